import type { ComparisonOperator, Value } from '@tautai/dsl';
import { dateOfLocal, timeOfLocal } from '@tautai/dsl';
import { ageAt } from '../values/age.ts';
import { extreme, sumOf } from '../values/aggregate.ts';
import type { Computed } from '../values/arithmetic.ts';
import { betweenKnown, compareKnown } from '../values/compare.ts';
import type { Count, Known } from '../values/known.ts';
import { exactOf } from '../values/known.ts';
import type { Members } from '../values/members.ts';
import { isMember } from '../values/members.ts';
import type { Truth } from '../values/truth.ts';

/** Values of the elements of an aggregate; null where one is missing or undecided. */
type Terms = readonly Known[] | null;

const valueOf = (computed: Computed): Value | null => ('value' in computed ? computed.value : null);

/** What generated code calls for all that is not a plain comparison of whole values. Missing is null throughout. */
export const runtime = {
  compare: (operator: ComparisonOperator, left: Known, right: Known): Truth => compareKnown(operator, left, right),
  between: (operand: Known, low: Known, high: Known): Truth => betweenKnown(operand, low, high),
  isMember: (operand: Known, members: Members): Truth => isMember(operand, members),
  exact: (known: Known | null): Value | null => (known === null ? null : exactOf(known)),
  dateOf: (local: Value | null): number | null => (typeof local === 'number' ? dateOfLocal(local) : null),
  timeOf: (local: Value | null): number | null => (typeof local === 'number' ? timeOfLocal(local) : null),
  ageAt: (birth: Value | null, day: Value | null): Known | null => {
    if (birth === null || day === null) return null;
    const age = ageAt(birth, day);
    return 'known' in age ? age.known : null;
  },
  inCurrency: (amount: Value | null, currency: Value | null, code: string): Value | null =>
    currency === code ? amount : null,
  count: (sure: number, possible: number): Count => ({ kind: 'count', interval: { sure, possible } }),
  sum: (values: Terms): Value | null => values && valueOf(sumOf(values)),
  lowest: (values: Terms): Value | null => values && valueOf(extreme('lowest', values)),
  highest: (values: Terms): Value | null => values && valueOf(extreme('highest', values)),
  earliest: (values: Terms): Value | null => values && valueOf(extreme('earliest', values)),
  latest: (values: Terms): Value | null => values && valueOf(extreme('latest', values)),
} as const;
