/**
 * Lints of the logic of rules: what can never be true, what can never be false, branches that add nothing, rules that lie
 * within others. Only what is proved is said, and where the analysis gave up it says that; values are those that the
 * catalogue's words admit.
 *
 *   rules      → each condition against itself and against what stands beside it (`analyse-condition.ts`)
 *   `unless`   → against `when`
 *   the files  → rules against one another (`subsumption.ts`), each pair with a record that shows it (`witnesses.ts`)
 */
import type { TypedFile, TypedRule } from '../check/typed-ast.ts';
import type { Diagnostic, RelatedPlace, Witness } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { TextRange } from '../source/text-range.ts';
import { analyseCondition, isImpossible } from './analyse-condition.ts';
import type { Inquiry } from './analyse-condition.ts';
import type { AnalysisContext } from './compare-rules.ts';
import { always, and, negated } from './formula.ts';
import type { Witnesses } from './witnesses.ts';
import { startWitnesses } from './witnesses.ts';
import { readCondition, startReading, valuesOfLists } from './read-condition.ts';
import type { KnownLists } from './scope.ts';
import type { RuleIndex, Subsumption } from './subsumption.ts';
import { indexRules, subsumptionsIn, subsumptionsOf } from './subsumption.ts';

/** What asking about one rule alone may cost: a second or so, for the largest of rules. */
const effortMax = 12_000_000;

/** What the logic of a checked file gives to think about, in the order of the text. */
export const analyseFile = (file: TypedFile, context: AnalysisContext | null = null): readonly Diagnostic[] =>
  analyseFiles([{ name: '', file }], context)[0] ?? [];

/** A checked file, under the name by which other files are told of it. */
export interface NamedFile {
  readonly name: string;
  readonly file: TypedFile;
}

/**
 * What the logic of files gives to think about, each file's own in the order of its text. Rules are held against those of
 * every file. With a context, records show what is said of pairs.
 */
export function analyseFiles(
  files: readonly NamedFile[],
  context: AnalysisContext | null = null,
): readonly (readonly Diagnostic[])[] {
  const witnesses = startWitnesses(context);
  const home = new Map(files.flatMap(({ name, file }) => file.rules.map((rule) => [rule, name] as const)));
  const { found, undecided } = subsumptionsIn(indexRules(files.map(({ file }) => file)));
  return files.map(({ name, file }) => {
    const placeOf = (rule: TypedRule): RelatedPlace => {
      const other = home.get(rule);
      return { range: headOf(rule), message: standsHere(rule), ...(other === name ? {} : { file: other ?? '' }) };
    };
    const known: Known = { lists: valuesOfLists(file.lists), memory: new Map(), undecided, witnesses };
    return inOrder([
      ...file.rules.flatMap((rule) => analyseRule(rule, known)),
      ...found
        .filter(({ rule }) => file.rules.includes(rule))
        .map((each) => reportSubsumption(each, witnesses, [placeOf(each.by)])),
    ]);
  });
}

/**
 * What the logic of one file gives to think about where its rules are to stand beside others, such as those that are
 * live. Older versions of its own rules are not among them.
 */
export function analyseBeside(
  file: TypedFile,
  others: RuleIndex,
  context: AnalysisContext | null = null,
): readonly Diagnostic[] {
  const witnesses = startWitnesses(context);
  const own = new Set(file.rules);
  const pairs = file.rules.map((rule) => subsumptionsOf(rule, others, valuesOfLists(file.lists)));
  return inOrder([
    ...analyseFile(file, context),
    ...pairs.flatMap(({ found }) =>
      found.map((each) =>
        own.has(each.rule) ? reportSubsumption(each, witnesses, []) : reportCovering(each, witnesses),
      ),
    ),
  ]);
}

const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted((one, other) => one.range.start - other.range.start);

/** What the rules of a file share while they are looked at. */
interface Known {
  readonly lists: KnownLists;
  readonly memory: Map<string, boolean>;
  readonly undecided: ReadonlySet<TypedRule>;
  readonly witnesses: Witnesses;
}

function analyseRule(rule: TypedRule, { lists, memory, undecided, witnesses }: Known): readonly Diagnostic[] {
  const reading = startReading({ domains: 'meaning', lists });
  let isTooMuch = false;
  const inquiry: Inquiry = {
    reading,
    memory,
    effort: { left: effortMax },
    gaveUp: () => (isTooMuch = true),
    truths: [true],
    context: always,
  };
  const found = [...analyseCondition(rule.when, inquiry), ...analyseUnless(rule, inquiry, witnesses)];
  if (!isTooMuch && !undecided.has(rule)) return found;
  return [report('logic/cannot-tell', { cause: isTooMuch ? 'rule' : 'pairs' }, headOf(rule)), ...found];
}

function analyseUnless(rule: TypedRule, inquiry: Inquiry, witnesses: Witnesses): readonly Diagnostic[] {
  if (rule.unless === null) return [];
  const when = readCondition(rule.when, inquiry.reading).whenTrue;
  const unless = readCondition(rule.unless, inquiry.reading).whenTrue;
  if (isImpossible(when, inquiry)) return [];
  const { range } = rule.unless;
  if (isImpossible(and([when, negated(unless)]), inquiry)) {
    return [shown(report('logic/contradiction', { cause: 'unless' }, range), witnesses.ofIdleRule(rule))];
  }
  const inUnless = analyseCondition(rule.unless, inquiry);
  const isIdle = inUnless.length === 0 && isImpossible(and([when, unless]), inquiry);
  return [...inUnless, ...(isIdle ? [report('logic/dead-branch', { cause: 'unless' }, range)] : [])];
}

const shown = (diagnostic: Diagnostic, witness: Witness | null): Diagnostic =>
  witness === null ? diagnostic : { ...diagnostic, witness };

/** The word `rule` at the head of a rule. */
const headOf = ({ range }: TypedRule): TextRange => ({ start: range.start, end: range.start + 'rule'.length });

const standsHere = ({ id }: TypedRule): string => `rule \`${id}\` stands here`;

function reportSubsumption(pair: Subsumption, witnesses: Witnesses, related: readonly RelatedPlace[]): Diagnostic {
  const { rule, by, isEquivalent } = pair;
  const code = isEquivalent ? 'logic/equivalent' : 'logic/subsumed';
  const told = report(code, { rule: rule.id, by: by.id }, headOf(rule), { related });
  return shown(told, witnesses.ofPair(pair, rule));
}

/** A rule that stands elsewhere lies within one that stands here. */
const reportCovering = (pair: Subsumption, witnesses: Witnesses): Diagnostic =>
  shown(
    report('logic/subsumed', { rule: pair.rule.id, by: pair.by.id }, headOf(pair.by)),
    witnesses.ofPair(pair, pair.by),
  );
