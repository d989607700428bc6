import type { ValueKind } from '@tautai/dsl';
import { mapConditions } from '../../ir/visit.ts';
import type { IrCondition, IrOperand } from '../../ir/ir.ts';

/** A comparison with a number, and the condition that holds it with another number in its place. */
export interface Threshold {
  readonly leaf: Extract<IrCondition, { kind: 'compare' }>;
  /** In the unit of evaluation: millionths, milligrams or milliseconds. */
  readonly value: number;
  readonly withValue: (value: number) => IrCondition;
}

/** Dates and instants have no zero from which a shift in proportion would mean anything. */
const proportional: ReadonlySet<ValueKind> = new Set(['number', 'mass', 'amount', 'duration']);

/** The thresholds anywhere in a condition, in the order of the text. */
export function thresholdsIn(condition: IrCondition): readonly Threshold[] {
  const found: Threshold[] = [];
  const visit = (node: IrCondition): IrCondition => {
    if (node.kind === 'compare' && node.operator !== 'is' && node.operator !== 'is_not') {
      for (const side of ['left', 'right'] as const) {
        const literal = node[side];
        if (!isProportional(literal)) continue;
        found.push({
          leaf: node,
          value: literal.value,
          withValue: (value) => replace(condition, node, { ...node, [side]: { ...literal, value } }),
        });
      }
    }
    return mapConditions(node, visit);
  };
  visit(condition);
  return found;
}

const isProportional = (node: IrOperand): node is Extract<IrOperand, { kind: 'literal' }> & { value: number } =>
  node.kind === 'literal' && typeof node.value === 'number' && proportional.has(node.type.kind);

function replace(within: IrCondition, target: IrCondition, by: IrCondition): IrCondition {
  const rewrite = (node: IrCondition): IrCondition => (node === target ? by : mapConditions(node, rewrite));
  return rewrite(within);
}
