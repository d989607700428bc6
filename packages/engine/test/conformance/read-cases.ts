/** YAML files → cases, each whole in itself: what its section says for all of them is put in. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { CaseSection, WrittenCase, WrittenLists } from './case-schema.ts';
import { fileSchema } from './case-schema.ts';

/** What is checked or evaluated: a condition, the body of a rule, or a whole file. */
export interface CaseText {
  readonly kind: 'condition' | 'rule' | 'file';
  readonly text: string;
}

type Outcome = 'match' | 'no_match' | 'undetermined' | 'failed';

interface NamedCase {
  /** Section and name; no two cases of a topic share it. */
  readonly name: string;
  readonly text: CaseText;
  readonly lists: WrittenLists;
}

/** What the checker has to say of a text. */
export interface CheckingCase extends NamedCase {
  readonly diagnostics: readonly Readonly<Record<string, string>>[];
}

/** What comes of a text on a record. */
export interface EvaluatingCase extends NamedCase {
  readonly record: object;
  /** Of the only rule there is, or by the rules' identifiers. */
  readonly outcome: Outcome | Readonly<Record<string, Outcome>>;
  readonly missing: readonly string[] | null;
  readonly score: number | null;
  readonly level: string | null | undefined;
  readonly costLimit: number | null;
  /** Evaluators that cannot run the case, with the reason. */
  readonly skip: Readonly<Record<string, string | undefined>>;
}

export interface Topic {
  readonly name: string;
  readonly checking: readonly CheckingCase[];
  readonly evaluating: readonly EvaluatingCase[];
}

export function readTopics(folder: string): readonly Topic[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => readTopic(basename(name, '.yaml'), readFileSync(join(folder, name), 'utf8')));
}

/** Fails on a key that is not known, a name that is given twice, and a case that says too little or too much. */
export function readTopic(topic: string, yaml: string): Topic {
  const read = fileSchema.safeParse(parse(yaml, { version: '1.2' }));
  if (!read.success) throw new Error(`${topic}.yaml: ${z.prettifyError(read.error)}`);
  const { lists = {}, sections } = read.data;
  refuseRepeated(topic, sections);
  const cases = sections.flatMap((section) => {
    refuseRepeated(`${topic}: ${section.name}`, section.cases);
    return section.cases.map((each) => completeCase(each, { topic, section, lists }));
  });
  return {
    name: topic,
    checking: cases.filter((each) => 'diagnostics' in each),
    evaluating: cases.filter((each) => 'outcome' in each),
  };
}

function refuseRepeated(where: string, named: readonly { readonly name: string }[]): void {
  const seen = new Set<string>();
  for (const { name } of named) {
    if (seen.has(name)) throw new Error(`${where}: there are two of the name "${name}"`);
    seen.add(name);
  }
}

interface Around {
  readonly topic: string;
  readonly section: CaseSection;
  /** Those of the file. */
  readonly lists: WrittenLists;
}

function completeCase(own: WrittenCase, { topic, section, lists }: Around): CheckingCase | EvaluatingCase {
  const name = `${section.name}: ${own.name}`;
  const refuse = (problem: string): never => {
    throw new Error(`${topic}: ${name}: ${problem}`);
  };
  const text = textOf(own) ?? textOf(section) ?? refuse('a case has one of condition, rule and file');
  const common = { name, text, lists: { ...lists, ...section.lists, ...own.lists } };
  const { expect, diagnostics, missing, score, level, skip = {} } = own;
  if (diagnostics !== undefined) {
    const beside = { expect, missing, score, level, record: own.record, skip: own.skip };
    if (Object.values(beside).some((value) => value !== undefined)) refuse('`diagnostics` stands alone');
    return { ...common, diagnostics: diagnostics.map(repeatMarkedValues) };
  }
  if (expect === undefined) return refuse('a case has `expect` or `diagnostics`');
  const outcome = outcomeOf(text.kind, expect) ?? refuse(`${JSON.stringify(expect)} is nothing a ${text.kind} can be`);
  const written = own.record ?? section.record ?? refuse('a case that expects something has a record');
  const record = repeatMarkedWithin(written);
  const costLimit = own.cost_limit ?? section.cost_limit ?? null;
  return { ...common, record, outcome, missing: missing ?? null, score: score ?? null, level, costLimit, skip };
}

function textOf(written: WrittenCase | CaseSection): CaseText | null {
  const given = (['condition', 'rule', 'file'] as const).flatMap((kind) => {
    const text = written[kind];
    return text === undefined ? [] : [{ kind, text: repeatMarked(text) }];
  });
  const [first, second] = given;
  if (second !== undefined) throw new Error(`"${written.name}" has both ${first?.kind} and ${second.kind}`);
  return first ?? null;
}

/** `«x ×40»` stands for forty times `x `: what a limit is tried with need not be written out. */
const repeatMarked = (text: string): string =>
  text.replaceAll(/«(.*?)×(\d+)»/gsu, (_, part: string, count: string) => part.repeat(Number(count)));

const repeatMarkedValues = (diagnostic: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(diagnostic).map(([code, covered]) => [code, repeatMarked(covered)]));

/** The same in the texts of a record. */
const repeatMarkedWithin = (record: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(record), (_, json: unknown) => (typeof json === 'string' ? repeatMarked(json) : json));

const outcomeOfTruth = { true: 'match', false: 'no_match', unknown: 'undetermined', failed: 'failed' } as const;

/** A condition is true, false or unknown; it is tried as a rule that has nothing else. */
function outcomeOf(
  kind: CaseText['kind'],
  expected: NonNullable<WrittenCase['expect']>,
): EvaluatingCase['outcome'] | null {
  if (typeof expected === 'object') return kind === 'file' ? expected : null;
  const word = String(expected);
  if (kind === 'condition') return Object.entries(outcomeOfTruth).find(([truth]) => truth === word)?.[1] ?? null;
  return typeof expected === 'boolean' || expected === 'unknown' ? null : expected;
}
