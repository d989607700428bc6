/** What reservations carry of records: the other side of the law of the writer. */
import type { PassengerRecord } from '@tautai/dsl';
import { defaultCodeLists, localOfInstant, parseInstant } from '@tautai/dsl';
import { ageAt } from '../../src/derive/age.ts';
import { deriveFields } from '../../src/derive/derive-fields.ts';
import { withoutEmptyParts } from '../../src/without-empty-parts.ts';
import { isPushed } from '../../src/write/pnrgov/reservation.ts';

type Booking = NonNullable<PassengerRecord['booking']>;
type Flight = NonNullable<PassengerRecord['flight']>;

const deadStatuses = ['HX', 'UC', 'UN', 'NO', 'UU', 'XX', 'XL'];

/** The records of one push as they must come back: fields without a place are gone, derived ones added. */
export function carriedByPnrgov(records: readonly PassengerRecord[]): readonly PassengerRecord[] {
  let position = 0;
  const codes = defaultCodeLists();
  const parties = [...Map.groupBy(records, ({ booking }) => booking?.locator).values()];
  return parties.flatMap((party) => {
    const [first = {}] = party;
    if ((first.booking?.party_size ?? 0) > party.length) position += 1;
    const carried = party.map((record) => {
      position += 1;
      return carriedAlone(record, { first, party, position });
    });
    return carried.map((record) => {
      const companions = carried.filter((other) => other !== record).map(companionFrom);
      return deriveFields(withoutEmptyParts({ ...record, companions }), { codes, homeCountry: undefined });
    });
  });
}

interface Place {
  readonly first: PassengerRecord;
  readonly party: readonly PassengerRecord[];
  readonly position: number;
}

function carriedAlone(record: PassengerRecord, { first, party, position }: Place): PassengerRecord {
  const { passenger = {}, message, flight = {} } = record;
  const isCancelled = message?.push_reason === 'cancel';
  const segments = isCancelled ? [] : (first.booking?.segments ?? []);
  const pushed = segments.find((segment) => isPushed(segment, flight));
  return {
    message: { type: 'pnrgov', push_reason: message?.push_reason ?? 'full', reference: message?.reference ?? '1' },
    passenger: {
      ...passenger,
      reference: passenger.reference ?? `${message?.reference ?? '1'}/${position}`,
      embarkation: pushed?.origin,
      disembarkation: pushed?.destination,
      seat: pushed && passenger.seat,
    },
    documents: record.documents?.map(({ issued_on: issued, expires_on: expires, ...document }) =>
      document.type === 'visa' ? { ...document, issued_on: issued } : { ...document, expires_on: expires },
    ),
    flight: flightOf(flight, pushed),
    booking: {
      ...commonOf(first.booking ?? {}, { segments, isCancelled, party, pushed }),
      ticket_number: record.booking?.ticket_number,
      ...(pushed && bagsOf(record.booking ?? {})),
    },
  };
}

type Leg = NonNullable<Booking['segments']>[number];

function flightOf(flight: Flight, pushed: Leg | undefined): Flight {
  const operating = flight.operating_carrier ?? flight.carrier;
  const isKnown = pushed?.carrier !== undefined && operating !== undefined;
  return {
    ...flight,
    operating_carrier: operating,
    is_codeshare: isKnown ? pushed.carrier !== operating : undefined,
  };
}

function bagsOf({ bags, bag_count, bag_weight }: Booking): Booking {
  return { bags, bag_count, bag_weight };
}

interface Common {
  readonly segments: readonly Leg[];
  readonly isCancelled: boolean;
  readonly party: readonly PassengerRecord[];
  readonly pushed: Leg | undefined;
}

function commonOf(booking: Booking, { segments, isCancelled, party, pushed }: Common): Booking {
  const { agency: office, created_at: created, payments, change_count: changes, party_size: size = 0 } = booking;
  const isSeen = pushed !== undefined;
  const phone = office?.phone;
  const agency = !isCancelled ? office : phone === undefined ? undefined : { phone };
  const cards = payments?.filter(({ method }) => method === 'card') ?? [];
  return {
    ...booking,
    created_local_hour: isCancelled ? undefined : localHourOf(created, office),
    change_count: changes === 0 && created === undefined ? undefined : changes,
    party_size: isSeen ? Math.max(size, party.length) : party.length,
    agency,
    origin: segments.find(({ status }) => status === undefined || !deadStatuses.includes(status))?.origin,
    segments: segments.length > 0 ? segments : undefined,
    payments: payments?.map((payment) => ({
      ...payment,
      holder_name: cards.length === 1 ? payment.holder_name : undefined,
    })),
    bags: undefined,
    bag_count: undefined,
    bag_weight: undefined,
  };
}

function localHourOf(created: string | undefined, agency: Booking['agency']): number | undefined {
  const airport = agency?.city === undefined ? null : defaultCodeLists().airport(agency.city);
  const instant = created === undefined ? null : parseInstant(created);
  if (airport === null || instant === null) return undefined;
  if (agency?.country !== undefined && agency.country !== airport.country) return undefined;
  const local = localOfInstant(airport.timeZone, instant);
  return local === null ? undefined : new Date(local).getUTCHours();
}

function companionFrom({ passenger = {}, flight }: PassengerRecord) {
  const { reference, family_name, given_names, sex, nationality, type } = passenger;
  return {
    reference,
    family_name,
    given_names,
    age: ageAt(passenger.date_of_birth, flight?.departs_local),
    sex,
    nationality,
    type,
  };
}
