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

/** What is fixed of every text that passes a test: how it begins, how it ends, and stretches that it holds. */
interface Stretches {
  readonly first: string;
  readonly last: string;
  readonly held: readonly string[];
}

/** Null for regular expressions, of which nothing is seen but that equal ones are equal. */
function stretchesOf({ operator, pattern }: TextTest): Stretches | null {
  switch (operator) {
    case 'starts_with':
      return { first: pattern, last: '', held: [pattern] };
    case 'ends_with':
      return { first: '', last: pattern, held: [pattern] };
    case 'contains':
      return { first: '', last: '', held: [pattern] };
    case 'like': {
      const { stretches: held } = splitPattern(pattern);
      return { first: held[0] ?? '', last: held.at(-1) ?? '', held };
    }
    case 'matches':
      return null;
  }
}

/** What stands between the wildcards of a pattern, which may be nothing, and the wildcards. */
function splitPattern(pattern: string): { readonly stretches: readonly string[]; readonly wildcards: string } {
  const stretches = [''];
  let wildcards = '';
  for (const [piece] of pattern.matchAll(/\\[*?\\]|./gsu)) {
    if (piece === '*' || piece === '?') {
      stretches.push('');
      wildcards += piece;
    } else
      stretches.push(`${stretches.pop() ?? ''}${piece.length > 1 && piece.startsWith('\\') ? piece.slice(1) : piece}`);
  }
  return { stretches, wildcards };
}

/** A pattern that says no more than one of the plain tests, as that test. */
function plainTest(test: TextTest): TextTest {
  if (test.operator !== 'like') return test;
  const { stretches, wildcards } = splitPattern(test.pattern);
  if (wildcards.includes('?')) return test;
  const [first = '', second = '', third] = stretches;
  if (stretches.length === 2 && second === '') return { operator: 'starts_with', pattern: first };
  if (stretches.length === 2 && first === '') return { operator: 'ends_with', pattern: second };
  if (stretches.length === 3 && first === '' && third === '') return { operator: 'contains', pattern: second };
  return test;
}

/** Whether every text that passes the first test passes the second. Only what follows from plain stretches is seen. */
export function testImplies(first: TextTest, second: TextTest): boolean {
  if (first.operator === second.operator && first.pattern === second.pattern) return true;
  const known = stretchesOf(first);
  const { operator, pattern } = plainTest(second);
  if (known === null) return false;
  switch (operator) {
    case 'starts_with':
      return known.first.startsWith(pattern);
    case 'ends_with':
      return known.last.endsWith(pattern);
    case 'contains':
      return known.held.some((stretch) => stretch.includes(pattern));
    case 'like':
    case 'matches':
      return false;
  }
}

/** Whether no text passes both: they want it to begin, or to end, in two ways. */
export function testsExclude(first: TextTest, second: TextTest): boolean {
  const [one, other] = [stretchesOf(first), stretchesOf(second)];
  if (one === null || other === null) return false;
  const canBegin = one.first.startsWith(other.first) || other.first.startsWith(one.first);
  const canEnd = one.last.endsWith(other.last) || other.last.endsWith(one.last);
  return !canBegin || !canEnd;
}

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
