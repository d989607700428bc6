import { printKnown } from '../../values/print-known.ts';
import type { Mutation } from '../mutant.ts';

/** The longest list of which each value is expected to have a test; a longer one is data, not logic. */
const valuesTestedMax = 12;

/** `in [a, b]` with a value gone. A value too many is what dropping the condition would show. */
export const leaveOutValue: Mutation = (site, words) => {
  const { condition, replace } = site;
  if (condition.kind !== 'one_of' || condition.values.length > valuesTestedMax) return [];
  const { operand, values, range } = condition;
  return values.map((value, index) => ({
    site,
    rule: replace({ ...condition, values: values.toSpliced(index, 1) }),
    range,
    description: `with \`${printKnown(operand.type, value)}\` left out of ${words(range)}`,
  }));
};
