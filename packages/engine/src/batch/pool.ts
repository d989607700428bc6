/**
 *   batch ─cut at line ends→ pieces ─first free worker→ bytes handed over ─screened there→ JSON of results ─→ joined in order
 *
 * A worker has one piece in hand. One that dies with a piece is replaced, and the piece tried once more; a piece that
 * takes two workers with it is given up, and its batch rejected. Each piece belongs to the ruleset that was in use when
 * its batch was handed in, and a worker is given that ruleset first where it has another.
 */
import { Worker } from 'node:worker_threads';
import type { ScreenOptions } from '../evaluate/screen-record.ts';
import { compilePortable } from './compile.ts';
import type { FromWorker, PortableRuleset, ToWorker } from './messages.ts';
import type { RecordResult } from './screen-bytes.ts';
import { screenBytes } from './screen-bytes.ts';
import { piecesOf } from './split-records.ts';

/** Screens batches of records on threads of its own. */
export interface BatchPool {
  /** How many workers it has at the most; 1 means that it screens where it is called. */
  readonly size: number;
  /**
   * Screens a batch: UTF-8, a JSON array of records or a record on each line. Results come in the order of the records,
   * blank lines left out; a record that cannot be read has its problem in its place. Batches that are handed in together
   * are screened side by side. The bytes must stay as they are until then. Rejects where the pool is closed, or where two workers died over the batch.
   */
  readonly screen: (bytes: Uint8Array, options?: ScreenOptions) => Promise<readonly RecordResult[]>;
  /** Puts another ruleset in use, for batches that are handed in from now on; those before it keep theirs. */
  readonly use: (ruleset: PortableRuleset) => void;
  /** Ends all workers. Batches that are not done are rejected. */
  readonly close: () => Promise<void>;
}

export interface BatchPoolOptions {
  readonly ruleset: PortableRuleset;
  /** How many workers; 1 for none, so that everything is done where the pool is called. */
  readonly size: number;
  /** About how many bytes of lines a worker is handed at a time; 256 KB by default. */
  readonly pieceBytes?: number;
  /** Starts a worker that runs `worker.ts`; a thread of Node by default. */
  readonly startWorker?: () => Worker;
}

const usualPieceBytes = 256 * 1024;

const startThread = (): Worker => new Worker(new URL('./worker.ts', import.meta.url));

/**
 * Makes a pool; its workers are started when there is work for them.
 *
 * @example
 * const pool = createBatchPool({ ruleset: { rules, lists }, size: 2 });
 * await pool.screen(new TextEncoder().encode('{"flight":{}}\n')); // [{ result: { score: 0, level: null, matches: [] } }]
 * await pool.close();
 */
export function createBatchPool(options: BatchPoolOptions): BatchPool {
  return options.size <= 1 ? createLocalPool(options) : createThreadPool(options);
}

function createLocalPool({ ruleset }: BatchPoolOptions): BatchPool {
  let compiled = compilePortable(ruleset);
  let isClosed = false;
  return {
    size: 1,
    async screen(bytes, options) {
      if (isClosed) throw new Error(closed);
      return screenBytes(compiled, bytes, options);
    },
    use(next) {
      compiled = compilePortable(next);
    },
    async close() {
      isClosed = true;
    },
  };
}

const closed = 'the pool is closed';

/** A piece of a batch on its way. */
interface Piece {
  readonly bytes: Uint8Array;
  readonly options: ScreenOptions;
  readonly ruleset: PortableRuleset;
  readonly done: PromiseWithResolvers<readonly RecordResult[]>;
  /** Workers that died over it. */
  deaths: number;
}

/** A worker, with what it holds. */
interface Thread {
  readonly worker: Worker;
  ruleset: PortableRuleset | null;
  piece: Piece | null;
}

function createThreadPool({
  size,
  pieceBytes = usualPieceBytes,
  startWorker = startThread,
  ruleset: first,
}: BatchPoolOptions): BatchPool {
  const threads = new Set<Thread>();
  const waiting: Piece[] = [];
  let ruleset = first;
  let isClosed = false;

  function start(): Thread {
    const thread: Thread = { worker: startWorker(), ruleset: null, piece: null };
    threads.add(thread);
    thread.worker.on('message', ({ bytes }: FromWorker) => {
      const { piece } = thread;
      thread.piece = null;
      piece?.done.resolve(readResults(bytes));
      handOut();
    });
    let cause: unknown = null;
    thread.worker.on('error', (error) => {
      cause = error;
    });
    // Comes after `error`, and also where a worker ends without one.
    thread.worker.on('exit', () => lose(thread, cause));
    return thread;
  }

  function lose(thread: Thread, cause: unknown): void {
    const { piece } = thread;
    threads.delete(thread);
    thread.piece = null;
    if (piece === null) return;
    piece.deaths += 1;
    if (isClosed) piece.done.reject(new Error(closed));
    else if (piece.deaths > 1) piece.done.reject(new Error('two workers ended over a batch', { cause }));
    else waiting.unshift(piece);
    handOut();
  }

  function handOut(): void {
    while (waiting.length > 0) {
      const thread = freeThread();
      if (thread === null) return;
      const piece = waiting.shift();
      if (piece !== undefined) handTo(thread, piece);
    }
  }

  function freeThread(): Thread | null {
    for (const thread of threads) if (thread.piece === null) return thread;
    return threads.size < size ? start() : null;
  }

  /** The worker gets a copy: the caller keeps the bytes, and so does the pool, for a second try. */
  function handTo(thread: Thread, piece: Piece): void {
    thread.piece = piece;
    load(thread, piece.ruleset);
    const bytes = new Uint8Array(piece.bytes);
    post(thread, { kind: 'screen', bytes, options: piece.options }, [bytes.buffer]);
  }

  function load(thread: Thread, wanted: PortableRuleset): void {
    if (thread.ruleset === wanted) return;
    thread.ruleset = wanted;
    post(thread, { kind: 'use', ruleset: wanted });
  }

  return {
    size,
    async screen(bytes, options = {}) {
      if (isClosed) throw new Error(closed);
      const pieces = piecesOf(bytes, pieceBytes).map((each): Piece => {
        return { bytes: each, options, ruleset, done: Promise.withResolvers(), deaths: 0 };
      });
      waiting.push(...pieces);
      handOut();
      return (await Promise.all(pieces.map(({ done }) => done.promise))).flat();
    },
    use(next) {
      ruleset = next;
      // Those that have nothing to do can get ready; the others do so with their next piece.
      for (const thread of threads) if (thread.piece === null) load(thread, next);
    },
    async close() {
      isClosed = true;
      for (const { done } of waiting.splice(0)) done.reject(new Error(closed));
      await Promise.all(Array.from(threads, ({ worker }) => worker.terminate()));
    },
  };
}

const post = ({ worker }: Thread, message: ToWorker, handedOver: readonly ArrayBuffer[] = []): void =>
  worker.postMessage(message, [...handedOver]);

const decoder = new TextDecoder();

/** What a worker wrote is what `screenBytes` returned there. */
const readResults = (bytes: Uint8Array): readonly RecordResult[] =>
  JSON.parse(decoder.decode(bytes)) as readonly RecordResult[];
