import type { Explanation, ExplanationNode } from './explanation.ts';

/** What spoke for a match and what against it, in the order of the text: leaves and quantifiers of the explanation. */
export interface Evidence {
  /** Those of `when` that hold and those of `unless` that fail, and the other way round under a negation. */
  readonly for: readonly ExplanationNode[];
  readonly against: readonly ExplanationNode[];
  /** What could not be decided, and so speaks for neither. */
  readonly open: readonly ExplanationNode[];
}

/**
 * Sorts the conditions of an explanation by what they say of a match. Whether one of them decided it is its `mattered`.
 * Rows of a scorecard that take points away speak against a match where they hold; those that are worth nothing are left
 * out, as are constants.
 *
 * @example
 * evidenceIn(explanation).against.map(({ leaf }) => leaf?.seen);
 */
export function evidenceIn({ when, unless }: Explanation): Evidence {
  const signed = [...(when === null ? [] : signedIn(when, 1)), ...(unless === null ? [] : signedIn(unless, -1))];
  const speaking = (direction: number): readonly ExplanationNode[] =>
    signed
      .filter(({ node, sign }) => node.verdict !== 'unknown' && (node.verdict === 'true') === (sign === direction))
      .map(({ node }) => node);
  return {
    for: speaking(1),
    against: speaking(-1),
    open: signed.filter(({ node }) => node.verdict === 'unknown').map(({ node }) => node),
  };
}

/** 1 where it helps a match to be true, -1 where it hinders one. */
interface Signed {
  readonly node: ExplanationNode;
  readonly sign: number;
}

function signedIn(node: ExplanationNode, sign: number): readonly Signed[] {
  if (node.kind === 'constant') return [];
  if (node.children.length === 0) return [{ node, sign }];
  const inner = node.kind === 'not' || node.kind === 'none' ? -sign : sign;
  return node.children.flatMap((child) => {
    const worth = child.row === undefined ? 1 : Math.sign(child.row.points);
    return worth === 0 ? [] : signedIn(child, inner * worth);
  });
}
