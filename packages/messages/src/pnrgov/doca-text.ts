/** What the text of an SSR DOCA says. */
export interface DocaText {
  /** R residence, D destination; empty where neither is named. */
  readonly kind: string;
  readonly country: string;
  readonly street: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  readonly isInfant: boolean;
}

/** Reads `/D/WSM/12 BEACH ROAD/APIA/UPOLU/WS1330/I`: kind, country, street, city, state, postal code, infant. */
export function readDocaText(text: string): DocaText {
  const parts = text.split('/').map((part) => part.trim());
  const kindAt = parts.slice(0, 3).findIndex((part) => ['R', 'D'].includes(part.toUpperCase()));
  const at = (step: number): string => (kindAt < 0 ? '' : (parts[kindAt + step] ?? ''));
  return {
    kind: at(0).toUpperCase(),
    country: at(1),
    street: at(2),
    city: at(3),
    region: at(4),
    postalCode: at(5),
    isInfant: at(6).toUpperCase() === 'I',
  };
}
