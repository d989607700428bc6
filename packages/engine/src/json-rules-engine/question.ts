import type { Value } from '@tautai/dsl';
import { invariant } from '../invariant.ts';
import type { Candidates } from './candidates.ts';
import { readCandidates } from './candidates.ts';
import type { DocumentKind, OperandTest, PortableRun, PortableTest } from './document.ts';
import { candidatesOfOperand } from './portable-operand.ts';
import type { Holds, Scopes } from './portable-scope.ts';

/** What an operator is asked. */
export interface Question {
  /** `possible` where the operator's name ends in `OrUnknown`. */
  readonly form: DocumentKind;
  readonly test: PortableTest;
  /** What lies at the leaf's path; undefined where it has none. */
  readonly atPath: unknown;
  readonly scopes: Scopes;
  readonly holds: Holds;
  readonly listValues: (name: string) => ReadonlySet<Value>;
}

export type Operator = (question: Question) => boolean;

/** The operands of a test, that at the leaf's path first; null where one is missing. */
export function operandsOf({ test, atPath, scopes, holds }: Question): readonly (Candidates | null)[] {
  const { type, operands } = operandTest(test);
  const rest = operands.map((each) => candidatesOfOperand(each, scopes, holds));
  return type === undefined ? rest : [readCandidates(type, atPath), ...rest];
}

export function operandTest(test: PortableTest): OperandTest {
  invariant('operands' in test, 'the operator is given operands');
  return test;
}

export function runOf(test: PortableTest): PortableRun {
  invariant('list' in test && typeof test.list === 'object', 'the operator is given a list');
  return test as PortableRun;
}
