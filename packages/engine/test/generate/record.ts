import type { FieldType, PassengerRecord, ScalarType } from '@tautai/dsl';
import { catalogue, fieldsOf } from '@tautai/dsl';
import type { Choose } from './choose.ts';
import { emptyTexts, jsonPool, unreadable } from './pools.ts';

/** What a record is made of. */
interface Making {
  readonly choose: Choose;
  /** Paths of the catalogue that are to be there, with those above them. */
  readonly wanted: ReadonlySet<string>;
  /** The most elements of a list, where it is a long one. */
  readonly longest: number;
}

/**
 * A record that has, and lacks in every way, the fields at these paths of the catalogue. Lists have up to three elements;
 * where `longest` is given, one in a hundred has up to so many.
 */
export function recordFor(choose: Choose, cataloguePaths: ReadonlySet<string>, longest = 3): PassengerRecord {
  const wanted = new Set(Array.from(cataloguePaths).flatMap(withThoseAbove));
  return recordOf({ choose, wanted, longest }, catalogue, '');
}

const withThoseAbove = (path: string): readonly string[] =>
  path.split('.').map((_, index, steps) => steps.slice(0, index + 1).join('.'));

function recordOf(making: Making, type: FieldType, prefix: string): object {
  const { choose, wanted } = making;
  const made: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fieldsOf(type))) {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (!wanted.has(path) || choose.chance(10)) continue;
    made[name] = valueOf(making, field.type, path);
  }
  return made;
}

function valueOf(making: Making, type: FieldType, path: string): unknown {
  const { choose, longest } = making;
  if (choose.chance(5)) return null;
  if (choose.chance(2)) return choose.pick(unreadable);
  if (type.kind === 'record') return recordOf(making, type, path);
  if (type.kind !== 'list') return scalar(choose, type);
  const { element } = type;
  return choose.several(0, longest > 3 && choose.chance(1) ? longest : 3, () => {
    if (choose.chance(4)) return choose.pick([null, 'rubbish', 7, []]);
    return element.kind === 'record' ? recordOf(making, element, path) : scalar(choose, element);
  });
}

const scalar = (choose: Choose, type: ScalarType): unknown =>
  type.kind === 'text' && choose.chance(6) ? choose.pick(emptyTexts) : choose.pick(jsonPool(type));
