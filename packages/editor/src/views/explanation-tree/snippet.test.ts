import { check } from '@tautai/dsl';
import type { ExplanationNode } from '@tautai/engine';
import { explain } from '@tautai/engine';
import { describe, expect, test } from 'vitest';
import { snippet } from './snippet.ts';

/** The snippet of the rule's `when`, and of each condition directly within it. */
const snippetsOf = (condition: string): readonly string[] =>
  snippetsIn(`rule R0001 "Trial" {\n  when ${condition}\n}\n`);

function snippetsIn(text: string): readonly string[] {
  const { file, diagnostics } = check(text, { lists: new Map() });
  const [rule] = file.rules;
  if (rule === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const { when } = explain(rule, {}, new Map());
  const nodes: readonly ExplanationNode[] = when === null ? [] : [when, ...when.children];
  return nodes.map((node) => snippet(node, text));
}

describe('snippet', () => {
  test.each([
    ['booking.lead_time   <  48 h', ['booking.lead_time < 48 h']],
    [
      'all of {\n    booking.lead_time < 48 h\n    booking.party_size > 2\n  }',
      ['all of', 'booking.lead_time < 48 h', 'booking.party_size > 2'],
    ],
    [
      'at least 1 of {\n    booking.lead_time < 48 h\n    booking.party_size > 2\n  }',
      ['at least 1 of', 'booking.lead_time < 48 h', 'booking.party_size > 2'],
    ],
    [
      'booking.lead_time < 48 h or booking.party_size > 2',
      ['any of', 'booking.lead_time < 48 h', 'booking.party_size > 2'],
    ],
    ['any booking.bags where (weight > 23 kg)', ['any booking.bags where (weight > 23 kg)']],
  ])('%s', (condition, expected) => expect(snippetsOf(condition)).toEqual(expected));

  test('a call is shown as it was written, above what it stands for', () => {
    const late = 'define late(limit: duration) = booking.lead_time < limit';
    expect(snippetsIn(`${late}\nrule R1 "Trial" {\n  when late(48 h)\n}\n`)).toEqual([
      'late(48 h)',
      'booking.lead_time < limit',
    ]);
  });

  test('a scorecard is its rows', () => {
    const rows = 'points {\n    booking.is_split -> +5\n    flight.is_codeshare -> -5 "known"\n  }';
    expect(snippetsIn(`scorecard S1 "Trial" {\n  threshold: 5\n  ${rows}\n}\n`)).toEqual([
      'points',
      'booking.is_split',
      'flight.is_codeshare',
    ]);
  });

  test('a long condition is shortened', () => {
    const airports = Array.from({ length: 40 }, () => '"APW"').join(', ');
    const [shown = ''] = snippetsOf(`flight.origin in [${airports}]`);
    expect(shown).toHaveLength(120);
    expect(shown.endsWith('…')).toBe(true);
  });
});
