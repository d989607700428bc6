// cspell:words Tuilagi Tüilagi Sina Straße
import type { ScalarType } from '@tautai/dsl';

/**
 * Values as records carry them, few enough for rules and records to meet: equal, just beside each other, alike only once
 * folded, partly known, and unreadable.
 */
export function jsonPool(type: ScalarType): readonly unknown[] {
  switch (type.kind) {
    case 'text':
      return textPools[type.folding];
    case 'enumeration':
      return type.values;
    case 'code':
      return codePools[type.list];
    default:
      return plainPools[type.kind];
  }
}

const names = ['Tuilagi', 'TUILAGI', 'Tüilagi', 'Sina  Tuilagi', 'A*B', 'a?b', 'Q\\', "O'Brien", '`${x}`', '__proto__'];

const textPools = {
  name: names,
  free: [...names, '12 Beach Road', 'gold', 'Straße', 'line\u2028break'],
  locator: ['ABC123', 'abc 123', 'ABC124', 'PAX001/1', 'UMNR', '__proto__', '+6857201234'],
  email: ['sina@example.ws', 'Sina@EXAMPLE.ws', 'trips@example.nz'],
} as const;

const codePools = {
  country: ['NZL', 'WSM', 'AUS', 'NLD'],
  airport: ['AKL', 'APW', 'BOG', 'LIM'],
  carrier: ['NZ', 'FJ', '3U'],
  currency: ['NZD', 'WST', 'USD'],
} as const;

const plainPools = {
  number: [0, 1, 2, 3, 5, 0.5, -1, 2.000001, 999_999_999.999999],
  mass: [0, 22.999999, 23, 23.000001, 30, { value: 66, unit: 'lb' }, 29.937096],
  amount: [0, 999.99, 1000, 1249.5, 999_999_999.999999],
  boolean: [true, false],
  instant: ['2026-03-10T06:00:00Z', '2026-03-10T05:59:59.999Z', '2025-12-10T06:00:00Z', '2026-03-09T19:00:00+13:00'],
  local_date_time: ['2026-03-11T21:10', '2026-03-11T00:00', '2026-03-10T23:59', '2024-02-29T12:00'],
  date: ['2026-03-11', '2026-03-10', '1980-03-12', '2024-02-29', '9999-12-31'],
  partial_date: ['1980', '1980-03', '1980-03-12', '1980-03-13', '1979-12', '2026-03-11', '2024-02-29'],
  duration: ['PT48H', 'PT47H59M', 'P2D', 'PT0S', '-PT1H', 'P90D'],
  local_time: ['22:30', '05:00', '00:00'],
} as const;

/** What no field can be read from. */
export const unreadable: readonly unknown[] = ['not a value of any kind!', 1e15, { surprise: true }, ['list']];

/** What stands for missing in a text, beside being absent. */
export const emptyTexts: readonly string[] = ['', '  ', '\u200b'];
