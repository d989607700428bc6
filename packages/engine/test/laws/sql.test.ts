/** What a database finds for a rule: what the interpreter says, or more where the query says so. */
import { runs } from '@tautai/dsl/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowerRule } from '../../src/ir/lower.ts';
import { createLayout } from '../../src/record/layout.ts';
import { membersOfLists } from '../../src/ruleset/members-of-lists.ts';
import { lists } from '../generate/lists.ts';
import { pathsRead } from '../generate/paths-read.ts';
import { recordFor } from '../generate/record.ts';
import { buildRule } from '../generate/rule.ts';
import { seeded } from '../generate/seeded.ts';
import { openClickhouse, openPostgres } from '../sql/databases.ts';
import { comparing } from '../sql/differences.ts';

const batches = runs(5);
const rulesPerBatch = 100;
const recordsPerBatch = 2_000;

/** Rules, and records that have, and lack, what they read. */
function batchOf(seed: number) {
  const choose = seeded(seed);
  const rules = Array.from({ length: rulesPerBatch }, () => buildRule(choose));
  const layout = createLayout();
  for (const rule of rules) lowerRule(rule, { layout, lists: membersOfLists(lists) });
  const paths = pathsRead(layout);
  return { rules, records: Array.from({ length: recordsPerBatch }, () => recordFor(choose, paths)) };
}

test.each([
  ['postgres', openPostgres],
  ['clickhouse', openClickhouse],
] as const)(
  '%s finds what the interpreter says, or more where the query says so',
  async (dialect, open) => {
    const database = await open();
    const given = { exact: 0, superset: 0, unsupported: 0 };
    const batch = fc.asyncProperty(fc.integer(), async (seed) => {
      const { rules, records } = batchOf(seed);
      const compare = await comparing(database, dialect, records);
      for (const [index, rule] of rules.entries()) {
        const { precision, difference } = await compare(rule, index % 2 === 0 ? 'match' : 'possible');
        given[precision] += 1;
        expect(difference).toBeNull();
      }
    });
    try {
      // One number makes a whole batch: there is nothing to shrink.
      await fc.assert(batch, { numRuns: batches, endOnFailure: true });
    } finally {
      await database.close();
    }
    // Queries that never dared would prove nothing. Some are supersets in most runs, not in all.
    expect(given.exact).toBeGreaterThan(batches * rulesPerBatch * 0.8);
  },
  runs(600_000),
);
