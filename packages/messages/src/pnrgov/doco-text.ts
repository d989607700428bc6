/** What the text of an SSR DOCO says. */
export interface DocoText {
  readonly placeOfBirth: string;
  /** V visa, R redress number, K known traveller number; empty where none is there. */
  readonly kind: string;
  readonly number: string;
  readonly issued: string;
  readonly country: string;
  readonly isInfant: boolean;
}

/** Reads `/APIA/V/9891404/LONDON/14MAR07/WSM/I`: birthplace, kind, number, city, day of issue, country, infant. */
export function readDocoText(text: string): DocoText {
  const parts = text.split('/').map((part) => part.trim());
  const kindAt = parts.findIndex((part) => ['V', 'R', 'K'].includes(part.toUpperCase()));
  const at = (step: number): string => (kindAt < 0 ? '' : (parts[kindAt + step] ?? ''));
  const places = kindAt < 0 ? parts : parts.slice(0, kindAt);
  return {
    placeOfBirth: places.findLast((part) => /^\p{L}{2}/u.test(part)) ?? '',
    kind: at(0).toUpperCase(),
    number: at(1),
    issued: at(3),
    country: at(4),
    isInfant: at(5).toUpperCase() === 'I',
  };
}
