import type { FieldType, PassengerRecord, ScalarType } from '@tautai/dsl';
import { catalogue, fieldsOf } from '@tautai/dsl';
import type { Choose } from './choose.ts';
import { emptyTexts, jsonPool, unreadable } from './pools.ts';

/** A record that has, and lacks in every way, the fields at these paths of the catalogue. */
export function recordFor(choose: Choose, cataloguePaths: ReadonlySet<string>): PassengerRecord {
  return recordOf(choose, catalogue, '', cataloguePaths);
}

function recordOf(choose: Choose, type: FieldType, prefix: string, wanted: ReadonlySet<string>): object {
  const made: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fieldsOf(type))) {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (!isWanted(path, wanted) || choose.chance(10)) continue;
    made[name] = valueOf(choose, field.type, path, wanted);
  }
  return made;
}

function isWanted(path: string, wanted: ReadonlySet<string>): boolean {
  if (wanted.has(path)) return true;
  for (const each of wanted) if (each.startsWith(`${path}.`)) return true;
  return false;
}

function valueOf(choose: Choose, type: FieldType, path: string, wanted: ReadonlySet<string>): unknown {
  if (choose.chance(5)) return null;
  if (choose.chance(2)) return choose.pick(unreadable);
  if (type.kind === 'record') return recordOf(choose, type, path, wanted);
  if (type.kind !== 'list') return scalar(choose, type);
  const { element } = type;
  return choose.several(0, 3, () => {
    if (choose.chance(4)) return choose.pick([null, 'rubbish', 7, []]);
    return element.kind === 'record' ? recordOf(choose, element, path, wanted) : scalar(choose, element);
  });
}

const scalar = (choose: Choose, type: ScalarType): unknown =>
  type.kind === 'text' && choose.chance(6) ? choose.pick(emptyTexts) : choose.pick(jsonPool(type));
