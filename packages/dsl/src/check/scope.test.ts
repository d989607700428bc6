import { expect, test } from 'vitest';

import { catalogue } from '../fields/catalogue.ts';
import type { ScalarType } from '../fields/field.ts';
import { namesInScope, resolvePath } from './scope.ts';
import type { Scope } from './scope.ts';

const nowhere = { start: 0, end: 0 };
const pathOf = (text: string) => ({
  kind: 'path' as const,
  names: text.split('.').map((name) => ({ text: name, range: nowhere })),
  range: nowhere,
});

/** The scope inside `any LIST as ALIAS where (`, nested in the order given. */
function scopeOf(...lists: readonly (readonly [path: string, alias: string | null])[]): Scope {
  return lists.reduce<Scope>((scope, [path, alias], depth) => {
    const resolution = resolvePath(pathOf(path), scope);
    if (resolution.kind !== 'list') throw new Error(`${path} is no list`);
    return [...scope, { depth, alias, element: resolution.type.element, cataloguePath: resolution.path.cataloguePath }];
  }, []);
}

function resolve(text: string, scope: Scope): string {
  const resolution = resolvePath(pathOf(text), scope);
  if (resolution.kind === 'unknown') return `unknown ${resolution.name.text}`;
  const { scope: start, steps, cataloguePath } = resolution.path;
  const rest = resolution.kind === 'list' ? resolution.rest.map((name) => ` ${name.text}`).join('') : '';
  return `${resolution.kind} ${start}:${steps.join('.')} ${cataloguePath}${rest}`;
}

const segments = scopeOf(['booking.segments', null]);
const named = scopeOf(['booking.segments', 's'], ['booking.bags', null]);
const phones = scopeOf(['passenger.phones', 'p']);

test.each<readonly [string, Scope, string]>([
  ['booking.lead_time', [], 'scalar record:booking.lead_time booking.lead_time'],
  ['booking', [], 'group record:booking booking'],
  ['booking.agency', [], 'group record:booking.agency booking.agency'],
  ['booking.bags', [], 'list record:booking.bags booking.bags'],
  ['booking.bags.weight', [], 'list record:booking.bags booking.bags weight'],
  ['lead_time', [], 'unknown lead_time'],
  ['booking.nothing.more', [], 'unknown nothing'],
  ['booking.locator.more', [], 'unknown more'],
  // Within a quantifier bare names are the element's, and roots the record's.
  ['origin', segments, 'scalar 0:origin booking.segments.origin'],
  ['flight.origin', segments, 'scalar record:flight.origin flight.origin'],
  ['weight', segments, 'unknown weight'],
  // Only the innermost element is spoken of by bare names; the outer ones by theirs.
  ['weight', named, 'scalar 1:weight booking.bags.weight'],
  ['origin', named, 'unknown origin'],
  ['s.origin', named, 'scalar 0:origin booking.segments.origin'],
  ['s', named, 'group 0: booking.segments'],
  // The element of a list of scalars is its name.
  ['p', phones, 'scalar 0: passenger.phones'],
  ['p.length', phones, 'unknown length'],
])('%s', (path, scope, expected) => {
  expect(resolve(path, scope)).toBe(expected);
});

test('an element of two that bear one name is the inner one', () => {
  const scope = scopeOf(['booking.segments', 'x'], ['booking.bags', 'x']);
  expect(resolve('x.weight', scope)).toBe('scalar 1:weight booking.bags.weight');
});

test('names that every object of the host has are unknown', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'valueOf']) {
    expect(resolve(name, [])).toBe(`unknown ${name}`);
    expect(resolve(name, segments)).toBe(`unknown ${name}`);
    expect(resolve(`booking.${name}`, [])).toBe(`unknown ${name}`);
  }
});

test('an unknown name comes with what could stand in its place', () => {
  const resolution = resolvePath(pathOf('booking.agency.nme'), []);
  expect(resolution).toMatchObject({ kind: 'unknown', known: ['name', 'iata_number', 'city', 'country', 'phone'] });
});

test('names in scope: the element first, then the names of elements, then the roots', () => {
  expect(namesInScope([])).toEqual(Object.keys(catalogue.fields));
  const names = namesInScope(named);
  expect(names.indexOf('weight')).toBeLessThan(names.indexOf('s'));
  expect(names.indexOf('s')).toBeLessThan(names.indexOf('booking'));
});

test('a list of scalars has no names of its own to offer', () => {
  const element: ScalarType = { kind: 'text', folding: 'free' };
  expect(namesInScope([{ depth: 0, alias: null, element, cataloguePath: 'x' }])).toEqual(Object.keys(catalogue.fields));
});
