import type { IntakeEvent, ReadOptions } from '@tautai/messages';
import { readMessages } from '@tautai/messages';
import { UsageError } from './command.ts';
import { cannotRead } from './read-rules.ts';
import type { Terminal } from './terminal.ts';

/** Streams the records and diagnostics of a file, or of standard input for `-`. Any part of a record will do. */
export async function* readRecords(
  file: string,
  terminal: Terminal,
  options: Partial<ReadOptions> = {},
): AsyncGenerator<IntakeEvent, void, undefined> {
  try {
    yield* readMessages(terminal.open(file), { mode: 'subset', ...options });
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UsageError(cannotRead(file, error));
    throw error;
  }
}
