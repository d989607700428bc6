import type { MessageDiagnostic } from '../diagnostics/diagnostic.ts';
import type { EdifactCode } from '../diagnostics/edifact.ts';
import { edifactDiagnostics } from '../diagnostics/edifact.ts';
import type { DiagnosticParameters } from '../diagnostics/entry.ts';
import { describe } from '../diagnostics/entry.ts';
import { limits } from '../limits.ts';
import type { SegmentDecoder } from './charset.ts';
import { decodeAscii, decoderOf } from './charset.ts';
import { adviceLength, interchangeHeadLength, matchStart } from './interchange-start.ts';
import type { Segment, SegmentContent, SegmentSplitter } from './segment.ts';
import { createSplitter } from './segment.ts';
import type { ServiceCharacters } from './service-characters.ts';
import { defaultServiceCharacters, isLetterOrDigit, readServiceCharacters } from './service-characters.ts';
import { knownTagOf, knownTagPattern } from './tags.ts';

/** Two segments in one, the shorter of them `TIF+A+:`, are longer. */
const mergedLengthMin = 10;

const splitUsually = createSplitter(defaultServiceCharacters);

/** Whether `U` before this byte is certainly not the start of `UNA`, `UNB`, `UNG` or `UNH`. */
function beginsNothing(next: number | undefined): boolean {
  return next !== undefined && next !== LETTER_N && isDropped[next] === 0;
}

function firstOf({ elements }: SegmentContent): string {
  return elements[0]?.[0] ?? '';
}

/** Who receives what the lexer finds, in the order of the source. */
export interface LexerSink {
  readonly segment: (segment: Segment) => void;
  readonly diagnostic: (diagnostic: MessageDiagnostic) => void;
}

const LETTER_U = 0x55;
const LETTER_N = 0x4e;
const APOSTROPHE = 0x27;
const QUOTATION_MARK = 0x22;

/** Line breaks and control characters, except the information separators, which UNOB uses as service characters. */
const isDropped = new Uint8Array(256).fill(1, 0x00, 0x1c).fill(1, 0x7f, 0x80);

/**
 * Bytes to segments, whatever stands around them and wherever the chunks are cut.
 *
 *   bytes ─drop line breaks and controls→ clean bytes ─hold what may begin an interchange→ pending segment
 *         ─terminator→ decode → split → Segment
 *
 * INVARIANT: memory is one segment of `limits.segmentBytesMax` and a dozen held bytes; each byte is handled a bounded
 * number of times. The result does not depend on where the source is cut into chunks.
 */
export class Lexer {
  readonly #sink: LexerSink;

  #characters: ServiceCharacters = defaultServiceCharacters;
  /** What `UNA` said, before `UNB` confirms it. */
  #announced: ServiceCharacters = defaultServiceCharacters;
  #split: SegmentSplitter = createSplitter(defaultServiceCharacters);
  #decode: SegmentDecoder = decoderOf('UNOA');
  /** Finds a traveller's segment within another one, the terminator between them being lost. */
  #merged: RegExp = mergedPattern(defaultServiceCharacters);
  #knownTag: RegExp = knownSegmentPattern('+');
  /** Bytes that are not simply copied. */
  #isSpecial: Uint8Array = specialBytes(defaultServiceCharacters);

  /** Outside of interchanges everything that is not evidently a segment is text around them. */
  #isInterchangeOpen = false;
  /** No `UNA` came: the terminator is taken from the first segment that shows it. */
  #isTerminatorKnown = true;
  /** Only the first segment has shown it, whose end may be damaged; a usual one within the header that follows tells. */
  #isTerminatorDoubtful = false;
  /** `UNA` came, and the segment behind it is not finished. */
  #isAdviceFresh = false;

  readonly #pending = new Uint8Array(limits.segmentBytesMax);
  #length = 0;
  #pendingOffset = 0;
  #hasHighBytes = false;
  #isEscaped = false;
  #isTooLong = false;

  /** Bytes since a `U` that may become the start of an interchange, and their offsets. */
  #held: number[] = [];
  #heldOffsets: number[] = [];

  #offset = 0;
  #segmentNumber = 0;

  constructor(sink: LexerSink) {
    this.#sink = sink;
  }

  /** Takes the next bytes of the source. */
  push(chunk: Uint8Array): void {
    const start = this.#offset;
    let at = 0;
    while (at < chunk.length) {
      at = this.#copyOrdinary(chunk, at);
      const byte = chunk[at];
      if (byte === undefined) break;
      // Most of them begin nothing, which the next byte tells.
      const isOrdinary = byte === LETTER_U && this.#held.length === 0 && beginsNothing(chunk[at + 1]);
      if (isOrdinary) this.#take(byte, start + at);
      else if (isDropped[byte] === 0) this.#accept(byte, start + at);
      at += 1;
    }
    this.#offset = start + chunk.length;
  }

  /** The fast path: bytes without meaning of their own, in the middle of a segment. Returns where it stopped. */
  #copyOrdinary(chunk: Uint8Array, from: number): number {
    if (this.#length === 0 || this.#isEscaped || this.#held.length > 0) return from;
    const pending = this.#pending;
    const isSpecial = this.#isSpecial;
    const end = Math.min(chunk.length, from + pending.length - this.#length);
    let length = this.#length;
    let at = from;
    for (; at < end; at += 1) {
      const byte = chunk[at] ?? 0;
      if (isSpecial[byte] === 1) break;
      pending[length] = byte;
      length += 1;
    }
    this.#length = length;
    return at;
  }

  /** Says that the source has ended. */
  end(): void {
    this.#release();
    this.#finish(false);
  }

  #accept(byte: number, offset: number): void {
    if (this.#held.length > 0 || byte === LETTER_U) this.#hold(byte, offset);
    else this.#take(byte, offset);
  }

  #hold(byte: number, offset: number): void {
    this.#held.push(byte);
    this.#heldOffsets.push(offset);
    switch (matchStart(this.#held)) {
      case 'more':
        return;
      case 'none':
        return this.#release();
      case 'advice':
        return this.#startAdvice();
      case 'interchange':
        return this.#startInterchange();
      case 'message':
        return this.#startMessage();
    }
  }

  /** The held bytes begin nothing: the first is text, and the others are looked at again. */
  #release(): void {
    const held = this.#held;
    const offsets = this.#heldOffsets;
    this.#held = [];
    this.#heldOffsets = [];
    held.forEach((byte, at) => {
      const offset = offsets[at] ?? 0;
      if (at === 0) this.#take(byte, offset);
      else this.#accept(byte, offset);
    });
  }

  /** The head of `UNB` belongs to the pending segment as it stands; what follows it is looked at. */
  #takeInterchangeHead(): void {
    const held = this.#held;
    const offsets = this.#heldOffsets;
    this.#held = [];
    this.#heldOffsets = [];
    held.forEach((byte, at) => {
      const offset = offsets[at] ?? 0;
      if (at < interchangeHeadLength) this.#append(byte, offset);
      else this.#accept(byte, offset);
    });
  }

  #startAdvice(): void {
    this.#finish(false);
    const [offset = 0] = this.#heldOffsets;
    const length = adviceLength(this.#held);
    const characters = readServiceCharacters(this.#held.slice(3, 3 + length));
    this.#isInterchangeOpen = false;
    this.#isTerminatorKnown = characters !== null;
    this.#isAdviceFresh = characters !== null;
    this.#announced = characters ?? defaultServiceCharacters;
    this.#use(withCustomComponent(this.#announced));
    if (characters === null) this.#report('edifact/malformed-advice', offset);
    const behind = this.#held.slice(3 + length);
    const offsets = this.#heldOffsets.slice(3 + length);
    this.#held = [];
    this.#heldOffsets = [];
    behind.forEach((byte, at) => {
      this.#accept(byte, offsets[at] ?? 0);
    });
  }

  #startInterchange(): void {
    this.#finish(false);
    const before = this.#isAdviceFresh ? this.#announced : defaultServiceCharacters;
    const element = this.#held[3] ?? 0;
    const component = readComponent(this.#held, before);
    if (this.#isAdviceFresh) {
      const isAsAdvised = before.element === element && before.component === component;
      if (!isAsAdvised) this.#report('edifact/advice-differs', this.#heldOffsets[0] ?? 0);
      this.#use({ ...this.#characters, element, component });
    } else {
      this.#use({ ...defaultServiceCharacters, element, component });
      this.#isTerminatorKnown = false;
    }
    this.#decode = decoderOf(String.fromCharCode(...this.#held.slice(4, 8)));
    this.#isAdviceFresh = false;
    this.#isInterchangeOpen = true;
    this.#segmentNumber = 0;
    this.#takeInterchangeHead();
  }

  /** `UNG` or `UNH` shows the terminator of an interchange that did not announce it, or begins one without a head. */
  #startMessage(): void {
    const before = this.#pending[this.#length - 1] ?? 0;
    const isAfterLetter = this.#length > 0 && isLetterOrDigit(before);
    const isAfterMark = this.#length > 0 && !isAfterLetter;
    const element = this.#held[3] ?? 0;
    // `UNB` that runs on into `UNH`: `UNA` announced a terminator that is not used.
    const isUnused = this.#isInterchangeOpen && this.#segmentNumber === 0;
    if ((!this.#isTerminatorKnown || isUnused) && isAfterMark && element === this.#characters.element) {
      this.#learnTerminator();
    } else if (!this.#isInterchangeOpen && isAfterMark) {
      this.#finish(false);
      if (!this.#isAdviceFresh && element !== this.#characters.component) {
        this.#use({ ...this.#characters, element });
      }
    }
    this.#release();
  }

  #learnTerminator(): void {
    const [first = 0, second = 0, third = 0] = this.#pending.subarray(Math.max(0, this.#length - 3), this.#length);
    const isApostrophe = first === 0xe2 && second === 0x80;
    const terminator = isApostrophe ? [first, second, third] : [this.#pending[this.#length - 1] ?? 0];
    this.#length -= terminator.length;
    this.#use({ ...this.#characters, terminator });
    this.#isTerminatorKnown = true;
    this.#finish(true);
    this.#isTerminatorDoubtful = true;
  }

  #use(characters: ServiceCharacters): void {
    const element = String.fromCharCode(characters.element);
    this.#characters = characters;
    this.#split = createSplitter(characters);
    this.#merged = mergedPattern(characters);
    this.#knownTag = knownSegmentPattern(element);
    this.#isSpecial = specialBytes(characters);
  }

  #take(byte: number, offset: number): void {
    if (this.#isEscaped) {
      this.#isEscaped = false;
      this.#append(byte, offset);
    } else if (this.#endsSegment(byte)) {
      this.#length -= Math.min(this.#length, this.#characters.terminator.length - 1);
      this.#finish(true);
    } else {
      this.#isEscaped = byte === this.#characters.release;
      this.#append(byte, offset);
    }
  }

  #endsSegment(byte: number): boolean {
    const isUncertain = !this.#isTerminatorKnown || this.#isTerminatorDoubtful;
    if (isUncertain && (byte === APOSTROPHE || byte === QUOTATION_MARK)) {
      this.#use({ ...this.#characters, terminator: [byte] });
      this.#isTerminatorKnown = true;
    }
    const { terminator } = this.#characters;
    if (byte !== terminator[terminator.length - 1]) return false;
    if (terminator.length === 1) return true;
    // In a segment that is too long the bytes before it were not kept.
    if (this.#isTooLong) return true;
    return terminator.every((each, at) => {
      const distance = terminator.length - 1 - at;
      return distance === 0 || this.#pending[this.#length - distance] === each;
    });
  }

  #append(byte: number, offset: number): void {
    if (this.#length === 0) {
      if (byte === 0x20) return;
      this.#pendingOffset = offset;
    }
    if (this.#length === this.#pending.length) {
      this.#isTooLong = true;
      return;
    }
    this.#pending[this.#length] = byte;
    this.#length += 1;
    if (byte >= 0x80) this.#hasHighBytes = true;
  }

  /** The pending bytes are all there is of a segment. */
  #finish(isTerminated: boolean): void {
    const length = this.#length;
    const isTooLong = this.#isTooLong;
    const hasHighBytes = this.#hasHighBytes;
    this.#length = 0;
    this.#isTooLong = false;
    this.#hasHighBytes = false;
    this.#isEscaped = false;
    this.#isTerminatorDoubtful = false;
    if (length === 0) return;
    if (isTooLong) {
      if (this.#isInterchangeOpen) {
        this.#segmentNumber += 1;
        this.#report('edifact/segment-too-long', this.#pendingOffset, { max: limits.segmentBytesMax });
      }
      return;
    }
    const bytes = this.#pending.subarray(0, length);
    if (!hasHighBytes) return this.#emitPiece(decodeAscii(bytes), isTerminated, false);
    const { text, isDamaged } = this.#decode(bytes);
    this.#emitPiece(text, isTerminated, isDamaged);
  }

  /** A piece is one segment, unless terminators between travellers were lost. */
  #emitPiece(text: string, isTerminated: boolean, isDamaged: boolean): void {
    let rest = text;
    while (rest.length > mergedLengthMin && (rest.includes('NAD', 1) || rest.includes('TIF', 1))) {
      const mergedAt = rest.slice(1).search(this.#merged) + 1;
      if (mergedAt === 0) break;
      this.#emitSegment(rest.slice(0, mergedAt), false, isDamaged);
      rest = rest.slice(mergedAt);
    }
    this.#emitSegment(rest, isTerminated, isDamaged);
  }

  #emitSegment(text: string, isTerminated: boolean, isDamaged: boolean): void {
    let content = this.#split(text);
    let known = knownTagOf(firstOf(content));
    if (known === null) {
      // A damaged head must not make all others unreadable: what begins with a known tag by the usual separators is a
      // segment by whatever separators were announced.
      const usual = splitUsually(text);
      known = usual.elements.length > 1 ? knownTagOf(firstOf(usual)) : null;
      if (known !== null) content = usual;
    }
    const tag = known ?? firstOf(content).toUpperCase();
    const isSegment = known !== null || (content.elements.length > 1 && /^[A-Z]{3}$/u.test(tag));
    if (!isSegment) return this.#emitText(text, isTerminated, isDamaged);
    if (!this.#isInterchangeOpen && known === null) return;
    this.#segmentNumber += 1;
    if (!isTerminated) this.#report('edifact/missing-terminator', this.#pendingOffset);
    if (isDamaged) this.#report('edifact/damaged-characters', this.#pendingOffset);
    const { elements, repeats } = content;
    if (elements.length + repeats.length >= limits.segmentElementsMax) {
      this.#report('edifact/too-many-elements', this.#pendingOffset, { max: limits.segmentElementsMax });
    }
    this.#sink.segment({ elements, repeats, tag, number: this.#segmentNumber, offset: this.#pendingOffset });
    if (tag === 'UNZ') this.#isInterchangeOpen = false;
    this.#isAdviceFresh = false;
  }

  /** Not a segment: a garbage line, perhaps with a segment at its end that lost the line break before it. */
  #emitText(text: string, isTerminated: boolean, isDamaged: boolean): void {
    const found = this.#knownTag.exec(text);
    if (found !== null && found.index > 0) {
      this.#report('edifact/text-before-segment', this.#pendingOffset);
      this.#emitSegment(text.slice(found.index), isTerminated, isDamaged);
    } else if (this.#isInterchangeOpen && text.trim() !== '') {
      this.#segmentNumber += 1;
      this.#report('edifact/not-a-segment', this.#pendingOffset);
    }
  }

  #report(code: EdifactCode, offset: number, parameters?: DiagnosticParameters): void {
    const place = { offset, segment: Math.max(1, this.#segmentNumber) };
    this.#sink.diagnostic(describe(code, edifactDiagnostics[code], place, parameters));
  }
}

/**
 * The component separator that the head of an interchange shows: `UNB+UNOA:4`. It may be damaged, and then no name behind
 * it would be split; where the other separators are the usual ones, it is the usual one too.
 */
function readComponent(held: readonly number[], announced: Pick<ServiceCharacters, 'component'>): number {
  const [, , , element = 0, , , , , next = 0, version = 0] = held;
  // Only before the digit of the syntax version is it certain that the separator is meant.
  const isSeparator = next !== element && version >= 0x30 && version <= 0x39;
  const { element: usualElement, component: usual } = defaultServiceCharacters;
  const isDamaged = announced.component === usual && element === usualElement;
  return isSeparator && !isDamaged ? next : announced.component;
}

/** An unusual component separator beside a usual element separator is believed only where `UNB` shows it too. */
function withCustomComponent(characters: ServiceCharacters): ServiceCharacters {
  const { element, component } = defaultServiceCharacters;
  return characters.element === element ? { ...characters, component } : characters;
}

function specialBytes(characters: ServiceCharacters): Uint8Array {
  const isSpecial = isDropped.slice();
  for (const byte of [LETTER_U, APOSTROPHE, QUOTATION_MARK, ...characters.terminator]) isSpecial[byte] = 1;
  if (characters.release >= 0) isSpecial[characters.release] = 1;
  // Beyond ASCII, so that segments are known to need their character set.
  return isSpecial.fill(1, 0x80);
}

type Separators = Pick<ServiceCharacters, 'element' | 'component' | 'release'>;

/** Finds where a traveller's segment begins, by the separators of the interchange and, its head being damaged, the usual ones. */
function mergedPattern(separators: Separators): RegExp {
  return new RegExp(`${mergedSource(separators)}|${mergedSource(defaultServiceCharacters)}`, 'u');
}

/**
 * `NAD` of a traveller with empty elements before the name, so that no address can look like it; `TIF` with a family
 * name, and a given name with its kind, so that no locator can.
 */
function mergedSource({ element, component, release }: Separators): string {
  const [mark, colon] = [element, component].map((byte) => RegExp.escape(String.fromCharCode(byte)));
  const escape = release < 0 ? '' : RegExp.escape(String.fromCharCode(release));
  const name = escape === '' ? `[^${mark}${colon}]` : `(?:${escape}.|[^${mark}${colon}${escape}])`;
  const list = `NAD${mark}[A-Z]{2,3}${mark}${mark}${mark}`;
  const reservation = `TIF${mark}${name}+${mark}${name}*${colon}(?:A|C|IN|IS|G)?(?:${colon}|${mark}|$)`;
  return `${list}|${reservation}`;
}

function knownSegmentPattern(element: string): RegExp {
  return new RegExp(`(?:${knownTagPattern})${RegExp.escape(element)}`, 'u');
}
