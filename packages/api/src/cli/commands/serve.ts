import { createLog } from '../../log.ts';
import { openService } from '../../service.ts';
import { offerSetup } from '../../services/setup/offer.ts';
import type { Command } from '../command.ts';
import { runService } from '../service/run-service.ts';
import { embeddedNotice, serveUntilStopped } from '../service/serve-until-stopped.ts';
import { builtWebRoot } from '../service/web-root.ts';

export const serve: Command = {
  name: 'serve',
  operands: '',
  summary: 'Runs the service, HTTP and jobs, until it is told to stop.',
  details: [
    'While nobody has an account it prints a link, good once, with which the first person makes theirs.',
    'The settings are environment variables; docs/operations.md lists them.',
  ],
  options: {
    'no-jobs': { type: 'boolean', help: 'on Postgres, leave the jobs to `worker` processes' },
  },
  run: (args, terminal) =>
    runService(terminal, async (env) => {
      const service = await openService({ env, log: createLog(env.logLevel), webRoot: builtWebRoot() });
      const runsJobs = env.database.kind === 'embedded' || !args.isSet('no-jobs');
      return serveUntilStopped({ env, service, runsJobs }, async (address) => {
        if (env.database.kind === 'embedded') terminal.announce(embeddedNotice);
        const token = await offerSetup(service.deps);
        if (token !== null)
          terminal.announce(`Nobody has an account yet. Set up the first: ${address}/setup#token=${token}`);
        terminal.announce(`Tautai runs at ${address}`);
      });
    }),
};
