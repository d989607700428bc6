/** Each field of the catalogue can be asked for: its example meets itself, and its absence is never an answer. */
import type { Field } from '@tautai/dsl';
import { checkConditionText, everyField, jsonOfValue, readValue } from '@tautai/dsl';
import { describe, expect, test } from 'vitest';
import { evaluateCondition } from '../src/evaluate/evaluate-condition.ts';

const context = { lists: new Map() };
const noLists = new Map();

const scalars = everyField().flatMap(({ path, field }) => {
  const isScalar = field.type.kind !== 'record' && field.type.kind !== 'list';
  return isScalar ? [{ path, field, test: testOf(field) }] : [];
});
const lists = everyField().filter(({ field }) => field.type.kind === 'list');

/** A month is no day for certain, not even of itself, but it does not come before its first. */
function testOf(field: Field): string {
  return field.type.kind === 'partial_date' && /^\d{4}-\d{2}$/u.test(String(field.example))
    ? `>= ${String(field.example)}-01`
    : `is ${literalOf(field)}`;
}

/** The example as a rule would write it. */
function literalOf({ type, example }: Field): string {
  switch (type.kind) {
    case 'record':
    case 'list':
      return '';
    case 'text':
    case 'code':
      return JSON.stringify(example);
    case 'amount':
      return `${String(example)} NZD`;
    case 'mass':
      return `${String(example)} kg`;
    case 'partial_date':
      return `date ${JSON.stringify(example)}`;
    case 'duration': {
      const read = readValue(type, example);
      const ms = 'value' in read && typeof read.value === 'number' ? read.value : Number.NaN;
      return `${ms / 60_000} min`;
    }
    default: {
      const read = readValue(type, example);
      return 'value' in read && read.value !== undefined ? String(jsonOfValue(type, read.value)) : '';
    }
  }
}

/** The list that a path lies in, and the names behind it. */
function split(path: string): { readonly list: string | null; readonly rest: string } {
  const within = lists.map((each) => each.path).find((list) => path.startsWith(`${list}.`));
  return within === undefined ? { list: null, rest: path } : { list: within, rest: path.slice(within.length + 1) };
}

function conditionOn(path: string, asked: string): string {
  const { list, rest } = split(path);
  if (list === null) return `${rest} ${asked}`;
  const window = list.startsWith('history.') ? ' within 90 days' : '';
  return `any ${list}${window} where (${rest} ${asked})`;
}

/** A record that carries the example at the path, and what belongs to it. */
function recordWith(path: string, value: unknown): object {
  const { list, rest } = split(path);
  const beside = { currency: 'NZD', departed_at: '2026-03-01T00:00:00Z', decided_at: '2026-03-01T00:00:00Z' };
  const nested = (steps: readonly string[], inner: unknown): unknown =>
    steps.reduceRight<unknown>((json, step) => ({ [step]: json }), inner);
  const element = { ...beside, ...(nested(rest.split('.'), value) as object) };
  const own = list === null ? nested(path.split('.'), value) : nested(list.split('.'), [element]);
  return { message: { received_at: '2026-03-10T06:00:00Z' }, ...(own as object) };
}

function truthOf(condition: string, record: object): string {
  const { condition: checked, diagnostics } = checkConditionText(condition, context);
  if (checked === null) return diagnostics.map(({ code }) => code).join(', ');
  return evaluateCondition(checked, record, noLists).outcome;
}

describe('fields', () => {
  test.each(scalars)('$path $test', ({ path, field, test: asked }) => {
    const condition = conditionOn(path, asked);
    expect(truthOf(condition, recordWith(path, field.example))).toBe('true');
    expect(truthOf(condition, {})).toBe('unknown');
  });

  test.each(lists)('$path can be counted and be missing', ({ path }) => {
    const window = path.startsWith('history.') ? ' within 90 days' : '';
    const record = { message: { received_at: '2026-03-10T06:00:00Z' }, ...recordWith(path, []) };
    expect(truthOf(`count of ${path}${window} is 0`, record)).toBe('true');
    expect(truthOf(`count of ${path}${window} is 0`, {})).toBe('unknown');
    expect(truthOf(`${path} is missing`, {})).toBe('true');
  });
});
