import type { IrCondition, IrQuantifier } from '../ir/ir.ts';
import { assertNever } from '../invariant.ts';
import type { Truth } from '../values/truth.ts';

/**
 * The parts that keep a verdict as it is: the others could have said anything. Under an open verdict every part matters
 * that could still close it.
 */
type Keeps = (part: Truth) => boolean;

const all: Keeps = () => true;
const only =
  (verdict: Truth): Keeps =>
  (part) =>
    part === verdict;

const keepsAnd = (whole: Truth): Keeps => (whole === 'false' ? only('false') : all);
const keepsOr = (whole: Truth): Keeps => (whole === 'true' ? only('true') : all);
/** Of a count that must reach a number. */
const keepsReaching = (whole: Truth): Keeps => (whole === 'unknown' ? all : only(whole));

const opposite: Readonly<Record<Truth, Truth>> = { true: 'false', false: 'true', unknown: 'unknown' };

/** Which members of a block, or rows of a table, mattered to its verdict. */
export function membersThatMatter(node: IrCondition, whole: Truth): (part: Truth, index: number) => boolean {
  switch (node.kind) {
    case 'all':
      return keepsAnd(whole);
    case 'any':
      return keepsOr(whole);
    case 'none':
      return keepsOr(opposite[whole]);
    case 'at_least':
      return keepsReaching(whole);
    case 'points':
      return (part, index) => keepsPoints(node.rows[index]?.points ?? 0, whole)(part);
    default:
      return all;
  }
}

/** A row that takes points away keeps a sum high by being false; one that is worth nothing keeps nothing. */
function keepsPoints(points: number, whole: Truth): Keeps {
  if (points === 0) return () => false;
  return keepsReaching(points > 0 ? whole : opposite[whole]);
}

/** Which elements of a list mattered to a quantifier's verdict. */
export function elementsThatMatter(
  { quantifier, count }: IrQuantifier,
  whole: Truth,
  elements: readonly Truth[],
): Keeps {
  switch (quantifier) {
    case 'any':
      return keepsOr(whole);
    case 'every':
      return keepsAnd(whole);
    case 'no':
      return keepsOr(opposite[whole]);
    case 'at_least':
      return keepsReaching(whole);
    case 'at_most':
      return keepsReaching(opposite[whole]);
    case 'exactly': {
      if (whole !== 'false') return all;
      const hasTooMany = elements.filter((each) => each === 'true').length > (count ?? 0);
      return only(hasTooMany ? 'true' : 'false');
    }
    default:
      return assertNever(quantifier);
  }
}
