/** One condition and all within it: what is wrong with its logic where it stands. */
import type { TypedCondition, TypedOperand } from '../check/typed-ast.ts';
import { operandsOf } from '../check/visit-typed.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { findBox } from './consistency.ts';
import { describeDomain } from './domains.ts';
import { always, and, negated } from './formula.ts';
import type { Formula } from './model.ts';
import { readCondition } from './read-condition.ts';
import type { Region } from './regions.ts';
import { scopesInside } from './scope.ts';
import type { Effort } from './search.ts';
import { startBudget } from './search.ts';
import type { Reading } from './terms.ts';

/** Where a condition stands. */
export interface Inquiry {
  readonly reading: Reading;
  readonly memory: Map<string, boolean>;
  /** What may still be asked of the rule; when it is spent, nothing more is proved. */
  readonly effort: Effort;
  /** Called where something could not be told. */
  readonly gaveUp: () => void;
  /** For which truth of the condition what is around it asks. */
  readonly truths: readonly boolean[];
  /** What else has to be so for the condition to matter. */
  readonly context: Formula;
}

/** Whether no record makes a formula true, as far as can be told. */
export function isImpossible(formula: Formula, { memory, effort, gaveUp }: Inquiry): boolean {
  const found = findBox(formula, startBudget(memory, effort));
  if (found === 'unclear') gaveUp();
  return found === 'none';
}

export function analyseCondition(condition: TypedCondition, inquiry: Inquiry): readonly Diagnostic[] {
  if (condition.kind === 'constant') return [];
  const region = readCondition(condition, inquiry.reading);
  if (isImpossible(region.whenTrue, inquiry)) return whyNever(condition, inquiry);
  if (isImpossible(region.whenFalse, inquiry)) {
    return [report('logic/always-true', {}, condition.range)];
  }
  return analyseParts(condition, inquiry);
}

/** The place where a condition that can never be true goes wrong. */
function whyNever(condition: TypedCondition, inquiry: Inquiry): readonly Diagnostic[] {
  const exclusion = condition.kind === 'all' ? firstExclusion(condition.conditions, inquiry) : null;
  if (exclusion !== null) return [exclusion];
  const inside = analyseParts(condition, inquiry);
  if (inside.length > 0) return inside;
  return [report('logic/never-true', boundsThatForbid(condition, inquiry), condition.range)];
}

/** The first member that what stands before it excludes; null where a member can never be true by itself. */
function firstExclusion(members: readonly TypedCondition[], inquiry: Inquiry): Diagnostic | null {
  const formulas = members.map((member) => readCondition(member, inquiry.reading).whenTrue);
  const last = formulas.findIndex((_, index) => isImpossible(and(formulas.slice(0, index + 1)), inquiry));
  const [member, formula] = [members[last], formulas[last]];
  if (member === undefined || formula === undefined) return null;
  if (formulas.some((each) => isImpossible(each, inquiry))) return null;
  const opponent = members
    .slice(0, last)
    .find((_, index) => isImpossible(and([formulas[index] ?? always, formula]), inquiry));
  const related = opponent === undefined ? [] : [{ range: opponent.range, message: 'this is what it excludes' }];
  return report('logic/contradiction', { cause: 'conditions' }, member.range, { related });
}

/** The bounds of the one field that a comparison is about, where it is they that it cannot meet. */
function boundsThatForbid(
  condition: TypedCondition,
  inquiry: Inquiry,
): { readonly path: string | null; readonly range: string | null } {
  const [field, ...others] = operandsOf(condition).filter(({ kind }) => kind === 'field');
  const unbounded = {
    ...inquiry,
    memory: new Map(),
    reading: { ...inquiry.reading, domains: 'form', predicates: new Map() },
  } as const;
  const isForbidden = !isImpossible(readCondition(condition, unbounded.reading).whenTrue, unbounded);
  if (field?.kind !== 'field' || others.length > 0 || !isForbidden) return { path: null, range: null };
  const { cataloguePath } = field.path;
  return { path: cataloguePath, range: describeDomain(cataloguePath) };
}

function analyseParts(condition: TypedCondition, inquiry: Inquiry): readonly Diagnostic[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return analyseMembers(condition.kind, condition.conditions, inquiry);
    case 'none':
      return analyseMembers('any', condition.conditions, flipped(inquiry));
    case 'at_least':
      return condition.conditions.flatMap((member) => analyseCondition(member, inquiry));
    case 'points':
      return condition.rows.flatMap((row) => analyseCondition(row.condition, inquiry));
    case 'not':
      return analyseCondition(condition.condition, flipped(inquiry));
    case 'quantifier':
      if (condition.where === null) return [];
      return analyseCondition(condition.where, inquiryInside(condition, inquiry));
    default:
      return operandsOf(condition).flatMap((operand) => analyseOperand(operand, inquiry));
  }
}

const flipped = (inquiry: Inquiry): Inquiry => ({
  ...inquiry,
  truths: inquiry.truths.map((truth) => !truth),
  context: always,
});

function inquiryInside(quantifier: Extract<TypedCondition, { kind: 'quantifier' }>, inquiry: Inquiry): Inquiry {
  const { where, depth } = quantifier;
  const inner = quantifier.quantifier === 'no' || quantifier.quantifier === 'at_most' ? flipped(inquiry) : inquiry;
  return {
    ...inner,
    // An element may bear the name of another one outside: nothing is taken along.
    context: always,
    truths: quantifier.quantifier === 'exactly' ? [true, false] : inner.truths,
    reading: { ...inquiry.reading, scopes: scopesInside(inquiry.reading.scopes, depth, where) },
  };
}

function analyseOperand(operand: TypedOperand, inquiry: Inquiry): readonly Diagnostic[] {
  switch (operand.kind) {
    case 'literal':
    case 'field':
      return [];
    case 'date_of':
    case 'time_of':
    case 'in_currency':
      return analyseOperand(operand.operand, inquiry);
    case 'age_at':
      return [operand.birth, operand.day].flatMap((part) => analyseOperand(part, inquiry));
    case 'otherwise':
      return [operand.operand, operand.fallback].flatMap((part) => analyseOperand(part, inquiry));
    case 'arithmetic':
      return [operand.left, operand.right].flatMap((part) => analyseOperand(part, inquiry));
    case 'aggregate': {
      const { where, depth } = operand;
      if (where === null) return [];
      const reading = { ...inquiry.reading, scopes: scopesInside(inquiry.reading.scopes, depth, where) };
      return analyseCondition(where, { ...inquiry, reading, truths: [true, false], context: always });
    }
  }
}

interface Member {
  readonly condition: TypedCondition;
  readonly region: Region;
}

function analyseMembers(
  kind: 'all' | 'any',
  conditions: readonly TypedCondition[],
  inquiry: Inquiry,
): readonly Diagnostic[] {
  let left: readonly Member[] = conditions.map((condition) => ({
    condition,
    region: readCondition(condition, inquiry.reading),
  }));
  const found: Diagnostic[] = [];
  for (const member of left.toReversed()) {
    const others = left.filter((each) => each !== member);
    const diagnostic = deadMember(kind, member, others, inquiry);
    if (diagnostic === null) continue;
    found.push(diagnostic);
    left = others;
  }
  const inside = left.flatMap(({ condition }) =>
    analyseCondition(condition, { ...inquiry, context: contextOf(kind, condition, left, inquiry) }),
  );
  return [...inside, ...found];
}

/** Beside other conditions that all have to hold, a condition matters only where they do. */
function contextOf(kind: 'all' | 'any', own: TypedCondition, members: readonly Member[], inquiry: Inquiry): Formula {
  if (kind === 'any' || inquiry.truths.includes(false)) return inquiry.context;
  const others = members.filter(({ condition }) => condition !== own).map(({ region }) => region.whenTrue);
  const context = and([inquiry.context, ...others]);
  // From what can never be, everything follows; nothing is to be said because of it.
  return isImpossible(context, inquiry) ? always : context;
}

function deadMember(
  kind: 'all' | 'any',
  member: Member,
  others: readonly Member[],
  inquiry: Inquiry,
): Diagnostic | null {
  const { condition, region } = member;
  if (others.length === 0 || condition.kind === 'constant') return null;
  // What is wrong with it alone is said of it alone.
  if (isImpossible(region.whenTrue, inquiry) || isImpossible(region.whenFalse, inquiry)) return null;
  if (kind === 'any' && isImpossible(and([region.whenTrue, inquiry.context]), inquiry)) {
    return report('logic/dead-branch', { cause: 'excluded' }, condition.range);
  }
  if (isImpossible(and(others.map((other) => other.region.whenTrue)), inquiry) && kind === 'all') return null;
  if (!inquiry.truths.every((truth) => addsNothing(kind, truth, member, others, inquiry))) return null;
  if (kind === 'any') return report('logic/dead-branch', { cause: 'covered' }, condition.range);
  return { ...report('logic/dead-branch', { cause: 'implied' }, condition.range), severity: 'hint' };
}

/** Whether the block is as true, or as false, without the member. */
function addsNothing(
  kind: 'all' | 'any',
  truth: boolean,
  { region }: Member,
  others: readonly Member[],
  inquiry: Inquiry,
): boolean {
  const own = formulaFor(region, truth);
  const rest = others.map((other) => formulaFor(other.region, truth));
  const isOneEnough = (kind === 'any') === truth;
  return isImpossible(
    isOneEnough ? and([inquiry.context, own, ...rest.map(negated)]) : and([inquiry.context, ...rest, negated(own)]),
    inquiry,
  );
}

const formulaFor = ({ whenTrue, whenFalse }: Region, truth: boolean): Formula => (truth ? whenTrue : whenFalse);
