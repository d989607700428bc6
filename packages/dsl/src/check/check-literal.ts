/** Literals → values. A literal takes its meaning from the type it is compared with, where there is one. */
import { suggestions, didYouMean } from '../diagnostics/did-you-mean.ts';
import { alternatives, quote } from '../diagnostics/define.ts';
import { report } from '../diagnostics/report.ts';
import { replaceWith } from '../fixes/replace-with.ts';
import { askForPresence, inFewerDigits, lastDayOfMonth, paddedTime, toWhole } from '../fixes/value-fixes.ts';
import type { CodeType, EnumerationType, TextType } from '../fields/field.ts';
import { ownEntry } from '../own-entry.ts';
import type { TextRange } from '../source/text-range.ts';
import type { NumberNode, TextNode, TimeNode } from '../syntax/ast.ts';
import { printTextLiteral } from '../syntax/text-literal.ts';
import { parseDate } from '../values/date.ts';
import { millionthsMax, parseDecimal } from '../values/decimal.ts';
import { foldText } from '../values/fold-text.ts';
import { parseInstant } from '../values/instant.ts';
import { parseLocalDateTime } from '../values/local-date-time.ts';
import { parseLocalTime } from '../values/local-time.ts';
import { massOf, massUnits } from '../values/mass.ts';
import type { MassUnit } from '../values/mass.ts';
import { parsePartialDate } from '../values/partial-date.ts';
import { roundedQuotient } from '../values/rounded-quotient.ts';
import type { Value } from '../values/value.ts';
import type { Checking } from './context.ts';
import type { OperandType, TypedOperand } from './typed-ast.ts';

type Literal = Extract<TypedOperand, { kind: 'literal' }>;

const literal = (type: OperandType, value: Value, range: TextRange): Literal => ({
  kind: 'literal',
  type,
  value,
  range,
});

export const durationUnits: Readonly<Record<string, number>> = {
  min: 60_000,
  h: 3_600_000,
  day: 86_400_000,
  days: 86_400_000,
  week: 604_800_000,
  weeks: 604_800_000,
};
export const periodUnits: Readonly<Record<string, number>> = { month: 1, months: 1, year: 12, years: 12 };

/** Units as they are written elsewhere. */
const otherUnits: Readonly<Record<string, string>> = {
  minute: 'min',
  minutes: 'min',
  mins: 'min',
  hour: 'h',
  hours: 'h',
  hr: 'h',
  hrs: 'h',
  d: 'days',
  w: 'weeks',
  kgs: 'kg',
  kilos: 'kg',
  kilogram: 'kg',
  kilograms: 'kg',
  gram: 'g',
  grams: 'g',
  lbs: 'lb',
  pound: 'lb',
  pounds: 'lb',
};

/** Every unit that a number may carry. */
export const unitNames: readonly string[] = [...Object.keys(durationUnits), ...Object.keys(periodUnits), ...massUnits];

/** A number with or without a unit. */
export function checkNumber(node: NumberNode, expected: OperandType | null, checking: Checking): Literal | null {
  const millionths = signed(node);
  if (millionths === null) {
    const fixes = inFewerDigits(node);
    checking.diagnostics.push(report('type/bad-number', { text: node.digits }, node.range, { fixes }));
    return null;
  }
  return node.unit === null
    ? plainNumber(node, millionths, expected, checking)
    : numberWithUnit(node, node.unit.text, millionths, expected, checking);
}

const printDigits = (node: NumberNode): string => `${node.isNegative ? '-' : ''}${node.digits}`;

function signed(node: NumberNode): number | null {
  const millionths = parseDecimal(node.digits);
  return millionths === null ? null : node.isNegative ? -millionths : millionths;
}

/** Value of a number that must be whole and has no unit, as a plain integer; null (and a report) otherwise. */
export function wholeNumberOf(node: NumberNode, checking: Checking): number | null {
  const millionths = node.unit === null ? signed(node) : null;
  if (millionths !== null && millionths % 1_000_000 === 0) return millionths / 1_000_000;
  const fixes = node.unit === null ? toWhole(node) : [];
  checking.diagnostics.push(report('type/needs-whole-number', {}, node.range, { fixes }));
  return null;
}

const unitHints: Readonly<Record<string, readonly string[]>> = {
  duration: ['h', 'min', 'days', 'weeks'],
  mass: ['kg', 'lb'],
};

function plainNumber(
  node: NumberNode,
  millionths: number,
  expected: OperandType | null,
  checking: Checking,
): Literal | null {
  const units = unitHints[expected?.kind ?? ''];
  if (expected !== null && units !== undefined) {
    // In `2and` the number is followed by a word without a blank, which a unit would run into.
    const gap = /^[\p{L}_]/u.test(checking.sourceText.slice(node.range.end, node.range.end + 2)) ? ' ' : '';
    const fixes = units.map((unit) => {
      const newText = `${printDigits(node)} ${unit}`;
      return replaceWith(`Write \`${newText}\``, node.range, `${newText}${gap}`);
    });
    const named = expected.kind === 'mass' ? 'a weight' : 'a duration';
    checking.diagnostics.push(
      report('type/needs-unit', { type: named, units: alternatives(units.map(quote)) }, node.range, { fixes }),
    );
    return null;
  }
  return literal(expected?.kind === 'amount' ? expected : { kind: 'number' }, millionths, node.range);
}

function numberWithUnit(
  node: NumberNode,
  unit: string,
  millionths: number,
  expected: OperandType | null,
  checking: Checking,
): Literal | null {
  const msPerUnit = ownEntry(durationUnits, unit);
  if (msPerUnit !== undefined) return durationNumber(node, millionths, msPerUnit, checking);
  const months = ownEntry(periodUnits, unit);
  if (months !== undefined) return calendarNumber(node, millionths, months, expected, checking);
  if (checking.codeLists.has('currency', unit)) {
    return literal({ kind: 'amount', currency: unit }, millionths, node.range);
  }
  if (massUnits.some((each) => each === unit)) {
    return literal({ kind: 'mass' }, massOf(millionths, unit as MassUnit), node.range);
  }
  const range = node.unit?.range ?? node.range;
  const meant = ownEntry(otherUnits, unit.toLowerCase());
  const near = meant === undefined ? unitsNear(unit, checking) : [meant];
  const hint = didYouMean(near);
  checking.diagnostics.push(
    report('name/unknown-unit', { unit }, range, {
      fixes: near.map((each) => replaceWith(`Change to \`${each}\``, range, each)),
      ...(hint === undefined ? {} : { hint }),
    }),
  );
  return null;
}

/** A currency is written in capitals, as its code is. */
function unitsNear(unit: string, { codeLists }: Checking): readonly string[] {
  const code = unit.toUpperCase();
  if (codeLists.has('currency', code)) return [code];
  const names = suggestions(unit, unitNames);
  return names.length > 0 || !/^[A-Za-z]{3}$/u.test(unit) ? names : suggestions(code, codeLists.codes('currency'));
}

/** Whole milliseconds: reckoned exactly and rounded once, so that `1.1 h` is as long as `66 min`. */
function durationNumber(node: NumberNode, millionths: number, msPerUnit: number, checking: Checking): Literal | null {
  const ms = Number(roundedQuotient(BigInt(millionths) * BigInt(msPerUnit), 1_000_000n));
  if (Math.abs(ms) <= millionthsMax) return literal({ kind: 'duration' }, ms, node.range);
  checking.diagnostics.push(report('type/bad-number', { text: node.digits }, node.range));
  return null;
}

function calendarNumber(
  node: NumberNode,
  millionths: number,
  months: number,
  expected: OperandType | null,
  checking: Checking,
): Literal | null {
  if (expected?.kind === 'number') {
    checking.diagnostics.push(
      report('type/wrong-unit', { expected: 'a plain number', found: 'a number with a unit' }, node.range, {
        fixes: [replaceWith(`Write \`${printDigits(node)}\``, node.range, printDigits(node))],
      }),
    );
    return null;
  }
  const whole = (millionths * months) / 1_000_000;
  if (Number.isInteger(whole)) return literal({ kind: 'period' }, whole, node.range);
  checking.diagnostics.push(report('type/needs-whole-number', {}, node.range));
  return null;
}

const timeReaders = {
  instant: parseInstant,
  local_date_time: parseLocalDateTime,
  date: parseDate,
  partial_date: parsePartialDate,
  local_time: parseLocalTime,
} as const;

/** Dates and times; `2027-03-31` is a date, `date "1980-03"` one of which only the month is known. */
export function checkTime(node: TimeNode, checking: Checking): Literal | null {
  const value = timeReaders[node.kind](node.text);
  if (value !== null) return literal({ kind: node.kind }, value, node.range);
  checking.diagnostics.push(
    report('type/no-such-day', { text: node.text }, node.range, {
      fixes: [...lastDayOfMonth(node), ...paddedTime(node)],
    }),
  );
  return null;
}

/** A text in quotes, read as the type that it is compared with. */
export function checkText(node: TextNode, expected: OperandType | null, checking: Checking): Literal | null {
  switch (expected?.kind) {
    case 'code':
      return checkCode(node.value, node.range, expected, checking);
    case 'enumeration':
      return quotedEnumeration(node, expected, checking);
    case 'text':
      return foldedText(node, expected, checking);
    default:
      return foldedText(node, { kind: 'text', folding: 'free' }, checking);
  }
}

function foldedText(node: TextNode, type: TextType, checking: Checking): Literal | null {
  const folded = foldText(node.value, type.folding);
  if (folded !== '') return literal(type, folded, node.range);
  const fixes = askForPresence(checking.sourceText, checking.enclosing, node.range);
  checking.diagnostics.push(report('type/empty-text', {}, node.range, { fixes }));
  return null;
}

function quotedEnumeration(node: TextNode, type: EnumerationType, checking: Checking): Literal | null {
  if (!type.values.includes(node.value)) return checkEnumerationValue(node.value, node.range, type, checking);
  checking.diagnostics.push(
    report('type/value-without-quotes', { value: node.value }, node.range, {
      fixes: [replaceWith('Remove the quotes', node.range, node.value)],
    }),
  );
  return null;
}

/** A bare word as a value of an enumeration. */
export function checkEnumerationValue(
  word: string,
  range: TextRange,
  type: EnumerationType,
  checking: Checking,
): Literal | null {
  if (type.values.includes(word)) return literal(type, word, range);
  const near = suggestions(word, type.values);
  const hint = didYouMean(near);
  checking.diagnostics.push(
    report('name/unknown-value', { value: word, values: type.values.map(quote).join(', ') }, range, {
      fixes: near.map((value) => replaceWith(`Change to \`${value}\``, range, value)),
      ...(hint === undefined ? {} : { hint }),
    }),
  );
  return null;
}

/** A code, held against its code list: one that does not exist could never match. */
function checkCode(code: string, range: TextRange, type: CodeType, checking: Checking): Literal | null {
  if (checking.codeLists.has(type.list, code)) return literal(type, code, range);
  const carried = checking.codeLists.normalise(type.list, code);
  if (carried !== null) {
    checking.diagnostics.push(
      report('type/other-spelling-of-code', { code, kind: type.list }, range, {
        fixes: [replaceWith(`Change to \`"${carried}"\``, range, printTextLiteral(carried))],
      }),
    );
    return null;
  }
  const near = suggestions(code, checking.codeLists.codes(type.list));
  const hint = didYouMean(near);
  // Carriers come and go, so one that is not listed may exist all the same.
  const isClosed = checking.codeLists.isClosed(type.list) || !/^[A-Z0-9]{2,3}$/u.test(code);
  checking.diagnostics.push(
    report(isClosed ? 'name/unknown-code' : 'name/unlisted-code', { code, kind: type.list }, range, {
      fixes: near.map((each) => replaceWith(`Change to \`"${each}"\``, range, printTextLiteral(each))),
      ...(hint === undefined ? {} : { hint }),
    }),
  );
  return isClosed ? null : literal(type, code, range);
}
