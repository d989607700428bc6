import type { ScalarType } from '../fields/field.ts';

/** The types that a list may declare, by the word that declares them. */
export const listTypes: Readonly<Record<string, ScalarType>> = {
  country: { kind: 'code', list: 'country' },
  airport: { kind: 'code', list: 'airport' },
  carrier: { kind: 'code', list: 'carrier' },
  currency: { kind: 'code', list: 'currency' },
  text: { kind: 'text', folding: 'free' },
  reference: { kind: 'text', folding: 'locator' },
  email: { kind: 'text', folding: 'email' },
};
