/**
 * The journeys that make the example worth looking at: those which a rule is meant to find, those which miss by one
 * condition, and those about which a rule cannot decide because a carrier left something out. Which rule a journey is
 * for stands beside it; everybody else on board is ordinary.
 */
// cspell:ignore Dragan Faʻatasi Fonoti Lemalu Moala Seumanutafa Taʻuiliʻiliʻolefagapopo tokelauan Vaʻafusuaga
import type { Minutes } from './clock.ts';
import { days, hours } from './clock.ts';
import { legsFrom, legsUntil, oneWay, returnTrip, roundTrip } from './journeys.ts';
import type { Tradition } from './names.ts';
import type { Person, PersonWish } from './people.ts';
import { makePerson, withDocument } from './people.ts';
import type { PartyPlan, Payment } from './plan.ts';
import { currencyOf, listedAgencies, ordinaryPlan } from './plan.ts';
import type { Random } from './random.ts';
import type { Leg, ScheduledFlight } from './schedule.ts';
import { flightNamed } from './schedule.ts';

type Change = Partial<PartyPlan>;

function story(
  random: Random,
  flightName: string,
  people: readonly Person[],
  change: (flight: Leg) => Change,
): PartyPlan {
  const flight = flightNamed(flightName);
  return {
    ...ordinaryPlan(random, flight, people),
    cabin: 'economy',
    agency: null,
    tier: null,
    areBagsPooled: false,
    changeCount: 0,
    specialRequests: [],
    mayBeGarbled: false,
    ...change(flight),
  };
}

const adult = (random: Random, tradition: Tradition, wish: Partial<PersonWish> = {}): Person =>
  makePerson(random, { tradition, ages: [26, 58], ...wish });

const bookedBefore = (flight: Leg, lead: Minutes): Pick<PartyPlan, 'bookedAt'> => ({
  bookedAt: flight.departsAt - lead,
});

const cash = (flight: Leg, amount: number, currency = currencyOf(flight)): readonly Payment[] => [
  { method: 'cash', amount, currency, holder: null },
];
const card = (flight: Leg, amount: number, holder: Person | null): readonly Payment[] => [
  { method: 'card', amount, currency: currencyOf(flight), holder },
];

/** Drug couriers: R0101 and R0102. */
function couriers(random: Random): readonly PartyPlan[] {
  const late = (flight: Leg, before: readonly string[]): Change => ({
    legs: oneWay(flight, { before, dwellHours: 4 }),
    ...bookedBefore(flight, hours(60)),
    payments: cash(flight, 2140),
  });
  const heavy = (flight: Leg, before: readonly string[], bags: PartyPlan['bags']): Change => ({
    legs: roundTrip(flight, 2, { before }),
    bags,
  });
  const frequent = adult(random, 'european');
  return [
    story(random, 'NZ990', [adult(random, 'latin')], (flight) => late(flight, ['BOG', 'SCL'])),
    story(random, 'FJ253', [adult(random, 'european')], (flight) => late(flight, ['LIM', 'LAX'])),
    // Misses by one condition: the same journey, paid by card.
    story(random, 'FJ822', [adult(random, 'latin')], (flight) => ({
      ...late(flight, ['BOG', 'LAX']),
      payments: card(flight, 1890, null),
    })),
    // Cannot be decided: nothing is said about the payment.
    story(random, 'VA181', [adult(random, 'filipino')], (flight) => ({ ...late(flight, ['BKK']), payments: null })),
    story(random, 'QF91', [adult(random, 'european')], (flight) => heavy(flight, ['BKK'], [[29.5, 31, 28]])),
    story(random, 'FJ822', [adult(random, 'latin')], (flight) => heavy(flight, ['GRU', 'LAX'], [[30, 27.5]])),
    // Cannot be decided: one heavy bag, two that nobody weighed.
    story(random, 'VA181', [adult(random, 'chinese')], (flight) => heavy(flight, ['BKK'], [[30, null, null]])),
    // A match that R0112 speaks against.
    story(random, 'QF91', [frequent], (flight) => ({
      ...heavy(flight, ['BKK'], [[26, 27]]),
      ...bookedBefore(flight, days(40)),
      tier: 'gold',
      payments: card(flight, 2380, frequent),
    })),
  ];
}

/** Recruited for labour abroad: R0103 and R0104. */
function recruited(random: Random): readonly PartyPlan[] {
  const stranger = adult(random, 'european');
  const arranged = (flight: Leg, lead: Minutes, holder: Person | null): Change => ({
    legs: oneWay(flight),
    ...bookedBefore(flight, lead),
    payments: card(flight, 3260, holder),
  });
  const young = (tradition: Tradition): Person => makePerson(random, { tradition, ages: [18, 22], sex: 'F' });
  const group = (['tongan', 'samoan', 'fijian', 'samoan', 'tokelauan'] as const).map(young);
  const friends = (['samoan', 'samoan', 'tongan'] as const).map(young);
  return [
    story(random, 'VA181', group, (flight) => ({
      ...arranged(flight, days(9), stranger),
      agency: listedAgencies.labour,
    })),
    story(random, 'NZ991', [young('samoan')], (flight) => ({
      ...arranged(flight, days(4), stranger),
      mailDomain: 'quick-place.example',
    })),
    // Cannot be decided: the card holder is not named.
    story(random, 'NZ991', friends, (flight) => ({
      ...arranged(flight, days(12), null),
      agency: listedAgencies.placements,
    })),
    // Misses by one condition: the traveller paid for herself.
    story(random, 'QF92', [young('samoan')], (flight) => ({
      ...arranged(flight, days(4), null),
      payments: cash(flight, 890),
      mailDomain: 'mail.example',
    })),
  ];
}

/** Documents that do not bear a closer look: R0105 and R0106. */
function documents(random: Random): readonly PartyPlan[] {
  const expiring = (person: Person, expiresOn: string): Person => withDocument(person, { expires_on: expiresOn });
  const foreign = (person: Person, country: string): Person => withDocument(person, { issuing_country: country });
  const late = (flight: Leg, lead: number): Change => ({ legs: oneWay(flight), ...bookedBefore(flight, hours(lead)) });
  const permitted = expiring(adult(random, 'samoan'), '2026-12-20');
  const traveller = foreign(expiring(adult(random, 'latin'), '2026-12-18'), 'DMA');
  return [
    story(random, 'OL111', [expiring(adult(random, 'samoan'), '2026-11-28')], (flight) => late(flight, 30)),
    story(random, 'FJ254', [expiring(adult(random, 'fijian'), '2026-12-19')], (flight) => late(flight, 44)),
    // Exonerated: the passport is about to expire, the residence permit is not.
    story(random, 'NZ991', [withPermit(permitted)], (flight) => late(flight, 40)),
    story(random, 'FJ253', [foreign(adult(random, 'chinese'), 'VUT')], (flight) => ({
      ...late(flight, 90),
      payments: cash(flight, 1310),
    })),
    // Courier, expiring passport and third-state passport in one: R0101, R0105 and R0106.
    story(random, 'QF91', [traveller], (flight) => ({
      legs: oneWay(flight, { before: ['BKK'], dwellHours: 5 }),
      ...bookedBefore(flight, hours(50)),
      payments: cash(flight, 1775),
    })),
  ];
}

function withPermit(person: Person): Person {
  const permit = { issuing_country: 'NZL', issued_on: '2025-02-03', expires_on: '2029-02-02' };
  return { ...person, documents: [...person.documents, { type: 'residence_permit', number: 'RP204417', ...permit }] };
}

/** Journeys through airports on the way to conflict areas: R0107 and R0108. */
function fighters(random: Random): readonly PartyPlan[] {
  const broken = (flight: Leg, lead: Minutes): Change => {
    const legs = oneWay(flight, { before: ['GZT', 'IST', 'SIN'], dwellHours: 30 });
    return { legs, bookedAt: (legs[0]?.departsAt ?? 0) - lead };
  };
  const longAbsence = (flight: ScheduledFlight): Change => ({
    legs: [
      ...legsFrom(['APW', 'SYD', 'DOH', 'IST'], flight.departsAt - days(170), 3),
      ...legsUntil(['GZT', 'DOH', 'SIN', flight.origin], flight.departsAt - hours(3), 3),
      flight,
    ],
    ...bookedBefore(flight, days(190)),
    payments: card(flight, 3120, null),
    changeCount: 3,
  });
  const settled = adult(random, 'european');
  return [
    story(random, 'QF91', [adult(random, 'european', { ages: [21, 34] })], (flight) => ({
      ...broken(flight, days(2)),
      payments: cash(flight, 2210),
    })),
    // Cannot be decided without the watchlists: booked early, paid by card.
    story(random, 'VA181', [settled], (flight) => ({
      ...broken(flight, days(60)),
      payments: card(flight, 2460, settled),
    })),
    story(random, 'NZ990', [adult(random, 'samoan', { ages: [22, 38] })], () => longAbsence(flightNamed('NZ990'))),
    // Misses by one condition: the same journey, never changed.
    story(random, 'NZ990', [adult(random, 'maori')], () => ({ ...longAbsence(flightNamed('NZ990')), changeCount: 0 })),
  ];
}

/** Children who leave in haste: R0109. */
function children(random: Random): readonly PartyPlan[] {
  const taken = (flight: Leg): Change => ({ legs: oneWay(flight), ...bookedBefore(flight, days(3)) });
  const child = (tradition: Tradition, familyName: string): Person =>
    makePerson(random, { tradition, ages: [4, 11], familyName });
  const alone = makePerson(random, { tradition: 'samoan', ages: [8, 13] });
  return [
    story(random, 'NZ991', [adult(random, 'european'), child('samoan', 'Lemalu')], taken),
    story(random, 'FJ823', [adult(random, 'tongan', { familyName: 'Moala' }), child('samoan', 'Fonoti')], taken),
    // Misses by one condition: the adult shares the child's name.
    story(random, 'QF92', [adult(random, 'samoan', { familyName: 'Ape' }), child('samoan', 'Ape')], taken),
    // An unaccompanied minor, properly announced.
    story(random, 'NZ991', [alone], (flight) => ({
      legs: roundTrip(flight, 30),
      payments: card(flight, 720, adult(random, 'samoan')),
      specialRequests: ['UMNR'],
    })),
  ];
}

/** Wildlife and money: R0110 and R0111. */
function smugglers(random: Random): readonly PartyPlan[] {
  const pair = [adult(random, 'chinese'), adult(random, 'chinese')];
  const brief = (flight: Leg): Change => ({ legs: roundTrip(flight, 5), agency: listedAgencies.tickets });
  return [
    story(random, 'FJ254', [adult(random, 'european')], (flight) => ({
      legs: roundTrip(flight, 3, { after: ['SIN', 'CAN'] }),
      specialRequests: ['AVIH'],
    })),
    story(random, 'QF92', pair, (flight) => ({
      legs: roundTrip(flight, 4, { after: ['SIN', 'SGN'] }),
      bags: [
        [24, 26.5],
        [25, 23.5],
      ],
      areBagsPooled: true,
    })),
    story(random, 'NZ991', [adult(random, 'samoan')], (flight) => ({
      ...brief(flight),
      payments: cash(flight, 6240, 'NZD'),
    })),
    story(random, 'NZ990', [adult(random, 'tongan')], (flight) => ({
      ...brief(flight),
      payments: cash(flight, 4000, 'NZD'),
      agency: listedAgencies.exchange,
    })),
    // Cannot be decided: the rule is written in New Zealand dollars, the fare in American ones.
    story(random, 'FJ823', [adult(random, 'samoan')], (flight) => ({
      ...brief(flight),
      payments: cash(flight, 7900, 'USD'),
    })),
  ];
}

/** People whom systems get wrong: regular travellers, one person twice, names of every kind. */
function regulars(random: Random): readonly PartyPlan[] {
  const regular = adult(random, 'maori');
  const twice = adult(random, 'tokelauan');
  const visitor = adult(random, 'european');
  const returning = flightNamed('NZ991');
  const thereAndBack = [flightNamed('NZ990'), returning];
  const named = (familyName: string, givenNames: string | null): Person => ({
    ...adult(random, 'samoan'),
    familyName,
    givenNames,
  });
  return [
    story(random, 'NZ991', [regular], (flight) => ({
      legs: returnTrip(flight, 9),
      ...bookedBefore(flight, days(60)),
      tier: 'gold',
      payments: card(flight, 940, regular),
    })),
    // One traveller, two bookings on the same flight.
    story(random, 'FJ253', [twice], (flight) => ({ legs: oneWay(flight) })),
    story(random, 'FJ253', [twice], (flight) => ({ legs: roundTrip(flight, 12) })),
    // One traveller who arrives on one flight of the schedule and leaves on another.
    story(random, 'NZ990', [visitor], () => ({ legs: thereAndBack })),
    story(random, 'NZ991', [visitor], () => ({ legs: thereAndBack, ...bookedBefore(returning, days(45)) })),
    story(random, 'OL111', [named('Taʻuiliʻiliʻolefagapopo-Seumanutafa', 'Faʻatasi')], () => ({})),
    story(random, 'OL111', [named('E', 'A')], () => ({})),
    story(random, 'NZ990', [named('Lakshmi', null)], () => ({})),
    story(random, 'FJ253', [named('Master', 'Dragan')], () => ({})),
    story(random, 'NZ990', [named("O'Sullivan-Vaʻafusuaga", 'Mary-Jane')], () => ({})),
  ];
}

/** Every journey that the example needs as it stands. */
export function makeStories(random: Random): readonly PartyPlan[] {
  return [couriers, recruited, documents, fighters, children, smugglers, regulars].flatMap((make) => make(random));
}
