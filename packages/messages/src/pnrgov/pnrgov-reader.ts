import type { CodeLists } from '@tautai/dsl';
import type { DiagnosticParameters } from '../diagnostics/entry.ts';
import { describe } from '../diagnostics/entry.ts';
import type { PnrgovCode } from '../diagnostics/pnrgov.ts';
import { pnrgovDiagnostics } from '../diagnostics/pnrgov.ts';
import type { MessageHeader, SegmentPlace } from '../edifact/interchange.ts';
import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';
import { limits } from '../limits.ts';
import type { RecordPlace, SourceSink } from '../source-sink.ts';
import type { LevelZero } from './level-zero.ts';
import { readLevelZero } from './level-zero.ts';
import type { PushContext } from './push-context.ts';
import { PushDelivery } from './push-delivery.ts';
import type { PushParts } from './push-parts.ts';
import { ReservationGroups } from './reservation-groups.ts';

/** What a reader of reservations needs for one message. */
export interface PnrgovInput {
  readonly header: MessageHeader;
  readonly codes: CodeLists;
  readonly sink: SourceSink;
  /** Pushes of the source of which parts are still to come. */
  readonly parts: PushParts;
}

/** Whether a segment must be of a further reservation, which begins without `SRC`. */
function isOfNext(segment: Segment, current: ReservationGroups): boolean {
  if (segment.tag === 'RCI') return current.isPast && !current.ownsLocators(segment);
  return segment.tag === 'TIF' && current.isOfAnother(segment);
}

/** Tags that stand before the first reservation. */
const levelZeroTags: ReadonlySet<string> = new Set(['MSG', 'ORG', 'TVL', 'EQN']);
/** What may stand between the first segment of a reservation and its travellers. */
const headTags: ReadonlySet<string> = new Set(['RCI', 'SSR', 'DAT', 'IFT', 'ORG', 'ADD', 'EBD']);
const levelZeroSegmentsMax = 100;

/** Reads one message, reservation by reservation: each gives its records when the next one begins. */
export class PnrgovReader {
  readonly #context: PushContext;
  readonly #delivery: PushDelivery;
  readonly #sink: SourceSink;
  readonly #parts: PushParts;
  readonly #levelZeroSegments: Segment[] = [];
  #levelZero: LevelZero | null = null;
  #current: ReservationGroups | null = null;
  /** An `RCI` of another locator among the flights, and what follows: of this reservation or the head of the next. */
  #undecided: Segment[] = [];
  #reservations = 0;
  #hasTooMany = false;

  constructor({ header, codes, sink, parts }: PnrgovInput) {
    this.#sink = sink;
    this.#parts = parts;
    this.#context = {
      header,
      codes,
      report: (code, segment, parameters) => this.#report(code, segment, parameters),
      reportValue: (code, segment, parameters) => this.#report(`pnrgov/${code}`, segment, parameters),
    };
    const placeOf = ({ offset, number }: SegmentPlace): RecordPlace => ({ offset, segment: number });
    this.#delivery = new PushDelivery({ context: this.#context, sink, placeOf });
  }

  /** Takes the next segment of the message. */
  segment(segment: Segment): void {
    if (this.#undecided.length > 0 && this.#decide(segment)) return;
    const current = this.#current;
    if (segment.tag === 'SRC') return this.#begin(segment);
    if (this.#isLevelZero(segment)) {
      if (this.#levelZeroSegments.length < levelZeroSegmentsMax) this.#levelZeroSegments.push(segment);
    } else if (current === null) {
      if (!headTags.has(segment.tag) && segment.tag !== 'TIF') return this.#reportUnplaced(segment);
      this.#beginWithoutStart(segment);
      this.#place(segment);
    } else if (segment.tag === 'RCI' && !current.isPast && !current.ownsLocators(segment)) {
      this.#undecided = [segment];
    } else {
      if (isOfNext(segment, current)) this.#beginWithoutStart(segment);
      this.#place(segment);
    }
  }

  /** Says that the message has ended. */
  end(): void {
    this.#settle();
    this.#deliver();
    if (this.#reservations === 0) this.#report('pnrgov/no-reservation', this.#context.header.place);
    const declaring = this.#levelZeroSegments.find(({ tag }) => tag === 'EQN');
    const count = declaring === undefined ? Number.NaN : Number.parseInt(component(declaring, 1), 10);
    const flight = this.#readLevelZero().flight;
    this.#parts.add(this.#context.header, [flight?.carrier, flight?.number, flight?.departs_local].join(' '), {
      context: this.#context,
      reservations: this.#reservations,
      declared: declaring === undefined || !Number.isSafeInteger(count) ? null : { count, segment: declaring },
    });
  }

  #readLevelZero(): LevelZero {
    this.#levelZero ??= readLevelZero(this.#levelZeroSegments, this.#context);
    return this.#levelZero;
  }

  /** A name decides that the undecided head is of the next reservation; anything that no head has, that it is not. */
  #decide(segment: Segment): boolean {
    const isFull = this.#undecided.length >= limits.travellerSegmentsMax;
    if (headTags.has(segment.tag) && segment.tag !== 'RCI' && !isFull) {
      this.#undecided.push(segment);
      return true;
    }
    const [first] = this.#undecided;
    if (segment.tag === 'TIF' && first !== undefined && this.#current?.names(segment) !== true) {
      this.#beginWithoutStart(first);
    }
    this.#settle();
    return false;
  }

  #settle(): void {
    const waiting = this.#undecided;
    this.#undecided = [];
    for (const segment of waiting) this.#place(segment);
  }

  /** Level 0 is what stands before reservations, even where `SRC` slipped before its last segment. */
  #isLevelZero({ tag }: Segment): boolean {
    if (!levelZeroTags.has(tag)) return false;
    const isThere = this.#levelZeroSegments.some((each) => each.tag === tag);
    if (this.#current === null) return tag !== 'ORG' || !isThere;
    return tag !== 'ORG' && !isThere && this.#reservations === 1 && this.#current.isHeadOnly;
  }

  #begin(start: Segment): void {
    // A doubled start, or one that its `RCI` overtook.
    const current = this.#current;
    if (current !== null && (current.isEmpty || (current.reservation.trigger === null && current.isHeadOnly))) return;
    this.#deliver();
    this.#reservations += 1;
    this.#current = new ReservationGroups(start);
  }

  #beginWithoutStart(first: Segment): void {
    this.#report('pnrgov/missing-start', first);
    this.#deliver();
    this.#reservations += 1;
    this.#current = new ReservationGroups(null);
  }

  #place(segment: Segment): void {
    const current = this.#current;
    if (current === null) return;
    const isOver = current.travellerCount >= limits.reservationTravellersMax || current.isFull;
    if (segment.tag === 'TIF' && isOver) {
      // Check-in names the travellers again; they are not delivered twice for it.
      if (current.isFull && current.names(segment)) return this.#reportTooMany(segment);
      this.#report('pnrgov/reservation-continued', segment, { max: limits.reservationTravellersMax });
      this.#deliver();
      this.#current = current.continued();
      this.#current.place(segment);
      return;
    }
    const placement = current.place(segment);
    if (placement === 'too-many') this.#reportTooMany(segment);
    else if (placement !== 'placed') this.#reportUnplaced(segment);
  }

  #reportUnplaced(segment: Segment): void {
    const code = ReservationGroups.knows(segment.tag) ? 'pnrgov/misplaced-segment' : 'pnrgov/unknown-segment';
    this.#report(code, segment, { tag: segment.tag });
  }

  #deliver(): void {
    const current = this.#current;
    this.#current = null;
    if (current === null || current.isEmpty) return;
    this.#delivery.deliver(current.reservation, this.#readLevelZero());
  }

  /** Said once a message: who sends a million segments too many gets no million diagnostics for it. */
  #reportTooMany(segment: Segment): void {
    if (!this.#hasTooMany) this.#report('pnrgov/too-many-segments', segment, { max: limits.reservationSegmentsMax });
    this.#hasTooMany = true;
  }

  #report(code: PnrgovCode, { offset, number }: SegmentPlace, parameters?: DiagnosticParameters): void {
    this.#sink.diagnostic(describe(code, pnrgovDiagnostics[code], { offset, segment: number }, parameters));
  }
}
