import { startWorker } from '../../jobs/worker.ts';
import { createLog } from '../../log.ts';
import { openService } from '../../service.ts';
import { exitStatus, type Command } from '../command.ts';
import { refuseEmbedded, runService, untilStopped } from '../service/run-service.ts';

export const worker: Command = {
  name: 'worker',
  operands: '',
  summary: 'Works on the jobs of a Postgres (DATABASE_URL) until it is told to stop.',
  details: [
    'Run as many as there is work for.',
    'Ends with 2 on the embedded database: there `serve` is the only process, and does it itself.',
  ],
  options: {},
  run: (_args, terminal) =>
    runService(terminal, async (env) => {
      if (refuseEmbedded(env, terminal, 'worker')) return exitStatus.usage;
      const stopped = untilStopped();
      const service = await openService({ env, log: createLog(env.logLevel), webRoot: null });
      const running = await startWorker(service.deps, 2);
      service.deps.log.info('the worker runs');
      await stopped;
      running.stop();
      await service.close();
      return exitStatus.fine;
    }),
};
