/** One rule: its entries, its conditions, its tests. A rule with an error has no typed form. */
import { alternatives, quote } from '../diagnostics/define.ts';
import { didYouMean, suggestions } from '../diagnostics/did-you-mean.ts';
import type { Fix, Severity } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { textIn, textRange } from '../source/text-range.ts';
import type { TextRange } from '../source/text-range.ts';
import type { CeilingNode, EntrySection, RuleItem, Section, WhenSection } from '../syntax/ast.ts';
import { parseDate } from '../values/date.ts';
import { wholeNumberOf } from './check-literal.ts';
import { checkPurpose, checkReviewDay } from './approval.ts';
import { checkReason } from './check-reason.ts';
import { checkTest } from './check-test.ts';
import type { CheckContext, Checking } from './context.ts';
import { checkPoints } from './check-points.ts';
import {
  entriesOfForm,
  entryChoices,
  entryForms,
  entryNames,
  mandatoryForApproval,
  severities,
  sources,
} from './entries.ts';
import type { EntryName } from './entries.ts';
import { limits } from '../limits.ts';
import { replaceWith } from '../fixes/replace-with.ts';
import { mendedEntry, withoutSection } from '../fixes/section-fixes.ts';
import { lastDayOfMonth } from '../fixes/value-fixes.ts';
import { checkRisks } from './risks.ts';
import { checkSafeguards } from './safeguards.ts';
import type { RuleMetadata, TypedCondition, TypedRule } from './typed-ast.ts';
import { checkSources } from './uses.ts';
import { countConditions } from './visit-typed.ts';

/** What is asked of the rule as a whole is asked only where all of it could be read. */
export function checkRule(
  rule: RuleItem,
  context: CheckContext,
  checking: Checking,
  { isWhole }: { readonly isWhole: boolean },
): TypedRule | null {
  const own: Checking = { ...checking, diagnostics: [] };
  const typed = checkBody(rule, context, { checking: own, isWhole });
  if (isWhole && typed !== null) {
    checkSources(typed, rule, own);
    checkSafeguards(typed, context, own);
    checkRisks(typed, rule.id.range, context, own);
  }
  for (const each of own.diagnostics) checking.diagnostics.push(each);
  return own.diagnostics.some((each) => each.severity === 'error') ? null : typed;
}

interface RuleChecking {
  readonly checking: Checking;
  readonly isWhole: boolean;
}

function checkBody(rule: RuleItem, context: CheckContext, { checking, isWhole }: RuleChecking): TypedRule | null {
  const entries = collectEntries(rule, checking);
  if (isWhole) reportMissingParts(rule, entries, checking);
  reportOtherForm(rule, entries, checking);
  const threshold = rule.form === 'scorecard' ? thresholdOf(entries, checking) : null;
  const when = rule.form === 'scorecard' ? checkPoints(rule, threshold, checking) : checkWhen(rule, 'when', checking);
  const unless = checkWhen(rule, 'unless', checking);
  const metadata = readMetadata(entries, checking);
  const reason = entries.get('reason');
  const common = {
    id: rule.id.text,
    title: rule.title?.value ?? '',
    metadata,
    score: threshold ?? scoreOf(entries, checking),
    severity: oneOf(entries, 'severity', severities, checking),
    reason: reason && checkReason(reason, checking),
    hitCeiling: ceilingOf(entries, checking),
    tests: rule.sections
      .filter((each) => each.kind === 'test')
      .flatMap((test) => checkTest(test, context, checking) ?? []),
    range: rule.range,
  };
  if (isWhole) reportMissingEntries(rule, entries, context, checking);
  checkPurpose(entries.get('purpose'), metadata, context, checking);
  checkReviewDay(entries.get('review_by'), metadata, context, checking);
  reportSize(rule, [when, unless], checking);
  if (when === null) return null;
  return { ...common, reason: common.reason ?? null, when, unless };
}

/** Says of what belongs into a rule that it has no place in a scorecard, and the other way round. */
function reportOtherForm(rule: RuleItem, entries: Entries, checking: Checking): void {
  const other = rule.form === 'rule' ? 'scorecard' : 'rule';
  const foreign = rule.form === 'rule' ? 'points' : 'when';
  const words = (part: string) => ({ part, form: rule.form, other });
  for (const section of rule.sections.filter(({ kind }) => kind === foreign)) {
    checking.diagnostics.push(report('rule/other-form', words(foreign), headOf(section, foreign)));
  }
  for (const key of entriesOfForm[other]) {
    const entry = entries.get(key);
    if (entry === undefined) continue;
    const fixes = [replaceWith('Remove the line', entry.range, '')];
    checking.diagnostics.push(report('rule/other-form', words(`${key}:`), entry.key.range, { fixes }));
  }
}

/** Says which part is missing without which there is nothing to evaluate. */
function reportMissingParts(rule: RuleItem, entries: Entries, { diagnostics }: Checking): void {
  const { form, id, sections } = rule;
  const says = (kind: Section['kind']): boolean => sections.some((each) => each.kind === kind);
  if (form === 'rule') {
    if (!says('when')) diagnostics.push(report('rule/no-condition', { rule: id.text }, id.range));
    return;
  }
  const scorecard = id.text;
  if (!entries.has('threshold')) {
    const fixes = addThreshold(rule);
    diagnostics.push(report('scorecard/no-threshold', { scorecard }, id.range, { fixes }));
  }
  if (!says('points')) diagnostics.push(report('scorecard/no-points', { scorecard }, id.range));
}

function thresholdOf(entries: Entries, checking: Checking): number | null {
  const entry = entries.get('threshold');
  if (entry === undefined) return null;
  if (entry.value.kind !== 'number') return badEntry(entry, checking);
  const threshold = wholeNumberOf(entry.value, checking);
  return threshold === null || threshold > 0 ? threshold : badEntry(entry, checking);
}

/** Half of what all rows together reach is a threshold to begin with. */
function addThreshold(rule: RuleItem): readonly Fix[] {
  const table = rule.sections.find((each) => each.kind === 'points');
  const worth = table?.rows.map(({ points }) => (points?.isNegative === false ? Number(points.digits) : 0)) ?? [];
  const half = Math.ceil(worth.reduce((sum, points) => sum + points, 0) / 2);
  if (table === undefined || !(half > 0)) return [];
  const at = { start: table.range.start, end: table.range.start };
  return [replaceWith(`Add \`threshold: ${half}\``, at, `threshold: ${half}\n\n  `)];
}

function checkWhen(rule: RuleItem, kind: 'when' | 'unless', checking: Checking): TypedCondition | null {
  const sections = rule.sections.filter((each): each is WhenSection => each.kind === kind);
  const [first, ...repeated] = sections;
  for (const each of repeated) {
    checking.diagnostics.push(
      report('rule/repeated-section', { section: kind }, headOf(each, kind), {
        fixes: [withoutSection(checking.sourceText, each.range)],
      }),
    );
  }
  return first === undefined ? null : checking.checkCondition(first.condition, [], checking);
}

const headOf = (section: { readonly range: TextRange }, word: string) =>
  textRange(section.range.start, section.range.start + word.length);

type Entries = ReadonlyMap<string, EntrySection>;

function collectEntries(rule: RuleItem, checking: Checking): Entries {
  const entries = new Map<string, EntrySection>();
  for (const entry of rule.sections.filter((each) => each.kind === 'entry')) {
    const key = entry.key.text;
    if (entries.has(key)) {
      checking.diagnostics.push(
        report('rule/repeated-section', { section: `${key}:` }, entry.key.range, {
          fixes: [withoutSection(checking.sourceText, entry.range)],
        }),
      );
    } else if (entryNames.some((each) => each === key)) {
      entries.set(key, entry);
    } else {
      reportUnknownEntry(entry, checking);
    }
  }
  return entries;
}

function reportUnknownEntry({ key }: EntrySection, checking: Checking): void {
  const near = suggestions(key.text, entryNames);
  const hint = didYouMean(near);
  checking.diagnostics.push(
    report('name/unknown-entry', { entry: `${key.text}:` }, key.range, {
      fixes: near.map((each) => replaceWith(`Change to \`${each}\``, key.range, each)),
      ...(hint === undefined ? {} : { hint }),
    }),
  );
}

function badEntry(entry: EntrySection, checking: Checking): null {
  // A value that could not be read has been reported already.
  if (entry.value.kind !== 'error') {
    const expected = entryForms[entry.key.text as EntryName];
    const fixes = mendedEntry(entry, entryChoices[entry.key.text] ?? []);
    checking.diagnostics.push(
      report('rule/bad-entry', { entry: `${entry.key.text}:`, expected }, entry.value.range, { fixes }),
    );
  }
  return null;
}

function readMetadata(entries: Entries, checking: Checking): RuleMetadata {
  return {
    purpose: wordOf(entries, 'purpose', checking),
    basis: textOf(entries, 'basis', checking),
    owner: textOf(entries, 'owner', checking),
    reviewBy: dateOf(entries, checking),
    justify: textOf(entries, 'justify', checking),
    uses: sourcesOf(entries, checking),
  };
}

function textOf(entries: Entries, key: EntryName, checking: Checking): string | null {
  const entry = entries.get(key);
  if (entry === undefined) return null;
  return entry.value.kind === 'text' && entry.value.value.trim() !== '' ? entry.value.value : badEntry(entry, checking);
}

function wordsOf(entries: Entries, key: EntryName, checking: Checking): readonly string[] | null {
  const entry = entries.get(key);
  if (entry === undefined) return null;
  return entry.value.kind === 'words' ? entry.value.words.map((each) => each.text) : badEntry(entry, checking);
}

function wordOf(entries: Entries, key: EntryName, checking: Checking): string | null {
  const entry = entries.get(key);
  const [word, ...more] = wordsOf(entries, key, checking) ?? [];
  if (entry === undefined || word === undefined) return null;
  return more.length === 0 ? word : badEntry(entry, checking);
}

function oneOf<V extends string>(entries: Entries, key: EntryName, values: readonly V[], checking: Checking): V | null {
  const entry = entries.get(key);
  const word = wordOf(entries, key, checking);
  if (entry === undefined || word === null) return null;
  return values.find((each) => each === word) ?? badEntry(entry, checking);
}

function sourcesOf(entries: Entries, checking: Checking): RuleMetadata['uses'] {
  const entry = entries.get('uses');
  const words = wordsOf(entries, 'uses', checking);
  if (entry === undefined || words === null) return null;
  const known = sources.filter((each) => words.includes(each));
  return known.length === words.length ? known : badEntry(entry, checking);
}

function dateOf(entries: Entries, checking: Checking): string | null {
  const entry = entries.get('review_by');
  if (entry === undefined) return null;
  if (entry.value.kind !== 'date') return badEntry(entry, checking);
  if (parseDate(entry.value.text) !== null) return entry.value.text;
  checking.diagnostics.push(
    report('type/no-such-day', { text: entry.value.text }, entry.value.range, { fixes: lastDayOfMonth(entry.value) }),
  );
  return null;
}

function scoreOf(entries: Entries, checking: Checking): number {
  const entry = entries.get('score');
  if (entry === undefined) return 0;
  if (entry.value.kind !== 'number') return badEntry(entry, checking) ?? 0;
  return wholeNumberOf(entry.value, checking) ?? 0;
}

function ceilingOf(entries: Entries, checking: Checking): number | null {
  const entry = entries.get('expect');
  if (entry === undefined) return null;
  return entry.value.kind === 'ceiling' ? ratioOf(entry, entry.value, checking) : badEntry(entry, checking);
}

function ratioOf(entry: EntrySection, ceiling: CeilingNode, checking: Checking): number | null {
  const hits = wholeNumberOf(ceiling.hits, checking);
  const passengers = wholeNumberOf(ceiling.passengers, checking);
  if (hits === null || passengers === null) return null;
  return passengers === 0 ? badEntry(entry, checking) : hits / passengers;
}

/** What approval demands is a warning while the rule is a draft. */
function reportMissingEntries(rule: RuleItem, entries: Entries, context: CheckContext, checking: Checking): void {
  const severity: Severity = context.mode === 'approval' ? 'error' : 'warning';
  const missing = mandatoryForApproval.filter((each) => !entries.has(each)).map((each) => quote(`${each}:`));
  if (missing.length === 0) return;
  const words = { entries: alternatives(missing) };
  checking.diagnostics.push({ ...report('rule/missing-entry', words, rule.id.range), severity });
}

function reportSize(rule: RuleItem, conditions: readonly (TypedCondition | null)[], checking: Checking): void {
  if (bytesOf(textIn(checking.sourceText, rule.range)) > limits.ruleBytesMax) {
    checking.diagnostics.push(report('syntax/too-long', { limit: limits.ruleBytesMax }, rule.id.range));
  }
  const count = conditions.reduce((sum, each) => sum + (each === null ? 0 : countConditions(each)), 0);
  if (count > limits.conditionsMax) {
    checking.diagnostics.push(report('rule/too-many-conditions', { limit: limits.conditionsMax }, rule.id.range));
  }
}

/** Length of a text in UTF-8. */
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
