import type { CodeLists } from '@tautai/dsl';
import type { DiagnosticParameters } from '../diagnostics/entry.ts';
import { describe } from '../diagnostics/entry.ts';
import type { PnrgovCode } from '../diagnostics/pnrgov.ts';
import { pnrgovDiagnostics } from '../diagnostics/pnrgov.ts';
import type { MessageHeader, SegmentPlace } from '../edifact/interchange.ts';
import type { Segment } from '../edifact/segment.ts';
import { limits } from '../limits.ts';
import type { LevelZero } from '../pnrgov/level-zero.ts';
import { readLevelZero } from '../pnrgov/level-zero.ts';
import { PushDelivery } from '../pnrgov/push-delivery.ts';
import type { PushContext } from '../pnrgov/push-context.ts';
import type { SourceSink } from '../source-sink.ts';
import type { StartTag } from '../xml/scanner.ts';
import type { XmlElement } from './element.ts';
import { attributeOf, segmentOf } from './element.ts';
import { ElementTree } from './element-tree.ts';
import { pushedFlight } from './flight.ts';
import { reservationGroup } from './reservation.ts';
import { closedElements, readElements } from './vocabulary.ts';

interface PushInput {
  readonly codes: CodeLists;
  readonly sink: SourceSink;
  /** Says that an element has no place in a message; it does so once for each name. */
  readonly unknown: (tag: StartTag) => void;
}

/** What shows that a reservation has begun: its locator, or its first traveller. */
const heads: ReadonlySet<string> = new Set(['BookingRefID', 'Passenger']);

/** Reads one message in XML, reservation by reservation: each gives its records when its element ends. */
export class XmlPushReader {
  readonly #input: PushInput;
  readonly #root: XmlElement;
  #leg: XmlElement | null = null;
  #declared: StartTag | null = null;
  #tree: ElementTree | null = null;
  #started: Started | null = null;
  /** Its start tag is lost, and its end tag is of nothing: it ends where another begins. */
  #isImplied = false;
  #reservations = 0;
  /** Travellers named in the open reservation. */
  #travellers = 0;

  constructor(root: StartTag, input: PushInput) {
    this.#root = { ...root, children: [], text: '' };
    this.#input = input;
  }

  /** Takes a start tag within the message. */
  open(tag: StartTag): void {
    const isRead = readElements.has(tag.name);
    if (this.#isImplied && tag.name === 'PNR' && this.#tree?.depth === 1) this.#finish(this.#tree);
    if (this.#tree === null && heads.has(tag.name)) this.#imply(tag);
    const tree = this.#tree;
    if (tree === null) {
      if (tag.name === 'PNR' || tag.name === 'FlightLeg') this.#begin(tag);
      else if (tag.name === 'PNRs') this.#declared = tag;
      else if (!isRead && !closedElements.has(tag.name)) this.#input.unknown(tag);
      return;
    }
    if (!isRead && !tree.isClosed && !closedElements.has(tag.name)) this.#input.unknown(tag);
    if (tag.name === 'Passenger' && tree.depth === 1) this.#countTraveller(tag);
    (this.#tree ?? tree).open(tag, isRead);
  }

  text(text: string): void {
    this.#tree?.text(text);
  }

  /** Takes an end tag within the message. */
  close(): void {
    const tree = this.#tree;
    if (tree === null) return;
    tree.close();
    if (tree.depth === 0) this.#finish(tree);
  }

  /** Says that the message has ended. */
  end(): void {
    const { context } = this.#start();
    if (this.#reservations === 0) context.report('pnrgov/no-reservation', context.header.place);
    const count = Number.parseInt(this.#declared?.attributes.get('NumberOfPnrs') ?? '', 10);
    if (this.#declared === null || Number.isNaN(count) || count === this.#reservations) return;
    const { offset, line } = this.#declared;
    context.report('pnrgov/count-differs', { offset, number: line }, { declared: count, actual: this.#reservations });
  }

  #begin(tag: StartTag): void {
    this.#tree = new ElementTree(tag);
    this.#isImplied = false;
    this.#travellers = 0;
    if (tag.name === 'PNR') this.#reservations += 1;
  }

  /** Begins a reservation whose start tag is lost. */
  #imply(tag: StartTag): void {
    this.#begin({ ...tag, name: 'PNR', attributes: new Map() });
    this.#isImplied = true;
    this.#start().context.report('pnrgov/missing-start', { offset: tag.offset, number: tag.line });
  }

  #countTraveller(tag: StartTag): void {
    const tree = this.#tree;
    this.#travellers += 1;
    if (tree === null || this.#travellers <= limits.reservationTravellersMax) return;
    const { context } = this.#start();
    const place = { offset: tag.offset, number: tag.line };
    context.report('pnrgov/reservation-continued', place, { max: limits.reservationTravellersMax });
    this.#tree = tree.continued({ ...tree.root });
    this.#travellers = 1;
    this.#deliver(tree);
  }

  #finish(tree: ElementTree): void {
    this.#tree = null;
    if (tree.root.name === 'FlightLeg') this.#leg ??= tree.root;
    else this.#deliver(tree);
  }

  #deliver({ root, isCut }: ElementTree): void {
    if (root.children.length === 0) return;
    const { context, delivery, levelZero } = this.#start();
    const place = { offset: root.offset, number: root.line };
    if (isCut) context.report('pnrgov/too-many-segments', place, { max: limits.reservationElementsMax });
    delivery.deliver(reservationGroup(root, context.codes), levelZero);
  }

  /** What holds for all reservations is read when the first one is complete, or at the end. */
  #start(): Started {
    this.#started ??= start(this.#root, this.#leg, this.#input);
    return this.#started;
  }
}

interface Started {
  readonly context: PushContext;
  readonly delivery: PushDelivery;
  readonly levelZero: LevelZero;
}

function start(root: XmlElement, leg: XmlElement | null, { codes, sink }: PushInput): Started {
  const report = (code: PnrgovCode, { offset, number }: SegmentPlace, parameters?: DiagnosticParameters): void =>
    sink.diagnostic(describe(code, pnrgovDiagnostics[code], { offset, line: number }, parameters));
  const context: PushContext = {
    header: headerOf(root, leg),
    codes,
    report,
    reportValue: (code, segment, parameters) => report(`pnrgov/${code}`, segment, parameters),
  };
  const placeOf = ({ offset, number }: SegmentPlace): { offset: number; line: number } => ({ offset, line: number });
  return {
    context,
    delivery: new PushDelivery({ context, sink, placeOf }),
    levelZero: readLevelZero(levelZeroSegments(root, leg, codes), context),
  };
}

function levelZeroSegments(root: XmlElement, leg: XmlElement | null, codes: CodeLists): readonly Segment[] {
  const action = attributeOf(root, 'Function');
  return [
    ...(action === '' ? [] : [segmentOf(root, 'MSG', [['', action]])]),
    ...(leg === null ? [] : [pushedFlight(leg, codes)]),
  ];
}

/** A message without a name of its own is named by its flight. */
function headerOf(root: XmlElement, leg: XmlElement | null): MessageHeader {
  const [carrier, number, departure] = ['CarrierCode', 'FlightNumber', 'DepartureDateTime'].map((name) =>
    attributeOf(leg ?? undefined, name),
  );
  const flight = `${carrier ?? ''}${number ?? ''}/${departure ?? ''}`;
  const given = attributeOf(root, 'TransactionIdentifier', 'EchoToken', 'CorrelationID');
  const [day = ''] = /^\d{4}-\d{2}-\d{2}/u.exec(attributeOf(root, 'TimeStamp')) ?? [];
  return {
    reference: (given || (flight === '/' ? 'PNRGOV' : flight)).slice(0, limits.textLengthMax),
    type: 'PNRGOV',
    release: attributeOf(root, 'Version'),
    accessReference: '',
    part: null,
    sender: '',
    preparedOn: day.replaceAll('-', ''),
    place: { offset: root.offset, number: root.line },
  };
}
