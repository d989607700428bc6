/**
 * Turns generated source into a function: `vm.compileFunction` on a server. The source holds no text of any rule.
 * Left out where code must not be generated, as in a browser under a strict content security policy.
 */
export type CompileFunction = (
  source: string,
  parameterNames: readonly string[],
) => (...values: readonly unknown[]) => unknown;
