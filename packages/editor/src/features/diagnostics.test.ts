import type { Diagnostic } from '@tautai/dsl';
import type { editor } from 'monaco-editor/editor/editor.api';
import { describe, expect, test } from 'vitest';
import { textPositions } from '../convert/text-positions.ts';
import { WorkerClient } from '../worker/worker-client.ts';
import type { Request } from '../worker/protocol.ts';
import { attachDiagnostics } from './diagnostics.ts';
import type { Check } from './diagnostics.ts';

const diagnosticAt = (start: number): Diagnostic => ({
  code: 'name/unknown-field',
  severity: 'error',
  message: `found at ${start}`,
  range: { start, end: start + 1 },
  related: [],
  fixes: [],
});

/** A text model of which only the text is real, and a worker that answers when the test says so. */
function bench(initialText: string) {
  let text = initialText;
  let version = 1;
  let isDisposed = false;
  let onChange: () => void = () => {};
  const questions: Request[] = [];
  const messageListeners: ((event: { readonly data: unknown }) => void)[] = [];
  const errorListeners: (() => void)[] = [];
  const client = new WorkerClient({
    createWorker: () => ({
      postMessage: (message) => void questions.push(message as Request),
      terminate() {},
      addEventListener(type: 'message' | 'error', listener: (event: { readonly data: unknown }) => void) {
        if (type === 'message') messageListeners.push(listener);
        else errorListeners.push(() => listener({ data: null }));
      },
    }),
    idleMs: 60_000,
    answerMs: 60_000,
  });
  const checks: Check[] = [];
  let markers: readonly editor.IMarkerData[] = [];
  const attached = attachDiagnostics({
    model: {
      getValue: () => text,
      getVersionId: () => version,
      getPositionAt: (offset) =>
        textPositions(text).getPositionAt(offset) as ReturnType<editor.ITextModel['getPositionAt']>,
      isDisposed: () => isDisposed,
      onDidChangeContent: (listener) => {
        onChange = () => listener({} as editor.IModelContentChangedEvent);
        return { dispose: () => (onChange = () => {}) };
      },
    },
    client,
    mark: (next) => (markers = next),
    tell: (check) => checks.push(check),
  });
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    client,
    checks,
    questions,
    attached,
    marks: () => markers.map(({ message }) => message),
    edit: (next: string): void => {
      text = next;
      version += 1;
      onChange();
    },
    dispose: () => (isDisposed = true),
    answer: async (at: number, diagnostics: readonly Diagnostic[]): Promise<void> => {
      for (const listener of messageListeners)
        listener({ data: { id: questions[at]?.id, kind: 'answered', answer: diagnostics } });
      await settle();
    },
    crash: async (): Promise<void> => {
      for (const listener of errorListeners) listener();
      await settle();
    },
    untilAsked: async (count: number): Promise<void> => {
      await expect.poll(() => questions.length, { timeout: 5000 }).toBe(count);
    },
  };
}

describe('attachDiagnostics', () => {
  test('checks at once, and marks what it finds', async () => {
    const { answer, checks, marks, attached } = bench('abc');
    expect(checks).toEqual([{ status: 'checking', previous: [] }]);
    await answer(0, [diagnosticAt(1)]);
    expect(checks.at(-1)).toEqual({ status: 'checked', diagnostics: [diagnosticAt(1)], isThorough: false });
    expect(marks()).toEqual(['found at 1']);
    attached.dispose();
  });

  test('looks at the logic when nothing has changed for a while, and shows both in the order of the text', async () => {
    const { answer, checks, marks, questions, untilAsked, attached } = bench('abc');
    await answer(0, [diagnosticAt(1)]);
    await untilAsked(2);
    expect(questions.map(({ method }) => method)).toEqual(['diagnostics', 'analyse']);
    await answer(1, [diagnosticAt(0), diagnosticAt(2)]);
    expect(marks()).toEqual(['found at 0', 'found at 1', 'found at 2']);
    expect(checks.at(-1)).toMatchObject({ status: 'checked', isThorough: true });
    attached.dispose();
  });

  test('does not look at the logic of a text that has changed', async () => {
    const { answer, edit, questions, untilAsked, attached } = bench('abc');
    await answer(0, []);
    edit('abcd');
    await untilAsked(2);
    await answer(1, []);
    await untilAsked(3);
    expect(questions.map(({ method }) => method)).toEqual(['diagnostics', 'diagnostics', 'analyse']);
    attached.dispose();
  });

  test('drops a result for an old version of the text', async () => {
    const { answer, checks, marks, edit, untilAsked, attached } = bench('abc');
    edit('abcd');
    await answer(0, [diagnosticAt(1)]);
    expect(checks.at(-1)?.status).toBe('checking');
    expect(marks()).toEqual([]);
    await untilAsked(2);
    await answer(1, [diagnosticAt(2)]);
    expect(marks()).toEqual(['found at 2']);
    attached.dispose();
  });

  test('keeps showing what was found before while it checks again', async () => {
    const { answer, checks, edit, attached } = bench('abc');
    await answer(0, [diagnosticAt(1)]);
    edit('abcd');
    edit('abcde');
    expect(checks.at(-1)).toEqual({ status: 'checking', previous: [diagnosticAt(1)] });
    attached.dispose();
  });

  test('a crash is told as one and leaves no marks; started again, the text is checked again', async () => {
    const { answer, checks, client, crash, edit, marks, untilAsked, attached } = bench('abc');
    await answer(0, [diagnosticAt(1)]);
    edit('abcd');
    await untilAsked(2);
    await crash();
    expect(checks.at(-1)).toEqual({ status: 'crashed' });
    expect(marks()).toEqual([]);
    client.restart();
    expect(checks.at(-1)).toEqual({ status: 'checking', previous: [] });
    await untilAsked(3);
    await answer(2, []);
    expect(checks.at(-1)).toEqual({ status: 'checked', diagnostics: [], isThorough: false });
    attached.dispose();
  });

  test('a text that is gone is told nothing', async () => {
    const { answer, checks, dispose, marks, attached } = bench('abc');
    dispose();
    await answer(0, [diagnosticAt(1)]);
    expect(checks).toHaveLength(1);
    expect(marks()).toEqual([]);
    attached.dispose();
  });
});
