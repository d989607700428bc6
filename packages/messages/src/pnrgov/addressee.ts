import type { Party } from './party.ts';
import { personName } from './person-name.ts';
import type { Person } from './person.ts';
import type { PushContext } from './push-context.ts';
import type { ServiceRequest } from './service-request.ts';

/** A request and where it stands. */
export interface PlacedRequest {
  readonly request: ServiceRequest;
  /** The traveller in whose GR2 it stands; null in GR1 and GR5. */
  readonly owner: Person | null;
  /** Whether it stands under the flight that is pushed. */
  readonly isOfPushedFlight: boolean;
}

/** Those whom a request names by reference, by the name behind its text, or by standing with them. */
export function addressedBy({ request, owner }: PlacedRequest, party: Party): readonly Person[] {
  const references = request.details.map(({ reference }) => reference).filter((reference) => reference !== '');
  const referred = references.flatMap((reference) => party.withReference(reference) ?? []);
  if (referred.length > 0) return [...new Set(referred)];
  if (owner !== null) return [owner];
  if (request.namedTraveller === null) return [];
  const [family = '', ...given] = request.namedTraveller.split('/');
  const [named] = party.named(personName(family, given.join(' ')));
  return named === undefined ? [] : [named];
}

/**
 * Those whom a request concerns. Without a word about whom, it concerns everybody; where it was asked for fewer, nobody
 * can say for whom; but infants have no requests of their own.
 */
export function concernedBy(placed: PlacedRequest, party: Party, context: PushContext): readonly Person[] {
  const addressed = addressedBy(placed, party);
  if (addressed.length > 0 || party.persons.length === 0) return addressed;
  const { quantity, details, segment } = placed.request;
  const refersElsewhere = details.some(({ reference }) => reference !== '');
  const { persons, seated, single } = party;
  if (!refersElsewhere) {
    if (quantity === null || quantity === 0 || quantity >= persons.length) return persons;
    // An infant asks for nothing by itself.
    if (quantity === seated.length) return seated;
    if (single !== undefined) return [single];
  }
  context.report('pnrgov/unassigned-request', segment);
  return [];
}
