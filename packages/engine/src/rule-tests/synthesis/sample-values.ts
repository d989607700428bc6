import type { FieldPath, ScalarType, Value } from '@tautai/dsl';
import { defaultCodeLists, fieldAt, millionthsPerUnit, readValue } from '@tautai/dsl';

/** The value that the catalogue gives as an example of a field; null where it gives none. */
export function exampleOf({ cataloguePath }: FieldPath, type: ScalarType): Value | null {
  const example = fieldAt(cataloguePath)?.example;
  const json: unknown = Array.isArray(example) ? example[0] : example;
  const read = readValue(type, json);
  return 'value' in read ? (read.value ?? null) : null;
}

/** A value of a field for which a claim is true; null where none of those that come to mind is one. */
export function valueFor(path: FieldPath, type: ScalarType, isMeant: (value: Value) => boolean): Value | null {
  const example = exampleOf(path, type);
  const candidates = [...(example === null ? [] : [example]), ...samplesOf(type)];
  return candidates.find(isMeant) ?? null;
}

const codesTried = 50;

function samplesOf(type: ScalarType): readonly Value[] {
  switch (type.kind) {
    case 'enumeration':
      return type.values;
    case 'code':
      return defaultCodeLists().codes(type.list).slice(0, codesTried);
    case 'text':
      return ['OTHER', 'ANOTHER', 'A', 'Z9'];
    case 'boolean':
      return [true, false];
    case 'partial_date':
      return [0, 1, 2].map((days) => ({ firstDay: days, lastDay: days }));
    default:
      return [0, 1, 2, 3].map((count) => count * millionthsPerUnit);
  }
}

/** A text that a pattern is meant to find: the pattern itself without its signs. */
export const textsFor = (pattern: string): readonly string[] => [
  pattern,
  pattern.replaceAll('*', '').replaceAll('?', 'A'),
  pattern.replaceAll(/[\\^$]/gu, ''),
  pattern
    .replaceAll(/\\d|\[0-9\]/gu, '1')
    .replaceAll(/\[A-Z\]/gu, 'A')
    .replaceAll(/[\\^$+*?()[\]]/gu, ''),
];
