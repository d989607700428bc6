import type { CodeLists } from '@tautai/dsl';

/** A flight as a list names it. */
export interface FlightDesignator {
  readonly carrier: string | null;
  readonly number: string | null;
  /** The carrier in its own element is another one than in the flight number. */
  readonly differs: boolean;
}

/** Two characters, one of them a letter, or the three letters of ICAO. */
const designator = /^([A-Z]{2}|[A-Z]\d|\d[A-Z]|[A-Z]{3}) ?(\d{1,5})([A-Z]?)$/u;
const bareNumber = /^(\d{1,5})([A-Z]?)$/u;

/**
 * Reads the flight of `TDT`. Carriers write it whole (`NZ0996`), or the number alone with the carrier in the fifth
 * element, or both; with leading zeros or without, with blanks between.
 */
export function readFlightDesignator(conveyance: string, carrierElement: string, codes: CodeLists): FlightDesignator {
  const text = conveyance.toUpperCase().replace(/[\s-]+/gu, '');
  const named = carrierElement === '' ? null : carrierOf(carrierElement, codes);
  const prefix = carrierElement.toUpperCase();
  const rest = prefix !== '' && text.startsWith(prefix) ? text.slice(prefix.length) : text;
  const alone = bareNumber.exec(rest);
  if (alone !== null) {
    return { carrier: named, number: withoutZeros(alone[1] ?? '', alone[2] ?? ''), differs: false };
  }
  const whole = designator.exec(text);
  if (whole === null) return { carrier: named, number: null, differs: false };
  const carrier = carrierOf(whole[1] ?? '', codes);
  const differs = named !== null && carrier !== null && named !== carrier;
  return { carrier: carrier ?? named, number: withoutZeros(whole[2] ?? '', whole[3] ?? ''), differs };
}

/** A carrier that no list knows is kept where it has the shape of one. */
function carrierOf(text: string, codes: CodeLists): string | null {
  const known = codes.normalise('carrier', text.trim());
  if (known !== null) return known;
  const code = text.trim().toUpperCase();
  return /^(?:[A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3})$/u.test(code) ? code : null;
}

function withoutZeros(digits: string, suffix: string): string {
  return digits.replace(/^0+(?=\d)/u, '') + suffix;
}
