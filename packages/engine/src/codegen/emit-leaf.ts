import type { ComparisonOperator } from '@tautai/dsl';
import type { IrLeaf, IrOperand } from '../ir/ir.ts';
import { assertNever } from '../invariant.ts';
import type { Members } from '../values/members.ts';
import type { Code } from './code.ts';
import { code, joinCode } from './code.ts';
import { readList, scopeName } from './emit-list.ts';
import { emitOperand, isAlwaysExact } from './emit-operand.ts';
import type { EmitCondition, Form, Writing } from './emission.ts';

/** What a leaf is asked: `isNegated` where `not` stands above it. */
export interface LeafQuestion {
  readonly form: Form;
  readonly isNegated: boolean;
}

/**
 * A test of operands that are known: plain where it is true or false, three-valued where an interval may leave it open.
 */
type Test = { readonly kind: 'plain'; readonly holds: Code } | { readonly kind: 'truth'; readonly truth: Code };

/** Code for a leaf: known and holds (or fails), or, in the possible form, missing or not known to fail. */
export function emitLeaf(node: IrLeaf, question: LeafQuestion, writing: Writing, emitCondition: EmitCondition): Code {
  if (node.kind === 'presence') return emitPresence(node, writing, emitCondition);
  const operands = operandsOf(node).map((operand) => emitKnown(operand, writing, emitCondition));
  const test = answer(
    testOf(
      node,
      operands.map(({ value }) => value),
      writing,
    ),
    askedOf(node, question),
  );
  const assigned = operands.flatMap(({ assignment }) => (assignment === null ? [] : [assignment]));
  return question.form === 'match'
    ? code`(${joinCode([...assigned.map((each) => code`(${each}) !== null`), test], code` && `)})`
    : code`(${joinCode([...assigned.map((each) => code`(${each}) === null`), test], code` || `)})`;
}

interface KnownOperand {
  /** Puts the operand in a variable; null for a literal, which is never missing. */
  readonly assignment: Code | null;
  readonly value: Code;
}

function emitKnown(operand: IrOperand, writing: Writing, emitCondition: EmitCondition): KnownOperand {
  const source = emitOperand(operand, writing, emitCondition);
  if (operand.kind === 'literal') return { assignment: null, value: source };
  const value = writing.locals.temporary();
  return { assignment: code`${value} = ${source}`, value };
}

type OperandLeaf = Exclude<IrLeaf, { kind: 'presence' }>;

function operandsOf(node: OperandLeaf): readonly IrOperand[] {
  if (node.kind === 'compare') return [node.left, node.right];
  return node.kind === 'between' ? [node.operand, node.low, node.high] : [node.operand];
}

const askedOf = (node: OperandLeaf, { form, isNegated }: LeafQuestion): LeafQuestion => ({
  form,
  isNegated: isNegated !== ('isNegated' in node && node.isNegated),
});

function answer(test: Test, { form, isNegated }: LeafQuestion): Code {
  if (test.kind === 'plain') return isNegated ? code`!(${test.holds})` : test.holds;
  if (form === 'match') return isNegated ? code`${test.truth} === 'false'` : code`${test.truth} === 'true'`;
  return isNegated ? code`${test.truth} !== 'true'` : code`${test.truth} !== 'false'`;
}

function testOf(
  node: OperandLeaf,
  [first = code``, second = code``, third = code``]: readonly Code[],
  writing: Writing,
): Test {
  const { emission } = writing;
  const isExact = operandsOf(node).every(isAlwaysExact);
  switch (node.kind) {
    case 'compare':
      return isExact
        ? { kind: 'plain', holds: code`${first} ${operatorCode[node.operator]} ${second}` }
        : { kind: 'truth', truth: code`h.compare(${emission.constant(node.operator)}, ${first}, ${second})` };
    case 'between':
      return isExact
        ? { kind: 'plain', holds: code`${first} >= ${second} && ${first} <= ${third}` }
        : { kind: 'truth', truth: code`h.between(${first}, ${second}, ${third})` };
    case 'one_of':
    case 'in_list':
      return isExact && isPlainSet(node.members)
        ? { kind: 'plain', holds: code`${emission.constant(node.members.exact)}.has(${first})` }
        : { kind: 'truth', truth: code`h.isMember(${first}, ${emission.constant(node.members)})` };
    case 'text_test':
      return { kind: 'plain', holds: code`${emission.constant(node.test)}(${first})` };
    case 'holds':
      return { kind: 'plain', holds: code`${first} === true` };
    default:
      return assertNever(node);
  }
}

const isPlainSet = ({ partial }: Members): boolean => partial.length === 0;

const operatorCode: Readonly<Record<ComparisonOperator, Code>> = {
  is: code`===`,
  is_not: code`!==`,
  '<': code`<`,
  '<=': code`<=`,
  '>': code`>`,
  '>=': code`>=`,
};

/** Never unknown, so both forms are one. */
function emitPresence(
  { subject, expects }: Extract<IrLeaf, { kind: 'presence' }>,
  writing: Writing,
  emitCondition: EmitCondition,
): Code {
  const isKnown = ((): Code => {
    if (subject.kind === 'list') return code`${readList(subject.place)} !== null`;
    if (subject.kind === 'record') return code`${scopeName(subject.place.scope)}.groups[${subject.place.slot}]`;
    const operand = emitOperand(subject, writing, emitCondition);
    return isAlwaysExact(subject) ? code`${operand} !== null` : code`h.exact(${operand}) !== null`;
  })();
  return expects === 'known' ? code`(${isKnown})` : code`(!(${isKnown}))`;
}
