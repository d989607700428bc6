/** Short cuts for the tests of messages in XML. */
import type { PassengerRecord } from '@tautai/dsl';
import type { ReadResult } from '../events.ts';
import { read } from '../testing.ts';

const booked =
  '<BookingRefID ID="ABC123"><CompanyName Code="NZ"/></BookingRefID>' +
  '<POS><Source ISOCountry="NZ" PseudoCityCode="AKL" AirlineVendorID="NZ">' +
  '<RequestorID Type="T" ID="12345678"/></Source></POS>';
export const flown =
  '<Flight DepartureDateTime="2026-03-11T21:10:00" ArrivalDateTime="2026-03-12T01:05:00" FlightNumber="996" ' +
  'ResBookDesigCode="Y" NumberInParty="1" Status="HK"><DepartureAirport LocationCode="AKL"/>' +
  '<ArrivalAirport LocationCode="APW"/><MarketingAirline Code="NZ"/></Flight>';

/** A traveller; `type` is a code of 6353, `inner` what follows the name. */
export function traveller(family: string, given: string, { rph = '', type = '', inner = '' } = {}): string {
  const fare = type === '' ? '' : `<FareInfo PTC_Code="${type}"/>`;
  const name = `${given === '' ? '' : `<GivenName>${given}</GivenName>`}<Surname>${family}</Surname>`;
  return `<Passenger RPH="${rph}">${name}${fare}${inner}</Passenger>`;
}

/** A request with the text that senders of EDIFACT write. */
export function request(code: string, text: string, rph = ''): string {
  return (
    `<SSR SSRCode="${code}" ServiceQuantity="1" Status="HK"${rph === '' ? '' : ` RPH="${rph}"`}>` +
    `<Airline Code="NZ"/><Text>${text}</Text></SSR>`
  );
}

export function docs(text: string, rph = ''): string {
  return request('DOCS', text, rph);
}

/** A reservation of the flight that is pushed; `inner` stands between its head and its flight. */
export function pnr(inner: string): string {
  return `<PNR PNR_CreationDate="2026-02-01T02:15:00">${booked}${inner}${flown}</PNR>`;
}

/** A push of such reservations. */
export function pushOfXml(reservations: readonly string[], { attributes = 'Function="22"', head = '' } = {}): string {
  return (
    `${head}<IATA_PNRGOV_NotifRQ xmlns="http://www.iata.org/IATA/2007/00" TransactionIdentifier="M1" ${attributes}>` +
    '<Originator AirlineCode="NZ"/><FlightLeg CarrierCode="NZ" FlightNumber="996" ' +
    'DepartureDateTime="2026-03-11T21:10:00" ArrivalDateTime="2026-03-12T01:05:00">' +
    '<DepartureAirport LocationCode="AKL"/><ArrivalAirport LocationCode="APW"/></FlightLeg>' +
    `<PNRs NumberOfPnrs="${reservations.length}">${reservations.join('')}</PNRs></IATA_PNRGOV_NotifRQ>`
  );
}

/** Who is among the records, with what tells them apart. */
export function peopleIn({ records }: ReadResult): readonly string[] {
  return records.map((record: PassengerRecord) =>
    [record.passenger?.full_name ?? '?', record.passenger?.date_of_birth, ...numbersIn(record)]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

function numbersIn({ documents }: PassengerRecord): readonly (string | undefined)[] {
  return (documents ?? []).map(({ number }) => number);
}

export function people(reservation: string): readonly string[] {
  return peopleIn(read(pushOfXml([pnr(reservation)])));
}
