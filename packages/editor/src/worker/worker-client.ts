import type { Answer, Argument, Configuration, Method, Request, Response } from './protocol.ts';

/** The part of `Worker` that the client uses. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
}

export type WorkerState = 'stopped' | 'running' | 'crashed';

/** The worker died, or did not answer in time: there is no answer, which is not the same as "no problems". */
export class WorkerCrashError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WorkerCrashError';
  }
}

export interface WorkerClientOptions {
  readonly createWorker: () => WorkerLike;
  /** The worker is stopped when nobody has asked for this long; the next question starts it again. */
  readonly idleMs: number;
  /** A worker that takes longer over one question counts as crashed. */
  readonly answerMs: number;
}

interface Pending {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * Asks the worker: starts it at the first question, stops it when idle, and tells a crash as a crash. After one it stays
 * down until `restart`, since the same text would bring it down again with every key.
 */
export class WorkerClient {
  readonly #options: WorkerClientOptions;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Set<() => void>();
  #worker: WorkerLike | null = null;
  #state: WorkerState = 'stopped';
  #configuration: Configuration | null = null;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #lastId = 0;

  constructor(options: WorkerClientOptions) {
    this.#options = options;
  }

  get state(): WorkerState {
    return this.#state;
  }

  /** Tells when the state has changed; returns the way to stop listening. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Kept here as well, since a worker that starts again has forgotten it. */
  configure(configuration: Configuration): void {
    this.#configuration = configuration;
    if (this.#worker !== null) this.#tellConfiguration(this.#worker);
  }

  request<M extends Method>(method: M, argument: Argument<M>): Promise<Answer<M>> {
    if (this.#state === 'crashed') return Promise.reject(new WorkerCrashError('the worker has crashed'));
    const worker = this.#worker ?? this.#start();
    clearTimeout(this.#idleTimer);
    return new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => this.#crash('the worker did not answer in time'), this.#options.answerMs);
      const id = this.#post(worker, method, argument);
      this.#pending.set(id, { resolve, reject, timer });
    }) as Promise<Answer<M>>; // The worker answers as `Methods` says; see rule-worker.ts.
  }

  restart(): void {
    this.#stop('stopped', 'the worker was started again');
  }

  #start(): WorkerLike {
    const worker = this.#options.createWorker();
    worker.addEventListener('message', (event) => {
      if (this.#worker === worker) this.#receive(event.data as Response);
    });
    worker.addEventListener('error', () => {
      if (this.#worker === worker) this.#crash('the worker has crashed');
    });
    this.#worker = worker;
    if (this.#configuration !== null) this.#tellConfiguration(worker);
    this.#become('running');
    return worker;
  }

  #tellConfiguration(worker: WorkerLike): void {
    if (this.#configuration !== null) this.#post(worker, 'configure', this.#configuration);
  }

  #post<M extends Method>(worker: WorkerLike, method: M, argument: Argument<M>): number {
    this.#lastId += 1;
    worker.postMessage({ id: this.#lastId, method, argument } satisfies Request<M>);
    return this.#lastId;
  }

  #receive(response: Response): void {
    const pending = this.#pending.get(response.id);
    // Nobody waits for the answer to `configure`.
    if (pending === undefined) {
      if (response.kind === 'failed') this.#crash(response.message);
      return;
    }
    this.#pending.delete(response.id);
    clearTimeout(pending.timer);
    if (response.kind === 'answered') pending.resolve(response.answer);
    else {
      pending.reject(new WorkerCrashError(response.message));
      this.#crash(response.message);
    }
    if (this.#pending.size === 0 && this.#worker !== null)
      this.#idleTimer = setTimeout(() => this.#stop('stopped', 'the worker was idle'), this.#options.idleMs);
  }

  #crash(message: string): void {
    this.#stop('crashed', message);
  }

  #stop(state: WorkerState, message: string): void {
    clearTimeout(this.#idleTimer);
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject, timer } of this.#pending.values()) {
      clearTimeout(timer);
      reject(new WorkerCrashError(message));
    }
    this.#pending.clear();
    this.#become(state);
  }

  #become(state: WorkerState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
