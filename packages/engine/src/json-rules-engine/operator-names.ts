import type { IrCondition } from '../ir/ir.ts';
import type { DocumentKind } from './document.ts';

const comparisons = {
  is: 'is',
  is_not: 'isNot',
  '<': 'isBelow',
  '<=': 'isAtMost',
  '>': 'isAbove',
  '>=': 'isAtLeast',
} as const;

const textTests = {
  starts_with: ['startsWith', 'notStartsWith'],
  ends_with: ['endsWith', 'notEndsWith'],
  contains: ['contains', 'notContains'],
  like: ['isLike', 'isNotLike'],
  matches: ['matches', 'notMatches'],
} as const;

const quantifiers = {
  any: 'any',
  every: 'every',
  no: 'no',
  exactly: 'exactly',
  at_least: 'atLeast',
  at_most: 'atMost',
} as const;

/** The operator of a leaf or a quantifier; `isNegated` where `not` stands above it. */
export function leafOperator(node: IrCondition, isNegated: boolean): string {
  switch (node.kind) {
    case 'compare':
      return comparisons[node.operator];
    case 'between':
      return isNegated ? 'isOutside' : 'isBetween';
    case 'one_of':
      return node.isNegated ? 'isNotIn' : 'isIn';
    case 'in_list':
      return node.isNegated ? 'isNotInList' : 'isInList';
    case 'text_test':
      return textTests[node.operator][isNegated ? 1 : 0];
    case 'presence':
      return node.expects === 'known' ? 'isKnown' : 'isMissing';
    case 'holds':
      return isNegated ? 'isFalse' : 'isTrue';
    case 'quantifier':
      return isNegated ? 'notExactly' : quantifiers[node.quantifier];
    default:
      throw new Error(`invariant: ${node.kind} has no operator of its own`);
  }
}

/** In the possible form an operator holds where a value is missing. */
export const withForm = (operator: string, form: DocumentKind): string =>
  form === 'possible' ? `${operator}OrUnknown` : operator;
