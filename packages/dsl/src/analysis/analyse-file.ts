/**
 * Lints of a file's logic: what can never be true, what can never be false, branches that add nothing, rules that lie
 * within others. Only what is proved is said; values are those that the catalogue's words admit.
 *
 *   rules      → each condition against itself and against what stands beside it (`analyse-condition.ts`)
 *   `unless`   → against `when`
 *   the file   → rules against one another (`subsumption.ts`)
 */
import type { TypedFile, TypedRule } from '../check/typed-ast.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { TextRange } from '../source/text-range.ts';
import type { Value } from '../values/value.ts';
import type { Inquiry } from './analyse-condition.ts';
import { analyseCondition, isImpossible } from './analyse-condition.ts';
import { always, and, negated } from './formula.ts';
import { readCondition, startReading } from './read-condition.ts';
import type { Subsumption } from './subsumption.ts';
import { findSubsumptions } from './subsumption.ts';

/** What the logic of a checked file gives to think about, in the order of the text. */
export function analyseFile(file: TypedFile): readonly Diagnostic[] {
  const lists = new Map(file.lists.map(({ name, values }) => [name, values]));
  const memory = new Map<string, boolean>();
  return [
    ...file.rules.flatMap((rule) => analyseRule(rule, lists, memory)),
    ...findSubsumptions(file.rules, lists).map(reportSubsumption),
  ].toSorted((one, other) => one.range.start - other.range.start);
}

function analyseRule(
  rule: TypedRule,
  lists: ReadonlyMap<string, readonly Value[]>,
  memory: Map<string, boolean>,
): readonly Diagnostic[] {
  const reading = startReading({ domains: 'meaning', lists });
  const inquiry: Inquiry = { reading, memory, truths: [true], context: always };
  const found = analyseCondition(rule.when, inquiry);
  if (rule.unless === null) return found;
  const when = readCondition(rule.when, reading).whenTrue;
  const unless = readCondition(rule.unless, reading).whenTrue;
  if (isImpossible(when, inquiry)) return found;
  const { range } = rule.unless;
  if (isImpossible(and([when, negated(unless)]), inquiry)) {
    return [...found, report('logic/contradiction', { cause: 'unless' }, range)];
  }
  const inUnless = analyseCondition(rule.unless, inquiry);
  const isIdle = inUnless.length === 0 && isImpossible(and([when, unless]), inquiry);
  return [...found, ...inUnless, ...(isIdle ? [report('logic/dead-branch', { cause: 'unless' }, range)] : [])];
}

/** The word `rule` at the head of a rule. */
const headOf = ({ range }: TypedRule): TextRange => ({ start: range.start, end: range.start + 'rule'.length });

function reportSubsumption({ rule, by, isEquivalent }: Subsumption): Diagnostic {
  const words = { rule: rule.id, by: by.id };
  const related = [{ range: headOf(by), message: `rule \`${by.id}\` stands here` }];
  const code = isEquivalent ? 'logic/equivalent' : 'logic/subsumed';
  return report(code, words, headOf(rule), { related });
}
