import type { TextRange } from '@tautai/dsl';
import type {
  ElementExplanation,
  Explanation,
  ExplanationNode,
  LeafEvidence,
  ListEvidence,
  ReasonPart,
} from './explanation.ts';

/** The reason as one text. A caller that must mask values does so part by part instead. */
export const renderReason = (parts: readonly ReasonPart[]): string => parts.map(({ text }) => text).join('');

const marks = { true: '✓', false: '✗', unknown: '?' } as const;

/**
 * Renders an explanation for a terminal: the rule's own lines, each with its verdict and what was seen. Conditions that
 * did not matter are in round brackets.
 */
export function renderExplanation(explanation: Explanation, sourceText: string): string {
  const { rule, outcome, cause, when, unless, note, reason, missing } = explanation;
  const lines = [
    `${rule}: ${outcome}${cause === null ? '' : ` (${cause})`}`,
    ...(reason === null || outcome !== 'match' ? [] : [`  reason: ${renderReason(reason)}`]),
    ...(when === null ? [] : ['  when', ...renderNode(when, sourceText, 2)]),
    ...(unless === null ? [] : ['  unless', ...renderNode(unless, sourceText, 2)]),
    ...(note === null ? [] : [`  note: ${note}`]),
    ...(missing.length === 0 ? [] : [`  missing: ${missing.join(', ')}`]),
  ];
  return `${lines.join('\n')}\n`;
}

const indent = (depth: number): string => '  '.repeat(depth);

function renderNode(node: ExplanationNode, sourceText: string, depth: number): readonly string[] {
  const text = node.children.length === 0 ? oneLine(sourceText, node.range) : blockWords(node, sourceText);
  const seen = node.leaf === null ? '' : seenWords(node.leaf);
  const line = `${marks[node.verdict]} ${text}${seen}${worth(node)}`;
  return [
    `${indent(depth)}${node.mattered ? line : `(${line})`}`,
    ...node.children.flatMap((child) => renderNode(child, sourceText, depth + 1)),
    ...node.lists.flatMap((list) => renderList(list, sourceText, depth + 1)),
  ];
}

/** What a row of a scorecard adds, and why. */
function worth({ row }: ExplanationNode): string {
  if (row === undefined) return '';
  const points = row.points < 0 ? String(row.points) : `+${row.points}`;
  return ` -> ${points}${row.reason === null ? '' : ` ${row.reason}`}`;
}

/** What stands before the first member; a chain has nothing there. */
function blockWords({ kind, range, children }: ExplanationNode, sourceText: string): string {
  const first = children[0]?.range.start ?? range.end;
  // What a definition stands for lies where it is defined.
  if (first < range.start || first >= range.end) return oneLine(sourceText, range);
  const head = oneLine(sourceText, { start: range.start, end: first });
  const words = head.replace(/[\s{(]+$/, '');
  return words === '' ? `${kind} of` : words;
}

/** The author's words, on one line. */
const oneLine = (sourceText: string, { start, end }: TextRange): string =>
  sourceText.slice(start, end).replace(/\s+/g, ' ');

function seenWords({ values }: LeafEvidence): string {
  if (values.length === 0) return '';
  const words = values.map(({ path, seen, cause }) => `${path} = ${seen ?? `(not known: ${cause})`}`);
  return `  [${words.join('; ')}]`;
}

function renderList({ path, counts, cause, elements, leftOut }: ListEvidence, sourceText: string, depth: number) {
  if (counts === null) return [`${indent(depth)}${path}: (not known: ${cause})`];
  const summary = `${path}: ${counts.true} of ${counts.total}${counts.unknown === 0 ? '' : `, ${counts.unknown} unknown`}`;
  return [
    `${indent(depth)}${summary}`,
    ...elements.flatMap((element) => renderElement(element, sourceText, depth + 1)),
    ...(leftOut === 0 ? [] : [`${indent(depth + 1)}… and ${leftOut} more`]),
  ];
}

function renderElement(element: ElementExplanation, sourceText: string, depth: number): readonly string[] {
  const { index, verdict, isWithin, condition } = element;
  const window = { true: '', false: ' (outside the window)', unknown: ' (window unknown)' }[isWithin ?? 'true'];
  const line = `${indent(depth)}${marks[verdict]} #${index + 1}${window}`;
  return [line, ...(condition === null ? [] : renderNode(condition, sourceText, depth + 1))];
}
