/**
 * What an explanation costs a hit: kept in compact form, made in full, and expanded again where it is shown.
 *
 *   pnpm bench
 *
 * Goal: 2 µs a hit in compact form, for rules of 3 to 8 conditions on a decoded record. Times are those that the thread
 * worked: medians of rounds, and the best round beside them, since a busy machine adds to a median and not to the best.
 */
import type { PassengerRecord } from '@tautai/dsl';
import { check } from '@tautai/dsl';
import { compactRule } from '../src/explain/compact-trace.ts';
import { expandExplanation } from '../src/explain/explain.ts';
import { explainRule } from '../src/explain/explain-rule.ts';
import { decodeRecord } from '../src/record/decode-record.ts';
import { compileRuleset } from '../src/ruleset/compile-ruleset.ts';

const goalNs = 2000;
const rounds = 15;
const hitsPerRound = 10_000;

const conditions = [
  'booking.lead_time < 48 h',
  'booking.is_one_way_ticket',
  'any booking.payments where (method is cash)',
  'booking.party_size <= 2',
  'flight.destination in ["APW", "AKL"]',
  'count of booking.bags where (weight > 23 kg) >= 2',
  'booking.locator starts with "AB"',
  'any booking.segments where (origin in ["BOG", "LIM"] and cabin is economy)',
];

const record: PassengerRecord = {
  flight: { destination: 'APW' },
  booking: {
    lead_time: 'PT30H',
    is_one_way_ticket: true,
    payments: [{ method: 'card' }, { method: 'cash' }],
    party_size: 1,
    locator: 'ABC123',
    bags: [{ weight: 25 }, { weight: 30 }],
    segments: [
      { origin: 'BOG', cabin: 'economy' },
      { origin: 'AKL', cabin: 'business' },
    ],
  },
};

/** Nanoseconds of one run of `work`. */
function nanosecondsOf(work: () => unknown): { readonly median: number; readonly best: number } {
  const round = (): number => {
    const start = process.threadCpuUsage();
    for (let run = 0; run < hitsPerRound; run++) work();
    const { user, system } = process.threadCpuUsage(start);
    return ((user + system) * 1000) / hitsPerRound;
  };
  round();
  const times = Array.from({ length: rounds }, round).toSorted((one, other) => one - other);
  const at = (index: number): number => Math.round(times[index] ?? 0);
  return { median: at(Math.floor(rounds / 2)), best: at(0) };
}

function measured(count: number) {
  const when = conditions.slice(0, count).join('\n    ');
  const text = `rule R1 "Bench" {\n  when all of {\n    ${when}\n  }\n  reason: "Paid {booking.lead_time} before"\n}\n`;
  const { file, diagnostics } = check(text, { lists: new Map() });
  const { rules } = file;
  const ruleset = compileRuleset({ rules, lists: new Map() });
  const [rule] = ruleset.rules;
  if (rule === undefined) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  const decoded = decodeRecord(ruleset.layout, record);
  const kept = compactRule(rule.ir, decoded);
  if (kept.outcome !== 'match') throw new Error('every rule matches');
  const compact = nanosecondsOf(() => compactRule(rule.ir, decoded));
  return {
    conditions: count,
    'compact, ns': compact.median,
    'best, ns': compact.best,
    goal: compact.median <= goalNs ? 'met' : 'missed',
    'in full, ns': nanosecondsOf(() => explainRule(rule.ir, decoded)).median,
    'expanded, ns': nanosecondsOf(() => expandExplanation(rule.typed, kept)).median,
    'compact, bytes': JSON.stringify(kept).length,
    'in full, bytes': JSON.stringify(explainRule(rule.ir, decoded)).length,
  };
}

console.table([3, 4, 5, 6, 7, 8].map(measured));
