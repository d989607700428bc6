/**
 * The way out for what columns do not express: the condition is evaluated on decoded slots, by generated code where code
 * may be generated, else by the interpreter.
 */
import type { Code } from '../../codegen/code.ts';
import { code, joinCode, sourceOf } from '../../codegen/code.ts';
import { emitCondition } from '../../codegen/emit-condition.ts';
import { emitWith } from '../../codegen/emission.ts';
import { runtime } from '../../codegen/runtime.ts';
import { interpret } from '../../interpret/interpret.ts';
import type { IrCondition } from '../../ir/ir.ts';
import type { DecodedScope } from '../../record/decode-record.ts';
import type { CompileFunction } from '../../codegen/compile-function.ts';
import type { Verdict } from './verdict.ts';
import { no, open, verdictOf, yes } from './verdict.ts';

/** Evaluates a condition in one place. */
export type Ask = (record: DecodedScope, elements: readonly DecodedScope[]) => Verdict;

/** Makes a condition ready to be asked, inside so many quantifiers; the same condition once. */
export interface RunCondition {
  readonly prepare: (node: IrCondition, depth: number) => Ask;
  /** About how many nanoseconds one question takes. */
  readonly cost: number;
}

export function createRunCondition(compileFunction: CompileFunction | null): RunCondition {
  const prepared = new WeakMap<IrCondition, Ask>();
  return {
    cost: compileFunction === null ? 2000 : 200,
    prepare(node, depth) {
      const known = prepared.get(node);
      if (known !== undefined) return known;
      const ask = compileFunction === null ? askInterpreter(node) : compileCondition(node, depth, compileFunction);
      prepared.set(node, ask);
      return ask;
    },
  };
}

const askInterpreter =
  (node: IrCondition): Ask =>
  (record, elements) =>
    verdictOf(interpret(node, { record: { ...record, source: {} }, elements }).truth);

/** In generated code the elements around the condition hang on the record that it is given. */
function compileCondition(node: IrCondition, depth: number, compileFunction: CompileFunction): Ask {
  const { source, constants } = emitWith((emission, locals) => {
    const outer = Array.from({ length: depth }, (_, index): Code => code`const e${index} = r.outer[${index}]; `);
    const writing = { emission, locals };
    const isTrue = emitCondition(node, 'match', writing);
    const isPossible = emitCondition(node, 'possible', writing);
    return code`${joinCode(outer, code``)}if (${isTrue}) return ${yes}; return ${isPossible} ? ${open} : ${no};`;
  });
  const text = sourceOf(code`'use strict';\nreturn ${source};\n`);
  const answer = compileFunction(text, ['h'])(runtime) as Generated;
  const frozen = Object.freeze(constants);
  return (record, outer) => answer({ ...record, outer }, frozen);
}

/** What the generated source returns is what we wrote; nothing but this type can say so. */
type Generated = (
  record: DecodedScope & { readonly outer: readonly DecodedScope[] },
  constants: readonly unknown[],
) => Verdict;
