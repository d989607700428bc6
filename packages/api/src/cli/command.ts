import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import type { Terminal } from './terminal.ts';

/** Exit statuses that scripts may rely on. */
export const exitStatus = { fine: 0, faulty: 1, usage: 2 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** A command called wrongly; the message says how. Ends with status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** An option of a command, as `--help` shows it. */
export interface OptionHelp {
  readonly type: 'string' | 'boolean';
  readonly value?: string;
  readonly help: string;
}

/** What a command is given: its options by name, and the rest. */
export interface Arguments {
  readonly text: (name: string) => string | undefined;
  readonly isSet: (name: string) => boolean;
  readonly rest: readonly string[];
}

/** One command of `tautai`. */
export interface Command {
  readonly name: string;
  /** What stands behind the name in the usage line. */
  readonly operands: string;
  readonly summary: string;
  /** Lines that say what it prints and when it ends with 1. */
  readonly details: readonly string[];
  readonly options: Readonly<Record<string, OptionHelp>>;
  readonly run: (args: Arguments, terminal: Terminal) => Promise<ExitStatus>;
}

/** Runs a command on its part of the command line. `--help` is every command's. */
export async function runCommand(command: Command, argv: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { values, positionals } = readArguments(command, argv);
  if (values['help'] === true) {
    await terminal.print(helpText(command));
    return exitStatus.fine;
  }
  const args: Arguments = {
    text: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
    isSet: (name) => values[name] === true,
    rest: positionals,
  };
  return command.run(args, terminal);
}

function readArguments(command: Command, argv: readonly string[]) {
  const options: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean', short: 'h' } };
  for (const [name, { type }] of Object.entries(command.options)) options[name] = { type };
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'the options cannot be read');
  }
}

/** The page that `--help` prints. */
function helpText(command: Command): string {
  const usage = ['tautai', command.name, '[options]', command.operands].filter((part) => part !== '').join(' ');
  const flags = Object.entries(command.options).map(([name, { value, help }]): readonly [string, string] => [
    `--${name}${value === undefined ? '' : ` ${value}`}`,
    help,
  ]);
  const all: readonly (readonly [string, string])[] = [...flags, ['--help', 'this page']];
  const width = Math.max(...all.map(([flag]) => flag.length));
  return [
    `usage: ${usage}`,
    '',
    command.summary,
    ...(command.details.length === 0 ? [] : ['', ...command.details]),
    '',
    'options:',
    ...all.map(([flag, help]) => `  ${flag.padEnd(width)}  ${help}`),
    '',
  ].join('\n');
}
