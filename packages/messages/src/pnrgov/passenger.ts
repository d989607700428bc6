import type { Segment } from '../edifact/segment.ts';
import { boundedText } from '../edifact/values.ts';
import { readFrequentFlyer } from './frequent-flyer.ts';
import type { PersonName } from '../names/person-name.ts';
import type { Person } from './person.ts';
import type { PushContext } from './push-context.ts';
import type { Passenger } from '../record-parts.ts';

/** Reservation systems cut names at thirty characters, a slash or a title among them. */
const cutNameLengthMin = 28;

/** What is known of a traveller as a person; `segments` are those of their own GR2. */
export function passengerOf(person: Person, segments: readonly Segment[], context: PushContext): Passenger {
  const { facts, segment } = person;
  const name = completedName(person, context);
  return {
    family_name: boundedText(name.family, segment, context),
    given_names: boundedText(name.given, segment, context),
    type: person.type,
    sex: facts.sex,
    date_of_birth: facts.birth,
    nationality: facts.nationality,
    place_of_birth: facts.placeOfBirth,
    country_of_residence: facts.residence,
    destination_address: facts.destinationAddress,
    addresses: facts.addresses.length > 0 ? facts.addresses : undefined,
    phones: facts.phones.size > 0 ? [...facts.phones] : undefined,
    emails: facts.emails.size > 0 ? [...facts.emails] : undefined,
    special_requests: person.requests.size > 0 ? [...person.requests] : undefined,
    ...readFrequentFlyer(
      segments.find(({ tag }) => tag === 'FTI'),
      facts.programme,
      context,
    ),
  };
}

/** A long name of which the document has more behind the same beginning was cut off. */
function completedName({ name, facts, segment }: Person, context: PushContext): PersonName {
  const { documentName } = facts;
  if (documentName === undefined || name.familyLetters.length + name.writtenLetters.length < cutNameLengthMin)
    return name;
  const whole = documentName.familyLetters + documentName.givenLetters;
  const isFamilyWhole = documentName.familyLetters === name.familyLetters;
  const isCut = isFamilyWhole
    ? documentName.givenLetters.startsWith(name.givenLetters)
    : documentName.familyLetters.startsWith(name.familyLetters) && name.givenLetters === '';
  if (!isCut || whole.length <= name.familyLetters.length + name.givenLetters.length) return name;
  context.report('pnrgov/cut-name', segment);
  return documentName;
}
