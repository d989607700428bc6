import { arithmeticType } from '../check/arithmetic-type.ts';
import { parameterTypes } from '../check/check-definitions.ts';
import { durationUnits, periodUnits } from '../check/check-literal.ts';
import { resolvePath } from '../check/scope.ts';
import type { OperandType } from '../check/typed-ast.ts';
import { limits } from '../limits.ts';
import { ownEntry } from '../own-entry.ts';
import type { AggregateNode, Expression, NumberNode, PathNode } from '../syntax/ast.ts';
import { massUnits } from '../values/mass.ts';
import { parameterAt } from './place.ts';
import type { Place } from './place.ts';

/**
 * The type of a value as far as its text tells, for what an editor offers beside it; null where it tells nothing. Unlike
 * the checker it reports nothing, and it does not ask whether the value is right.
 */
export function typeOfOperand(node: Expression, place: Place, depth = 0): OperandType | null {
  if (depth > limits.nestingMax) return null;
  const typeOf = (each: Expression): OperandType | null => typeOfOperand(each, place, depth + 1);
  switch (node.kind) {
    case 'group':
      return typeOf(node.inner);
    case 'otherwise':
      return typeOf(node.operand);
    case 'path':
      return typeOfPath(node, place, depth);
    case 'call':
      return typeOfCall(node.name.text, place, depth);
    case 'number':
      return typeOfNumber(node);
    case 'boolean':
    case 'instant':
    case 'local_date_time':
    case 'date':
    case 'partial_date':
    case 'local_time':
      return { kind: node.kind };
    case 'arithmetic': {
      const [left, right] = [typeOf(node.left), typeOf(node.right)];
      return left && right && arithmeticType(left, node.operator, right);
    }
    case 'aggregate':
      return typeOfAggregate(node, place);
    case 'date_of':
      return { kind: 'date' };
    case 'time_of':
      return { kind: 'local_time' };
    case 'age_at':
      return { kind: 'number' };
    default:
      return null;
  }
}

function typeOfPath(node: PathNode, place: Place, depth: number): OperandType | null {
  const name = node.names.length === 1 ? (node.names[0]?.text ?? '') : null;
  const parameter = name === null ? undefined : parameterAt(name, place);
  if (parameter !== undefined) return ownEntry(parameterTypes, parameter.type?.text ?? '') ?? null;
  const resolution = resolvePath(node, place.scope);
  if (resolution.kind === 'scalar') return resolution.type;
  return resolution.kind === 'unknown' && name !== null ? typeOfCall(name, place, depth) : null;
}

function typeOfCall(name: string, { definitions }: Place, depth: number): OperandType | null {
  const definition = definitions.get(name);
  return definition === undefined
    ? null
    : typeOfOperand(definition.body, { definitions, definition, scope: [] }, depth + 1);
}

function typeOfNumber({ unit }: NumberNode): OperandType {
  if (unit === null) return { kind: 'number' };
  if (ownEntry(durationUnits, unit.text) !== undefined) return { kind: 'duration' };
  if (ownEntry(periodUnits, unit.text) !== undefined) return { kind: 'period' };
  return massUnits.some((each) => each === unit.text) ? { kind: 'mass' } : { kind: 'amount', currency: unit.text };
}

function typeOfAggregate({ aggregate, list }: AggregateNode, { scope }: Place): OperandType | null {
  if (aggregate === 'count') return { kind: 'number' };
  const source = resolvePath(list.path, scope);
  if (source.kind !== 'list' || source.rest.length === 0) return null;
  const { cataloguePath } = source.path;
  const element = { depth: scope.length, alias: null, element: source.type.element, cataloguePath };
  const resolution = resolvePath({ ...list.path, names: source.rest }, [element]);
  return resolution.kind === 'scalar' ? resolution.type : null;
}
