/** Tests of texts, on fixed texts and on one another. */
import { RE2JS } from 're2js';

import type { TextTest } from './model.ts';

/** Whether a folded text passes a test. */
export function passes({ operator, pattern }: TextTest, text: string): boolean {
  switch (operator) {
    case 'starts_with':
      return text.startsWith(pattern);
    case 'ends_with':
      return text.endsWith(pattern);
    case 'contains':
      return text.includes(pattern);
    case 'like':
      return RE2JS.compile(likeExpression(pattern), RE2JS.DOTALL).matches(text);
    case 'matches':
      return RE2JS.compile(pattern).matcher(text).find();
  }
}

/** `*` is any stretch, `?` any one character; `\*`, `\?` and `\\` stand for the character itself. */
function likeExpression(pattern: string): string {
  return pattern.replaceAll(/\\[*?\\]|./gsu, (piece) => {
    if (piece === '*') return '.*';
    if (piece === '?') return '.';
    return RE2JS.quote(piece.length > 1 && piece.startsWith('\\') ? piece.slice(1) : piece);
  });
}

/** Whether every text that passes the first test passes the second. Only what follows from plain stretches is seen. */
export function testImplies(first: TextTest, second: TextTest): boolean {
  if (first.operator === second.operator && first.pattern === second.pattern) return true;
  if (!isPlain(first) || !isPlain(second)) return false;
  if (second.operator === 'contains') return first.pattern.includes(second.pattern);
  if (first.operator !== second.operator) return false;
  return passes(second, first.pattern);
}

/** Whether no text passes both. */
export function testsExclude(first: TextTest, second: TextTest): boolean {
  const isSame = first.operator === second.operator;
  if (!isSame || (first.operator !== 'starts_with' && first.operator !== 'ends_with')) return false;
  return !passes(first, second.pattern) && !passes(second, first.pattern);
}

const isPlain = ({ operator }: TextTest): boolean => operator !== 'like' && operator !== 'matches';

/** Texts that may pass: the plain stretches of the pattern, as they stand. */
export function textsFor({ operator, pattern }: TextTest): readonly string[] {
  if (operator === 'like') {
    const text = pattern.replaceAll(/\\[*?\\]|[*?]/gu, (piece) =>
      piece === '*' ? '' : piece === '?' ? 'A' : piece.slice(1),
    );
    return [text, text === '' ? 'A' : text];
  }
  if (operator !== 'matches') return [pattern, `${pattern}A`, `A${pattern}`, `${pattern}1`];
  const letters = pattern.replaceAll(/(?<!\[)\^|\$|\\[bAz]/gu, '');
  return expansions(letters);
}

/** Simple expressions spelt out: classes by their first member, counts by their lowest, alternatives one by one. */
function expansions(expression: string): readonly string[] {
  const alternatives = /^\(?(?:\?:)?([^()]*\|[^()]*)\)?$/u.exec(expression)?.[1]?.split('|') ?? [expression];
  return alternatives.map((alternative) =>
    alternative
      .replaceAll(/\((?:\?:)?([^()|]*)(?:\|[^()]*)?\)/gu, '$1')
      .replaceAll(/(\[[^\]]*\]|\\.|[^*+?{}\\])(?:\{(\d+)(?:,\d*)?\}|([*+?]))?/gu, (_, atom: string, times?: string) =>
        oneOfAtom(atom).repeat(times === undefined ? 1 : Math.min(Number(times), 40)),
      ),
  );
}

function oneOfAtom(atom: string): string {
  if (atom === '.') return 'A';
  if (atom.startsWith('[^')) return ['A', '1', '-', 'Z'].find((each) => !atom.includes(each)) ?? 'Q';
  if (atom.startsWith('[')) return atom[1] ?? '';
  if (atom === String.raw`\d`) return '1';
  if (atom === String.raw`\w`) return 'A';
  if (atom === String.raw`\s`) return ' ';
  return atom.startsWith('\\') ? atom.slice(1) : atom;
}
