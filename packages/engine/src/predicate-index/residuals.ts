/**
 * Conditions that columns do not say: comparisons of two fields, sums, texts, lists in lists. Each is asked at most once a
 * record, however many rules share it, and only where a rule comes to it.
 */
import type { PassengerRecord } from '@tautai/dsl';
import { readValue } from '@tautai/dsl';
import { code, sourceOf } from '../codegen/code.ts';
import { emitCondition } from '../codegen/emit-condition.ts';
import { emitWith } from '../codegen/emission.ts';
import type { Form } from '../codegen/emission.ts';
import { runtime } from '../codegen/runtime.ts';
import { interpret } from '../interpret/interpret.ts';
import type { IrCondition } from '../ir/ir.ts';
import type { DecodedRecord } from '../record/decode-record.ts';
import { decodeRecord } from '../record/decode-record.ts';
import type { Layout } from '../record/layout.ts';
import type { CompileFunction } from '../codegen/compile-function.ts';
import type { FieldColumns } from './column.ts';
import type { Encoder } from './encoder.ts';

export interface Residuals {
  /** The number of a condition. Conditions of one optimiser, which are one where they are equal, share it. */
  readonly numberOf: (condition: IrCondition, form: Form) => number;
  /** Whether it is so of the record that was begun. */
  readonly ask: (index: number) => boolean;
  readonly begin: (source: () => PassengerRecord) => void;
}

/** The record at hand: as it came, and decoded once something asks for that. */
interface Subject {
  readonly source: () => PassengerRecord;
  readonly decoded: () => DecodedRecord;
}

type Question = (subject: Subject) => boolean;

export function createResiduals(encoder: Encoder, layout: Layout, compileFunction: CompileFunction | null): Residuals {
  const questions: Question[] = [];
  const numbers: Record<Form, Map<IrCondition, number>> = { match: new Map(), possible: new Map() };
  const shapes = new Map<string, Shape>();
  const fields = new Map<number, TextField>();
  const fieldOf = (slot: number): TextField => {
    const known = fields.get(slot);
    if (known !== undefined) return known;
    const made = createTextField(encoder.fieldAt('record', slot));
    fields.set(slot, made);
    return made;
  };
  /** The number of the record for which it was asked last, below zero where it was not so. */
  const answers: number[] = [];
  let begun = 0;
  let subject: Subject | null = null;

  return {
    numberOf(condition, form) {
      const known = numbers[form].get(condition);
      if (known !== undefined) return known;
      const question =
        textQuestion(condition, form, fieldOf) ??
        (compileFunction === null
          ? interpreted(condition, form)
          : generated(condition, form, { shapes, compileFunction }));
      answers.push(0);
      numbers[form].set(condition, questions.push(question) - 1);
      return questions.length - 1;
    },
    begin(source) {
      begun += 1;
      let decoded: DecodedRecord | null = null;
      subject = { source, decoded: () => (decoded ??= decodeRecord(layout, source())) };
    },
    ask(index) {
      const known = answers[index] ?? 0;
      if (Math.abs(known) === begun) return known > 0;
      const isSo = subject !== null && questions[index]?.(subject) === true;
      answers[index] = isSo ? begun : -begun;
      return isSo;
    },
  };
}

/** As many texts of one field as are remembered with what the tests said of them. */
const rememberedMax = 1_024;

/** What the tests of one field say of its texts: they come again, and each test is made once of each. */
interface TextField {
  testCount: number;
  /** By test: 0 where it was not made yet, 1 where the text fails it, 2 where it passes. Null for what is no text. */
  readonly verdictsOf: (subject: Subject) => Verdicts | null;
}

interface Verdicts {
  readonly text: string;
  made: Uint8Array;
}

function createTextField(columns: FieldColumns): TextField {
  columns.keep();
  const remembered = new Map<string, Verdicts | null>();
  let last: Subject | null = null;
  let lastVerdicts: Verdicts | null = null;
  const read = (json: unknown): Verdicts | null => {
    if (typeof json !== 'string') return null;
    const known = remembered.get(json);
    if (known !== undefined) return known;
    const value = readValue(columns.type, json);
    const text = 'value' in value ? value.value : undefined;
    const verdicts = typeof text === 'string' ? { text, made: new Uint8Array(8) } : null;
    if (remembered.size >= rememberedMax) remembered.clear();
    remembered.set(json, verdicts);
    return verdicts;
  };
  return {
    testCount: 0,
    verdictsOf(subject) {
      if (subject === last) return lastVerdicts;
      last = subject;
      lastVerdicts = read(columns.raw);
      return lastVerdicts;
    },
  };
}

function textQuestion(condition: IrCondition, form: Form, fieldOf: (slot: number) => TextField): Question | null {
  if (condition.kind !== 'text_test' || condition.operand.kind !== 'field') return null;
  const { place } = condition.operand;
  if (place.scope !== 'record') return null;
  const field = fieldOf(place.slot);
  const index = field.testCount;
  field.testCount += 1;
  const ifMissing = form === 'possible';
  return (subject) => {
    const verdicts = field.verdictsOf(subject);
    if (verdicts === null) return ifMissing;
    if (verdicts.made.length <= index) {
      const longer = new Uint8Array(2 * field.testCount);
      longer.set(verdicts.made);
      verdicts.made = longer;
    }
    if (verdicts.made[index] === 0) verdicts.made[index] = condition.test(verdicts.text) ? 2 : 1;
    return verdicts.made[index] === 2;
  };
}

const interpreted =
  (condition: IrCondition, form: Form): Question =>
  ({ decoded }) => {
    const { truth } = interpret(condition, { record: decoded(), elements: [] });
    return form === 'match' ? truth === 'true' : truth !== 'false';
  };

type Shape = (record: DecodedRecord, constants: readonly unknown[]) => boolean;

interface Generation {
  readonly shapes: Map<string, Shape>;
  readonly compileFunction: CompileFunction;
}

function generated(condition: IrCondition, form: Form, { shapes, compileFunction }: Generation): Question {
  const { source, constants } = emitWith(
    (emission, locals) => code`return ${emitCondition(condition, form, { emission, locals })};`,
  );
  const text = sourceOf(code`'use strict';\nreturn ${source};\n`);
  // What the generated module returns is what we wrote; nothing but this cast can say so.
  const shape = shapes.get(text) ?? (compileFunction(text, ['h'])(runtime) as Shape);
  shapes.set(text, shape);
  const frozen = Object.freeze(constants);
  return ({ decoded }) => shape(decoded(), frozen);
}
