import { ageAt } from './derive/age.ts';
import { limits } from './limits.ts';
import type { Companion, Passenger } from './record-parts.ts';

/** The company of a traveller. */
export interface Companions {
  readonly named: readonly Companion[];
  /** Only where it is more than are named: else it is derived from them. */
  readonly total: number | undefined;
}

/** The others of a party as the record of one of them names them, up to the limit. */
export function companionsIn(
  party: readonly Passenger[],
  traveller: Passenger,
  departsLocal: string | undefined,
): Companions {
  const named: Companion[] = [];
  for (const other of party) {
    if (other === traveller) continue;
    if (named.length === limits.companionsMax) break;
    named.push(companionFrom(other, departsLocal));
  }
  const total = party.length - 1;
  return { named, total: total > limits.companionsMax ? total : undefined };
}

/** The age is derived here, since a companion's date of birth is not part of the record. */
function companionFrom(other: Passenger, departsLocal: string | undefined): Companion {
  return {
    reference: other.reference,
    family_name: other.family_name,
    given_names: other.given_names,
    age: ageAt(other.date_of_birth, departsLocal),
    sex: other.sex,
    nationality: other.nationality,
    type: other.type,
  };
}
