import type { CodeListAmendments, CodeLists } from '@tautai/dsl';
import type { Actor } from './auth/actor.ts';
import type { Database } from './db/client.ts';
import type { JobQueue } from './jobs/queue.ts';
import type { Log } from './log.ts';
import type { RulesetCache } from './services/rulesets/load.ts';

/** What the whole process has; made once at start. */
export interface Deps {
  readonly db: Database;
  readonly jobs: JobQueue;
  readonly rulesets: RulesetCache;
  readonly log: Log;
  readonly clock: () => Date;
  readonly settings: Settings;
}

/** What is the same for every request. */
export interface Settings {
  /** Origin under which people reach the service; `https` makes the session cookie a host-bound, secure one. */
  readonly publicOrigin: string;
  readonly homeCountry: string;
  /** Countries, airports, carriers and currencies, as amended. */
  readonly codeLists: CodeLists;
  readonly codeListAmendments: CodeListAmendments;
  /** Accounts that the sign-in page offers; null outside of the demo. */
  readonly demoAccounts: readonly DemoAccount[] | null;
  /** Folder of the built web application; null where there is none to serve. */
  readonly webRoot: string | null;
}

export interface DemoAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly roles: readonly ('analyst' | 'approver' | 'reviewer')[];
}

/** What a service verb works with: the process's own, and who asks for what. */
export interface ServiceContext extends Deps {
  readonly actor: Actor | null;
  readonly requestId: string | null;
  /** Where the request came from, for the limit on failed sign-ins. */
  readonly clientAddress: string;
}
