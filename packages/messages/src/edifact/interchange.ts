import type { MessageDiagnostic } from '../diagnostics/diagnostic.ts';
import type { EdifactCode } from '../diagnostics/edifact.ts';
import { edifactDiagnostics } from '../diagnostics/edifact.ts';
import type { DiagnosticParameters } from '../diagnostics/entry.ts';
import { describe } from '../diagnostics/entry.ts';
import type { Segment } from './segment.ts';
import { component } from './segment.ts';

/** Where a segment stands. */
export type SegmentPlace = Pick<Segment, 'offset' | 'number'>;

/** Which part of a list that was cut into several messages. */
export interface MessagePart {
  readonly number: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether `C` or `F` says that there are others, or that there are no more. */
  readonly isStated: boolean;
}

/** What `UNH`, and the interchange around it, say about a message. */
export interface MessageHeader {
  /** Reference of the message; made from the interchange's where `UNH` is lost. */
  readonly reference: string;
  /** `PAXLST`, `PNRGOV`, …; empty where neither `UNH` nor `UNG` names a type. */
  readonly type: string;
  /** Release of the directory: `05B`. Empty where not given. */
  readonly release: string;
  /** The sender's key that the parts of one list share; empty where not given. */
  readonly accessReference: string;
  /** Null where the list is whole. */
  readonly part: MessagePart | null;
  /** Who sent the interchange; empty where not given. */
  readonly sender: string;
  /** Day on which the interchange was prepared, `yymmdd`; empty where not given. */
  readonly preparedOn: string;
  /** `UNH`, or the first segment of a message that has none. */
  readonly place: SegmentPlace;
}

/** Who receives the messages of interchanges, one after the other. */
export interface MessageSink {
  readonly open: (header: MessageHeader) => void;
  /** A segment between `UNH` and `UNT`, both left out. */
  readonly segment: (segment: Segment) => void;
  readonly close: () => void;
  readonly diagnostic: (diagnostic: MessageDiagnostic) => void;
}

interface OpenEnvelope {
  readonly reference: string;
  readonly count: number;
}
interface OpenMessage {
  readonly header: MessageHeader;
  readonly segments: number;
  readonly hasTrailer: boolean;
}

/**
 * Cuts the segments of interchanges into messages. Every envelope may be broken: a lost header is made up, a lost
 * trailer is implied by what follows, and counts and references are compared only to warn. A message stays open past
 * its trailer until the next one begins, so that a segment which slipped behind the trailer is not lost.
 */
export class InterchangeReader {
  readonly #sink: MessageSink;
  #interchange: OpenEnvelope | null = null;
  #group: OpenEnvelope | null = null;
  #groupType = '';
  #message: OpenMessage | null = null;
  #preparedOn = '';
  #sender = '';
  #controlReference = '';
  #madeUp = 0;

  constructor(sink: MessageSink) {
    this.#sink = sink;
  }

  /** Takes the next segment. */
  segment(segment: Segment): void {
    switch (segment.tag) {
      case 'UNB':
        return this.#openInterchange(segment);
      case 'UNG':
        return this.#openGroup(segment);
      case 'UNH':
        return this.#openMessage(segment);
      case 'UNT':
        return this.#closeMessage(segment);
      case 'UNE':
        return this.#closeGroup(segment);
      case 'UNZ':
        return this.#closeInterchange(segment);
      default:
        return this.#content(segment);
    }
  }

  /** Says that the source has ended, `offset` bytes long. */
  end(offset: number): void {
    const place = { offset, number: 0 };
    this.#endMessage(place);
    if (this.#interchange !== null) this.#report('edifact/missing-interchange-trailer', place);
    this.#interchange = null;
  }

  #openInterchange(segment: Segment): void {
    this.#endMessage(segment);
    if (this.#interchange !== null) this.#report('edifact/missing-interchange-trailer', segment);
    this.#controlReference = component(segment, 5);
    this.#preparedOn = component(segment, 4);
    this.#sender = component(segment, 2);
    this.#interchange = { reference: this.#controlReference, count: 0 };
    this.#group = null;
    this.#groupType = '';
  }

  #openGroup(segment: Segment): void {
    this.#endMessage(segment);
    this.#groupType = readType(component(segment, 1));
    if (this.#preparedOn === '') this.#preparedOn = component(segment, 4);
    this.#group = { reference: component(segment, 5), count: 0 };
    if (this.#interchange !== null) this.#interchange = increment(this.#interchange);
  }

  #openMessage(segment: Segment): void {
    this.#endMessage(segment);
    if (this.#interchange === null) this.#report('edifact/missing-interchange-header', segment);
    else if (this.#group === null) this.#interchange = increment(this.#interchange);
    if (this.#group !== null) this.#group = increment(this.#group);
    this.#begin({
      reference: component(segment, 1) || this.#makeUpReference(),
      type: readType(component(segment, 2)) || this.#groupType,
      release: component(segment, 2, 2).toUpperCase(),
      accessReference: component(segment, 3),
      part: readPart(component(segment, 4), component(segment, 4, 1).toUpperCase()),
      preparedOn: this.#preparedOn,
      sender: this.#sender,
      place: segment,
    });
  }

  #content(segment: Segment): void {
    const message = this.#message;
    // A second list after the trailer of the first has lost its header.
    const isNext = message?.hasTrailer === true && (segment.tag === 'BGM' || segment.tag === 'MSG');
    if (message === null || isNext) {
      this.#endMessage(segment);
      this.#report('edifact/missing-message-header', segment);
      const type = this.#groupType;
      const reference = this.#makeUpReference();
      const own = { preparedOn: this.#preparedOn, sender: this.#sender, place: segment };
      this.#begin({ reference, type, release: '', accessReference: '', part: null, ...own });
    }
    this.#count();
    this.#sink.segment(segment);
  }

  #closeMessage(segment: Segment): void {
    const message = this.#message;
    if (message === null || message.hasTrailer) return;
    this.#count();
    const actual = message.segments + 1;
    const declared = Number.parseInt(component(segment, 1), 10);
    if (declared !== actual && Number.isSafeInteger(declared)) {
      this.#report('edifact/segment-count-differs', segment, { declared, actual });
    }
    this.#compareReference(segment, message.header.reference);
    this.#message = { ...message, segments: actual, hasTrailer: true };
  }

  #closeGroup(segment: Segment): void {
    if (this.#group !== null) this.#compareEnvelope(segment, this.#group);
    this.#group = null;
  }

  #closeInterchange(segment: Segment): void {
    if (this.#interchange !== null) this.#compareEnvelope(segment, this.#interchange);
    this.#interchange = null;
    this.#group = null;
  }

  #begin(header: MessageHeader): void {
    this.#message = { header, segments: 1, hasTrailer: false };
    this.#sink.open(header);
  }

  #endMessage(place: SegmentPlace): void {
    if (this.#message === null) return;
    if (!this.#message.hasTrailer) this.#report('edifact/missing-message-trailer', place);
    this.#message = null;
    this.#sink.close();
  }

  #count(): void {
    if (this.#message !== null) this.#message = { ...this.#message, segments: this.#message.segments + 1 };
  }

  #makeUpReference(): string {
    this.#madeUp += 1;
    const base = this.#controlReference === '' ? 'MESSAGE' : this.#controlReference;
    return `${base}-${this.#madeUp}`;
  }

  #compareEnvelope(segment: Segment, envelope: OpenEnvelope): void {
    const declared = Number.parseInt(component(segment, 1), 10);
    const actual = envelope.count;
    if (declared !== actual && Number.isSafeInteger(declared)) {
      this.#report('edifact/message-count-differs', segment, { tag: segment.tag, declared, actual });
    }
    this.#compareReference(segment, envelope.reference);
  }

  #compareReference(segment: Segment, expected: string): void {
    const given = component(segment, 2);
    if (given !== expected && given !== '' && expected !== '') {
      this.#report('edifact/reference-differs', segment, { tag: segment.tag });
    }
  }

  #report(code: EdifactCode, at: SegmentPlace, parameters?: DiagnosticParameters): void {
    const place = at.number === 0 ? { offset: at.offset } : { offset: at.offset, segment: at.number };
    this.#sink.diagnostic(describe(code, edifactDiagnostics[code], place, parameters));
  }
}

function increment(envelope: OpenEnvelope): OpenEnvelope {
  return { ...envelope, count: envelope.count + 1 };
}

/** Six letters; anything else is a damaged name, which must not cost the message. */
function readType(name: string): string {
  return /^[A-Z]{6}$/iu.test(name) ? name.toUpperCase() : '';
}

/** Numbers of parts have two digits; a larger one counts something else. */
const partNumberMax = 999;

/** `01:C` is the first of several, `03:F` the last; a bare number or `01:F` alone says nothing certain. */
function readPart(sequence: string, indicator: string): MessageHeader['part'] {
  const number = Number.parseInt(sequence, 10);
  if (!Number.isSafeInteger(number) || number < 1 || number > partNumberMax) return null;
  const isStated = indicator === 'C' || indicator === 'F';
  return { number, isFirst: number === 1, isLast: indicator === 'F', isStated };
}
