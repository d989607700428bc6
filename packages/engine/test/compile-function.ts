import { compileFunction as compileInVm } from 'node:vm';
import type { CompileFunction } from '../src/codegen/compile-function.ts';

/** Makes functions of generated source as a server does. */
export const compileFunction: CompileFunction = (source, parameterNames) => {
  const made = compileInVm(source, [...parameterNames]);
  return (...values) => made(...values) as unknown;
};
