import { catalogue, fieldsOf } from '../fields/catalogue.ts';
import type { FieldType } from '../fields/field.ts';

/** The type that the catalogue gives a path; the record's own for a path that it does not know. */
export function typeAt(cataloguePath: string): FieldType {
  return cataloguePath.split('.').reduce<FieldType>((type, name) => fieldsOf(type)[name]?.type ?? catalogue, catalogue);
}
