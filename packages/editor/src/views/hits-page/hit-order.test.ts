import { describe, expect, test } from 'vitest';
import type { HitSummary } from '../../api-client/contract.ts';
import { countByLevel, inQueueOrder } from './hit-order.ts';

const hit = (id: string, level: string | null, departsLocal: string | null): HitSummary => ({
  id,
  level,
  rule_id: 'R1',
  rule_title: '',
  rule_version: 1,
  score: 0,
  passenger: { reference: id, full_name: null },
  flight: { carrier: 'PH', number: '751', departs_local: departsLocal, origin: 'APW', destination: 'AKL' },
  state: 'open',
  disposition: null,
  created_at: '2026-03-10T06:00:00Z',
  still_matches: true,
});

describe('the queue', () => {
  const hits = [
    hit('later', 'high', '2026-03-11T08:00'),
    hit('none', null, '2026-03-10T08:00'),
    hit('untimed', 'high', null),
    hit('gravest', 'critical', '2026-03-12T08:00'),
    hit('sooner', 'high', '2026-03-10T08:00'),
    hit('own word', 'tier 2', '2026-03-09T08:00'),
  ];

  test('sorts by level, then by departure', () => {
    expect(inQueueOrder(hits).map(({ id }) => id)).toEqual([
      'gravest',
      'sooner',
      'later',
      'untimed',
      'own word',
      'none',
    ]);
  });

  test('leaves the list that it was given as it is', () => {
    const before = [...hits];
    inQueueOrder(hits);
    expect(hits).toEqual(before);
  });

  test('counts by level', () => {
    expect([...countByLevel(hits)]).toEqual([
      ['high', 3],
      [null, 1],
      ['critical', 1],
      ['tier 2', 1],
    ]);
  });
});
