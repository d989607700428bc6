import { noAmendments } from '@tautai/dsl';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Request } from './protocol.ts';
import { WorkerClient, WorkerCrashError } from './worker-client.ts';
import type { WorkerLike } from './worker-client.ts';

const configuration = { lists: [], codeLists: { digest: '', amendments: noAmendments } };

/** A worker whose other side is the test. */
interface HandWorker extends WorkerLike {
  readonly received: Request[];
  isTerminated: boolean;
  answer(id: number, answer: unknown): void;
  fail(id: number, message: string): void;
  die(): void;
}

function handWorker(): HandWorker {
  const messageListeners: ((event: { readonly data: unknown }) => void)[] = [];
  const errorListeners: (() => void)[] = [];
  const tell = (data: unknown): void => {
    for (const listener of messageListeners) listener({ data });
  };
  const worker: HandWorker = {
    received: [],
    isTerminated: false,
    addEventListener(type: 'message' | 'error', listener: (event: { readonly data: unknown }) => void) {
      if (type === 'message') messageListeners.push(listener);
      else errorListeners.push(() => listener({ data: null }));
    },
    postMessage: (message) => worker.received.push(message as Request),
    terminate: () => {
      worker.isTerminated = true;
    },
    answer: (id, answer) => tell({ id, kind: 'answered', answer }),
    fail: (id, message) => tell({ id, kind: 'failed', message }),
    die: () => {
      for (const listener of errorListeners) listener();
    },
  };
  return worker;
}

function clientWithWorkers() {
  const workers: HandWorker[] = [];
  const client = new WorkerClient({
    createWorker: () => {
      const worker = handWorker();
      workers.push(worker);
      return worker;
    },
    idleMs: 60_000,
    answerMs: 10_000,
  });
  const worker = (at: number): HandWorker => {
    const found = workers[at];
    if (found === undefined) throw new Error(`no worker ${at} was started`);
    return found;
  };
  return { client, workers, worker };
}

const idAt = (worker: HandWorker, at: number): number => worker.received[at]?.id ?? -1;

describe('WorkerClient', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('starts no worker before the first question', () => {
    const { client, workers } = clientWithWorkers();
    client.configure(configuration);
    expect(workers).toHaveLength(0);
    expect(client.state).toBe('stopped');
  });

  test('tells the configuration before the first question', async () => {
    const { client, worker } = clientWithWorkers();
    client.configure(configuration);
    const answer = client.request('format', { text: 'a' });
    expect(worker(0).received.map((request) => request.method)).toEqual(['configure', 'format']);
    worker(0).answer(idAt(worker(0), 1), 'b');
    expect(await answer).toBe('b');
  });

  test('matches answers to questions in any order', async () => {
    const { client, worker } = clientWithWorkers();
    const first = client.request('format', { text: '1' });
    const second = client.request('format', { text: '2' });
    worker(0).answer(idAt(worker(0), 1), 'second');
    worker(0).answer(idAt(worker(0), 0), 'first');
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
  });

  test('stops an idle worker, and starts a configured one when asked again', async () => {
    const { client, worker, workers } = clientWithWorkers();
    client.configure(configuration);
    const answer = client.request('format', { text: '' });
    worker(0).answer(idAt(worker(0), 1), '');
    await answer;
    vi.advanceTimersByTime(59_000);
    expect(worker(0).isTerminated).toBe(false);
    vi.advanceTimersByTime(2_000);
    expect(worker(0).isTerminated).toBe(true);
    expect(client.state).toBe('stopped');
    void client.request('format', { text: '' }).catch(() => null);
    expect(workers).toHaveLength(2);
    expect(worker(1).received[0]?.method).toBe('configure');
  });

  test('does not stop a worker that is still at work', () => {
    const { client, worker } = clientWithWorkers();
    const answered = client.request('format', { text: '1' });
    void client.request('format', { text: '2' }).catch(() => null);
    worker(0).answer(idAt(worker(0), 0), '');
    vi.advanceTimersByTime(9_000);
    expect(worker(0).isTerminated).toBe(false);
    return answered;
  });

  test.each([
    ['it dies', (worker: HandWorker) => worker.die()],
    ['it reports a defect', (worker: HandWorker) => worker.fail(idAt(worker, 0), 'invariant broken')],
    ['it does not answer', () => vi.advanceTimersByTime(11_000)],
  ])('is crashed when %s: every question is refused until it is started again', async (_name, crash) => {
    const { client, worker, workers } = clientWithWorkers();
    const states: string[] = [];
    client.subscribe(() => states.push(client.state));
    const first = client.request('format', { text: '1' });
    const second = client.request('format', { text: '2' });
    const refusals = Promise.all([first, second].map((each) => expect(each).rejects.toThrow(WorkerCrashError)));
    crash(worker(0));
    await refusals;
    await expect(client.request('format', { text: '3' })).rejects.toThrow(WorkerCrashError);
    expect(workers).toHaveLength(1);
    expect(worker(0).isTerminated).toBe(true);

    client.restart();
    void client.request('format', { text: '4' }).catch(() => null);
    expect(workers).toHaveLength(2);
    expect(states).toEqual(['running', 'crashed', 'stopped', 'running']);
  });

  test('drops what a stopped worker still says', async () => {
    const { client, worker } = clientWithWorkers();
    const question = client.request('format', { text: '1' });
    const old = worker(0);
    client.restart();
    await expect(question).rejects.toThrow(WorkerCrashError);
    old.answer(idAt(old, 0), 'late');
    expect(client.state).toBe('stopped');
  });
});
