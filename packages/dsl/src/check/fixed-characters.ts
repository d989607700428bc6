/**
 * How many letters and digits of a text a test fixes: `like "TUI*"` fixes three, `matches "^\+685\d{5}$"` three as well.
 * A test that fixes few of them is met by many texts, one that fixes many by hardly more than one.
 */
import type { TextOperator } from './typed-ast.ts';

/** `pattern` is folded as the checker leaves it. */
export function fixedCount(operator: TextOperator, pattern: string): number {
  if (operator === 'matches') return countInExpression(pattern);
  return countIn(operator === 'like' ? withoutWildcards(pattern) : pattern);
}

/** Whether a single text meets the test: it has no wildcards, and nothing may stand before or behind. */
export function meetsOneText(operator: TextOperator, pattern: string): boolean {
  if (operator === 'like') return withoutWildcards(pattern) === pattern;
  const expression = operator === 'matches' ? /^\^(?<inner>.*)\$$/su.exec(pattern)?.groups?.['inner'] : undefined;
  return expression !== undefined && !/[.*+?[\](){}|\\]/u.test(expression);
}

const withoutWildcards = (pattern: string): string => pattern.replaceAll(/(?<!\\)[*?]/gu, '');

/** Letters and digits alone: the plus of a telephone number, a hyphen or a blank tells nobody from another. */
const countIn = (text: string): number => Array.from(text.matchAll(/[\p{L}\p{N}]/gu)).length;

/** A piece of an expression: what quotes, what stands for itself, what stands for many, and what repeats or joins. */
const pieces =
  /\\Q(?<quoted>.*?)(?:\\E|$)|\\x\{[^}]*\}|\\x..|\\[pP](?:\{[^}]*\}|.)|(?<escaped>\\.)|\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\]|\((?:\?(?:P?<\w+>|[a-zA-Z-]*:?))?|\{(?<times>\d+)(?:,\d*)?\}\??|[*+?]\??|[|)]|./gsu;

/** One alternative that is being read: what it fixes so far, and how much of that its last piece does. */
interface Alternative {
  best: number;
  count: number;
  last: number;
}

/** What the alternative that fixes most of them fixes. A group may be left open where the pattern was cut. */
function countInExpression(expression: string): number {
  const open: Alternative[] = [{ best: 0, count: 0, last: 0 }];
  const current = (): Alternative => open.at(-1) ?? { best: 0, count: 0, last: 0 };
  const add = (count: number): void => {
    const alternative = current();
    alternative.count += count;
    alternative.last = count;
  };
  for (const { 0: piece, groups } of expression.matchAll(pieces)) {
    if (piece.startsWith('(')) open.push({ best: 0, count: 0, last: 0 });
    else if (piece === ')') add(bestOf(open.pop()));
    else if (piece === '|') Object.assign(current(), { best: bestOf(current()), count: 0, last: 0 });
    else if (/^(?:[*?]|\+|\{\d)/u.test(piece))
      repeatLast(current(), groups?.['times'] ?? (piece.startsWith('+') ? '1' : '0'));
    else add(countInPiece(piece, groups?.['quoted']));
  }
  return open.reduce((total, alternative) => total + bestOf(alternative), 0);
}

const bestOf = (alternative: Alternative | undefined): number =>
  alternative === undefined ? 0 : Math.max(alternative.best, alternative.count);

function repeatLast(alternative: Alternative, times: string): void {
  alternative.count += alternative.last * (Number(times) - 1);
  alternative.last = 0;
}

/** A class of one character is that character; an escape of a letter stands for a kind of character. */
function countInPiece(piece: string, quoted: string | undefined): number {
  if (quoted !== undefined) return countIn(quoted);
  if (piece.startsWith('\\x')) return 1;
  if (piece.startsWith('\\')) return 0;
  if (piece.startsWith('[')) return /^\[[^^\\]\]$/u.test(piece) ? countIn(piece) : 0;
  return countIn(piece);
}
