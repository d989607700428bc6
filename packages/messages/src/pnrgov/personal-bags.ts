import { component } from '../edifact/segment.ts';
import type { CheckedBags } from './bags.ts';
import type { Person } from './person.ts';
import type { Booking } from './push-context.ts';
import type { ReadReservation } from './reservation.ts';

/** A traveller's bags on the pushed flight, else on the first flight that has any; bags are said again for each. */
export function personalBags(
  person: Person,
  reservation: ReadReservation,
  referenceOf: (head: Person) => string | undefined,
): Pick<Booking, 'bags' | 'bag_count' | 'bag_weight'> {
  const own = reservation.checkIns.filter((each) => each.person === person && each.bags !== null);
  const checked = (own.find(({ isPushed }) => isPushed) ?? own[0])?.bags;
  if (checked === undefined || checked === null) return {};
  const head = headOf(person, checked, reservation);
  const poolHead = head === undefined ? undefined : referenceOf(head);
  return {
    bags: checked.bags?.map((bag) => ({ ...bag, pool_head: poolHead })),
    bag_count: checked.bag_count,
    bag_weight: checked.bag_weight,
  };
}

/** A pool is known by the check-in number of its head, or by the head's ticket. */
function headOf(person: Person, { pool }: CheckedBags, { checkIns, party }: ReadReservation): Person | undefined {
  if (pool === null) return undefined;
  if (pool.isHead) return person;
  if (pool.reference === '') return undefined;
  const reference = pool.reference.toUpperCase();
  return (
    checkIns.find(({ sequence }) => sequence === reference)?.person ??
    party.persons.find(({ group }) =>
      group?.groups.some(({ trigger }) => trigger?.tag === 'TKT' && component(trigger, 1) === pool.reference),
    )
  );
}
