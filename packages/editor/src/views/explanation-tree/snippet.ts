import type { ExplanationNode } from '@tautai/engine';

/** Longest snippet that is shown whole, in characters. */
const snippetCharactersMax = 120;

function shorten(text: string): string {
  const flat = text.replaceAll(/\s+/gu, ' ').trim();
  return flat.length <= snippetCharactersMax ? flat : `${flat.slice(0, snippetCharactersMax - 1)}…`;
}

const joining: ReadonlySet<ExplanationNode['kind']> = new Set(['all', 'any', 'none', 'at_least', 'points']);

/** The author's words of a condition; of one that only joins others, what comes before the first of them. */
export function snippet(node: ExplanationNode, sourceText: string): string {
  const whole = sourceText.slice(node.range.start, node.range.end);
  const first = node.children[0];
  // What a definition stands for lies where it is defined; the call is what the author wrote here.
  const isApart = first !== undefined && (first.range.start < node.range.start || first.range.end > node.range.end);
  if (!joining.has(node.kind) || first === undefined || isApart) return shorten(whole);
  const head = sourceText.slice(node.range.start, first.range.start).replace(/[{(\s]+$/u, '');
  return head.trim() === '' ? chainWord(node.kind) : shorten(head);
}

/** A chain has no words of its own before its first member. */
const chainWord = (kind: ExplanationNode['kind']): string => (kind === 'any' ? 'any of' : 'all of');
