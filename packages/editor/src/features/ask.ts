import type { CancellationToken, editor } from 'monaco-editor/editor/editor.api';
import type { Answer, Argument, Method } from '../worker/protocol.ts';
import type { WorkerClient } from '../worker/worker-client.ts';

interface Question<M extends Method> {
  readonly client: WorkerClient;
  readonly model: editor.ITextModel;
  readonly token: CancellationToken;
  readonly method: M;
  readonly argument: Argument<M>;
}

/**
 * Asks the worker on behalf of a feature of the editor. No answer, where the text has changed meanwhile, the editor has
 * lost interest, or the worker is down (which the problem list shows).
 */
export async function ask<M extends Method>(question: Question<M>): Promise<Answer<M> | null> {
  const { client, model, token, method, argument } = question;
  const version = model.getVersionId();
  try {
    const answer = await client.request(method, argument);
    const isStale = token.isCancellationRequested || model.isDisposed() || model.getVersionId() !== version;
    return isStale ? null : answer;
  } catch {
    return null;
  }
}
