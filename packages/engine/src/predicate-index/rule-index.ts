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
import type { IrCondition, IrRule } from '../ir/ir.ts';
import { createOptimiser } from '../optimise/pipeline.ts';
import type { Layout } from '../record/layout.ts';
import type { CompileFunction } from '../codegen/compile-function.ts';
import { accessOf } from './access.ts';
import { assemble, isOfColumns } from './assemble.ts';
import { createEncoder } from './encoder.ts';
import { createJsonEncoder } from './json-encoder.ts';
import type { Entrances } from './entrances.ts';
import { createEntrances } from './entrances.ts';
import { accept, createPrograms, reject } from './program.ts';
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
  /** Of programs, without the entrances. */
  readonly byteLength: () => number;
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

interface OfForm {
  readonly entrances: Entrances;
  /** By entry: the address of its program. */
  programs: Int32Array;
  count: number;
}

export function createRuleIndex({ layout, compileFunction, sample }: RuleIndexOptions): RuleIndex {
  const encoder = createEncoder(layout);
  const jsonEncoder = createJsonEncoder(encoder);
  const programs = createPrograms();
  const residuals = createResiduals(encoder, layout, compileFunction);
  const selectivity = measuredSelectivity(encoder, sample);
  const entrance = { encoder, selectivity };
  const optimise = createOptimiser();
  const rules: IndexedRule[] = [];
  const forms: Record<Form, OfForm> = { match: emptyForm(), possible: emptyForm() };
  /** By entry: the number of the search that found it last; a service makes more of them than 32 bits hold. */
  let foundIn = new Float64Array(0);
  let searches = 0;

  /** What a rule needs, first what is cheap and seldom so, since that settles it soonest. */
  const needsOf = ({ when }: IndexedRule, form: Form) =>
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
  const assembly = { encoder, programs, residualOf: residuals.numberOf };

  const extend = (ofForm: OfForm, form: Form): void => {
    if (ofForm.programs.length < rules.length) {
      const longer = new Int32Array(2 * rules.length);
      longer.set(ofForm.programs);
      ofForm.programs = longer;
    }
    for (; ofForm.count < rules.length; ofForm.count += 1) {
      const rule = rules[ofForm.count];
      if (rule === undefined) break;
      const needs = needsOf(rule, form);
      const accesses = needs
        .flatMap(({ access }) => access ?? [])
        .toSorted((one, two) => one.frequency - two.frequency);
      // What a rule is entered by holds in most cases, so that it is asked last.
      const isEntered = ({ access }: (typeof needs)[number]): boolean => access !== null && access === accesses[0];
      const asked = [...needs.filter((each) => !isEntered(each)), ...needs.filter(isEntered)];
      const unlessNot =
        rule.unless === null ? accept : assemble(rule.unless, 'match', assembly, { accept: reject, reject: accept });
      ofForm.programs[ofForm.count] = asked.reduceRight(
        (next, { condition }) => assemble(condition, form, assembly, { accept: next, reject }),
        unlessNot,
      );
      ofForm.entrances.add({ entry: ofForm.count, accesses });
    }
  };

  const upToDate = (form: Form): OfForm => {
    extend(forms[form], form);
    return forms[form];
  };
  /** Among the numbers that were encoded last. */
  const search = (ofForm: OfForm, source: () => PassengerRecord, entries: Int32Array): number => {
    residuals.begin(source);
    searches += 1;
    let count = 0;
    ofForm.entrances.visit(encoder.encoded, (entry) => {
      if (foundIn[entry] === searches) return;
      foundIn[entry] = searches;
      if (programs.run(ofForm.programs[entry] as number, encoder.encoded, residuals.ask)) entries[count++] = entry;
    });
    return count;
  };

  return {
    add(added) {
      const from = rules.length;
      for (const { when, unless } of added) rules.push({ when: optimise(when), unless: unless && optimise(unless) });
      // Columns and texts of all of them first, so that the sample is encoded once.
      const learning = { encoder, selectivity: guessedSelectivity };
      for (const { when } of rules.slice(from)) for (const each of conjunctsOf(when)) accessOf(each, 'match', learning);
      selectivity.refresh();
      extend(forms.match, 'match');
      if (foundIn.length < rules.length) foundIn = new Float64Array(2 * rules.length);
      return from;
    },
    find(source, form, entries) {
      const ofForm = upToDate(form);
      encoder.encode(source);
      return search(ofForm, () => source, entries);
    },
    findInJson({ bytes, start, end, source }, form, entries) {
      const ofForm = upToDate(form);
      const sizes = jsonEncoder.encode(bytes, start, end);
      return sizes === null ? null : { sizes, count: search(ofForm, source, entries) };
    },
    size: () => rules.length,
    byteLength: programs.byteLength,
  };
}

/** Of what nothing is known but that it cannot be looked up. */
const commonFrequency = 0.7;
/** Keeps ranks finite. */
const leastChance = 0.01;

const emptyForm = (): OfForm => ({ entrances: createEntrances(), programs: new Int32Array(0), count: 0 });

interface IndexedRule {
  readonly when: IrCondition;
  readonly unless: IrCondition | null;
}

const conjunctsOf = (condition: IrCondition): readonly IrCondition[] =>
  condition.kind === 'all' ? condition.conditions : [condition];
