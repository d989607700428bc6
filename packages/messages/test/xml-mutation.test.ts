/**
 * Pushes in XML of which one tag, or one of its characters, was lost or doubled. Every traveller whose own name
 * survived is in the output, nobody of the history is, and nobody has somebody else's locator.
 */
import type { PassengerRecord } from '@tautai/dsl';
import { describe, expect, test } from 'vitest';
import { docs, pushOfXml, traveller } from '../src/pnrgov-xml/testing.ts';
import { read } from '../src/testing.ts';

const locators: Readonly<Record<string, string>> = {
  'SINA TUILAGI': 'AAA111',
  'IOANE FAGALOA': 'AAA111',
  'ANNA SMITH': 'BBB222',
  'PETER BROWN': 'BBB222',
};

function reservation(names: readonly string[]): string {
  const travellers = names.map((name, at) => {
    const [given = '', family = ''] = name.split(' ');
    const passport = docs(`/P/WSM/N${at}00000/WSM/12MAR80/F/30APR34/${family}/${given}`, String(at + 1));
    return traveller(family, given, { rph: String(at + 1), inner: passport });
  });
  return (
    `<PNR PNR_CreationDate="2026-02-01T02:15:00"><BookingRefID ID="${locators[names[0] ?? ''] ?? ''}">` +
    '<CompanyName Code="NZ"/></BookingRefID><ContactInfo><AddressLine>12 BEACH ROAD</AddressLine></ContactInfo>' +
    `${travellers.join('')}<Flight DepartureDateTime="2026-03-11T21:10:00" FlightNumber="996">` +
    '<DepartureAirport LocationCode="AKL"/><ArrivalAirport LocationCode="APW"/><MarketingAirline Code="NZ"/>' +
    '<CheckInInfo><BoardingNumber Number="7" RPH="1"><SeatNumber>12A</SeatNumber></BoardingNumber></CheckInInfo>' +
    '</Flight><StructuredPNR_History><Credit TimeStamp="2026-03-05T04:05:00"/><Item Action="A"><Passenger>' +
    '<GivenName>OLD</GivenName><Surname>NAME</Surname></Passenger></Item></StructuredPNR_History></PNR>'
  );
}

const whole = pushOfXml([reservation(['SINA TUILAGI', 'IOANE FAGALOA']), reservation(['ANNA SMITH', 'PETER BROWN'])]);
const tags = [...whole.matchAll(/<[^>]*>/gu)].map(({ 0: tag, index }) => ({ tag, index }));
/** The root alone may be lost no more than that. */
const inner = tags.slice(1);

function namesOf(records: readonly PassengerRecord[]): readonly string[] {
  return records.map(({ passenger }) => passenger?.full_name ?? '');
}

/** What is wrong with what a damaged push gives. */
function faultsOf(text: string): readonly string[] {
  const { records } = read(text);
  const found = namesOf(records);
  const lost = Object.keys(locators).filter((name) => {
    const [given = '', family = ''] = name.split(' ');
    const isNamed = text.includes(`<GivenName>${given}</GivenName><Surname>${family}</Surname>`);
    return isNamed && !found.includes(name);
  });
  const misplaced = records.filter(({ passenger, booking }) => {
    const own = locators[passenger?.full_name ?? ''];
    const written = booking?.locator;
    return own !== undefined && written !== undefined && written !== own && Object.values(locators).includes(written);
  });
  const risen = found.filter((name) => name === 'OLD NAME');
  return [...lost, ...namesOf(misplaced), ...risen];
}

describe('one change to a push', () => {
  test('the whole one has nobody too many', () => {
    expect(namesOf(read(whole).records)).toEqual(Object.keys(locators));
    expect(faultsOf(whole)).toEqual([]);
  });

  test.each<[string, (tag: string) => string]>([
    ['a tag is lost', () => ''],
    ['a tag is doubled', (tag) => tag + tag],
    ['a tag loses its first character', (tag) => tag.slice(1)],
    ['a tag loses its last character', (tag) => tag.slice(0, -1)],
    ['a tag loses its slash', (tag) => tag.replace('/', '')],
    ['a tag loses a quotation mark', (tag) => tag.replace('"', '')],
    ['a tag loses its last quotation mark', (tag) => tag.replace(/"(?=[^"]*$)/u, '')],
    ['a tag loses an equals sign', (tag) => tag.replace('=', '')],
    // A traveller in an element of another name is not read.
    ['a tag is misspelt', (tag) => (tag.startsWith('<Passenger') ? tag : tag.replace(/[a-z]/u, ''))],
  ])('%s', (_, change) => {
    const faults = inner.flatMap(({ tag, index }) => {
      const text = whole.slice(0, index) + change(tag) + whole.slice(index + tag.length);
      return faultsOf(text).map((fault) => `${fault} after ${tag} at ${index}`);
    });
    expect(faults).toEqual([]);
  });
});
