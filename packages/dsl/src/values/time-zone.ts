/**
 * Local time at a place and instants, by rules that are vendored and hashed. Rules are known from 1990 to 2050; what
 * lies outside, or in a zone that nobody knows, has no answer.
 */
import { timeZoneLines } from './time-zones.gen.ts';

const begin = 631_152_000_000;
const end = 2_556_144_000_000;
const minuteMs = 60_000;
const quarterHourMs = 900_000;
const dayMs = 86_400_000;

interface ZoneRules {
  /** Instants at which the offset changes, in order. */
  readonly transitions: readonly number[];
  /** Offsets in milliseconds: `offsets[n]` holds before `transitions[n]`, the last one after all. */
  readonly offsets: readonly number[];
}

/** Local time, in milliseconds as if it were UTC, of an instant in a zone such as `Pacific/Apia`; null if not known. */
export function localOfInstant(zone: string, instantMs: number): number | null {
  const rules = rulesOf(zone);
  return rules === null || !isCovered(instantMs) ? null : instantMs + offsetAt(rules, instantMs);
}

/**
 * The instant of a local time in a zone; null if not known. A time that comes twice, when clocks are put back, is the
 * earlier of the two. A time that never comes, when clocks are put forward, is moved forward by the gap: 02:30 where
 * 02:00 becomes 03:00 is 03:30.
 */
export function instantOfLocal(zone: string, localMs: number): number | null {
  const rules = rulesOf(zone);
  if (rules === null) return null;
  const before = offsetAt(rules, localMs - dayMs);
  const after = offsetAt(rules, localMs + dayMs);
  const comesUnderAfter = offsetAt(rules, localMs - after) === after;
  const comesUnderBefore = offsetAt(rules, localMs - before) === before;
  const instantMs = localMs - (comesUnderAfter && !comesUnderBefore ? after : before);
  return isCovered(instantMs) ? instantMs : null;
}

/** Whether the rules of a zone are known. */
export const isTimeZone = (zone: string): boolean => readTable().has(zone);

const isCovered = (instantMs: number): boolean => instantMs >= begin && instantMs < end;

function offsetAt({ transitions, offsets }: ZoneRules, instantMs: number): number {
  let low = 0;
  let high = transitions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((transitions[middle] ?? 0) <= instantMs) low = middle + 1;
    else high = middle;
  }
  return offsets[low] ?? 0;
}

const rulesRead = new Map<string, ZoneRules>();

function rulesOf(zone: string): ZoneRules | null {
  const known = rulesRead.get(zone);
  if (known !== undefined) return known;
  const line = readTable().get(zone);
  if (line === undefined) return null;
  const rules = unpack(line);
  rulesRead.set(zone, rules);
  return rules;
}

let tableRead: ReadonlyMap<string, string> | undefined;

/** The line of each zone, still packed: a batch of records meets a handful of zones. */
function readTable(): ReadonlyMap<string, string> {
  tableRead ??= new Map(
    timeZoneLines
      .trim()
      .split('\n')
      .flatMap((line) => (line.split('|')[0] ?? '').split(',').map((name) => [name, line] as const)),
  );
  return tableRead;
}

function unpack(line: string): ZoneRules {
  const [, first = '0', rest = ''] = line.split('|');
  const transitions: number[] = [];
  const offsets = [Number.parseInt(first, 36) * quarterHourMs];
  let instantMs = begin;
  for (const transition of rest === '' ? [] : rest.split(' ')) {
    const [gap = '0', offset = '0'] = transition.split(':');
    instantMs += Number.parseInt(gap, 36) * minuteMs;
    transitions.push(instantMs);
    offsets.push(Number.parseInt(offset, 36) * quarterHourMs);
  }
  return { transitions, offsets };
}
