/**
 * The same passenger list after a journey through the Type-B network and a careless system: telegram header and footer,
 * control characters, lines of 69 characters that break inside tags and names, other delimiters, titles glued to given
 * names, dates in several forms, a blank segment, a line of nonsense, a count that lies, the last terminator lost.
 * Whoever reads it well finds the same travellers.
 */
import type { DeliveredRecord } from './delivered.ts';
import type { Delimiters, Segment } from './paxlst.ts';
import { onPassengerList, passengerList, travellerSegments, writeAdvice, writeSegments } from './paxlst.ts';

const delimiters: Delimiters = { component: ':', element: '*', release: '?', terminator: '#' };

const lineLength = 69;

function wrapped(text: string): string {
  const lines = Array.from({ length: Math.ceil(text.length / lineLength) }, (_, line) =>
    text.slice(line * lineLength, (line + 1) * lineLength),
  );
  return lines.join('\r\n');
}

// A title that the reader must cut again; only glued where what is left over is long enough to be a name.
function withTitle(segment: Segment): Segment {
  const [tag, role, , , name] = segment;
  if (tag !== 'NAD' || role !== 'FL' || name === undefined || typeof name === 'string') return segment;
  const [family = '', given = '', ...more] = name;
  return given.length > 4 && more.length === 0 ? ['NAD', 'FL', '', '', [family, `${given}MR`]] : segment;
}

// Four-digit years with their code instead of two-digit years without one.
function withCentury(segment: Segment): Segment {
  const [tag, date] = segment;
  if (tag !== 'DTM' || date === undefined || typeof date === 'string') return segment;
  const [qualifier = '', digits = '', format] = date;
  return qualifier === '36' && format === undefined ? ['DTM', ['36', `20${digits}`, '102']] : segment;
}

function disturbed(records: readonly DeliveredRecord[]): readonly Segment[] {
  const men = new Set(
    onPassengerList(records)
      .filter(({ passenger }) => passenger.sex === 'M' && passenger.type === 'adult')
      .map((record) => JSON.stringify(travellerSegments(record)[0])),
  );
  return passengerList(records).map((segment, place) => {
    if (segment[0] === 'CNT') return ['CNT', ['42', '161']];
    if (men.has(JSON.stringify(segment)) && place % 2 === 0) return withTitle(segment);
    return place % 3 === 0 ? withCentury(segment) : segment;
  });
}

/** Writes the list as a careless carrier sends it. */
export function writeDirtyList(records: readonly DeliveredRecord[]): string {
  const segments = writeSegments(disturbed(records), delimiters);
  const middle = Math.trunc(segments.length / 2);
  const nearestTraveller = segments.findIndex((segment, place) => place > middle && segment.startsWith('NAD'));
  const body = [
    writeAdvice(delimiters),
    ...segments.slice(0, nearestTraveller),
    `   ${delimiters.terminator}`,
    `QRT LINE NOISE${delimiters.terminator}`,
    ...segments.slice(nearestTraveller),
  ].join('');
  const header = '\u0001QD APWPIXH\r\n.NANAPFJ 050815\r\n\u0002';
  const footer = '\r\n\u0003\r\n 05DEC26 0815Z *2911\r\n\f\r\n';
  return header + wrapped(body.slice(0, -1)) + footer;
}
