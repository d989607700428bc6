import type { Diagnostic } from '@tautai/dsl';
import type { editor, IDisposable } from 'monaco-editor/editor/editor.api';
import { toMarker } from '../convert/to-monaco.ts';
import type { WorkerClient } from '../worker/worker-client.ts';

/** Pause in typing after which the text is checked. */
const pauseMs = 180;
/** Pause after a check before its logic is looked at: that can take the worker so long that completion would wait. */
const thinkingPauseMs = 450;

/**
 * What is known about the text as it stands. While it is being checked, what was found in the text before stays to be
 * seen; when the worker is down nothing is known.
 */
export type Check =
  | { readonly status: 'checking'; readonly previous: readonly Diagnostic[] }
  /** `isThorough` once the logic of the text was looked at as well. */
  | { readonly status: 'checked'; readonly diagnostics: readonly Diagnostic[]; readonly isThorough: boolean }
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

const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted((one, other) => one.range.start - other.range.start);

/**
 * Checks a text whenever it changes, and looks at its logic when nothing has changed for a while. A result for an old version
 * of the text is dropped; a crash is told as a crash.
 */
export function attachDiagnostics({ model, client, mark, tell }: DiagnosticsOptions): IDisposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: Check = { status: 'checked', diagnostics: [], isThorough: false };

  function become(check: Check): void {
    latest = check;
    tell(check);
  }

  function beginChecking(): void {
    const previous =
      latest.status === 'checked' ? latest.diagnostics : latest.status === 'checking' ? latest.previous : [];
    become({ status: 'checking', previous });
  }

  /** Asks about the text as it stands; nothing is told where it has changed meanwhile. */
  async function askNow(
    method: 'diagnostics' | 'analyse',
    tellFound: (found: readonly Diagnostic[]) => void,
  ): Promise<void> {
    const version = model.getVersionId();
    const isCurrent = (): boolean => !model.isDisposed() && model.getVersionId() === version;
    try {
      const found = await client.request(method, { text: model.getValue() });
      if (isCurrent()) tellFound(found);
    } catch {
      if (!isCurrent()) return;
      // Marks of an earlier check would look like the answer to this one.
      mark([]);
      become({ status: 'crashed' });
    }
  }

  function show(diagnostics: readonly Diagnostic[], isThorough: boolean): void {
    mark(diagnostics.map((diagnostic) => toMarker(diagnostic, model)));
    become({ status: 'checked', diagnostics, isThorough });
  }

  const checkNow = (): Promise<void> =>
    askNow('diagnostics', (checked) => {
      show(checked, false);
      clearTimeout(timer);
      timer = setTimeout(
        () => void askNow('analyse', (logic) => show(inOrder([...checked, ...logic]), true)),
        thinkingPauseMs,
      );
    });

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
