import { count, eq } from 'drizzle-orm';
import { systemActor, type Actor, type UserActor } from '../auth/actor.ts';
import type { Deps, ServiceContext } from '../context.ts';
import { apiKeys } from '../db/schema/api-keys.ts';
import { samples } from '../db/schema/samples.ts';
import { users } from '../db/schema/users.ts';
import { invariant } from '../errors.ts';
import { insertApiKey } from '../services/api-keys/create.ts';
import { parseBatch } from '../services/batches/parse.ts';
import { scoreBatch } from '../services/batches/score.ts';
import { submitBatch } from '../services/batches/submit.ts';
import { referenceData } from '../services/lists/reference-data.ts';
import { saveList } from '../services/lists/save.ts';
import { approveVersion } from '../services/rules/approve.ts';
import { createRule } from '../services/rules/create.ts';
import { findVersions } from '../services/rules/internal.ts';
import { readRuleText } from '../services/rules/read-text.ts';
import { submitVersion } from '../services/rules/submit.ts';
import { activateVersion } from '../services/rulesets/activate.ts';
import { changeRuleset } from '../services/rulesets/change.ts';
import { liveRuleset } from '../services/rulesets/live.ts';
import { insertUser, userRow } from '../services/users/create.ts';
import { toActor } from '../services/users/internal.ts';
import { demoAccounts } from './accounts.ts';
import { readExample, type Example } from './read-example.ts';

const gatewayName = 'Demo gateway';

/**
 * Whether the demo is to be made: nobody has an account, or only its own people have one and its last step, the key, is
 * missing because the first start was cut short.
 */
export async function needsSeeding({ db }: Pick<Deps, 'db'>): Promise<boolean> {
  const [people] = await db.select({ others: count() }).from(users).where(eq(users.isDemo, false));
  const [keys] = await db.select({ ours: count() }).from(apiKeys).where(eq(apiKeys.name, gatewayName));
  return people?.others === 0 && keys?.ours === 0;
}

/**
 * Fills an empty database with the example unit. Every step goes through the service that a person would use, so the
 * demo holds what the product lets in, and nothing else; a step that is done already is passed over. Returns an API key
 * for machines.
 */
export async function seedDemo(deps: Deps, report: (step: string) => void): Promise<string> {
  const example = readExample(deps.settings.codeLists);
  const as = (actor: Actor): ServiceContext => ({ ...deps, actor, requestId: null, clientAddress: 'seed' });
  const seeder = as(systemActor('seed'));

  report('accounts');
  const people = await ensureAccounts(seeder);
  const personWith = (role: 'analyst' | 'approver'): ServiceContext => {
    const person = people.find(({ roles }) => roles.includes(role));
    invariant(person !== undefined, `the demo has somebody who is ${role}`);
    return as(person);
  };
  report('lists and samples');
  for (const list of example.lists) await saveList(seeder, list);
  if (example.samples.length > 0)
    await deps.db
      .insert(samples)
      .values([...example.samples])
      .onConflictDoNothing();
  report(`${example.rules.length} rules`);
  await ensureRules(example, personWith('analyst'), personWith('approver'));
  report('first messages');
  await screenMessages(example, seeder);
  return createDemoKey(deps);
}

/** A key with which the commands of the README work. */
export async function createDemoKey(deps: Deps): Promise<string> {
  const context = { actor: systemActor('seed'), clock: deps.clock, requestId: null };
  const { key } = await deps.db.transaction((tx) =>
    insertApiKey(tx, context, { name: gatewayName, role: 'screener', carriers: [] }),
  );
  return key;
}

/** All of them or none. */
async function ensureAccounts(context: ServiceContext): Promise<readonly UserActor[]> {
  const there = await context.db.select().from(users).where(eq(users.isDemo, true));
  if (there.length > 0) return there.map(toActor);
  const rows = await Promise.all(demoAccounts.map((account) => userRow(context, account)));
  return context.db.transaction(async (tx) => {
    const created: UserActor[] = [];
    for (const row of rows) created.push(await insertUser(tx, context, { ...row, isDemo: true }));
    return created;
  });
}

async function ensureRules(example: Example, author: ServiceContext, approver: ServiceContext): Promise<void> {
  const { levels } = example;
  const live = await liveRuleset(author.db);
  if (levels !== null && live.content.rules.length === 0) {
    await changeRuleset(approver, (content) => ({ ...content, levels }), {
      action: 'ruleset.levels_changed',
      subject: { kind: 'ruleset', id: 'live' },
      details: { levels },
    });
  }
  for (const text of example.rules) await ensureRule(text, author, approver);
}

/** Takes a rule from wherever it stands to where it is active. */
async function ensureRule(text: string, author: ServiceContext, approver: ServiceContext): Promise<void> {
  const { id } = readRuleText(text, await referenceData(author));
  const [found] = await findVersions(author.db, id);
  if (found === undefined) await createRule(author, text);
  const state = found?.version.state ?? 'draft';
  if (state === 'draft') await submitVersion(author, id, 1);
  if (state !== 'approved') await approveVersion(approver, id, 1);
  const live = await liveRuleset(author.db);
  if (!live.content.rules.some((rule) => rule.id === id)) await activateVersion(approver, id, 1);
}

async function screenMessages(example: Example, context: ServiceContext): Promise<void> {
  for (const [index, body] of example.messages.entries()) {
    const mediaType = 'application/octet-stream';
    const idempotencyKey = `demo-${index + 1}`;
    const { id } = await submitBatch(context, { body, mediaType, format: undefined, idempotencyKey });
    // No worker runs yet: the jobs find nothing left to do.
    await parseBatch(context, id);
    await scoreBatch(context, id);
  }
}
