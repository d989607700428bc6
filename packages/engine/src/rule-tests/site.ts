import type { ListSource, TypedCondition, TypedRule } from '@tautai/dsl';
import { operandSites } from './operand-site.ts';

/** A condition of a rule with the rule around it, so that another condition can be put in its place. */
export interface Site {
  readonly part: 'when' | 'unless';
  readonly condition: TypedCondition;
  /** The conditions around it, from the outside in. */
  readonly ancestors: readonly TypedCondition[];
  /** The lists whose elements are in scope, from the outside in: as many as quantifiers and aggregates are open. */
  readonly lists: readonly ListSource[];
  readonly replace: (condition: TypedCondition) => TypedRule;
  /** The rule without the condition; null where it cannot be left out by itself. */
  readonly without: (() => TypedRule) | null;
}

/** Every condition of a rule, at any depth, in the order of the text. */
export function sitesOf(rule: TypedRule): readonly Site[] {
  const { when, unless } = rule;
  const always: TypedCondition = { kind: 'constant', value: true, range: when.range };
  const top = { ancestors: [], lists: [] };
  return [
    ...withInner({
      ...top,
      part: 'when',
      condition: when,
      replace: (condition) => ({ ...rule, when: condition }),
      without: () => ({ ...rule, when: always }),
    }),
    ...(unless === null
      ? []
      : withInner({
          ...top,
          part: 'unless',
          condition: unless,
          replace: (condition) => ({ ...rule, unless: condition }),
          without: () => ({ ...rule, unless: null }),
        })),
  ];
}

const withInner = (site: Site): readonly Site[] => [site, ...innerSites(site).flatMap(withInner)];

function innerSites(site: Site): readonly Site[] {
  const { condition, replace } = site;
  const ancestors = [...site.ancestors, condition];
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'none':
    case 'at_least':
      return condition.conditions.map((member, index) => ({
        ...site,
        ancestors,
        condition: member,
        replace: (other) => replace({ ...condition, conditions: condition.conditions.with(index, other) }),
        without: condition.conditions.length > 1 ? () => replace(withoutMember(condition, index)) : null,
      }));
    case 'points':
      return condition.rows.map((row, index) => ({
        ...site,
        ancestors,
        condition: row.condition,
        replace: (other) => replace({ ...condition, rows: condition.rows.with(index, { ...row, condition: other }) }),
        without:
          condition.rows.length > 1 ? () => replace({ ...condition, rows: condition.rows.toSpliced(index, 1) }) : null,
      }));
    case 'not':
      return [
        {
          ...site,
          ancestors,
          condition: condition.condition,
          replace: (other) => replace({ ...condition, condition: other }),
          without: null,
        },
      ];
    case 'quantifier':
      if (condition.where === null) return [];
      return [
        {
          ...site,
          ancestors,
          lists: [...site.lists, condition.list],
          condition: condition.where,
          replace: (where) => replace({ ...condition, where }),
          without: () => replace({ ...condition, where: null }),
        },
      ];
    default:
      return aggregateSites(site, ancestors);
  }
}

type Block = Extract<TypedCondition, { kind: 'all' | 'any' | 'none' | 'at_least' }>;

/** `at least 2 of` two members cannot be reached by one: as many as are left are asked for then. */
function withoutMember(block: Block, index: number): TypedCondition {
  const conditions = block.conditions.toSpliced(index, 1);
  if (block.kind !== 'at_least') return { ...block, conditions };
  return { ...block, conditions, count: Math.min(block.count, conditions.length) };
}

/** The `where` of a count or a sum within a comparison. */
function aggregateSites(site: Site, ancestors: Site['ancestors']): readonly Site[] {
  return operandSites(site.condition).flatMap(({ operand, replace }) => {
    if (operand.kind !== 'aggregate' || operand.where === null) return [];
    return [
      {
        ...site,
        ancestors,
        lists: [...site.lists, operand.list],
        condition: operand.where,
        replace: (where: TypedCondition) => site.replace(replace({ ...operand, where })),
        without: () => site.replace(replace({ ...operand, where: null })),
      },
    ];
  });
}
