import { check } from '@tautai/dsl';
import { explain } from '@tautai/engine';
import { describe, expect, test } from 'vitest';
import { lineAnnotations } from './line-annotations.ts';
import { textPositions } from './text-positions.ts';

/** The body of a rule; the first line of it is line 2 of the text. */
const ruleWith = (body: string): string => `rule R0001 "Trial" {\n${body}\n}\n`;

function annotationsOf(body: string, record: object): readonly string[] {
  const text = ruleWith(body);
  const { file, diagnostics } = check(text, { lists: new Map() });
  const [rule] = file.rules;
  if (rule === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const explanation = explain(rule, record, new Map());
  return lineAnnotations(explanation, textPositions(text)).map(({ line, text: shown }) => `${line} ${shown}`);
}

const block = `when all of {
  booking.lead_time < 48 h
  any booking.payments where (method is cash)
  count of booking.bags >= 2
}`;

describe('lineAnnotations', () => {
  test('each condition of a block has its line, the block its own', () => {
    expect(
      annotationsOf(block, {
        booking: { lead_time: 'PT30H', payments: [{ method: 'card' }, { method: 'cash' }], bags: [{}] },
      }),
    ).toEqual(['2 ✗ false', '3 ✓ true – seen 30 h', '4 ✓ true – 1 of 2', '5 ✗ false – seen 1']);
  });

  test('says what is missing, by its path', () => {
    expect(annotationsOf(block, { booking: { lead_time: 'PT30H' } })).toEqual([
      '2 ? unknown',
      '3 ✓ true – seen 30 h',
      '4 ? unknown – booking.payments missing',
      '5 ? unknown – booking.bags missing',
    ]);
  });

  test('a chain over lines leaves each line to its member', () => {
    const chain = 'when flight.origin is "APW"\n  and booking.party_size > 2\nunless booking.change_count > 3';
    expect(annotationsOf(chain, { flight: { origin: 'APW' }, booking: { party_size: 1, change_count: 2 } })).toEqual([
      '2 ✓ true – seen APW',
      '3 ✗ false – seen 1',
      '4 ✗ false – seen 2',
    ]);
  });

  test('a chain on one line is one condition', () => {
    expect(
      annotationsOf('when flight.origin is "APW" and booking.party_size > 2', {
        flight: { origin: 'APW' },
        booking: { party_size: 3 },
      }),
    ).toEqual(['2 ✓ true']);
  });

  test('counts what stays undecided', () => {
    expect(
      annotationsOf('when at least 1 booking.bags where (weight > 23 kg)', {
        booking: { bags: [{ weight: 20 }, { pieces: 1 }] },
      }),
    ).toEqual(['2 ? unknown – 0 of 2, 1 undecided']);
  });
});
