import { count } from 'drizzle-orm';
import { systemActor, type Actor, type UserActor } from '../auth/actor.ts';
import type { Deps, ServiceContext } from '../context.ts';
import { samples } from '../db/schema/samples.ts';
import { users } from '../db/schema/users.ts';
import { invariant } from '../errors.ts';
import { insertApiKey } from '../services/api-keys/create.ts';
import { parseBatch } from '../services/batches/parse.ts';
import { scoreBatch } from '../services/batches/score.ts';
import { submitBatch } from '../services/batches/submit.ts';
import { saveList } from '../services/lists/save.ts';
import { approveVersion } from '../services/rules/approve.ts';
import { createRule } from '../services/rules/create.ts';
import { submitVersion } from '../services/rules/submit.ts';
import { activateVersion } from '../services/rulesets/activate.ts';
import { changeRuleset } from '../services/rulesets/change.ts';
import { insertUser, userRow } from '../services/users/create.ts';
import { demoAccounts } from './accounts.ts';
import { readExample, type Example } from './read-example.ts';

/** Whether nothing was ever done here. */
export async function isEmpty({ db }: Pick<Deps, 'db'>): Promise<boolean> {
  const [row] = await db.select({ people: count() }).from(users);
  return row?.people === 0;
}

/**
 * Fills an empty database with the example unit. Every step goes through the service that a person would use, so the
 * demo holds what the product lets in, and nothing else. Returns an API key for machines.
 */
export async function seedDemo(deps: Deps, report: (step: string) => void): Promise<string> {
  const example = readExample();
  const as = (actor: Actor): ServiceContext => ({ ...deps, actor, requestId: null, clientAddress: 'seed' });
  const seeder = as(systemActor('seed'));

  report('accounts');
  const people = await createAccounts(seeder);
  const personWith = (role: 'analyst' | 'approver'): ServiceContext => {
    const person = people.find(({ roles }) => roles.includes(role));
    invariant(person !== undefined, `the demo has somebody who is ${role}`);
    return as(person);
  };
  report('lists and samples');
  for (const list of example.lists) {
    await saveList(seeder, list);
  }
  if (example.samples.length > 0) await deps.db.insert(samples).values([...example.samples]);
  report(`${example.rules.length} rules`);
  await activateRules(example, personWith('analyst'), personWith('approver'));
  report('first messages');
  await screenMessages(example, seeder);
  return createDemoKey(deps);
}

/** A key with which the commands of the README work. */
export async function createDemoKey(deps: Deps): Promise<string> {
  const context = { actor: systemActor('seed'), clock: deps.clock, requestId: null };
  const { key } = await deps.db.transaction((tx) =>
    insertApiKey(tx, context, { name: 'Demo gateway', role: 'screener', carriers: [] }),
  );
  return key;
}

async function createAccounts(context: ServiceContext): Promise<readonly UserActor[]> {
  const rows = await Promise.all(demoAccounts.map((account) => userRow(context, account)));
  return context.db.transaction(async (tx) => {
    const created: UserActor[] = [];
    for (const row of rows) {
      created.push(await insertUser(tx, context, { ...row, isDemo: true }));
    }
    return created;
  });
}

async function activateRules(example: Example, author: ServiceContext, approver: ServiceContext): Promise<void> {
  const { levels } = example;
  if (levels !== null) {
    await changeRuleset(approver, (content) => ({ ...content, levels }), {
      action: 'ruleset.levels_changed',
      subject: { kind: 'ruleset', id: 'live' },
      details: { levels },
    });
  }
  for (const text of example.rules) {
    const id = await createRule(author, text);
    await submitVersion(author, id, 1);
    await approveVersion(approver, id, 1);
    await activateVersion(approver, id, 1);
  }
}

async function screenMessages(example: Example, context: ServiceContext): Promise<void> {
  for (const body of example.messages) {
    const mediaType = 'application/octet-stream';
    const { id } = await submitBatch(context, { body, mediaType, format: undefined, idempotencyKey: undefined });
    // No worker runs yet: the jobs find nothing left to do.
    await parseBatch(context, id);
    await scoreBatch(context, id);
  }
}
