/** What a rule may do, and its author should know of: cost, names that are spelt in two ways, data that hardly ever come. */
import { report } from '../diagnostics/report.ts';
import { limits } from '../limits.ts';
import type { TextRange } from '../source/text-range.ts';
import type { CheckContext, Checking } from './context.ts';
import { estimateCost, largeListLength } from './estimate-cost.ts';
import type { TypedCondition, TypedOperand, TypedRule } from './typed-ast.ts';
import { allPaths, innerConditions } from './visit-typed.ts';

/** A field that is missing in more records than this hardly ever decides anything. */
const missingRateMax = 0.9;

/** `head` is where the rule as a whole is spoken of. */
export function checkRisks(rule: TypedRule, head: TextRange, context: CheckContext, checking: Checking): void {
  reportCost(rule, head, checking);
  for (const condition of [rule.when, ...(rule.unless === null ? [] : [rule.unless])]) {
    reportExactNames(condition, checking);
    reportSeldomDelivered(condition, context, checking);
  }
}

function reportCost(rule: TypedRule, head: TextRange, checking: Checking): void {
  const steps = estimateCost(rule);
  if (steps <= limits.costMax) return;
  const words = { steps, limit: limits.costMax, length: largeListLength };
  checking.diagnostics.push(report('risk/costly-rule', words, head));
}

/** Names held against fixed values are the matter of another safeguard. */
function reportExactNames(condition: TypedCondition, checking: Checking): void {
  for (const inner of innerConditions(condition)) reportExactNames(inner, checking);
  if (condition.kind !== 'compare') return;
  const { left, right, range } = condition;
  if (isDeliveredName(left) && isDeliveredName(right)) checking.diagnostics.push(report('risk/exact-name', {}, range));
}

const isDeliveredName = ({ kind, type }: TypedOperand): boolean =>
  kind === 'field' && type.kind === 'text' && type.folding === 'name';

function reportSeldomDelivered(condition: TypedCondition, { missingRates }: CheckContext, checking: Checking): void {
  if (missingRates === undefined || missingRates.size === 0) return;
  const said = new Set<string>();
  for (const { cataloguePath, range } of allPaths(condition)) {
    const rate = missingRates.get(cataloguePath) ?? 0;
    if (rate <= missingRateMax || said.has(cataloguePath)) continue;
    said.add(cataloguePath);
    const words = { path: cataloguePath, percent: Math.round(rate * 100) };
    checking.diagnostics.push(report('risk/seldom-delivered', words, range));
  }
}
