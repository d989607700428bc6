import type { Segment } from '../edifact/segment.ts';
import type { Group } from './group-reader.ts';
import type { ListContext } from './list-context.ts';
import { component } from '../edifact/segment.ts';
import { boundedText, countryOf, textOf } from '../edifact/values.ts';
import type { Address, Passenger } from '../record-parts.ts';

/** Reads the traveller's own `COM`; a fax number is no way to reach a traveller. */
export function readContacts(traveller: Group, context: ListContext): Pick<Passenger, 'phones' | 'emails'> {
  const phones: string[] = [];
  const emails: string[] = [];
  for (const segment of traveller.segments.filter((each) => each.tag === 'COM')) {
    for (const [address = '', kind = ''] of [...segment.elements.slice(1), ...segment.repeats]) {
      const text = boundedText(address, segment, context);
      if (text === undefined) continue;
      if (kind.toUpperCase() === 'EM') emails.push(text);
      else if (['TE', 'AL', 'MA', ''].includes(kind.toUpperCase())) phones.push(text);
    }
  }
  return { phones: phones.length > 0 ? phones : undefined, emails: emails.length > 0 ? emails : undefined };
}

/** Reads the address in `NAD`: street, city, subdivision, postal code, country. */
export function readAddresses(segment: Segment | null, context: ListContext): readonly Address[] | undefined {
  if (segment === null) return undefined;
  const street = (segment.elements[5] ?? []).filter((line) => line !== '').join(', ');
  const address: Address = {
    line: boundedText(street, segment, context),
    city: textOf(segment, 6, 0, context),
    region: textOf(segment, 7, 0, context),
    postal_code: textOf(segment, 8, 0, context),
    country: countryOf(component(segment, 9), segment, context),
  };
  return Object.values(address).some((part) => part !== undefined) ? [address] : undefined;
}
