/**
 * Ten thousand rules at the price of a few: record → numbers → entrances → programs of the rules found there.
 *
 * The index only grows. A ruleset is a view of it, which says where each of its rules stands; a rule that was replaced
 * stays behind without a place until everything is compiled anew. So adding one touches that one alone, and rulesets
 * that are still in use keep what they had.
 */
import type { PassengerRecord } from '@tautai/dsl';
import type { Form } from '../codegen/emission.ts';
import type { Sizes } from '../evaluate/safe-sizes.ts';
import { invariant } from '../invariant.ts';
import type { IrCondition, IrRule } from '../ir/ir.ts';
import { optimiseUnshared } from '../optimise/pipeline.ts';
import type { Layout } from '../record/layout.ts';
import type { CompileFunction } from '../codegen/compile-function.ts';
import type { Access } from './access.ts';
import { accessOf } from './access.ts';
import { Arena } from './arena.ts';
import { assemble, isOfColumns } from './assemble.ts';
import { createEncoder } from './encoder.ts';
import { createJsonEncoder } from './json-encoder.ts';
import { visitEntrances, writeEntrances } from './entrance-tree.ts';
import type { Entering } from './entrances.ts';
import { hangRules } from './entrances.ts';
import { accept, reject } from './instruction.ts';
import { createProgramWriter } from './program-writer.ts';
import type { Named } from './program-writer.ts';
import { createPrograms, noEntry } from './programs.ts';
import { createResiduals } from './residuals.ts';
import { guessedSelectivity, measuredSelectivity } from './selectivity.ts';

export interface RuleIndex {
  /** Adds rules; the first is given the entry that is returned, the next ones follow. */
  readonly add: (rules: readonly IrRule[]) => number;
  /**
   * Writes into `entries` those of the rules that match or, asked for `possible`, could still match, in no order, each
   * once. Returns how many they are.
   */
  readonly find: (source: PassengerRecord, form: Form, entries: Int32Array) => number;
  /** The same of the bytes of a record's JSON; null where they have to be parsed first. `source` parses them. */
  readonly findInJson: (json: JsonRecord, form: Form, entries: Int32Array) => FoundInJson | null;
  readonly size: () => number;
}

/** Where the JSON of a record stands, and how it is parsed if something asks for what numbers do not say. */
export interface JsonRecord {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly source: () => PassengerRecord;
}

export interface FoundInJson {
  readonly count: number;
  readonly sizes: Sizes;
}

export interface RuleIndexOptions {
  /** The one that the rules are lowered against. */
  readonly layout: Layout;
  readonly compileFunction: CompileFunction | null;
  /** Records as they come in, some hundreds: rules are entered by what is rare among them. */
  readonly sample: readonly PassengerRecord[];
}

/** Rules that were added together, by where their entrances are. */
interface Tree {
  readonly from: number;
  readonly to: number;
  readonly root: number;
}

export function createRuleIndex({ layout, compileFunction, sample }: RuleIndexOptions): RuleIndex {
  const encoder = createEncoder(layout);
  const jsonEncoder = createJsonEncoder(encoder);
  const named: Named = { constants: [], sets: [], weighings: [], texts: [] };
  const writer = createProgramWriter(named);
  const arena = new Arena();
  const programs = createPrograms(arena, named);
  const residuals = createResiduals(layout, compileFunction);
  const selectivity = measuredSelectivity(encoder, sample);
  const entrance = { encoder, selectivity };
  const rules: IrRule[] = [];
  /** Those that are being added, in the form that is compiled; the others are brought into it again when they are needed. */
  const prepared = new Map<number, Prepared>();
  /** By entry: the number of the search that found it last; a service makes more of them than 32 bits hold. */
  let foundIn = new Float64Array(0);
  let searches = 0;

  /** What a rule needs, first what is cheap and seldom so, since that settles it soonest. */
  const needsOf = ({ when }: Prepared, form: Form): readonly Need[] =>
    conjunctsOf(when)
      .map((condition) => {
        const access = accessOf(condition, form, entrance);
        const chance = 1 - (access?.frequency ?? commonFrequency);
        return { condition, access, rank: costOf(condition) / Math.max(chance, leastChance) };
      })
      .toSorted((one, two) => one.rank - two.rank);
  const costOf = (condition: IrCondition): number => {
    if (!isOfColumns(condition, { encoder, element: null })) return 30;
    return condition.kind === 'quantifier' ? 4 : 1;
  };
  const assembly = { encoder, writer, residualOf: residuals.numberOf };

  const programOf = ({ unless }: Prepared, asked: readonly Need[], form: Form, entry: number): Int32Array => {
    const unlessNot =
      unless === null ? accept : assemble(unless, 'match', assembly, { accept: reject, reject: accept });
    const first = asked.reduceRight(
      (next, { condition }) => assemble(condition, form, assembly, { accept: next, reject }),
      unlessNot,
    );
    return writer.finish(entry, first);
  };
  const ruleOf = (entry: number): Prepared => {
    const rule = rules[entry];
    invariant(rule !== undefined, 'an entry has its rule');
    return prepared.get(entry) ?? prepare(rule);
  };
  const plant = (from: number, to: number, form: Form): Tree => {
    const entering: Entering[] = [];
    const programsOf = new Map<number, { readonly program: Int32Array; address: number; copies: number }>();
    for (let entry = from; entry < to; entry += 1) {
      const rule = ruleOf(entry);
      const needs = needsOf(rule, form);
      const accesses = needs
        .flatMap(({ access }) => access ?? [])
        .toSorted((one, two) => one.frequency - two.frequency);
      entering.push({ entry, accesses });
      // What a rule is entered by holds in most cases, so that it is asked last.
      const isEntered = ({ access }: Need): boolean => access !== null && access === accesses[0];
      const asked = [...needs.filter((each) => !isEntered(each)), ...needs.filter(isEntered)];
      programsOf.set(entry, { program: programOf(rule, asked, form, entry), address: 0, copies: 0 });
    }
    const store = (entry: number): number => {
      const stored = programsOf.get(entry);
      invariant(stored !== undefined, 'a rule that hangs has its program');
      if (stored.copies < copiesMax) stored.address = programs.store(stored.program);
      stored.copies += 1;
      return stored.address;
    };
    return { from, to, root: writeEntrances(hangRules(entering), arena, store) };
  };

  const trees: Record<Form, Tree[]> = { match: [], possible: [] };
  const upToDate = (form: Form): void => {
    const planted = trees[form];
    let from = planted.at(-1)?.to ?? 0;
    if (from === rules.length) return;
    // Rules that come one by one are planted anew with those that came just before, as long as these are no more.
    for (;;) {
      const last = planted.at(-1);
      if (last === undefined || last.to - last.from > rules.length - from || rules.length - last.from > togetherMax)
        break;
      from = last.from;
      planted.pop();
    }
    planted.push(plant(from, rules.length, form));
  };
  /** Among the numbers that were encoded last. */
  const search = (form: Form, source: () => PassengerRecord, entries: Int32Array): number => {
    residuals.begin(source);
    searches += 1;
    let count = 0;
    const found = (address: number): void => {
      const entry = programs.run(address, encoder.encoded, residuals.ask);
      if (entry === noEntry || foundIn[entry] === searches) return;
      foundIn[entry] = searches;
      entries[count++] = entry;
    };
    for (const { root } of trees[form]) visitEntrances(root, arena, encoder.encoded, found);
    return count;
  };

  return {
    add(added) {
      const from = rules.length;
      for (const rule of added) prepared.set(rules.push(rule) - 1, prepare(rule));
      // Columns and texts of all of them first, so that the sample is encoded once.
      const learning = { encoder, selectivity: guessedSelectivity };
      for (const { when } of prepared.values()) for (const each of conjunctsOf(when)) accessOf(each, 'match', learning);
      selectivity.refresh();
      upToDate('match');
      prepared.clear();
      if (foundIn.length < rules.length) foundIn = new Float64Array(2 * rules.length);
      return from;
    },
    find(source, form, entries) {
      upToDate(form);
      encoder.encode(source);
      return search(form, () => source, entries);
    },
    findInJson({ bytes, start, end, source }, form, entries) {
      upToDate(form);
      const sizes = jsonEncoder.encode(bytes, start, end);
      return sizes === null ? null : { sizes, count: search(form, source, entries) };
    },
    size: () => rules.length,
  };
}

/** So many rules that came one by one are planted together, which takes milliseconds. */
const togetherMax = 64;
/** A program is stored once for each of the places of its rule, up to so many. */
const copiesMax = 4;
/** Of what nothing is known but that it cannot be looked up. */
const commonFrequency = 0.7;
/** Keeps ranks finite. */
const leastChance = 0.01;

/** A part of what a rule needs, and by what it can be looked up, if it can. */
interface Need {
  readonly condition: IrCondition;
  readonly access: Access | null;
  readonly rank: number;
}

interface Prepared {
  readonly when: IrCondition;
  readonly unless: IrCondition | null;
}

const prepare = ({ when, unless }: IrRule): Prepared => ({
  when: optimiseUnshared(when),
  unless: unless === null ? null : optimiseUnshared(unless),
});

const conjunctsOf = (condition: IrCondition): readonly IrCondition[] =>
  condition.kind === 'all' ? condition.conditions : [condition];
