import type { Diagnostic } from '@tautai/dsl';
import type { editor, IDisposable } from 'monaco-editor/editor/editor.api';
import { toMarker } from '../convert/to-monaco.ts';
import type { WorkerClient } from '../worker/worker-client.ts';

/** Pause in typing after which the text is checked. */
const pauseMs = 180;

/**
 * What is known about the text as it stands. While it is being checked, what was found in the text before stays to be
 * seen; when the worker is down nothing is known.
 */
export type Check =
  | { readonly status: 'checking'; readonly previous: readonly Diagnostic[] }
  | { readonly status: 'checked'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly status: 'crashed' };

export interface DiagnosticsOptions {
  readonly model: Pick<
    editor.ITextModel,
    'getValue' | 'getVersionId' | 'getPositionAt' | 'isDisposed' | 'onDidChangeContent'
  >;
  readonly client: Pick<WorkerClient, 'request' | 'subscribe' | 'state'>;
  /** Underlines in the text. */
  readonly mark: (markers: readonly editor.IMarkerData[]) => void;
  readonly tell: (check: Check) => void;
}

/** Checks a text whenever it changes. A result for an old version of the text is dropped; a crash is told as a crash. */
export function attachDiagnostics({ model, client, mark, tell }: DiagnosticsOptions): IDisposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: Check = { status: 'checked', diagnostics: [] };

  function become(check: Check): void {
    latest = check;
    tell(check);
  }

  function beginChecking(): void {
    const previous =
      latest.status === 'checked' ? latest.diagnostics : latest.status === 'checking' ? latest.previous : [];
    become({ status: 'checking', previous });
  }

  async function checkNow(): Promise<void> {
    const version = model.getVersionId();
    const isCurrent = (): boolean => !model.isDisposed() && model.getVersionId() === version;
    try {
      const diagnostics = await client.request('diagnostics', { text: model.getValue() });
      if (!isCurrent()) return;
      mark(diagnostics.map((diagnostic) => toMarker(diagnostic, model)));
      become({ status: 'checked', diagnostics });
    } catch {
      if (!isCurrent()) return;
      // Marks of an earlier check would look like the answer to this one.
      mark([]);
      become({ status: 'crashed' });
    }
  }

  function checkSoon(): void {
    beginChecking();
    clearTimeout(timer);
    timer = setTimeout(() => void checkNow(), pauseMs);
  }

  const onChange = model.onDidChangeContent(checkSoon);
  const stopListening = client.subscribe(() => {
    // A worker that merely was idle is left alone; after a crash it is the user who has started it again.
    if (latest.status === 'crashed' && client.state === 'stopped') checkSoon();
  });
  beginChecking();
  void checkNow();
  return {
    dispose() {
      clearTimeout(timer);
      stopListening();
      onChange.dispose();
    },
  };
}
