import type { Diagnostic } from '@tautai/dsl';
import type { IDisposable } from 'monaco-editor/editor/editor.api';
import { toMarker } from '../convert/to-monaco.ts';
import { editor } from '../language/monaco.ts';
import type { WorkerClient } from '../worker/worker-client.ts';

const markerOwner = 'tau';
/** Pause in typing after which the text is checked. */
const pauseMs = 180;

/** What is known about the text as it stands: being checked, checked, or not checked because the worker is down. */
export type Check =
  | { readonly status: 'checking' }
  | { readonly status: 'checked'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly status: 'crashed' };

/** Checks a text whenever it changes and marks what is wrong. A result for an old version of the text is dropped. */
export function attachDiagnostics(
  model: editor.ITextModel,
  client: WorkerClient,
  listener: (check: Check) => void,
): IDisposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasCrashed = false;

  async function checkNow(): Promise<void> {
    const version = model.getVersionId();
    const isCurrent = (): boolean => !model.isDisposed() && model.getVersionId() === version;
    try {
      const diagnostics = await client.request('diagnostics', { text: model.getValue() });
      if (!isCurrent()) return;
      editor.setModelMarkers(
        model,
        markerOwner,
        diagnostics.map((diagnostic) => toMarker(diagnostic, model)),
      );
      hasCrashed = false;
      listener({ status: 'checked', diagnostics });
    } catch {
      if (!isCurrent()) return;
      // Marks of an earlier check would look like the answer to this one.
      editor.setModelMarkers(model, markerOwner, []);
      hasCrashed = true;
      listener({ status: 'crashed' });
    }
  }

  function checkSoon(): void {
    listener({ status: 'checking' });
    clearTimeout(timer);
    timer = setTimeout(() => void checkNow(), pauseMs);
  }

  const onChange = model.onDidChangeContent(checkSoon);
  const stopListening = client.subscribe(() => {
    // A worker that merely was idle is left alone; after a crash it is the user who has started it again.
    if (hasCrashed && client.state === 'stopped') checkSoon();
  });
  listener({ status: 'checking' });
  void checkNow();
  return {
    dispose() {
      clearTimeout(timer);
      stopListening();
      onChange.dispose();
    },
  };
}
