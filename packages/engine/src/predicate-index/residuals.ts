/**
 * Conditions that columns do not say: comparisons of two fields, sums, lists in lists. Each is asked at most once a
 * record, however many rules share it, and only where a rule comes to it.
 */
import type { PassengerRecord } from '@tautai/dsl';
import { code, sourceOf } from '../codegen/code.ts';
import { emitCondition } from '../codegen/emit-condition.ts';
import { emitWith } from '../codegen/emission.ts';
import type { Form } from '../codegen/emission.ts';
import { runtime } from '../codegen/runtime.ts';
import { interpret } from '../interpret/interpret.ts';
import type { IrCondition } from '../ir/ir.ts';
import { createSharing } from '../optimise/share.ts';
import type { DecodedRecord } from '../record/decode-record.ts';
import { decodeRecord } from '../record/decode-record.ts';
import type { Layout } from '../record/layout.ts';
import type { CompileFunction } from '../codegen/compile-function.ts';

export interface Residuals {
  /** The number of a condition; equal ones share it. */
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

export function createResiduals(layout: Layout, compileFunction: CompileFunction | null): Residuals {
  const sharing = createSharing();
  const questions: Question[] = [];
  const numbers: Record<Form, Map<IrCondition, number>> = { match: new Map(), possible: new Map() };
  const shapes = new Map<string, Shape>();
  /** The number of the record for which it was asked last, below zero where it was not so. */
  const answers: number[] = [];
  let begun = 0;
  let subject: Subject | null = null;

  return {
    numberOf(asked, form) {
      const condition = sharing.rewrite(asked);
      const known = numbers[form].get(condition);
      if (known !== undefined) return known;
      const question =
        compileFunction === null
          ? interpreted(condition, form)
          : generated(condition, form, { shapes, compileFunction });
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
