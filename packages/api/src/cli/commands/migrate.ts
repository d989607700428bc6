import { createLog } from '../../log.ts';
import { openService } from '../../service.ts';
import { exitStatus, type Command } from '../command.ts';
import { refuseEmbedded, runService } from '../service/run-service.ts';

export const migrate: Command = {
  name: 'migrate',
  operands: '',
  summary: 'Brings the tables of a Postgres (DATABASE_URL) up to date, and ends.',
  details: [
    '`serve` and `worker` do so too when they start; of several that start together, one does it.',
    'Ends with 2 on the embedded database: there `serve` is the only process, and does it itself.',
  ],
  options: {},
  run: (_args, terminal) =>
    runService(terminal, async (env) => {
      if (refuseEmbedded(env, terminal, 'migrate')) return exitStatus.usage;
      const service = await openService({ env, log: createLog(env.logLevel), webRoot: null });
      await service.close();
      await terminal.print('the tables are up to date\n');
      return exitStatus.fine;
    }),
};
