import type { CodeLists } from '@tautai/dsl';
import type { Segment } from '../edifact/segment.ts';
import type { Group } from '../pnrgov/reservation-groups.ts';
import type { XmlElement } from './element.ts';
import { attributeOf, childOf, childrenOf, segmentOf, textOf } from './element.ts';
import { requestSegments } from './requests.ts';
import { dayAfter, localAt } from './times.ts';
import { nameSegment } from './traveller.ts';

/** The flight that is pushed, as the `TVL` of level 0. */
export function pushedFlight(leg: XmlElement, codes: CodeLists): Segment {
  const carrier = attributeOf(leg, 'CarrierCode');
  const number = [attributeOf(leg, 'FlightNumber'), '', attributeOf(leg, 'OperationalSuffix')];
  return segmentOf(leg, 'TVL', [...whenAndWhere(leg, codes), [carrier], number]);
}

/** A flight of the itinerary, as a GR5. */
export function flightGroup(flight: XmlElement, codes: CodeLists): Group {
  const operating = childOf(flight, 'OperatingAirline');
  const carriers = [attributeOf(childOf(flight, 'MarketingAirline'), 'Code'), attributeOf(operating, 'Code')];
  const number = [attributeOf(flight, 'FlightNumber'), attributeOf(flight, 'ResBookDesigCode')];
  const operatingNumber = attributeOf(operating, 'FlightNumber');
  const seats = attributeOf(flight, 'NumberInParty');
  const status = attributeOf(flight, 'Status');
  return {
    name: 'segment',
    trigger: segmentOf(flight, 'TVL', [...whenAndWhere(flight, codes), carriers, number]),
    segments: [
      ...(operating === undefined || operatingNumber === ''
        ? []
        : [segmentOf(operating, 'TRA', [[attributeOf(operating, 'Code')], [operatingNumber]])]),
      ...(seats + status === '' ? [] : [segmentOf(flight, 'RPI', [[seats], [status]])]),
      ...requestSegments(flight),
    ],
    groups: childrenOf(flight, 'CheckInInfo')
      .flatMap((checkIn) => childrenOf(checkIn, 'BoardingNumber'))
      .map(boardingGroup),
  };
}

/** Times, place of departure and of arrival: the first three elements of a `TVL`. */
function whenAndWhere(flight: XmlElement, codes: CodeLists): readonly (readonly string[])[] {
  const [origin, destination] = ['DepartureAirport', 'ArrivalAirport'].map((name) =>
    attributeOf(childOf(flight, name), 'LocationCode'),
  );
  const departure = attributeOf(flight, 'DepartureDateTime');
  const departs = localAt(departure, origin ?? '', codes);
  const arrives = localAt(attributeOf(flight, 'ArrivalDateTime'), destination ?? '', codes);
  const arrivalDay =
    arrives.day === '' && arrives.time !== '' ? dayAfter(departure, attributeOf(flight, 'DateChangeNbr')) : arrives.day;
  return [[departs.day, departs.time, arrivalDay, arrives.time], [origin ?? ''], [destination ?? '']];
}

/** A check-in, as a GR7. */
function boardingGroup(boarding: XmlElement): Group {
  const person = childOf(boarding, 'Passenger');
  const seat = childOf(boarding, 'SeatNumber');
  return {
    name: 'boarding',
    trigger: segmentOf(boarding, 'TRI', [[], [attributeOf(boarding, 'Number'), '', '', attributeOf(boarding, 'RPH')]]),
    segments: [
      ...(person === undefined ? [] : [nameSegment(person, { type: '', reference: '' })]),
      ...(seat === undefined
        ? []
        : [segmentOf(seat, 'SSD', [[textOf(seat)], [], [], [], [attributeOf(seat, 'CabinClass')]])]),
      ...childrenOf(boarding, 'CheckedBag').map(bagSegment),
    ],
    groups: [],
  };
}

const unitByCode: Readonly<Record<string, string>> = {
  KG: '700',
  KGM: '700',
  K: '700',
  LB: '701',
  LBR: '701',
  LBS: '701',
  L: '701',
};
/** Units that count pieces instead of weighing them. */
const pieceCodes: ReadonlySet<string> = new Set(['N', 'PC', 'PCS', 'C62', 'EA']);

/** Bags in sequence, as a `TBD`: the number of tags is the number of bags. */
function bagSegment(bag: XmlElement): Segment {
  const quantity = attributeOf(bag, 'UnitOfMeasureQuantity');
  const unit = attributeOf(bag, 'UnitOfMeasureCode', 'UnitOfMeasure').toUpperCase();
  const isPieces = pieceCodes.has(unit);
  const tag = attributeOf(bag, 'SerialNumber');
  const sequence = attributeOf(bag, 'SequenceCount');
  const count = isPieces ? quantity : sequence || (tag === '' ? '' : '1');
  const pool = attributeOf(bag, 'BaggagePool');
  const weight = isPieces || quantity === '' ? ['', ''] : [quantity, unitByCode[unit] ?? unit];
  const tags = [
    attributeOf(bag, 'IssuerCode'),
    tag,
    Number(sequence) > 0 ? sequence : '',
    attributeOf(bag, 'BagDestination'),
  ];
  return segmentOf(bag, 'TBD', [[], [count, ...weight], [], [pool], tags]);
}
