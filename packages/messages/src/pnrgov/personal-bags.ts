import { component } from '../edifact/segment.ts';
import type { CheckedBags } from './bags.ts';
import type { CheckIn } from './check-in.ts';
import type { Person } from './person.ts';
import type { ReadReservation } from './reservation.ts';
import type { Booking } from '../record-parts.ts';

/** Who is the head of a pool of bags, by the references with which pools name them. */
export type PoolHeads = ReadonlyMap<string, Person>;

/** A pool is known by the check-in number of its head, or by the head's ticket. */
export function poolHeadsOf({ checkIns, party }: ReadReservation): PoolHeads {
  const byTicket = party.persons.flatMap((person) =>
    (person.group?.groups ?? []).flatMap(({ trigger }) =>
      trigger?.tag === 'TKT' ? [[component(trigger, 1).toUpperCase(), person] as const] : [],
    ),
  );
  const bySequence = checkIns.map(({ sequence, person }) => [sequence, person] as const);
  // Of two with the same reference the first counts, and a check-in number before a ticket.
  return new Map([...bySequence, ...byTicket].toReversed());
}

interface Surroundings {
  readonly checkIns: readonly CheckIn[];
  readonly poolHeads: PoolHeads;
  readonly referenceOf: (head: Person) => string | undefined;
}

/** A traveller's bags on the pushed flight, else on the first flight that has any; bags are said again for each. */
export function personalBags(
  person: Person,
  { checkIns, poolHeads, referenceOf }: Surroundings,
): Pick<Booking, 'bags' | 'bag_count' | 'bag_weight'> {
  const own = checkIns.filter(({ bags }) => bags !== null);
  const checked = (own.find(({ isPushed }) => isPushed) ?? own[0])?.bags;
  if (checked === undefined || checked === null) return {};
  const head = headOf(person, checked, poolHeads);
  const poolHead = head === undefined ? undefined : referenceOf(head);
  return {
    bags: checked.bags?.map((bag) => ({ ...bag, pool_head: poolHead })),
    bag_count: checked.bag_count,
    bag_weight: checked.bag_weight,
  };
}

function headOf(person: Person, { pool }: CheckedBags, poolHeads: PoolHeads): Person | undefined {
  if (pool === null || pool.reference === '') return pool?.isHead === true ? person : undefined;
  return pool.isHead ? person : poolHeads.get(pool.reference.toUpperCase());
}
