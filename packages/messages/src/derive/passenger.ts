import type { PassengerRecord } from '@tautai/dsl';
import { ageAt } from './age.ts';
import type { DeriveContext } from './context.ts';
import { countryOfAirport, withDerived } from './context.ts';
import type { Companion, Passenger } from '../record-parts.ts';

/** Name, age, places and company of the traveller. */
export function derivePassenger(record: PassengerRecord, context: DeriveContext): Passenger {
  const passenger = record.passenger ?? {};
  const placed = withDerived(passenger, {
    full_name: fullNameOf(passenger),
    age: ageAt(passenger.date_of_birth, record.flight?.departs_local),
    embarkation_country: countryOfAirport(passenger.embarkation, context),
    disembarkation_country: countryOfAirport(passenger.disembarkation, context),
    companion_count: record.companions?.length,
  });
  return withDerived(placed, {
    in_transit: isInTransit(placed, record.flight?.destination_country),
    is_unaccompanied_minor: isUnaccompaniedMinor(placed, record),
  });
}

/** People with a single name have it as their full one. */
function fullNameOf({ given_names: given, family_name: family }: Passenger): string | undefined {
  const parts = [given, family].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** Who leaves the journey in another country than that of the flight's arrival goes on from there. */
function isInTransit(passenger: Passenger, arrivalCountry: string | undefined): boolean | undefined {
  if (passenger.type === 'transit') return true;
  const { disembarkation_country: leaves } = passenger;
  return leaves === undefined || arrivalCountry === undefined ? undefined : leaves !== arrivalCountry;
}

const ADULT_AGE = 18;

function isUnaccompaniedMinor(passenger: Passenger, record: PassengerRecord): boolean | undefined {
  if (passenger.special_requests?.includes('UMNR') === true) return true;
  const isMinor = isMinorOf(passenger);
  if (isMinor !== true) return isMinor;
  const { companions } = record;
  if (companions === undefined) return record.booking?.party_size === 1 ? true : undefined;
  const minors = companions.map(isMinorOf);
  if (minors.includes(false)) return false;
  // A companion of unknown age may be the adult; so may one who is counted and not named.
  const isEverybodyKnown = !minors.includes(undefined) && (passenger.companion_count ?? 0) <= companions.length;
  return isEverybodyKnown ? true : undefined;
}

function isMinorOf({ age, type }: Passenger | Companion): boolean | undefined {
  if (age !== undefined) return age < ADULT_AGE;
  if (type === 'adult' || type === 'crew') return false;
  return type === 'child' || type === 'infant' ? true : undefined;
}
