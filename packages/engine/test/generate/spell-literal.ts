/** Values in the many ways in which they may be written. */
import type { OperandType, TypedOperand } from '@tautai/dsl';
import {
  foldText,
  massOf,
  printDate,
  printDecimal,
  printInstant,
  printLocalDateTime,
  printLocalTime,
  printPartialDate,
} from '@tautai/dsl';
import type { Choose } from './choose.ts';

type Literal = Pick<Extract<TypedOperand, { kind: 'literal' }>, 'type' | 'value'>;

/** The literal as a text that reads back as it. */
export function spellLiteral(choose: Choose, { type, value }: Literal): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'object') return `date ${quoted(choose, printPartialDate(value))}`;
  return typeof value === 'string' ? spellText(choose, type, value) : spellNumber(choose, type, value);
}

function spellText(choose: Choose, type: OperandType, value: string): string {
  if (type.kind === 'enumeration') return value;
  if (type.kind !== 'text') return quoted(choose, value);
  const looser = [value.toLowerCase(), value.replaceAll(' ', '  '), `${value} `];
  const same = looser.filter((each) => foldText(each, type.folding) === value);
  return quoted(choose, choose.pick([value, value, ...same]));
}

/** A text in quotes, now and then with a letter as its number. */
export function quoted(choose: Choose, value: string): string {
  const json = JSON.stringify(value).replaceAll(/\\\\([*?])/gu, '\\$1');
  const isPlain = /^"[A-Za-z]/u.test(json) && choose.chance(3);
  return isPlain ? `"\\u${json.charCodeAt(1).toString(16).padStart(4, '0')}${json.slice(2)}` : json;
}

function spellNumber(choose: Choose, type: OperandType, value: number): string {
  switch (type.kind) {
    case 'number':
      return digits(choose, value);
    case 'amount':
      return 'currency' in type ? `${digits(choose, value)} ${type.currency}` : digits(choose, value);
    case 'mass':
      return choose.pick(masses(value));
    case 'duration':
      return choose.pick(durations(value));
    case 'period': {
      const years = value % 12 === 0 ? [`${value / 12} years`] : [];
      return choose.pick([`${value} months`, ...years]);
    }
    case 'instant':
      return printInstant(value);
    case 'local_date_time':
      return printLocalDateTime(value);
    case 'date':
      return printDate(value);
    case 'local_time':
      return printLocalTime(value);
    default:
      throw new Error(`no number is ${type.kind}`);
  }
}

function digits(choose: Choose, millionths: number): string {
  const printed = printDecimal(millionths);
  const longer = printed.includes('.') ? [] : [`${printed}.0`];
  return choose.pick([printed, printed, ...longer, ...(millionths >= 0 ? [`+${printed}`] : [])]);
}

const largest = 999_999_999_999_999;

function masses(milligrams: number): readonly string[] {
  const inPounds = Math.round((milligrams * 100_000_000) / 45_359_237);
  return [
    `${printDecimal(milligrams)} kg`,
    ...(milligrams * 1000 <= largest ? [`${printDecimal(milligrams * 1000)} g`] : []),
    ...(massOf(inPounds, 'lb') === milligrams ? [`${printDecimal(inPounds)} lb`] : []),
  ];
}

const units = [
  ['h', 3_600_000],
  ['min', 60_000],
  ['days', 86_400_000],
  ['weeks', 604_800_000],
  ['day', 86_400_000],
] as const;

/** In all units in which it can be written; whole milliseconds are what a duration is rounded to. */
export function durations(ms: number): readonly string[] {
  return units.flatMap(([unit, perUnit]) => {
    const millionths = Math.round((ms / perUnit) * 1_000_000);
    return Math.round((millionths * perUnit) / 1_000_000) === ms ? [`${printDecimal(millionths)} ${unit}`] : [];
  });
}
