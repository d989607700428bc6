import type { TravelDocument } from './record-parts.ts';

type DocumentType = NonNullable<TravelDocument['type']>;

/** Document codes by their first letters; the longest one decides. */
const typeByCode: readonly (readonly [string, DocumentType])[] = [
  // IP is the passport card, which is no passport book.
  ['IP', 'identity_card'],
  ['IR', 'residence_permit'],
  ['AR', 'residence_permit'],
  // Crew member certificate.
  ['AC', 'other'],
  ['P', 'passport'],
  ['V', 'visa'],
  ['I', 'identity_card'],
  ['A', 'identity_card'],
  ['C', 'identity_card'],
  ['R', 'residence_permit'],
];

/** What kind of document a code names; pilots' licences, facilitation documents and the like are `other`. */
export function documentTypeOf(code: string): DocumentType | undefined {
  if (code === '') return undefined;
  return typeByCode.find(([start]) => code.toUpperCase().startsWith(start))?.[1] ?? 'other';
}
