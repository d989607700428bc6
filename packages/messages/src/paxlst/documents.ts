import { documentTypeOf } from '../document-type.ts';
import type { CenturyRule } from '../edifact/century.ts';
import { expiresAround, notAfter } from '../edifact/century.ts';
import { readWrittenDate } from '../edifact/date-time.ts';
import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';
import { countryOf, textOf } from '../edifact/values.ts';
import type { Group } from './group-reader.ts';
import type { ListContext } from './list-context.ts';
import type { TravelDocument } from '../record-parts.ts';

/** Reads one `DOC` with the dates and the place of issue under it. */
export function readDocument(group: Group, knownDay: string | null, context: ListContext): TravelDocument {
  const { trigger } = group;
  return {
    type: trigger === null ? undefined : documentTypeOf(component(trigger, 1)),
    number: trigger === null ? undefined : textOf(trigger, 2, 0, context),
    issuing_country: readIssuer(group, context),
    issued_on: readDay(group, '182', notAfter, { knownDay, context }),
    expires_on: readDay(group, '36', expiresAround, { knownDay, context }),
  };
}

function readIssuer(group: Group, context: ListContext): string | undefined {
  const segment = group.segments.find((each) => each.tag === 'LOC' && component(each, 1) === '91');
  return segment === undefined ? undefined : countryOf(component(segment, 2), segment, context);
}

interface Surroundings {
  readonly knownDay: string | null;
  readonly context: ListContext;
}

function readDay(group: Group, qualifier: string, rule: CenturyRule, around: Surroundings): string | undefined {
  const isDate = (segment: Segment): boolean => segment.tag === 'DTM' && component(segment, 1) === qualifier;
  const segment = group.segments.find(isDate);
  if (segment === undefined) return undefined;
  const written = readWrittenDate(component(segment, 1, 1), component(segment, 1, 2));
  const day = written === null || written.day === 0 ? null : rule(written, around.knownDay);
  if (day !== null) return day;
  const isUnknownCentury = written !== null && written.day !== 0 && !written.hasCentury && around.knownDay === null;
  around.context.reportValue(isUnknownCentury ? 'unknown-century' : 'unreadable-date', segment);
  return undefined;
}
