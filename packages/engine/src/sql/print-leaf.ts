import type { OperandType, TextOperator } from '@tautai/dsl';
import { millionthsPerUnit } from '@tautai/dsl';
import type { IrLeaf, IrOperand } from '../ir/ir.ts';
import { assertNever } from '../invariant.ts';
import type { Members } from '../values/members.ts';
import { likePieces } from '../values/text-test.ts';
import { isPlainPattern } from './plain-pattern.ts';
import type { Operand, OperandPrinter } from './print-operand.ts';
import { endsOf, withOperands } from './print-operand.ts';
import { readGroup, readListPresence } from './scope.ts';
import type { Sql } from './sql.ts';
import { bind, joinSql, sql, truthValue } from './sql.ts';
import type { Printed, Question } from './weaken.ts';
import { exactly, weakened } from './weaken.ts';
import type { Writing } from './writing.ts';
import { named } from './writing.ts';

/** A test of operands that are known: whether it holds of all that they may stand for, and whether of any of it. */
interface Test {
  readonly holds: Sql;
  readonly mayHold: Sql;
}

/** Prints a leaf: known and holds (or fails), or, in the possible form, missing or not known to fail. */
export function printLeaf(
  node: IrLeaf,
  question: Question & { readonly isNegated: boolean },
  printer: OperandPrinter,
): Printed {
  if (node.kind === 'presence') return printPresence(node, question, printer);
  if (node.kind === 'text_test' && node.operator === 'matches' && !isPlainPattern(node.pattern)) {
    const reason = 'the pattern of `matches` is not one that a database reads as the engine does';
    return weakened(question, { reason, range: node.range });
  }
  const printed = withOperands(operandsOf(node), printer, (operands) =>
    withNames(printer.writing, operandsOf(node).length, operands, (known) => {
      const isNegated = question.isNegated !== ('isNegated' in node && node.isNegated);
      return answer(testOf(node, known, printer.writing), known, { ...question, isNegated }, printer.writing);
    }),
  );
  return 'kind' in printed ? weakened(question, ...printed.leftOut) : exactly(printed);
}

type OperandLeaf = Exclude<IrLeaf, { kind: 'presence' }>;

function operandsOf(node: OperandLeaf): readonly IrOperand[] {
  if (node.kind === 'compare') return [node.left, node.right];
  return node.kind === 'between' ? [node.operand, node.low, node.high] : [node.operand];
}

/** Names the ends of what has to be computed, so that tests may use them as often as they like. */
function withNames(
  writing: Writing,
  count: number,
  operands: readonly Operand[],
  body: (known: readonly Operand[]) => Sql,
  done: readonly Operand[] = [],
): Sql {
  const operand = operands[done.length];
  if (operand === undefined || done.length === count) return body(done);
  const next = (known: Operand): Sql => withNames(writing, count, operands, body, [...done, known]);
  if (operand.literal !== null) return next(operand);
  if (operand.kind === 'value') return named(writing, operand.value, (value) => next({ ...operand, value }));
  return named(writing, operand.lowest, (lowest) =>
    named(writing, operand.highest, (highest) => next({ ...operand, lowest, highest })),
  );
}

function answer(
  test: Test,
  operands: readonly Operand[],
  question: Question & { readonly isNegated: boolean },
  { dialect }: Writing,
): Sql {
  const { form, isNegated } = question;
  const asked = (form === 'match') === isNegated ? test.mayHold : test.holds;
  const verdict = dialect.truth(isNegated ? sql`(NOT ${asked})` : form === 'match' ? test.holds : test.mayHold);
  const open = operands
    .filter(({ literal }) => literal === null)
    .map((operand) => sql`${endsOf(operand).lowest} IS NULL`);
  if (open.length === 0) return verdict;
  const isOpen = joinSql(open, sql` OR `);
  return sql`CASE WHEN ${isOpen} THEN ${truthValue(form === 'possible')} ELSE ${verdict} END`;
}

function testOf(node: OperandLeaf, operands: readonly Operand[], writing: Writing): Test {
  const [first = missing, second = missing, third = missing] = operands;
  switch (node.kind) {
    case 'compare':
      return compare(node.operator, first, second);
    case 'between':
      return between(writing, first, second, third);
    case 'one_of':
    case 'in_list':
      return isMember(first, node, writing);
    case 'text_test':
      return certain(textTest(node.operator, endsOf(first).lowest, node.pattern, writing));
    case 'holds':
      return certain(sql`(${endsOf(first).lowest} = ${truthValue(true)})`);
    default:
      return assertNever(node);
  }
}

const missing: Operand = { kind: 'value', value: sql`NULL`, literal: null };

const certain = (holds: Sql): Test => ({ holds, mayHold: holds });

const not = ({ holds, mayHold }: Test): Test => ({ holds: sql`(NOT ${mayHold})`, mayHold: sql`(NOT ${holds})` });

type Comparison = Extract<IrLeaf, { kind: 'compare' }>['operator'];

const plainOperator: Readonly<Record<Comparison, Sql>> = {
  is: sql`=`,
  is_not: sql`<>`,
  '<': sql`<`,
  '<=': sql`<=`,
  '>': sql`>`,
  '>=': sql`>=`,
};

function compare(operator: Comparison, left: Operand, right: Operand): Test {
  if (left.kind === 'value' && right.kind === 'value') {
    return certain(sql`(${left.value} ${plainOperator[operator]} ${right.value})`);
  }
  switch (operator) {
    case 'is':
      return equal(left, right);
    case 'is_not':
      return not(equal(left, right));
    case '<':
      return below(left, right);
    case '<=':
      return not(below(right, left));
    case '>':
      return below(right, left);
    case '>=':
      return not(below(left, right));
  }
}

function below(left: Operand, right: Operand): Test {
  const [one, other] = [endsOf(left), endsOf(right)];
  return { holds: sql`(${one.highest} < ${other.lowest})`, mayHold: sql`(${one.lowest} < ${other.highest})` };
}

function equal(left: Operand, right: Operand): Test {
  const [one, other] = [endsOf(left), endsOf(right)];
  const exact = sql`(${one.lowest} = ${one.highest} AND ${other.lowest} = ${other.highest} AND ${one.lowest} = ${other.lowest})`;
  const meet = sql`${one.lowest} <= ${other.highest} AND ${other.lowest} <= ${one.highest}`;
  return { holds: exact, mayHold: sql`(${meet}${wholeWhereCounted(left, right)}${wholeWhereCounted(right, left)})` };
}

/** A count is a whole number: one with decimals it never is. */
const wholeWhereCounted = (one: Operand, other: Operand): Sql =>
  one.kind === 'count' && other.kind === 'value' ? sql` AND ${other.value} % ${millionthsPerUnit} = 0` : sql``;

function between(writing: Writing, operand: Operand, low: Operand, high: Operand): Test {
  const [value, lowest, highest] = [endsOf(operand), endsOf(low), endsOf(high)];
  const holds = sql`(${value.lowest} >= ${lowest.highest} AND ${value.highest} <= ${highest.lowest})`;
  const first = sql`greatest(${value.lowest}, ${lowest.lowest})`;
  const last = sql`least(${value.highest}, ${highest.highest})`;
  if (operand.kind !== 'count') return { holds, mayHold: sql`(${first} <= ${last})` };
  // The first whole number that is not below. No number lies further from 0 than 10^15.
  const whole = writing.dialect.quotient(sql`(${first} + 1000000000999999)`, sql`${millionthsPerUnit}`);
  return { holds, mayHold: sql`((${whole} - 1000000000) * ${millionthsPerUnit} <= ${last})` };
}

type MemberTest = Extract<IrLeaf, { kind: 'one_of' | 'in_list' }>;

function isMember(operand: Operand, node: MemberTest, { dialect }: Writing): Test {
  const { exact, partial } = node.members;
  const [firstDays, lastDays] = [partial.map(({ firstDay }) => firstDay), partial.map(({ lastDay }) => lastDay)];
  const meetsPartial = ({ lowest, highest }: { lowest: Sql; highest: Sql }): Sql =>
    dialect.somePair(
      bind('bigint[]', firstDays),
      bind('bigint[]', lastDays),
      (a, b) => sql`${a} <= ${highest} AND ${lowest} <= ${b}`,
    );
  if (operand.kind === 'value') {
    const holds = dialect.isIn(operand.value, bindMembers(exact, node.operand.type));
    return partial.length === 0
      ? certain(holds)
      : { holds, mayHold: sql`(${holds} OR ${meetsPartial(endsOf(operand))})` };
  }
  const step = operand.kind === 'count' ? millionthsPerUnit : 1;
  const members = bind(
    'bigint[]',
    numbersIn(exact).filter((member) => member % step === 0),
  );
  const { lowest, highest } = operand;
  const within = dialect.countOf(members, (member) => sql`${member} BETWEEN ${lowest} AND ${highest}`);
  const meets = sql`${within} > 0`;
  return {
    holds: sql`(${within} * ${step} = ${highest} - ${lowest} + ${step})`,
    mayHold: partial.length === 0 ? sql`(${meets})` : sql`(${meets} OR ${meetsPartial(operand)})`,
  };
}

function bindMembers(members: Members['exact'], { kind }: OperandType): Sql {
  if (kind === 'boolean')
    return bind(
      'boolean[]',
      Array.from(members).filter((member) => typeof member === 'boolean'),
    );
  const isText = kind === 'text' || kind === 'code' || kind === 'enumeration';
  return isText
    ? bind(
        'text[]',
        Array.from(members).filter((member) => typeof member === 'string'),
      )
    : bind('bigint[]', numbersIn(members));
}

const numbersIn = (members: Members['exact']): readonly number[] =>
  Array.from(members).filter((member) => typeof member === 'number');

function textTest(operator: TextOperator, text: Sql, pattern: string, { dialect }: Writing): Sql {
  const bound = (value: string): Sql => bind('text', value);
  switch (operator) {
    case 'starts_with':
      return dialect.startsWith(text, bound(pattern));
    case 'ends_with':
      return dialect.endsWith(text, bound(pattern));
    case 'contains':
      return dialect.contains(text, bound(pattern));
    case 'like':
      return dialect.like(text, bound(sqlLikePattern(pattern)));
    case 'matches':
      return dialect.matches(text, bound(pattern));
  }
}

const sqlLikePattern = (pattern: string): string =>
  likePieces(pattern)
    .map((piece) => {
      if (piece.kind === 'stretch') return '%';
      return piece.kind === 'one' ? '_' : piece.character.replace(/[\\%_]/, String.raw`\$&`);
    })
    .join('');

/** Never unknown, so both forms are one. */
function printPresence(
  node: Extract<IrLeaf, { kind: 'presence' }>,
  question: Question,
  printer: OperandPrinter,
): Printed {
  const { writing, scopes } = printer;
  const { subject, expects } = node;
  const say = (isKnown: Sql): Printed => exactly(expects === 'known' ? isKnown : sql`(NOT ${isKnown})`);
  if (subject.kind === 'list') return say(readListPresence(writing, scopes, subject.place));
  if (subject.kind === 'record') return say(readGroup(writing, scopes, subject.place));
  const printed = withOperands([subject], printer, ([operand]) => {
    const { lowest, highest } = endsOf(operand);
    const isKnown = sql`(${lowest} IS NOT NULL)`;
    return operand.kind === 'count' ? writing.dialect.truth(sql`(${isKnown} AND ${lowest} = ${highest})`) : isKnown;
  });
  return 'kind' in printed ? weakened(question, ...printed.leftOut) : say(printed);
}
