import type { Env } from '../../env.ts';
import { startWorker } from '../../jobs/worker.ts';
import { listen } from '../../server.ts';
import type { Service } from '../../service.ts';
import { resumeBatches } from '../../services/batches/resume.ts';
import { exitStatus, type ExitStatus } from '../command.ts';
import { untilStopped } from './run-service.ts';

/** Said at every start, so that nobody keeps what matters in it without knowing. */
export const embeddedNotice =
  'The embedded database makes no fsync: what was accepted last can be lost in a power cut. Use Postgres (DATABASE_URL) for real data.';

interface Serving {
  readonly env: Env;
  readonly service: Service;
  readonly runsJobs: boolean;
}

/** Listens and works until the process is told to stop; then finishes what is running, in the order of dependence. */
export async function serveUntilStopped(
  { env, service, runsJobs }: Serving,
  announce: (address: string) => Promise<void>,
): Promise<ExitStatus> {
  const stopped = untilStopped();
  try {
    const server = await listen(service.deps, env);
    const worker = runsJobs ? await startJobs(service) : null;
    await announce(addressOf(env, server.port));
    await stopped;
    worker?.stop();
    await server.close();
    return exitStatus.fine;
  } finally {
    await service.close();
  }
}

async function startJobs(service: Service) {
  if (service.database.kind === 'embedded') {
    // We are the only process, so a job that is marked as running is one that a killed process left behind.
    await service.deps.jobs.clear();
    await resumeBatches(service.deps, 0);
  }
  return startWorker(service.deps, 1);
}

/** What people type; with port 0 only the operating system knows. */
function addressOf(env: Env, port: number): string {
  return env.port === port ? env.publicUrl.origin : `http://localhost:${port}`;
}
