import type { CodeLists, PassengerRecord } from '@tautai/dsl';
import type { DiagnosticParameters } from '../diagnostics/entry.ts';
import type { PaxlstCode } from '../diagnostics/paxlst.ts';
import type { MessageHeader, SegmentPlace } from '../edifact/interchange.ts';
import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';
import { limits } from '../limits.ts';

/** What mapping a list needs beside its segments. */
export interface ListContext {
  readonly header: MessageHeader;
  readonly codes: CodeLists;
  readonly report: (code: PaxlstCode, place: SegmentPlace, parameters?: DiagnosticParameters) => void;
}

/** The parts of a record, at hand under short names. */
export type Passenger = NonNullable<PassengerRecord['passenger']>;
export type Flight = NonNullable<PassengerRecord['flight']>;
export type Booking = NonNullable<PassengerRecord['booking']>;
export type TravelDocument = NonNullable<PassengerRecord['documents']>[number];
export type Companion = NonNullable<PassengerRecord['companions']>[number];
export type Address = NonNullable<Passenger['addresses']>[number];
export type PushReason = NonNullable<NonNullable<PassengerRecord['message']>['push_reason']>;

/** A component as text of a record: nothing where it is empty, cut where it is too long. */
export function textOf(segment: Segment, element: number, index: number, context: ListContext): string | undefined {
  return boundedText(component(segment, element, index), segment, context);
}

/** A text of a record: nothing where it is empty, cut where it is too long. */
export function boundedText(text: string, segment: Segment, context: ListContext): string | undefined {
  if (text === '') return undefined;
  if (text.length <= limits.textLengthMax) return text;
  context.report('paxlst/text-too-long', segment, { max: limits.textLengthMax });
  // A cut must not leave half of a character behind.
  return text
    .slice(0, limits.textLengthMax)
    .toWellFormed()
    .replace(/\uFFFD$/u, '');
}

/**
 * The country of a code. A code that no list knows is reported and kept where it has the shape of one, as the catalogue
 * allows: what a carrier said stays visible. Nothing is guessed from it.
 */
export function countryOf(code: string, segment: Segment, context: ListContext): string | undefined {
  if (code === '') return undefined;
  const country = context.codes.normalise('country', code);
  if (country !== null) return country;
  return keptOrDropped(code, ['paxlst/unknown-country', 'paxlst/unreadable-country'], { segment, context });
}

/** The airport of a `LOC`. Five letters are a UN/LOCODE, whose last three are most often the airport's. */
export function airportOf(segment: Segment, context: ListContext): string | undefined {
  const code = component(segment, 2);
  if (code === '') return undefined;
  const airport =
    context.codes.normalise('airport', code) ??
    (/^[A-Z]{5}$/iu.test(code) ? context.codes.normalise('airport', code.slice(2)) : null);
  if (airport !== null) return airport;
  return keptOrDropped(code, ['paxlst/unknown-airport', 'paxlst/unreadable-airport'], { segment, context });
}

type Surroundings = { readonly segment: Segment; readonly context: ListContext };

function keptOrDropped(
  code: string,
  [unknown, unreadable]: readonly [PaxlstCode, PaxlstCode],
  { segment, context }: Surroundings,
): string | undefined {
  const hasShape = /^[A-Z]{3}$/iu.test(code);
  context.report(hasShape ? unknown : unreadable, segment, { tag: segment.tag });
  return hasShape ? code.toUpperCase() : undefined;
}
