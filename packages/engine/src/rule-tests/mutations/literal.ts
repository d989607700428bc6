import type { OperandType, TypedOperand, Value } from '@tautai/dsl';
import { defaultCodeLists } from '@tautai/dsl';
import { printKnown } from '../../values/print-known.ts';
import type { Mutant, Mutation } from '../mutant.ts';
import type { OperandSite } from '../operand-site.ts';
import { operandSites } from '../operand-site.ts';
import { neighbours } from '../step.ts';

/**
 * A literal moved one step to either side, or another value of its kind where there is no order. Yes and no have only
 * each other, which is the opposite of the condition.
 */
export const moveLiteral: Mutation = (site, words) =>
  literalSites(site.condition).flatMap(({ operand, replace }) =>
    others(operand.type, operand.value).map((value): Mutant => ({
      site,
      rule: site.replace(replace({ ...operand, value })),
      range: operand.range,
      description:
        `with \`${printKnown(operand.type, value)}\` instead of ${words(operand.range)} ` +
        `in ${words(site.condition.range)}`,
    })),
  );

type Literal = Extract<TypedOperand, { kind: 'literal' }>;

/** The default behind `otherwise` is not among them: whether it is noticed is asked by leaving it out. */
function literalSites(condition: Parameters<typeof operandSites>[0]) {
  const sites = operandSites(condition);
  const fallbacks = new Set(sites.flatMap(({ operand }) => (operand.kind === 'otherwise' ? [operand.fallback] : [])));
  return sites.filter(
    (site): site is OperandSite & { readonly operand: Literal } =>
      site.operand.kind === 'literal' && !fallbacks.has(site.operand),
  );
}

function others(type: OperandType, value: Value): readonly Value[] {
  switch (type.kind) {
    case 'boolean':
      return [];
    case 'enumeration':
      return type.values.filter((other) => other !== value).slice(0, 1);
    case 'code':
      return [anotherCode(type.list, value)];
    case 'text':
      return typeof value === 'string' ? [`${value}X`] : [];
    default:
      return neighbours(type, value);
  }
}

function anotherCode(list: Parameters<ReturnType<typeof defaultCodeLists>['codes']>[0], value: Value): Value {
  return (
    defaultCodeLists()
      .codes(list)
      .find((code) => code !== value) ?? value
  );
}

/** A missing value that is no longer taken for the default. */
export const leaveOutDefault: Mutation = (site, words) =>
  operandSites(site.condition).flatMap(({ operand, replace }) =>
    operand.kind === 'otherwise'
      ? [
          {
            site,
            rule: site.replace(replace(operand.operand)),
            range: operand.range,
            description: `without \`otherwise\` ${words(operand.fallback.range)} in ${words(site.condition.range)}`,
          },
        ]
      : [],
  );
