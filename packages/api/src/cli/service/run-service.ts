import { DirectoryInUseError } from '../../db/embedded/directory-lock.ts';
import { UnsafeDatabaseError } from '../../db/client.ts';
import { EnvError, readEnv, type Env } from '../../env.ts';
import { ServiceError } from '../../errors.ts';
import { describeError } from '../../log.ts';
import { PortTakenError } from '../../server.ts';
import { exitStatus, type ExitStatus } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { harden } from './harden.ts';

/** Runs a server command: hardened, with its settings read, and with what stops it from starting said in a sentence. */
export async function runService(
  terminal: Terminal,
  act: (env: Env) => Promise<ExitStatus>,
  defaults: Readonly<Record<string, string>> = {},
): Promise<ExitStatus> {
  harden();
  try {
    return await act(readEnv({ ...defaults, ...process.env }));
  } catch (error) {
    if (error instanceof EnvError) {
      terminal.note(`tautai: these settings cannot be used:\n${error.message}`);
      return exitStatus.usage;
    }
    if (
      error instanceof DirectoryInUseError ||
      error instanceof PortTakenError ||
      error instanceof UnsafeDatabaseError
    ) {
      terminal.note(`tautai: ${error.message}`);
      return exitStatus.usage;
    }
    // Our own words, which name no passenger.
    if (error instanceof ServiceError) terminal.note(`tautai: ${error.message} (${error.code})`);
    const { name, code, at } = describeError(error);
    terminal.note(`tautai: the service did not start: ${name}${code === undefined ? '' : ` (${code})`}`);
    for (const frame of at) terminal.note(`  ${frame}`);
    return exitStatus.faulty;
  }
}

/** Resolves at the first SIGTERM or SIGINT; a second one ends the process at once. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let isStopping = false;
    const stop = (): void => {
      if (isStopping) process.exit(1);
      isStopping = true;
      resolve();
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}

/** Why a command cannot run beside the embedded database. */
export function refuseEmbedded(env: Env, terminal: Terminal, name: string): boolean {
  if (env.database.kind === 'postgres') return false;
  terminal.note(
    `tautai ${name}: the embedded database belongs to one process, and \`serve\` does this itself; ` +
      'set DATABASE_URL to run it on Postgres',
  );
  return true;
}
