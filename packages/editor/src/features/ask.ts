import type { CancellationToken, editor } from 'monaco-editor/editor/editor.api';
import type { Answer, Argument, Method } from '../worker/protocol.ts';
import type { WorkerClient } from '../worker/worker-client.ts';

interface Question<M extends Method> {
  readonly client: WorkerClient;
  readonly model: editor.ITextModel;
  readonly token: CancellationToken;
  readonly method: M;
  readonly argument: Argument<M>;
  /** Whether the answer is of use although the user has typed on, as completion is: Monaco filters it further. */
  readonly toleratesEdits?: true;
}

/**
 * Asks the worker on behalf of a feature of the editor. No answer, where the text has changed meanwhile, the editor has
 * lost interest, or the worker is down (which the problem list shows).
 */
export async function ask<M extends Method>(question: Question<M>): Promise<Answer<M> | null> {
  const { client, model, token, method, argument, toleratesEdits = false } = question;
  const version = model.getVersionId();
  try {
    const answer = await client.request(method, argument);
    const isEdited = !toleratesEdits && !model.isDisposed() && model.getVersionId() !== version;
    return token.isCancellationRequested || model.isDisposed() || isEdited ? null : answer;
  } catch {
    return null;
  }
}
