/**
 * What each dialect can say of each operator, in one table: the docs show it, and a test holds the printers to it. `exact`:
 * the query says of every record what the interpreter says. `superset`: in some of its uses the operator is left out, so that
 * the query finds the matches and more. `unsupported`: it is always left out.
 */
import type { IrCondition, IrOperand } from '../ir/ir.ts';

export type SqlDialectName = 'postgres' | 'clickhouse';

export type Support = 'exact' | 'superset' | 'unsupported';

type TextTest = 'starts_with' | 'ends_with' | 'contains' | 'like' | 'matches';

/** What a rule is made of, as far as a dialect may differ on it. */
export type SqlOperator =
  | Exclude<IrCondition['kind'], 'text_test'>
  | Exclude<IrOperand['kind'], 'literal' | 'field'>
  | TextTest
  | 'within';

const exactInBoth = { postgres: 'exact', clickhouse: 'exact' } as const;

/** `matches` is exact where its pattern is plain (see `plain-pattern.ts`), and left out elsewhere. */
const plainPatterns = { postgres: 'superset', clickhouse: 'superset' } as const;

export const support: Readonly<Record<SqlOperator, Readonly<Record<SqlDialectName, Support>>>> = {
  constant: exactInBoth,
  all: exactInBoth,
  any: exactInBoth,
  none: exactInBoth,
  not: exactInBoth,
  at_least: exactInBoth,
  points: exactInBoth,
  quantifier: exactInBoth,
  within: exactInBoth,
  compare: exactInBoth,
  between: exactInBoth,
  one_of: exactInBoth,
  in_list: exactInBoth,
  presence: exactInBoth,
  holds: exactInBoth,
  starts_with: exactInBoth,
  ends_with: exactInBoth,
  contains: exactInBoth,
  like: exactInBoth,
  matches: plainPatterns,
  otherwise: exactInBoth,
  arithmetic: exactInBoth,
  aggregate: exactInBoth,
  date_of: exactInBoth,
  time_of: exactInBoth,
  age_at: exactInBoth,
  in_currency: exactInBoth,
};
