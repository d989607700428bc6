import type { ListSource, TypedCondition } from '@tautai/dsl';
import { printDuration } from '@tautai/dsl';
import type { Mutant, Mutation } from '../mutant.ts';
import { operandSites } from '../operand-site.ts';
import { neighbours } from '../step.ts';

/** `any` for `every`. Without `where` there is nothing of which elements could differ. */
export const swapQuantifier: Mutation = (site, words) => {
  const { condition, replace } = site;
  if (condition.kind !== 'quantifier' || condition.where === null) return [];
  const { quantifier, range } = condition;
  const swapped = (name: string, other: TypedCondition): readonly Mutant[] => [
    {
      site,
      rule: replace(other),
      range,
      description: `with \`${name}\` instead of \`${quantifier}\` in ${words(range)}`,
    },
  ];
  const every = { ...condition, quantifier: 'every' } as const;
  switch (quantifier) {
    case 'any':
      return swapped('every', every);
    case 'every':
      return swapped('any', { ...condition, quantifier: 'any' });
    case 'no':
      return swapped('not every', { kind: 'not', condition: every, range });
    default:
      return [];
  }
};

/** One more, one fewer. A count at which the condition always holds is left to the dropped condition. */
export const moveCount: Mutation = (site, words) => {
  const { condition, replace } = site;
  const { range } = condition;
  const moved = (from: number, makes: (count: number) => TypedCondition | null): readonly Mutant[] =>
    [from - 1, from + 1].flatMap((count) => {
      const other = makes(count);
      if (other === null) return [];
      return [
        { site, rule: replace(other), range, description: `with ${count} instead of ${from} in ${words(range)}` },
      ];
    });
  if (condition.kind === 'at_least') {
    const { length } = condition.conditions;
    return moved(condition.count, (count) => (count < 1 || count > length ? null : { ...condition, count }));
  }
  if (condition.kind !== 'quantifier' || condition.count === null) return [];
  const lowest = condition.quantifier === 'at_least' ? 1 : 0;
  return moved(condition.count, (count) => (count < lowest ? null : { ...condition, count }));
};

/** `within 90 days` a day more, a day less. */
export const moveWindow: Mutation = (site, words) =>
  windowsOf(site.condition).flatMap(({ list, replace }) => {
    const { within } = list;
    if (within === null) return [];
    return neighbours({ kind: 'duration' }, within.durationMs)
      .filter((ms) => typeof ms === 'number' && ms > 0)
      .map((durationMs) => ({
        site,
        rule: site.replace(replace({ ...list, within: { ...within, durationMs: Number(durationMs) } })),
        range: site.condition.range,
        description:
          `within \`${printDuration(Number(durationMs))}\` instead of \`${printDuration(within.durationMs)}\` ` +
          `in ${words(site.condition.range)}`,
      }));
  });

interface WindowSite {
  readonly list: ListSource;
  readonly replace: (list: ListSource) => TypedCondition;
}

function windowsOf(condition: TypedCondition): readonly WindowSite[] {
  if (condition.kind === 'quantifier') {
    return [{ list: condition.list, replace: (list) => ({ ...condition, list }) }];
  }
  return operandSites(condition).flatMap(({ operand, replace }) =>
    operand.kind === 'aggregate'
      ? [{ list: operand.list, replace: (list: ListSource) => replace({ ...operand, list }) }]
      : [],
  );
}
