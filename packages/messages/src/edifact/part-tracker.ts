import type { EdifactCode } from '../diagnostics/edifact.ts';
import { edifactDiagnostics } from '../diagnostics/edifact.ts';
import { describe } from '../diagnostics/entry.ts';
import type { MessageDiagnostic } from '../diagnostics/diagnostic.ts';
import { limits } from '../limits.ts';
import type { MessageHeader, SegmentPlace } from './interchange.ts';

/** What is done with the parts of one list or push. */
export interface PartsSink<Part> {
  /** Takes parts that belong together, in the order of their numbers; all of them, if `isComplete`. */
  readonly join: (parts: readonly Part[], isComplete: boolean) => void;
  /** How much of the limit for held parts one takes; 0 where nothing is held back. */
  readonly weightOf: (part: Part) => number;
  readonly diagnostic: (diagnostic: MessageDiagnostic) => void;
}

interface NumberedPart<Part> {
  readonly number: number;
  readonly part: Part;
}

interface OpenParts<Part> {
  readonly place: SegmentPlace;
  readonly numbers: Set<number>;
  /** Whether any of them said by `C` or `F` that it is one of several. */
  isStated: boolean;
  last: number | null;
  held: NumberedPart<Part>[];
}

/**
 * Puts together the messages into which one list or push was cut (`01:C`, `02`, `03:F`), in any order. They share the
 * sender and the common access reference; without one, the flight. Whatever is still incomplete at the end of the
 * source is given as far as it came, and reported.
 */
export class PartTracker<Part> {
  readonly #sink: PartsSink<Part>;
  /** The oldest first. */
  readonly #open = new Map<string, OpenParts<Part>>();
  #weight = 0;

  constructor(sink: PartsSink<Part>) {
    this.#sink = sink;
  }

  /** Takes a message that has ended; `flight` tells apart what has no common access reference. */
  add(header: MessageHeader, flight: string, part: Part): void {
    const { part: position } = header;
    if (position === null || isWhole(header)) return this.#sink.join([part], true);
    const key = JSON.stringify([header.type, header.sender, header.accessReference || flight]);
    const parts = this.#open.get(key) ?? this.#begin(key, header.place);
    if (parts.numbers.has(position.number)) {
      // It is given by itself: a further version, not a further part.
      this.#report('edifact/repeated-part', header.place);
      return this.#sink.join([part], false);
    }
    parts.numbers.add(position.number);
    parts.isStated ||= position.isStated;
    if (position.isLast) parts.last = position.number;
    parts.held.push({ number: position.number, part });
    this.#weight += this.#sink.weightOf(part);
    if (parts.last === parts.numbers.size) this.#finish(key, parts);
    else if (this.#weight > limits.messageTravellersMax) this.#releaseOldest();
  }

  /** Says that the source has ended. */
  end(): void {
    for (const [key, parts] of this.#open) this.#finish(key, parts);
  }

  #begin(key: string, place: SegmentPlace): OpenParts<Part> {
    const oldest = this.#open.entries().next().value;
    if (this.#open.size >= limits.openPartsMax && oldest !== undefined) this.#finish(...oldest);
    const parts: OpenParts<Part> = { place, numbers: new Set(), isStated: false, last: null, held: [] };
    this.#open.set(key, parts);
    return parts;
  }

  #finish(key: string, parts: OpenParts<Part>): void {
    this.#open.delete(key);
    const { numbers, last, place } = parts;
    const isComplete = last === numbers.size;
    // `01` alone, with no word of others, is how some senders number a whole message.
    const isAlone = numbers.size === 1 && numbers.has(1) && !parts.isStated;
    if (!isComplete && !isAlone) {
      const expected = last ?? Math.max(...numbers) + 1;
      this.#report('edifact/incomplete-parts', place, { missing: Math.max(1, expected - numbers.size) });
    }
    this.#release(parts, isComplete || isAlone);
  }

  #release(parts: OpenParts<Part>, isComplete: boolean): void {
    const held = parts.held.toSorted((one, other) => one.number - other.number).map(({ part }) => part);
    parts.held = [];
    this.#weight -= held.reduce((sum, part) => sum + this.#sink.weightOf(part), 0);
    if (held.length > 0) this.#sink.join(held, isComplete && held.length === parts.numbers.size);
  }

  /** Memory is bounded: what is held longest is given before it is complete. */
  #releaseOldest(): void {
    for (const parts of this.#open.values()) {
      if (this.#weight <= limits.messageTravellersMax) return;
      this.#release(parts, false);
    }
  }

  #report(code: EdifactCode, { offset, number }: SegmentPlace, parameters?: Readonly<Record<string, number>>): void {
    this.#sink.diagnostic(describe(code, edifactDiagnostics[code], { offset, segment: number }, parameters));
  }
}

/** Whether a message is all there is: not numbered, or the first and the last part at once. */
function isWhole({ part }: MessageHeader): boolean {
  return part === null || (part.isFirst && part.isLast);
}
