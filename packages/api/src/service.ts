import { codeListsInUse } from './code-lists-in-use.ts';
import type { Deps, Settings } from './context.ts';
import { openDatabase, type OpenDatabase } from './db/client.ts';
import { migrateDatabase } from './db/migrate.ts';
import { demoAccounts, hasDemoAccounts } from './demo/accounts.ts';
import type { Env } from './env.ts';
import { createJobQueue } from './jobs/queue.ts';
import type { Log } from './log.ts';
import { ensureFirstRuleset } from './services/rulesets/ensure-first.ts';
import { createRulesetCache } from './services/rulesets/load.ts';

/** An open service without its HTTP face: what server, worker and seeding have in common. */
export interface Service {
  readonly deps: Deps;
  readonly database: OpenDatabase;
  readonly close: () => Promise<void>;
}

export interface ServiceOptions {
  readonly env: Env;
  readonly log: Log;
  readonly webRoot: string | null;
  /** Runs once the tables are there, in one process at a time; returns the work of the first start, if any. */
  readonly prepare?: (deps: Deps) => Promise<void>;
}

/** Opens the database, brings it up to date and puts the parts together. */
export async function openService({ env, log, webRoot, prepare }: ServiceOptions): Promise<Service> {
  // First, since it can be wrong: nothing is open yet that would have to be closed.
  const settings = settingsOf(env, webRoot);
  const database = await openDatabase(env.database);
  const jobs = createJobQueue(database, log);
  const base: Deps = {
    db: database.db,
    jobs,
    rulesets: createRulesetCache({ db: database.db, codeLists: settings.codeLists }),
    log,
    clock: () => new Date(),
    settings,
  };
  const close = async (): Promise<void> => {
    await jobs.stop();
    await database.close();
  };
  try {
    await migrateDatabase(database, async () => {
      await jobs.start();
      await ensureFirstRuleset(base);
      await prepare?.(base);
    });
    const isDemo = await hasDemoAccounts(base);
    const deps = isDemo ? { ...base, settings: { ...base.settings, demoAccounts } } : base;
    return { deps, database, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function settingsOf(env: Env, webRoot: string | null): Settings {
  const { codeLists, amendments } = codeListsInUse(env.codeListsFile);
  return {
    publicOrigin: env.publicUrl.origin,
    homeCountry: env.homeCountry,
    codeLists,
    codeListAmendments: amendments,
    demoAccounts: null,
    webRoot,
  };
}
