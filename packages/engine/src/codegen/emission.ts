import type { IrCondition } from '../ir/ir.ts';
import type { Code } from './code.ts';
import { code, joinCode } from './code.ts';

/**
 * What a condition is asked for. `match`: is it true for certain? `possible`: can it still be true, were the missing
 * values known? With negation at the leaves both are two-valued, and undetermined is possible and not match.
 */
export type Form = 'match' | 'possible';

/** What is gathered while the code of one rule is written. */
export interface Emission {
  /** Adds a constant and gives the code that reads it. */
  readonly constant: (value: unknown) => Code;
  /** Adds a function, once for each node and purpose, and gives its name. So code does not grow with nesting. */
  readonly define: (definition: FunctionDefinition) => Code;
}

/** A function over the elements of a list. */
export interface FunctionDefinition {
  /** The quantifier or aggregate that it serves. */
  readonly node: object;
  /** What for, among the functions that serve the same node. */
  readonly purpose: string;
  readonly parameters: Code;
  readonly body: (locals: Locals) => Code;
}

/** Variables of the function that is being written. */
export interface Locals {
  readonly temporary: () => Code;
}

/** Where code is being written: the rule's constants and functions, and the variables of the function at hand. */
export interface Writing {
  readonly emission: Emission;
  readonly locals: Locals;
}

/** Handed down to the emitters of leaves and lists, which conditions lie inside of. */
export type EmitCondition = (node: IrCondition, form: Form, writing: Writing) => Code;

/** Writes one rule: `write` gives its body, `functions` come before it. */
export function emitWith(write: (emission: Emission, locals: Locals) => Code): {
  readonly source: Code;
  readonly constants: readonly unknown[];
} {
  const constants: unknown[] = [];
  const functions: Code[] = [];
  const names = new Map<object, ReadonlyMap<string, Code>>();
  let functionCount = 0;
  const emission: Emission = {
    constant: (value) => code`k[${constants.push(value) - 1}]`,
    define({ node, purpose, parameters, body }) {
      const known = names.get(node)?.get(purpose);
      if (known !== undefined) return known;
      const name = code`f${functionCount++}`;
      names.set(node, new Map(names.get(node)).set(purpose, name));
      const { statements, declarations } = withLocals(body);
      functions.push(code`const ${name} = (${parameters}) => {${declarations}${statements}};\n`);
      return name;
    },
  };
  const { statements, declarations } = withLocals((locals) => write(emission, locals));
  const definitions = joinCode(functions, code``);
  return { source: code`(() => {\n${definitions}return (r, k) => {${declarations}${statements}};\n})()`, constants };
}

function withLocals(body: (locals: Locals) => Code): { readonly statements: Code; readonly declarations: Code } {
  const names: Code[] = [];
  const temporary = (): Code => {
    const name = code`t${names.length}`;
    names.push(name);
    return name;
  };
  const statements = body({ temporary });
  return { statements, declarations: names.length === 0 ? code`` : code`let ${joinCode(names, code`, `)};` };
}
