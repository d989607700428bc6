import type { CompileFunction } from '@tautai/engine';
import { compileFunction as compile } from 'node:vm';

/**
 * The one place of the product where text becomes code. The text is made by the engine from templates of its own and
 * holds no word of any rule; the process forbids every other way (`--disallow-code-generation-from-strings`).
 */
export const compileFunction: CompileFunction = (source, parameterNames) =>
  compile(source, [...parameterNames]) as (...values: readonly unknown[]) => unknown;
