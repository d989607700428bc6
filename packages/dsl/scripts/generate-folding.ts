/**
 * Writes the folding table from the Unicode data of the Node that runs it.
 *
 * The table is what `foldText` does to every single code point; that it may be done code point by code point is checked
 * here too (a folded text folds to itself). Four blocks, numbers in base 36:
 *
 * - unseen (controls, formats, lone surrogates), blanks (white space) and marks: runs `gap[+length-1]`, the gap counted
 *   from the end of the run before;
 * - singles: runs `gap+length-1+step+delta`: every step-th code point from there becomes itself plus delta;
 * - others: `gap=target.target…`, one code point that becomes several.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

const pinnedUnicodeVersion = '17.0';
if (process.versions.unicode !== pinnedUnicodeVersion) {
  throw new Error(
    `the folding table is pinned to Unicode ${pinnedUnicodeVersion}, this Node has ${process.versions.unicode}: raise the pin as a change of reference data`,
  );
}

const firstHangul = 0xac00;
const lastHangul = 0xd7a3;

const isBlank = (character: string): boolean => /\p{White_Space}/u.test(character);
const isUnseen = (character: string): boolean => /[\p{Cc}\p{Cf}\p{Cs}]/u.test(character) && !isBlank(character);

/** What becomes of one code point. The host is asked here, once, and never when a rule is evaluated. */
function folded(character: string): string {
  if (isUnseen(character)) return '';
  return character
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/\p{White_Space}/gu, ' ');
}

const codePoints = Array.from({ length: 0x110000 }, (_, codePoint) => codePoint).filter(
  (codePoint) => codePoint > 0x7f && (codePoint < firstHangul || codePoint > lastHangul),
);

const unseen: number[] = [];
const marks: number[] = [];
const blanks: number[] = [];
const singles: (readonly [codePoint: number, delta: number])[] = [];
const others: (readonly [codePoint: number, targets: readonly number[]])[] = [];

for (const codePoint of codePoints) {
  const character = String.fromCodePoint(codePoint);
  const result = folded(character);
  if (Array.from(result, folded).join('') !== result) {
    throw new Error(`folding U+${codePoint.toString(16)} twice is not folding it once`);
  }
  const targets = Array.from(result, (each) => each.codePointAt(0) ?? 0);
  const [target] = targets;
  if (result === character) continue;
  if (isUnseen(character)) unseen.push(codePoint);
  else if (target === undefined) marks.push(codePoint);
  else if (isBlank(character)) blanks.push(codePoint);
  else if (targets.length === 1) singles.push([codePoint, target - codePoint]);
  else others.push([codePoint, targets]);
}

const print = (value: number): string => value.toString(36);

function printRuns(points: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run !== undefined && run.last + 1 === point) run.last = point;
    else runs.push({ first: point, last: point });
  }
  let end = 0;
  return runs
    .map(({ first, last }) => {
      const gap = first - end;
      end = last;
      return first === last ? print(gap) : `${print(gap)}+${print(last - first)}`;
    })
    .join(' ');
}

/** Runs of one delta; upper and lower case alternate in many alphabets, hence the step. */
function printSingles(): string {
  const runs: { first: number; last: number; step: number; delta: number }[] = [];
  for (const [point, delta] of singles) {
    const run = runs.at(-1);
    const step = run === undefined ? 0 : point - run.last;
    const fits = run !== undefined && run.delta === delta && (step === 1 || step === 2);
    if (fits && (run.first === run.last || run.step === step)) {
      run.step = step;
      run.last = point;
    } else {
      runs.push({ first: point, last: point, step: 1, delta });
    }
  }
  let end = 0;
  return runs
    .map(({ first, last, step, delta }) => {
      const gap = first - end;
      end = last;
      return `${print(gap)}+${print((last - first) / step)}+${print(step)}+${print(delta)}`;
    })
    .join(' ');
}

function printOthers(): string {
  let end = 0;
  return others
    .map(([point, targets]) => {
      const gap = point - end;
      end = point;
      return `${print(gap)}=${targets.map(print).join('.')}`;
    })
    .join(' ');
}

const table = {
  unseen: printRuns(unseen),
  blanks: printRuns(blanks),
  marks: printRuns(marks),
  singles: printSingles(),
  others: printOthers(),
};
const digest = createHash('sha256').update(JSON.stringify(table)).digest('hex');

/** Breaks a long block into lines, so that a change of the data can be read in a diff. */
function printBlock(name: string, block: string): string {
  const lines = block.match(/\S.{0,110}(?=\s|$)/gu) ?? [];
  const parts = lines.map((line, index) => `    '${line}${index === lines.length - 1 ? '' : ' '}'`);
  return `  ${name}:\n${parts.join(' +\n')},\n`;
}

writeFileSync(
  new URL('../src/values/folding.gen.ts', import.meta.url),
  `// Generated by scripts/generate-folding.ts from the Unicode Character Database; do not edit.
// Unicode data files: Copyright © 1991-2025 Unicode, Inc., Unicode License v3.

/** Version of Unicode that texts are folded by. */
export const foldingUnicodeVersion = '${pinnedUnicodeVersion}';

/** SHA-256 of the folding table, for the replay token of a decision. */
export const foldingDigest = '${digest}';

/** What becomes of code points above ASCII; the generator says how it is written. */
export const foldingTable = {
${Object.entries(table)
  .map(([name, block]) => printBlock(name, block))
  .join('')}} as const;
`,
);
