/** What an editor rewrites means what it meant, or the opposite where that is asked for: by the interpreter. */
import type { Fix, PassengerRecord, TextEdit, TypedRule } from '@tautai/dsl';
import { check, createLanguageService } from '@tautai/dsl';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../src/evaluate/evaluator.ts';
import { interpretRule } from '../src/interpret/interpreter.ts';
import { decodeRecord } from '../src/record/decode-record.ts';
import { compileRuleset } from '../src/ruleset/compile-ruleset.ts';
import type { StoredList } from '../src/ruleset/compiled-ruleset.ts';
import { choosing } from './generate/choose.ts';
import { conditionText, declarations } from './generate/condition-text.ts';
import { lists } from './generate/lists.ts';
import { pathsRead } from './generate/paths-read.ts';
import { recordFor } from './generate/record.ts';

const service = createLanguageService({ lists });
const recordsPerText = 6;

/** Without an error beyond what safeguards say of a condition that is no lawful ground. */
function readRule(text: string): { readonly rule: TypedRule | null; readonly errors: readonly string[] } {
  const { file, diagnostics } = check(text, { lists });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return { rule: file.rules[0] ?? null, errors: errors.filter((code) => !code.startsWith('safeguard/')) };
}

function compile(text: string) {
  const { rule } = readRule(text);
  if (rule === null) return null;
  const own = check(text, { lists }).file.lists.map(({ name, type, values }): readonly [string, StoredList] => [
    name,
    { type, values: new Set(values) },
  ]);
  const ruleset = compileRuleset({ rules: [rule], lists: new Map([...lists, ...own]) });
  const answer = (json: PassengerRecord): Answer | undefined => {
    const record = decodeRecord(ruleset.layout, json);
    const [compiled] = ruleset.rules;
    return compiled && interpretRule(compiled.ir, { record, elements: [] });
  };
  return { answer, paths: pathsRead(ruleset.layout) };
}

const apply = (text: string, edits: readonly TextEdit[]): string =>
  edits
    .toReversed()
    .reduce((after, { range, newText }) => after.slice(0, range.start) + newText + after.slice(range.end), text);

const justify = `justify: "a test"`;
/** A ground that is lawful and that every record of ours gives, so that a rule is typed whatever the condition is. */
const ground = 'booking.bag_weight > 0 kg';
const head = `${declarations}rule R1 "t" {\n  ${justify}\n  when ${ground} and (`;
const tail = ')\n}\n';

const withGround = (record: PassengerRecord): PassengerRecord => ({
  ...record,
  booking: { ...record.booking, bag_weight: 1 },
});

interface Case {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly newName: string;
  readonly records: readonly PassengerRecord[];
}

const newNames = [
  'soon',
  'bag',
  'weight',
  'cash',
  'either',
  'late',
  'n',
  'from',
  'count',
  'far',
  'method',
  'within',
  'at',
];

const spans = (text: string, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({ start: index, end: index + length }));

/** Cursors in words, names that are declared or called, and selections of whole conditions and values among others. */
function placesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const words = spans(text, /\w+/gu).map(({ start }) => ({ start, end: start }));
  const names = spans(text, /\b(?:late|heavy|either|twice|home|far|bag|from|limit)\b/gu).map(({ start }) => ({
    start,
    end: start,
  }));
  const selections = spans(
    text,
    /[\w.]+ (?:is|is not|<|<=|>|>=) (?:"\w+"|[\w-]+(?: kg| h| NZD)?)|\d+(?: kg| h)|\w+ of \{[^}]*\}/gu,
  );
  const calls = names.filter(({ start }) => start > declarations.length);
  return [...words, ...names, ...Array.from({ length: 12 }, () => calls).flat(), ...selections, ...selections];
}

const cases = choosing((choose): Case => {
  const text = `${head}${conditionText(choose, 3)}${tail}`;
  const { start, end } = choose.pick(placesIn(text));
  const paths = compile(text)?.paths ?? new Set<string>();
  const records = choose.several(recordsPerText, recordsPerText, () => withGround(recordFor(choose, paths)));
  return { text, start, end, newName: choose.pick(newNames), records };
});

const answersOf = (text: string, records: readonly PassengerRecord[]) => {
  const compiled = compile(text);
  return records.map((record) => compiled?.answer(record) ?? 'no rule');
};

test('texts that are generated are rules without an error', () => {
  fc.assert(
    fc.property(cases, ({ text }) => {
      const { rule, errors } = readRule(text);
      expect({ text, errors, hasRule: rule !== null }).toEqual({ text, errors: [], hasRule: true });
    }),
    { numRuns: 100 },
  );
});

test('extracting, inlining, writing a chain as a block and renaming change no outcome', () => {
  const taken = { extract: 0, inline: 0, rewrite: 0, rename: 0 };
  fc.assert(
    fc.property(cases, ({ text, start, end, newName, records }) => {
      const before = answersOf(text, records);
      const verify = (kind: keyof typeof taken, edits: readonly TextEdit[]): void => {
        const after = apply(text, edits);
        taken[kind] += 1;
        const seen = { kind, text, after, errors: readRule(after).errors, answers: answersOf(after, records) };
        expect(seen).toEqual({ ...seen, errors: [], answers: before });
      };
      for (const { kind, fix } of service.codeActions(text, { start, end })) {
        if (kind !== 'fix' && kind !== 'add_test' && !isNegation(fix)) verify(kind, fix.edits);
      }
      const renamed = service.rename(text, start, newName);
      if (renamed.kind === 'edits') verify('rename', renamed.edits);
    }),
    { numRuns: 600 },
  );
  // A generator to which nothing can be done would prove nothing.
  for (const count of Object.values(taken)) expect(count).toBeGreaterThan(15);
}, 120_000);

const isNegation = ({ title }: Fix): boolean => title === 'Negate the condition';

const oppositeOf = (answer: string): string =>
  answer === 'match' ? 'no_match' : answer === 'no_match' ? 'match' : answer;

test('negating a condition gives the opposite, and leaves undecided what was', () => {
  const conditions = choosing((choose) => {
    const condition = conditionText(choose, 3);
    const text = `${head}${condition}${tail}`;
    const paths = compile(text)?.paths ?? new Set<string>();
    const records = choose.several(recordsPerText, recordsPerText, () => withGround(recordFor(choose, paths)));
    return { text, condition, records };
  });
  const given: Record<string, number> = { match: 0, no_match: 0, undetermined: 0 };
  fc.assert(
    fc.property(conditions, ({ text, condition, records }) => {
      const selection = { start: head.length, end: head.length + condition.length };
      const action = service.codeActions(text, selection).find(({ fix }) => isNegation(fix));
      expect({ text, isOffered: action !== undefined }).toEqual({ text, isOffered: true });
      const after = apply(text, action?.fix.edits ?? []);
      const before = answersOf(text, records);
      const seen = { text, after, errors: readRule(after).errors, answers: answersOf(after, records) };
      expect(seen).toEqual({ ...seen, errors: [], answers: before.map(oppositeOf) });
      for (const each of before) given[each] = (given[each] ?? 0) + 1;
    }),
    { numRuns: 400 },
  );
  for (const each of ['match', 'no_match', 'undetermined']) expect(given[each]).toBeGreaterThan(40);
}, 120_000);
