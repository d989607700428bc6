import { foldText } from '@tautai/dsl';
import { withDerived } from './context.ts';
import type { Companion, Passenger } from '../record-parts.ts';

/** What can be seen of how companions are related to the traveller. */
export function deriveCompanions(
  companions: readonly Companion[],
  passenger: Passenger | undefined,
): readonly Companion[] {
  const own = foldedName(passenger?.family_name);
  return companions.map((companion) => {
    const other = foldedName(companion.family_name);
    const named = withDerived(companion, {
      shares_name: own === undefined || other === undefined ? undefined : own === other,
    });
    // The family name is the only tie that a record shows; without it nothing is known of a relation.
    return withDerived(named, { relation_unknown: named.shares_name === undefined ? undefined : !named.shares_name });
  });
}

function foldedName(name: string | undefined): string | undefined {
  const folded = name === undefined ? '' : foldText(name, 'name');
  return folded === '' ? undefined : folded;
}
