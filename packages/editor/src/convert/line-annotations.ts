import type { Explanation, ExplanationNode } from '@tautai/engine';
import { messages } from '../messages/messages.ts';
import { evidenceText } from './evidence.ts';
import type { Positions } from './positions.ts';

export type Verdict = ExplanationNode['verdict'];

/** What stands beside a line of the rule. */
export interface LineAnnotation {
  /** From 1. */
  readonly line: number;
  readonly verdict: Verdict;
  readonly text: string;
  /** False where the outcome would be the same whatever this condition said. */
  readonly mattered: boolean;
}

const signs: Readonly<Record<Verdict, string>> = { true: '✓', false: '✗', unknown: '?' };

function verdictText(node: ExplanationNode): string {
  const evidence = evidenceText(node);
  const verdict = `${signs[node.verdict]} ${messages.verdicts[node.verdict]}`;
  return evidence === '' ? verdict : `${verdict} – ${evidence}`;
}

/**
 * One annotation per line at most: that of the outermost condition that begins there. A chain (`a and b`) over several
 * lines begins where its first member does, so it leaves the line to that member.
 */
export function lineAnnotations(explanation: Explanation, positions: Positions): readonly LineAnnotation[] {
  const byLine = new Map<number, LineAnnotation>();
  const lineOf = (offset: number): number => positions.getPositionAt(offset).lineNumber;

  function visit(node: ExplanationNode): void {
    const line = lineOf(node.range.start);
    const first = node.children[0];
    const leavesLine = first !== undefined && first.range.start === node.range.start && lineOf(node.range.end) > line;
    if (!leavesLine && !byLine.has(line))
      byLine.set(line, { line, verdict: node.verdict, text: verdictText(node), mattered: node.mattered });
    for (const child of node.children) visit(child);
  }

  for (const root of [explanation.when, explanation.unless]) if (root !== null) visit(root);
  return [...byLine.values()].toSorted((one, other) => one.line - other.line);
}
