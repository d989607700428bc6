import type { IrRule } from '../ir/ir.ts';
import { code, joinCode, sourceOf } from './code.ts';
import type { Code } from './code.ts';
import { emitRule } from './emit-rule.ts';

/** A ruleset as code: one function for each shape of rule, and what each rule takes it with. */
export interface EmittedModule {
  /** Body of a function of `moduleParameters`; returns the array of shapes. */
  readonly source: string;
  readonly rules: readonly { readonly shape: number; readonly constants: readonly unknown[] }[];
}

/** The parameters of the generated module: the runtime. */
export const moduleParameters: readonly string[] = ['h'];

/** Writes a ruleset's module. Rules that differ only in what they compare with share a function. */
export function emitModule(rules: readonly IrRule[]): EmittedModule {
  const shapes = new Map<string, { readonly shape: number; readonly source: Code }>();
  const emitted = rules.map((rule) => {
    const { source, constants } = emitRule(rule);
    const text = sourceOf(source);
    const known = shapes.get(text) ?? { shape: shapes.size, source };
    shapes.set(text, known);
    return { shape: known.shape, constants };
  });
  const functions = joinCode(
    Array.from(shapes.values(), ({ source }) => source),
    code`,\n`,
  );
  return { source: sourceOf(code`'use strict';\nreturn [\n${functions}\n];\n`), rules: emitted };
}
