import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { isAbsolute, resolve } from 'node:path';

/** Where a command reads and writes. Results go to standard output, everything else to standard error. */
export interface Terminal {
  /** Writes to standard output, and waits while the reader is slower. */
  readonly print: (text: string) => Promise<void>;
  /** A line on standard output, at once: for a process that goes on running. */
  readonly announce: (line: string) => void;
  /** A line about the work, on standard error. */
  readonly note: (line: string) => void;
  /** Progress of long work; shown on a terminal, nowhere else. */
  readonly progress: (line: string) => void;
  /** Bytes of a file, or of standard input for `-`. */
  readonly open: (file: string) => Readable;
  /** A path as the caller meant it: relative to where the caller stands. */
  readonly resolve: (file: string) => string;
}

const flushBytes = 65_536;
const progressEveryMs = 250;

/** The terminal of this process. */
export function processTerminal(): Terminal & { readonly close: () => Promise<void> } {
  const output = new BufferedOutput(process.stdout);
  const progress = new ProgressLine(process.stderr);
  // pnpm runs scripts in the workspace's root and says here where it was called.
  const callerDirectory = process.env['INIT_CWD'] ?? process.cwd();
  const resolveFile = (file: string): string => (isAbsolute(file) ? file : resolve(callerDirectory, file));
  return {
    print: (text) => output.write(text),
    announce: (line) => void process.stdout.write(`${line}\n`),
    note(line) {
      progress.clear();
      process.stderr.write(`${line}\n`);
    },
    progress: (line) => progress.show(line),
    open: (file) => (file === '-' ? process.stdin : createReadStream(resolveFile(file))),
    resolve: resolveFile,
    async close() {
      progress.clear();
      await output.flush();
    },
  };
}

/** Gathers small writes, since one write a line would be most of the work of a large file. */
class BufferedOutput {
  readonly #stream: Writable;
  #pending = '';

  constructor(stream: Writable) {
    this.#stream = stream;
  }

  async write(text: string): Promise<void> {
    this.#pending += text;
    if (this.#pending.length >= flushBytes) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    if (text !== '' && !this.#stream.write(text)) await once(this.#stream, 'drain');
  }
}

/** One line that is written over again and again. */
class ProgressLine {
  readonly #stream: NodeJS.WriteStream;
  #shownAt = 0;
  #isShown = false;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  show(line: string): void {
    const now = performance.now();
    if (!this.#stream.isTTY || now - this.#shownAt < progressEveryMs) return;
    this.#shownAt = now;
    this.#isShown = true;
    this.#stream.write(`\r\u001B[K${line}`);
  }

  clear(): void {
    if (this.#isShown) this.#stream.write('\r\u001B[K');
    this.#isShown = false;
  }
}
