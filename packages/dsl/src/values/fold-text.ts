/**
 * Folding: the one form in which texts are compared. Everything above ASCII is looked up in a table that is vendored and
 * hashed, never asked of the host, whose Unicode version differs from machine to machine.
 */
import type { Folding } from '../fields/field.ts';
import { foldingTable } from './folding.gen.ts';

/**
 * Folds a text as its field is declared.
 *
 * - `name` and `free`: compatibility form without marks, upper case, single blanks, neither end blank;
 * - `locator`: the same without any blank;
 * - `email`: the domain in lower case (ASCII letters), the local part as it is.
 *
 * Controls, direction marks and other characters that nobody sees are removed. A text that is empty after folding is
 * missing.
 */
export function foldText(text: string, folding: Folding): string {
  if (folding === 'email') return foldEmail(text);
  const folded = /^[\x20-\x7e]*$/.test(text) ? upperCaseOfAscii(text) : foldCodePoints(text);
  return folding === 'locator' ? folded.replaceAll(' ', '') : folded.replace(/ {2,}/g, ' ').replace(/^ | $/g, '');
}

/** ASCII is upper-cased alike by every host; the rule against `toUpperCase` is about the rest of Unicode. */
const upperCaseOfAscii = (text: string): string => text.toUpperCase();

/** Marks and letter cases are part of an address: only what nobody sees goes. */
function foldEmail(text: string): string {
  const { seen } = readTables();
  const visible = Array.from(text, (character) => seen.get(codePointOf(character)) ?? character).join('');
  const address = visible.replace(/^ +| +$/g, '');
  const at = address.lastIndexOf('@');
  if (at === -1) return address;
  const domain = address.slice(at).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return address.slice(0, at) + domain;
}

function foldCodePoints(text: string): string {
  const { folded: table } = readTables();
  let folded = '';
  for (const character of text) {
    const codePoint = codePointOf(character);
    folded += table.get(codePoint) ?? (isHangulSyllable(codePoint) ? jamoOf(codePoint) : character);
  }
  return folded;
}

const firstHangul = 0xac00;
const isHangulSyllable = (codePoint: number): boolean => codePoint >= firstHangul && codePoint <= 0xd7a3;

/** Hangul syllables decompose by arithmetic: leading consonant, vowel, and a trailing consonant where there is one. */
function jamoOf(codePoint: number): string {
  const index = codePoint - firstHangul;
  const trailing = index % 28;
  const jamo = [0x1100 + Math.floor(index / 588), 0x1161 + Math.floor((index % 588) / 28)];
  return String.fromCodePoint(...jamo, ...(trailing === 0 ? [] : [0x11a7 + trailing]));
}

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;

/** What becomes of a code point: `seen` knows unseen characters and blanks only, `folded` everything. */
interface Tables {
  readonly seen: ReadonlyMap<number, string>;
  readonly folded: ReadonlyMap<number, string>;
}

/**
 * What `foldText` makes of each character, for those who fold where its code does not run: characters that are not named
 * stay, but for Hangul syllables, which decompose by arithmetic. `seen` is all that is done to e-mail addresses.
 */
export function foldedCharacters(): FoldedCharacters {
  charactersRead ??= { seen: byCharacter(readTables().seen), folded: byCharacter(readTables().folded) };
  return charactersRead;
}

interface FoldedCharacters {
  readonly seen: ReadonlyMap<string, string>;
  readonly folded: ReadonlyMap<string, string>;
}

let charactersRead: FoldedCharacters | undefined;

const byCharacter = (table: ReadonlyMap<number, string>): ReadonlyMap<string, string> =>
  new Map(Array.from(table, ([codePoint, result]) => [String.fromCodePoint(codePoint), result]));

let tablesRead: Tables | undefined;

/** Unpacks the tables when the first text beyond ASCII comes. */
function readTables(): Tables {
  tablesRead ??= unpack();
  return tablesRead;
}

const number36 = (text: string | undefined): number => Number.parseInt(text ?? '0', 36);

function unpack(): Tables {
  const seen = new Map([
    ...asciiControls(),
    ...runEntries(foldingTable.unseen, ''),
    ...runEntries(foldingTable.blanks, ' '),
  ]);
  const marks = runEntries(foldingTable.marks, '');
  return { seen, folded: new Map([...seen, ...asciiLetters(), ...marks, ...singleEntries(), ...otherEntries()]) };
}

function* asciiControls(): Iterable<readonly [number, string]> {
  for (let codePoint = 0; codePoint < 0x20; codePoint++) {
    yield [codePoint, codePoint >= 0x09 && codePoint <= 0x0d ? ' ' : ''];
  }
  yield [0x7f, ''];
}

function* asciiLetters(): Iterable<readonly [number, string]> {
  for (let codePoint = 0x61; codePoint <= 0x7a; codePoint++) yield [codePoint, String.fromCodePoint(codePoint - 0x20)];
}

function* runEntries(block: string, result: string): Iterable<readonly [number, string]> {
  let codePoint = 0;
  for (const run of block.split(' ')) {
    const [gap, more] = run.split('+').map(number36);
    codePoint += gap ?? 0;
    yield [codePoint, result];
    for (let count = more ?? 0; count > 0; count--) yield [++codePoint, result];
  }
}

function* singleEntries(): Iterable<readonly [number, string]> {
  let codePoint = 0;
  for (const run of foldingTable.singles.split(' ')) {
    const [gap = 0, more = 0, step = 1, delta = 0] = run.split('+').map(number36);
    codePoint += gap;
    yield [codePoint, String.fromCodePoint(codePoint + delta)];
    for (let count = more; count > 0; count--) {
      codePoint += step;
      yield [codePoint, String.fromCodePoint(codePoint + delta)];
    }
  }
}

function* otherEntries(): Iterable<readonly [number, string]> {
  let codePoint = 0;
  for (const entry of foldingTable.others.split(' ')) {
    const [gap, targets = ''] = entry.split('=');
    codePoint += number36(gap);
    yield [codePoint, String.fromCodePoint(...targets.split('.').map(number36))];
  }
}
