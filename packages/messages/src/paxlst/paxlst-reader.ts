import type { CodeLists } from '@tautai/dsl';
import type { DiagnosticParameters } from '../diagnostics/entry.ts';
import { describe } from '../diagnostics/entry.ts';
import type { PaxlstCode } from '../diagnostics/paxlst.ts';
import { paxlstDiagnostics } from '../diagnostics/paxlst.ts';
import type { MessageHeader, SegmentPlace } from '../edifact/interchange.ts';
import type { Segment } from '../edifact/segment.ts';
import { limits } from '../limits.ts';
import type { SourceSink } from '../source-sink.ts';
import { GroupReader } from './group-reader.ts';
import type { ListContext } from './list-context.ts';
import type { ListParts } from './list-parts.ts';
import { deliverList, flightKeyOf } from './list-parts.ts';
import { readListPart } from './records.ts';

/** What a reader of passenger lists needs for one message. */
export interface PaxlstInput {
  readonly header: MessageHeader;
  readonly codes: CodeLists;
  readonly sink: SourceSink;
  /** Lists of the source of which parts are still to come. */
  readonly parts: ListParts;
}

/** Collects the segments of one passenger list and gives its records when it ends. */
export class PaxlstReader {
  readonly #context: ListContext;
  readonly #sink: SourceSink;
  readonly #parts: ListParts;
  readonly #groups = new GroupReader();
  #delivered = 0;
  #hasTooMany = false;

  constructor({ header, codes, sink, parts }: PaxlstInput) {
    this.#sink = sink;
    this.#parts = parts;
    this.#context = {
      header,
      codes,
      report: (code, segment, parameters) => this.#report(code, segment, parameters),
      reportValue: (code, segment, parameters) => this.#report(`paxlst/${code}`, segment, parameters),
    };
  }

  /** Takes the next segment of the message. */
  segment(segment: Segment): void {
    if (segment.tag === 'NAD' && this.#groups.travellerCount >= limits.messageTravellersMax) {
      this.#report('paxlst/message-continued', segment, { max: limits.messageTravellersMax });
      this.#deliver();
      this.#groups.dropTravellers();
    }
    switch (this.#groups.place(segment)) {
      case 'placed':
        return;
      case 'unknown':
        return this.#report('paxlst/unknown-segment', segment, { tag: segment.tag });
      case 'lost-traveller':
        return this.#report('paxlst/lost-traveller', segment);
      case 'too-many':
        return this.#reportTooMany(segment);
    }
  }

  /** Says that the message has ended. */
  end(): void {
    const part = readListPart(this.#groups.message, this.#delivered, this.#context);
    this.#parts.add(this.#context.header, flightKeyOf(part), part);
  }

  /** Delivers what is held, before the message has ended. */
  #deliver(): void {
    deliverList([readListPart(this.#groups.message, this.#delivered, this.#context)], this.#sink);
    this.#delivered += this.#groups.travellerCount;
  }

  /** Said once a message: who sends a million segments too many gets no million diagnostics for it. */
  #reportTooMany(segment: Segment): void {
    if (!this.#hasTooMany) this.#report('paxlst/too-many-segments', segment, { max: limits.travellerSegmentsMax });
    this.#hasTooMany = true;
  }

  #report(code: PaxlstCode, { offset, number }: SegmentPlace, parameters?: DiagnosticParameters): void {
    const place = { offset, segment: number };
    this.#sink.diagnostic(describe(code, paxlstDiagnostics[code], place, parameters));
  }
}
