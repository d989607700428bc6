import type { WrittenSegment } from '../delimiters.ts';
import type { Reservation } from './reservation.ts';

/** A service request or information of a traveller, or of all of them. */
export interface ServiceRequest {
  readonly code: string;
  readonly text?: string;
  /** What the detail behind the request says of the traveller, such as a seat. */
  readonly value?: string;
  /** Reference of the traveller; absent where it is everybody's, or plain from where it stands. */
  readonly traveller?: string;
}

/** `SSR+DOCS:HK:1:NZ:::::/P/…+::1`. */
export function requestSegment(
  { code, text = '', value = '', traveller = '' }: ServiceRequest,
  { carrier }: Reservation,
): WrittenSegment {
  return ['SSR', [code, 'HK', '1', carrier, '', '', '', '', text], [value, '', traveller]];
}

/** Parts of a text between slashes; a slash within a part would begin another one. */
export function slashed(parts: readonly string[]): string {
  const end = parts.findLastIndex((part) => part !== '') + 1;
  return parts
    .slice(0, end)
    .map((part) => `/${part.replaceAll('/', ' ')}`)
    .join('');
}
