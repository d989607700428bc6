import { describe, expect, test } from 'vitest';
import type { RuleSummary } from '../../api-client/contract.ts';
import { filterRules } from './filter-rules.ts';

const rule = (id: string, title: string, purpose: string | null, owner: string | null = null): RuleSummary => ({
  id,
  title,
  purpose,
  owner,
  severity: null,
  score: 0,
  state: 'draft',
  is_active: false,
  active_version: null,
  latest_version: 1,
  review_by: null,
  hits: 0,
  updated_at: '2026-03-01T00:00:00Z',
});
const rules = [
  rule('R0147', 'Late cash booking', 'drug_trafficking', 'narcotics cell'),
  rule('R0150', 'Minor travelling alone', 'child_abduction'),
  rule('R0151', 'Late one way booking', null),
];

describe('filterRules', () => {
  test.each([
    ['', ['R0147', 'R0150', 'R0151']],
    ['   ', ['R0147', 'R0150', 'R0151']],
    ['r0150', ['R0150']],
    ['late booking', ['R0147', 'R0151']],
    ['booking late cash', ['R0147']],
    ['drug_traff', ['R0147']],
    ['drug traff', ['R0147']],
    ['NARCOTICS', ['R0147']],
    ['draft', ['R0147', 'R0150', 'R0151']],
    ['no such rule', []],
    ['.*', []],
  ])('"%s"', (filter, ids) => expect(filterRules(rules, filter).map(({ id }) => id)).toEqual(ids));
});
