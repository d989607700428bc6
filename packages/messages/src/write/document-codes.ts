import type { TravelDocument } from '../record-parts.ts';

/** The codes of documents in DOC and in DOCS. */
export const documentCodes: Readonly<Record<NonNullable<TravelDocument['type']>, string>> = {
  passport: 'P',
  identity_card: 'I',
  visa: 'V',
  residence_permit: 'IR',
  other: 'F',
};
