import { compileFunction as compileInVm } from 'node:vm';
import { compileRuleset } from '../ruleset/compile-ruleset.ts';
import type { CompileFunction } from '../codegen/compile-function.ts';
import type { CompiledRuleset } from '../ruleset/compiled-ruleset.ts';
import type { PortableRuleset } from './messages.ts';

/** Works where code from strings is forbidden as well. */
const compileFunction: CompileFunction = (source, parameterNames) => {
  const made = compileInVm(source, [...parameterNames]);
  return (...values) => made(...values) as unknown;
};

export const compilePortable = (ruleset: PortableRuleset): CompiledRuleset =>
  compileRuleset({ ...ruleset, compileFunction });
