import { madeReference } from '../edifact/made-reference.ts';
import type { SegmentPlace } from '../edifact/interchange.ts';
import { limits } from '../limits.ts';
import type { RecordPlace, SourceSink } from '../source-sink.ts';
import type { LevelZero } from './level-zero.ts';
import type { Person } from './person.ts';
import type { PushContext } from './push-context.ts';
import { reasonOf, recordsOf } from './records.ts';
import type { Group } from './reservation-groups.ts';
import type { ReadReservation } from './reservation.ts';
import { readReservation } from './reservation.ts';

interface DeliveryInput {
  readonly context: PushContext;
  readonly sink: SourceSink;
  /** Where a record stands whose traveller is named at this place. */
  readonly placeOf: (place: SegmentPlace) => RecordPlace;
}

/** Turns the reservations of one message into records, whatever the form in which the message came. */
export class PushDelivery {
  readonly #input: DeliveryInput;
  #position = 0;
  readonly #references = new Set<string>();

  constructor(input: DeliveryInput) {
    this.#input = input;
  }

  /** Gives the records of one reservation. */
  deliver(group: Group, levelZero: LevelZero): void {
    const { context, sink, placeOf } = this.#input;
    const reservation = readReservation(group, { levelZero, context, nextPosition: () => this.#nextPosition() });
    this.#addNobody(reservation, levelZero);
    const { placeholders } = reservation.party;
    const making = {
      levelZero,
      context,
      referenceOf: (given: string | undefined, person: Person) => this.#referenceOf(given, person),
    };
    for (const { record, segment } of recordsOf(reservation, making)) sink.record(record, placeOf(segment));
    if (placeholders > 0) sink.placeholders(placeholders);
  }

  /** What is said of a reservation without names is kept: a cancellation may name nobody. */
  #addNobody(reservation: ReadReservation, levelZero: LevelZero): void {
    const { party, group } = reservation;
    const segment = group.trigger ?? group.segments[0];
    if (party.persons.length > 0 || party.placeholders > 0 || segment === undefined) return;
    if (reasonOf(reservation, levelZero) !== 'cancel') this.#input.context.report('pnrgov/no-traveller', segment);
    party.addNobody(segment, this.#nextPosition());
  }

  #nextPosition(): number {
    this.#position += 1;
    return this.#position;
  }

  #referenceOf(given: string | undefined, { segment, position }: Person): string {
    const { context } = this.#input;
    const isTaken = given !== undefined && this.#references.has(given);
    if (isTaken) context.report('pnrgov/duplicate-reference', segment);
    const reference = given === undefined || isTaken ? madeReference(context.header, position) : given;
    // Only as many are remembered as a message of that kind holds; memory must not grow with its length.
    if (this.#references.size < limits.messageTravellersMax) this.#references.add(reference);
    return reference;
  }
}
