import type { WrittenSegment } from '../delimiters.ts';
import { twoLetters } from './reservation.ts';
import type { ServiceRequest } from './service-request.ts';
import type { Booking } from '../../record-parts.ts';

type Address = NonNullable<NonNullable<Booking['contacts']>['addresses']>[number];

/** Old reservation systems have neither `@` nor `_`, and `-` only in flight numbers. */
function respelt(email: string): string {
  return email.replaceAll('_', '..').replaceAll('-', './').replace('@', '//');
}

/** CTCM and CTCE. */
export function contactRequests(phones: readonly string[], emails: readonly string[]): readonly ServiceRequest[] {
  return [
    ...phones.map((text) => ({ code: 'CTCM', text })),
    ...emails.map((email) => ({ code: 'CTCE', text: respelt(email) })),
  ];
}

/** `ADD++700:street:city:region::country:postal code`. */
export function addressSegments(addresses: readonly Address[]): readonly WrittenSegment[] {
  return addresses.map(({ line = '', city = '', region = '', country, postal_code: postalCode = '' }) => [
    'ADD',
    '',
    ['700', line, city, region, '', twoLetters(country), postalCode],
  ]);
}
