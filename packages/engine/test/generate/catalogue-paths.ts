import type { FieldType, ScalarType } from '@tautai/dsl';
import { catalogue, fieldsOf } from '@tautai/dsl';

/** A scalar by its steps from the record or from an element. */
export interface ScalarPath {
  readonly steps: readonly string[];
  readonly cataloguePath: string;
  readonly type: ScalarType;
}

export interface ListPath {
  readonly steps: readonly string[];
  readonly cataloguePath: string;
  readonly timeField: string | undefined;
  /** Scalars of the element; the element itself in a list of scalars. */
  readonly fields: readonly ScalarPath[];
}

export interface RecordPath {
  readonly steps: readonly string[];
  readonly cataloguePath: string;
}

interface Paths {
  readonly fields: readonly ScalarPath[];
  readonly lists: readonly ListPath[];
  readonly records: readonly RecordPath[];
}

function pathsIn(type: FieldType, steps: readonly string[], prefix: string): Paths {
  const found = Object.entries(fieldsOf(type)).map(([name, field]): Paths => {
    const inner = [...steps, name];
    const cataloguePath = prefix === '' ? name : `${prefix}.${name}`;
    const here = { steps: inner, cataloguePath };
    if (field.type.kind === 'record') {
      const below = pathsIn(field.type, inner, cataloguePath);
      return { ...below, records: [here, ...below.records] };
    }
    if (field.type.kind !== 'list') return { fields: [{ ...here, type: field.type }], lists: [], records: [] };
    const { element, timeField } = field.type;
    const fields =
      element.kind === 'record'
        ? pathsIn(element, [], cataloguePath).fields
        : [{ steps: [], cataloguePath, type: element }];
    return { fields: [], lists: [{ ...here, timeField, fields }], records: [] };
  });
  return {
    fields: found.flatMap(({ fields }) => fields),
    lists: found.flatMap(({ lists }) => lists),
    records: found.flatMap(({ records }) => records),
  };
}

/** Every path of the catalogue that a rule can name. */
export const paths: Paths = pathsIn(catalogue, [], '');
