import { expect, test } from 'vitest';

import { anyName } from './domains.ts';
import { always, and, atLeast, keyOfFormula, literal, negated, never, or } from './formula.ts';
import type { Formula, Variable } from './model.ts';
import { emptyBox, verdict } from './search.ts';

const variable = (key: string): Variable => ({
  key,
  domain: anyName,
  source: { kind: 'opaque' },
  scopes: [],
  needs: [],
  isSureWithNeeds: false,
});

const isName = (key: string, ...names: readonly string[]): Formula =>
  literal(variable(key), {
    mayBeMissing: false,
    values: { kind: 'names', isComplement: false, names: new Set(names) },
  });

const [a, b, c] = [isName('x', 'A'), isName('y', 'B'), isName('z', 'C')];

test.each([
  [and([]), 'true'],
  [or([]), 'false'],
  [and([a, always]), 'x=["A"]'],
  [and([a, never]), 'false'],
  [or([a, always]), 'true'],
  [and([a, and([b, c])]), 'and(x=["A"];y=["B"];z=["C"])'],
  [and([c, b, a, a]), 'and(x=["A"];y=["B"];z=["C"])'],
  [isName('x'), 'false'],
  [negated(a), 'x=?!["A"]'],
  [negated(negated(and([a, or([b, c])]))), 'and(or(y=["B"];z=["C"]);x=["A"])'],
  [negated(and([a, b])), 'or(x=?!["A"];y=?!["B"])'],
  [atLeast(0, [a]), 'true'],
  [atLeast(3, [a, b]), 'false'],
  [atLeast(2, [a, b]), 'and(x=["A"];y=["B"])'],
  [atLeast(1, [a, b]), 'or(x=["A"];y=["B"])'],
] as const)('case %#: %s', (formula, key) => {
  expect(keyOfFormula(formula)).toBe(key);
});

test('two of three holds where any two do', () => {
  const two = atLeast(2, [a, b, c]);
  const boxOf = (...held: readonly Formula[]) =>
    new Map(
      [a, b, c].flatMap((each) => {
        if (each.kind !== 'literal') return [];
        const formula = held.includes(each) ? each : negated(each);
        return formula.kind === 'literal' ? [[each.variable.key, formula] as const] : [];
      }),
    );
  expect(
    [
      [a, b],
      [a, c],
      [b, c],
      [a, b, c],
    ].map((held) => verdict(two, boxOf(...held))),
  ).toEqual([true, true, true, true]);
  expect([[], [a], [b], [c]].map((held) => verdict(two, boxOf(...held)))).toEqual([false, false, false, false]);
  expect(verdict(two, emptyBox)).toBe(null);
});
