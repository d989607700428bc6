import type { DeliveredRecord } from './delivered.ts';
import { plainName } from './names.ts';

/** The characters that structure an interchange. */
export interface Delimiters {
  readonly component: string;
  readonly element: string;
  readonly release: string;
  readonly terminator: string;
}

export const usualDelimiters: Delimiters = { component: ':', element: '+', release: '?', terminator: "'" };

/** A segment: its tag, then its elements; an element of several components is an array. */
export type Segment = readonly [tag: string, ...elements: readonly (string | readonly string[])[]];

/** Writes segments with the given delimiters, one after the other. */
export function writeSegments(segments: readonly Segment[], delimiters: Delimiters): readonly string[] {
  const { component, element, release, terminator } = delimiters;
  const special = new Set(Object.values(delimiters));
  const escaped = (text: string): string =>
    Array.from(text, (each) => (special.has(each) ? release + each : each)).join('');
  return segments.map(([tag, ...elements]) => {
    const written = elements.map((each) => (typeof each === 'string' ? [each] : each).map(escaped).join(component));
    return [tag, ...written].join(element) + terminator;
  });
}

/** The service string advice, which names the delimiters. */
export const writeAdvice = ({ component, element, release, terminator }: Delimiters): string =>
  `UNA${component}${element}.${release} ${terminator}`;

const digits = (text: string): string => text.replaceAll(/\D/gu, '');
// Year, month, day, hour, minute, two digits each: what code 201 stands for in practice.
const localTime = (text: string | undefined): string => digits(text ?? '').slice(2);
const shortDate = (text: string): string => digits(text).slice(2);

function birthDate(text: string): readonly string[] {
  if (text.length === 10) return ['329', shortDate(text)];
  return ['329', digits(text), text.length === 7 ? '610' : '602'];
}

// A segment whose datum is not known is left out.
const optional = <T>(value: T | null | undefined, write: (value: T) => Segment): readonly Segment[] =>
  value === null || value === undefined ? [] : [write(value)];

function documentSegments({ documents }: DeliveredRecord): readonly Segment[] {
  return (documents ?? [])
    .filter(({ type }) => type === 'passport')
    .flatMap((document): readonly Segment[] => [
      ['DOC', ['P', '110', '111'], document.number ?? ''],
      ...optional(document.expires_on, (date) => ['DTM', ['36', shortDate(date)]]),
      ...optional(document.issuing_country, (country) => ['LOC', '91', country]),
    ]);
}

/** The segments of one traveller, from NAD to the last of the documents. */
export function travellerSegments(record: DeliveredRecord): readonly Segment[] {
  const { passenger, booking } = record;
  const given = (passenger.given_names ?? '').split(' ').filter((name) => name !== '');
  const name = [passenger.family_name ?? '', ...given].map(plainName);
  return [
    ['NAD', 'FL', '', '', name],
    ...optional(passenger.sex, (sex) => ['ATT', '2', '', sex]),
    ...optional(passenger.date_of_birth, (date) => ['DTM', birthDate(date)]),
    ...optional(booking?.bag_count, (count) => ['MEA', 'CT', '', ['', String(count)]]),
    ...optional(passenger.embarkation, (airport) => ['LOC', '178', airport]),
    ...optional(passenger.disembarkation, (airport) => ['LOC', '179', airport]),
    ...optional(passenger.country_of_residence, (country) => ['LOC', '174', country]),
    ...optional(passenger.nationality, (country) => ['NAT', '2', country]),
    ...optional(booking?.locator, (locator) => ['RFF', ['AVF', locator]]),
    ...optional(passenger.seat?.number, (seat) => ['RFF', ['SEA', seat]]),
    ...documentSegments(record),
  ];
}

const isOnList = ({ message, passenger }: DeliveredRecord): boolean =>
  message.push_reason === 'full' && passenger.type !== 'crew';

/** The travellers whom a passenger list names: each once, and no crew, who have a list of their own. */
export const onPassengerList = (records: readonly DeliveredRecord[]): readonly DeliveredRecord[] =>
  records.filter(isOnList);

/** A whole passenger list of one flight, from UNB to UNZ. */
export function passengerList(records: readonly DeliveredRecord[]): readonly Segment[] {
  const travellers = onPassengerList(records);
  const [first] = travellers;
  if (first === undefined) throw new Error('a passenger list needs a traveller');
  const { flight } = first;
  const { carrier = '', number = '', origin = '', destination = '' } = flight;
  const reference = `${carrier}${number}${digits(flight.departs_local ?? '').slice(2, 8)}`;
  const prepared = [localTime(flight.departs_local).slice(0, 6), '0015'];
  const body: readonly Segment[] = [
    ['UNH', reference, ['PAXLST', 'D', '05B', 'UN', 'IATA'], reference],
    ['BGM', '745'],
    ['NAD', 'MS', '', '', `${carrier} PASSENGER DATA DESK`],
    ['COM', ['6495550177', 'TE'], ['APIS@CARRIER.EXAMPLE', 'EM']],
    ['TDT', '20', carrier + number],
    ['LOC', '125', origin],
    ['DTM', ['189', localTime(flight.departs_local), '201']],
    ['LOC', '87', destination],
    ['DTM', ['232', localTime(flight.arrives_local), '201']],
    ...travellers.flatMap(travellerSegments),
    ['CNT', ['42', String(travellers.length)]],
  ];
  return [
    ['UNB', ['UNOA', '4'], [`${carrier}APIS`, 'ZZ'], ['WSPIU', 'ZZ'], prepared, reference, '', 'APIS'],
    ['UNG', 'PAXLST', [`${carrier}APIS`, 'ZZ'], ['WSPIU', 'ZZ'], prepared, '1', 'UN', ['D', '05B']],
    ...body,
    ['UNT', String(body.length + 1), reference],
    ['UNE', '1', '1'],
    ['UNZ', '1', reference],
  ];
}

/** The list as a careful carrier sends it: usual delimiters, one segment a line. */
export function writeCleanList(records: readonly DeliveredRecord[]): string {
  const segments = writeSegments(passengerList(records), usualDelimiters);
  return `${[writeAdvice(usualDelimiters), ...segments].join('\n')}\n`;
}
