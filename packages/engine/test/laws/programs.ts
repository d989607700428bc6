import type { CheckedFile, PassengerRecord, TypedFile, TypedRule } from '@tautai/dsl';
import { check } from '@tautai/dsl';
import fc from 'fast-check';
import type { Answer } from '../../src/evaluate/evaluator.ts';
import { interpretRule } from '../../src/interpret/interpreter.ts';
import { lowerRule } from '../../src/ir/lower.ts';
import { decodeRecord } from '../../src/record/decode-record.ts';
import { createLayout } from '../../src/record/layout.ts';
import type { ListStore, StoredList } from '../../src/ruleset/compiled-ruleset.ts';
import { membersOfLists } from '../../src/ruleset/members-of-lists.ts';
import type { Choose } from '../generate/choose.ts';
import { choosing } from '../generate/choose.ts';
import { lists as registered } from '../generate/lists.ts';
import { pathsRead } from '../generate/paths-read.ts';
import { misprint } from '../generate/misprint.ts';
import { buildProgram } from '../generate/program.ts';
import type { Program } from '../generate/program.ts';
import { recordFor } from '../generate/record.ts';

export const checkText = (text: string): CheckedFile => check(text, { lists: registered });

/** A failure shows the texts: the trees say nothing more. */
const shown = (program: Program): Program =>
  Object.assign(program, { [fc.toStringMethod]: () => `${program.text}\n-- its twin --\n${program.twin}` });

export const programs: fc.Arbitrary<Program> = choosing((choose) => shown(buildProgram(choose)));

/** What the checker says against a text, one line for each error. */
export const errorsIn = ({ diagnostics }: CheckedFile): readonly string[] =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code}: ${message}`);

/** The one rule of a text; the test fails where there is none. */
export function ruleIn(text: string): { readonly rule: TypedRule; readonly lists: ListStore } {
  const checked = checkText(text);
  const [rule] = checked.file.rules;
  if (rule === undefined) throw new Error(`${errorsIn(checked).join('; ')} in\n${text}`);
  return { rule, lists: listsOf(checked.file) };
}

/** Registered lists, and those that the file writes itself. */
const listsOf = ({ lists }: TypedFile): ListStore => {
  const own = lists.map(({ name, type, values }): [string, StoredList] => [name, { type, values: new Set(values) }]);
  return new Map([...registered, ...own]);
};

/** Records that have, and lack, what a rule reads. */
function recordsFor(choose: Choose, text: string, count: number): readonly PassengerRecord[] {
  const { rule, lists } = ruleIn(text);
  const layout = createLayout();
  lowerRule(rule, { layout, lists: membersOfLists(lists) });
  const paths = pathsRead(layout);
  return choose.several(count, count, () => recordFor(choose, paths));
}

/** A program with records that its rule may be asked about. */
export const programsWithRecords = (
  count: number,
): fc.Arbitrary<{ program: Program; records: readonly PassengerRecord[] }> =>
  choosing((choose) => {
    const program = shown(buildProgram(choose));
    return { program, records: recordsFor(choose, program.text, count) };
  });

/** A text with a slip in it that checks all the same, and so means something that nobody intended; null where it does not. */
export const slipsWithRecords = (
  count: number,
): fc.Arbitrary<{ readonly text: string; readonly records: readonly PassengerRecord[] } | null> =>
  choosing((choose) => {
    const text = misprint(choose, buildProgram(choose).text);
    const checked = checkText(text);
    return checked.file.rules.length === 0 || errorsIn(checked).length > 0
      ? null
      : { text, records: recordsFor(choose, text, count) };
  });

/** The interpreter, asked one rule about records. */
export function interpreted({
  rule,
  lists,
}: {
  rule: TypedRule;
  lists: ListStore;
}): (record: PassengerRecord) => Answer {
  const layout = createLayout();
  const lowered = lowerRule(rule, { layout, lists: membersOfLists(lists) });
  return (record) => interpretRule(lowered, { record: decodeRecord(layout, record), elements: [] });
}
