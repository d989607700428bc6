/** Harm that comes to messages on their way, as steps that are applied one after the other to their segments. */
import fc from 'fast-check';

/** One harm. Positions are taken modulo the length of what they point into, so that any number does. */
export type Harm =
  | { readonly kind: 'drop' | 'double' | 'swap' | 'glue' | 'escape'; readonly at: number }
  | { readonly kind: 'truncate' | 'garble' | 'delimiter' | 'junk'; readonly at: number; readonly place: number }
  | { readonly kind: 'move'; readonly at: number; readonly to: number };

const where = fc.nat(400);
const inSegment = fc.nat(60);

export const harm: fc.Arbitrary<Harm> = fc.oneof(
  fc.record({ kind: fc.constantFrom('drop', 'double', 'swap', 'glue', 'escape'), at: where }),
  fc.record({ kind: fc.constantFrom('truncate', 'garble', 'delimiter', 'junk'), at: where, place: inSegment }),
  fc.record({ kind: fc.constant('move' as const), at: where, to: where }),
);

/** The segments of an interchange in the usual delimiters, each with its terminator. */
export function segmentsOf(text: string): readonly string[] {
  return text.match(/(?:[^?']|\?[\s\S])*'/gu) ?? [];
}

/** The segments after all harms. What a harm leaves of a segment is one element of the result. */
export function harmed(segments: readonly string[], harms: readonly Harm[]): readonly string[] {
  return harms.reduce<readonly string[]>((current, each) => applied(current, each), segments);
}

function applied(segments: readonly string[], each: Harm): readonly string[] {
  const at = each.at % Math.max(1, segments.length);
  const segment = segments[at] ?? '';
  switch (each.kind) {
    case 'drop':
      return segments.toSpliced(at, 1);
    case 'double':
      return segments.toSpliced(at, 0, segment);
    case 'swap':
      return segments.toSpliced(at, 2, ...segments.slice(at, at + 2).toReversed());
    case 'move':
      return segments.toSpliced(at, 1).toSpliced(each.to % segments.length, 0, segment);
    case 'glue':
      return segments.with(at, segment.slice(0, -1));
    case 'escape':
      return segments.with(at, `${segment.slice(0, -1)}?'`);
    case 'truncate':
      return segments.with(at, `${segment.slice(0, each.place)}'`);
    case 'garble':
      return segments.with(at, `${segment.slice(0, each.place)}\u0000@@${segment.slice(each.place + 2)}`);
    case 'delimiter':
      return segments.with(at, withOtherDelimiter(segment, each.place));
    case 'junk':
      return segments.toSpliced(at, 0, junk[each.place % junk.length] ?? '');
  }
}

const junk = ['\r\n', "Sent from a desk'", 'QD ABCDEFG\r\n.XYZ 110600\r\n', "ZZZ+1'", "???'", "'''", 'UNA', 'UNH'];

/** One of the delimiters becomes another character. */
function withOtherDelimiter(segment: string, place: number): string {
  const marks = Array.from(segment.matchAll(/[+:]/gu), ({ index }) => index);
  const mark = marks[place % Math.max(1, marks.length)];
  if (mark === undefined) return segment;
  return segment.slice(0, mark) + '+:*;-'.charAt(place % 5) + segment.slice(mark + 1);
}
