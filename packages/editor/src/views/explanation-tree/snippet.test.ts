import { check } from '@tautai/dsl';
import type { ExplanationNode } from '@tautai/engine';
import { explain } from '@tautai/engine';
import { describe, expect, test } from 'vitest';
import { snippet } from './snippet.ts';

/** The snippet of the rule's `when`, and of each condition directly within it. */
function snippetsOf(condition: string): readonly string[] {
  const text = `rule R0001 "Trial" {\n  when ${condition}\n}\n`;
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

  test('a long condition is shortened', () => {
    const airports = Array.from({ length: 40 }, () => '"APW"').join(', ');
    const [shown = ''] = snippetsOf(`flight.origin in [${airports}]`);
    expect(shown).toHaveLength(120);
    expect(shown.endsWith('…')).toBe(true);
  });
});
