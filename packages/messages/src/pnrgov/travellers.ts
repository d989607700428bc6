import type { Segment } from '../edifact/segment.ts';
import { isPlaceholderName } from '../names/placeholder.ts';
import type { Party } from './party.ts';
import { isNameless, personName } from '../names/person-name.ts';
import type { PushContext } from './push-context.ts';
import type { Group } from './reservation-groups.ts';
import { withoutLeadingZeros } from './service-request.ts';
import type { Passenger } from '../record-parts.ts';

/** Kinds of traveller (`TIF` 2.2), and the codes of fares that some senders put there. */
const typeByCode: Readonly<Record<string, Passenger['type']>> = {
  A: 'adult',
  C: 'child',
  IN: 'infant',
  IS: 'infant',
  ADT: 'adult',
  CHD: 'child',
  CNN: 'child',
  INF: 'infant',
  INS: 'infant',
};

/** One name of a `TIF`: the family name with one of its given names. */
export interface NameEntry {
  readonly family: string;
  readonly given: string;
  readonly type: string;
  readonly reference: string;
  readonly isGroup: boolean;
}

/** The names of a `TIF`: one, though some senders put several given names behind one family name. */
export function namesIn(segment: Segment): readonly NameEntry[] {
  const [family = '', qualifier = ''] = segment.elements[1] ?? [];
  const elements = [...segment.elements.slice(2), ...segment.repeats];
  const stated = elements.filter((element) => element.some((part) => part !== ''));
  return (stated.length === 0 ? [[]] : stated).map(([given = '', type = '', reference = ''], at) => {
    // `TIF+SEETHE WORLD:G` has the kind where the given name's qualifier stands.
    const kind = (type || (at === 0 ? qualifier : '')).toUpperCase();
    const slash = family.indexOf('/');
    const isJoined = given === '' && slash > 0;
    return {
      family: isJoined ? family.slice(0, slash) : family,
      given: isJoined ? family.slice(slash + 1).replaceAll('/', ' ') : given,
      type: type.toUpperCase(),
      reference: withoutLeadingZeros(reference),
      isGroup: kind === 'G',
    };
  });
}

/** A kind that is not known is reported and left out: it may be one of a carrier's own. */
function typeOf(code: string, segment: Segment, context: PushContext): Passenger['type'] {
  if (code === '' || code in typeByCode) return typeByCode[code];
  context.report('pnrgov/unknown-traveller-kind', segment);
  return undefined;
}

/** A frequent-flyer number or a fare alone, where no traveller is named, may stand for any of those who are. */
function describesSomebody({ segments, groups }: Group): boolean {
  return groups.length > 0 || segments.some(({ tag }) => tag === 'REF' || tag === 'SSR');
}

/** Adds the traveller of a GR2, or its several travellers, to the party. */
export function addTravellers(group: Group, party: Party, { context, nextPosition }: Adding): void {
  const { trigger } = group;
  if (trigger === null) {
    const segment = group.segments[0];
    if (segment === undefined || !describesSomebody(group)) return;
    context.report('pnrgov/lost-traveller', segment);
    party.add({ name: personName('', ''), type: undefined, segment, group }, nextPosition());
    return;
  }
  for (const entry of namesIn(trigger)) addTraveller(entry, trigger, { group, party, context, nextPosition });
}

interface Adding {
  readonly context: PushContext;
  readonly nextPosition: () => number;
}

interface Surroundings extends Adding {
  readonly group: Group | undefined;
  readonly party: Party;
}

/** Adds somebody whom a `TIF` names; groups and placeholders are counted only. */
export function addTraveller(
  entry: NameEntry,
  segment: Segment,
  { group, party, context, nextPosition }: Surroundings,
): void {
  const position = nextPosition();
  const name = personName(entry.family, entry.given);
  const isPlaceholder = isPlaceholderName(name.family, name.given);
  if (entry.isGroup || isPlaceholder) {
    context.report(entry.isGroup ? 'pnrgov/group-name' : 'pnrgov/placeholder-name', segment);
    party.placeholders += 1;
    if (!entry.isGroup) party.seatsWithoutName += 1;
    return;
  }
  if (isNameless(name)) context.report('pnrgov/unnamed-traveller', segment);
  const type = typeOf(entry.type, segment, context);
  party.add({ name, type, reference: entry.reference, segment, ...(group && { group }) }, position);
}
