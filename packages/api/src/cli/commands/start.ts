import type { Deps } from '../../context.ts';
import { demoAccounts } from '../../demo/accounts.ts';
import { demoKeyPath, hasDemoKey, writeDemoKey } from '../../demo/key-file.ts';
import { createDemoKey, needsSeeding, seedDemo } from '../../demo/seed.ts';
import type { Env } from '../../env.ts';
import { createLog } from '../../log.ts';
import { openService } from '../../service.ts';
import { offerSetup } from '../../services/setup/offer.ts';
import type { Command, ExitStatus } from '../command.ts';
import { runService } from '../service/run-service.ts';
import { embeddedNotice, serveUntilStopped } from '../service/serve-until-stopped.ts';
import { ensureWebRoot } from '../service/web-root.ts';
import type { Terminal } from '../terminal.ts';

export const start: Command = {
  name: 'start',
  operands: '',
  summary: 'Starts the product: `serve`, with the web application built and an example to look at.',
  details: [
    'On an empty database it makes the demo: an invented unit in Samoa with accounts, rules, lists and passengers.',
    'The settings are environment variables; docs/operations.md lists them.',
  ],
  options: {
    'no-web': { type: 'boolean', help: 'the API alone, without building and serving the web application' },
  },
  run: (args, terminal) =>
    runService(
      terminal,
      async (env) => {
        const webRoot = args.isSet('no-web') ? null : await ensureWebRoot(terminal);
        return startProduct(env, webRoot, terminal);
      },
      // A person is watching: what they need is printed, and a line a request would bury it.
      { TAUTAI_LOG_LEVEL: 'warn' },
    ),
};

async function startProduct(env: Env, webRoot: string | null, terminal: Terminal): Promise<ExitStatus> {
  const service = await openService({
    env,
    log: createLog(env.logLevel),
    webRoot,
    prepare: (deps) => seedIfNeeded(deps, env, terminal),
  });
  const { deps } = service;
  return serveUntilStopped({ env, service, runsJobs: true }, async (address) => {
    if (env.database.kind === 'embedded') terminal.announce(embeddedNotice);
    const isDemo = deps.settings.demoAccounts !== null;
    if (isDemo && !hasDemoKey(env.dataDirectory)) writeDemoKey(env.dataDirectory, await createDemoKey(deps));
    const lines = isDemo ? demoLines(env) : await setupLines(deps, address);
    for (const line of lines) terminal.announce(line);
    terminal.announce(`\nTautai runs at ${address} (its API: ${address}/docs). Stop it with Ctrl+C.`);
  });
}

async function seedIfNeeded(deps: Deps, env: Env, terminal: Terminal): Promise<void> {
  if (!(await needsSeeding(deps))) return;
  terminal.note('Filling the database with the example unit:');
  writeDemoKey(env.dataDirectory, await seedDemo(deps, (step) => terminal.note(`  ${step}`)));
}

function demoLines(env: Env): readonly string[] {
  return [
    '\nThis is the demo. Its accounts, all with one password:',
    ...demoAccounts.map(({ email, password }) => `  ${email.padEnd(24)} ${password}`),
    `An API key for machines is in ${demoKeyPath(env.dataDirectory)}`,
  ];
}

async function setupLines(deps: Deps, address: string): Promise<readonly string[]> {
  const token = await offerSetup(deps);
  return token === null ? [] : [`\nNobody has an account yet. Set up the first: ${address}/setup#token=${token}`];
}
