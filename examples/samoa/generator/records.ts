import type { DeliveredRecord } from './delivered.ts';
import { withIrregularities } from './irregularities.ts';
import type { Person } from './people.ts';
import { makeParty, makePerson } from './people.ts';
import type { PartyPlan } from './plan.ts';
import { ordinaryPlan } from './plan.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { renderFlight, renderIdentity, renderMessage, renderParty, travellerReference } from './render-record.ts';
import type { Leg, ScheduledFlight } from './schedule.ts';
import { messageReference, schedule } from './schedule.ts';
import { makeStories } from './stories.ts';

/** The one number on which everything else rests. Change it, run `pnpm generate`, and another fortnight appears. */
const seed = 'tautai samoa 1';

// Travellers about whom the carrier sends a second version, as carriers do after a change of seat.
const updatesPerFlight = 1;

function renderCrewMember(flight: Leg, person: Person, position: number): DeliveredRecord {
  return {
    message: renderMessage(flight),
    passenger: {
      ...renderIdentity(flight, person),
      reference: travellerReference(flight, position),
      type: 'crew',
      embarkation: flight.origin,
      disembarkation: flight.destination,
    },
    documents: person.documents,
    flight: renderFlight(flight),
  };
}

function renderPlan(random: Random, plan: PartyPlan, firstPosition: number): readonly DeliveredRecord[] {
  const records = renderParty(random, plan, firstPosition);
  return plan.mayBeGarbled ? records.map((record) => withIrregularities(random, record)) : records;
}

function withNewSeat(random: Random, record: DeliveredRecord): DeliveredRecord {
  return {
    ...record,
    message: { ...record.message, push_reason: 'update' },
    passenger: { ...record.passenger, seat: { number: `${random.between(30, 34)}C`, cabin: 'economy' } },
  };
}

function recordsOfFlight(flight: ScheduledFlight, stories: readonly PartyPlan[]): readonly DeliveredRecord[] {
  const random = createRandom(`${seed}/${messageReference(flight)}`);
  const travellerMax = flight.travellerCount - flight.crewCount - updatesPerFlight;
  const records: DeliveredRecord[] = [];
  const board = (plan: PartyPlan): void => {
    records.push(...renderPlan(random, plan, records.length + 1));
  };
  const fillUpTo = (count: number): void => {
    while (records.length < count) {
      board(ordinaryPlan(random, flight, makeParty(random).slice(0, count - records.length)));
    }
  };
  // Stories are spread over the cabin: before each, ordinary parties take an equal share of the seats left over.
  const storySeats = stories.reduce((total, { people }) => total + people.length, 0);
  const share = Math.trunc((travellerMax - storySeats) / (stories.length + 1));
  for (const plan of stories) {
    fillUpTo(records.length + share);
    board(plan);
  }
  fillUpTo(travellerMax);
  const updated = records.slice(-updatesPerFlight).map((record) => withNewSeat(random, record));
  const crew = Array.from({ length: flight.crewCount }, (_, place) =>
    renderCrewMember(flight, makePerson(random, { tradition: 'samoan', ages: [24, 55] }), records.length + 1 + place),
  );
  return [...records, ...crew, ...updated];
}

/** All records of the schedule, flight after flight, as the carriers deliver them. */
export function makeRecords(): readonly DeliveredRecord[] {
  const stories = makeStories(createRandom(`${seed}/stories`));
  return schedule.flatMap((flight) =>
    recordsOfFlight(
      flight,
      stories.filter((plan) => plan.flight === flight),
    ),
  );
}
