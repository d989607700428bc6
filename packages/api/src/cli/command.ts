import type { ParseArgsOptionsConfig } from 'node:util';
import type { Output } from './output.ts';

/** What a command gets: its options and operands, read, and where to write. */
export interface Invocation {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly operands: readonly string[];
  readonly output: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** 0: fine. 1: something is wrong with the input. 2: the command was used wrongly, or cannot run here. */
export type ExitStatus = 0 | 1 | 2;

/** One command of `tautai`. */
export interface Command {
  /** What stands behind the command's name: `[--check] FILE…`. */
  readonly usage: string;
  /** What `--help` says below the usage. */
  readonly help: string;
  readonly options: ParseArgsOptionsConfig;
  readonly run: (invocation: Invocation) => Promise<ExitStatus>;
}

/** The command was used wrongly: said in one sentence, and the exit status is 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** The value of an option that takes one. */
export function textOption(invocation: Invocation, name: string): string | undefined {
  const value = invocation.values[name];
  return typeof value === 'string' ? value : undefined;
}

export function isSet(invocation: Invocation, name: string): boolean {
  return invocation.values[name] === true;
}
