import type { CodeLists } from '@tautai/dsl';
import type { DiagnosticParameters } from '../diagnostics/entry.ts';
import type { ValueCode } from '../diagnostics/value.ts';
import { limits } from '../limits.ts';
import type { Segment } from './segment.ts';
import { component } from './segment.ts';

/** What reading a value needs beside its segment. */
export interface ValueContext {
  readonly codes: CodeLists;
  /** Reports under the family of the message. */
  readonly reportValue: (code: ValueCode, segment: Segment, parameters?: DiagnosticParameters) => void;
}

/** A component as text of a record: nothing where it is empty, cut where it is too long. */
export function textOf(segment: Segment, element: number, index: number, context: ValueContext): string | undefined {
  return boundedText(component(segment, element, index), segment, context);
}

/** A text of a record: nothing where it is empty, cut where it is too long. */
export function boundedText(text: string, segment: Segment, context: ValueContext): string | undefined {
  if (text === '') return undefined;
  if (text.length <= limits.textLengthMax) return text;
  context.reportValue('text-too-long', segment, { max: limits.textLengthMax });
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
export function countryOf(code: string, segment: Segment, context: ValueContext): string | undefined {
  if (code === '') return undefined;
  const country = context.codes.normalise('country', code);
  if (country !== null) return country;
  return keptOrDropped(code, ['unknown-country', 'unreadable-country'], { segment, context });
}

/** The airport of a code. Five letters are a UN/LOCODE, whose last three are most often the airport's. */
export function airportOf(code: string, segment: Segment, context: ValueContext): string | undefined {
  if (code === '') return undefined;
  const airport =
    context.codes.normalise('airport', code) ??
    (/^[A-Z]{5}$/iu.test(code) ? context.codes.normalise('airport', code.slice(2)) : null);
  if (airport !== null) return airport;
  return keptOrDropped(code, ['unknown-airport', 'unreadable-airport'], { segment, context });
}

type Surroundings = { readonly segment: Segment; readonly context: ValueContext };

function keptOrDropped(
  code: string,
  [unknown, unreadable]: readonly [ValueCode, ValueCode],
  { segment, context }: Surroundings,
): string | undefined {
  const hasShape = /^[A-Z]{3}$/iu.test(code);
  context.reportValue(hasShape ? unknown : unreadable, segment, { tag: segment.tag });
  return hasShape ? code.toUpperCase() : undefined;
}
