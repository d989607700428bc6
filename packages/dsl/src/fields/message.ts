import { enumeration, field, plain, record, text } from './field.ts';

/** The message that delivered the record, and the instant it speaks for. */
export const message = record({
  type: field(enumeration('paxlst', 'pnrgov', 'json'), {
    meaning: 'The kind of message that delivered the record.',
    source: ['apis', 'pnr'],
    example: 'paxlst',
  }),
  received_at: field(plain('instant'), {
    meaning: 'The instant at which the message was received; the record says what was known then.',
    source: ['screening'],
    example: '2026-03-10T06:00:00Z',
    isMandatory: true,
  }),
  push_reason: field(enumeration('full', 'update', 'cancel'), {
    meaning: 'Whether the carrier sent a full list, an update, or a cancellation.',
    source: ['apis', 'pnr'],
    example: 'full',
  }),
  time_to_departure: field(plain('duration'), {
    meaning: 'Time from receipt of the message to the departure of the flight.',
    source: ['derived'],
    example: 'PT26H',
  }),
  reference: field(text('locator'), {
    meaning: "The message's own reference, as its sender wrote it.",
    source: ['apis', 'pnr'],
    example: 'PAX001',
  }),
});
