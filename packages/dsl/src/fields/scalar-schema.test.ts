import { expect, test } from 'vitest';

import { code, plain, text } from './field.ts';
import { defaultCodeLists } from './code-lists.ts';
import { scalarSchema } from './scalar-schema.ts';

test.each([
  [text('name'), 'Māhina', 'Māhina'],
  [text('name'), '  ', undefined],
  [code('country'), 'gb', 'GBR'],
  [code('airport'), 'NSFA', 'APW'],
  [plain('mass'), { value: 500, unit: 'g' }, 0.5],
  [plain('amount'), 1249.5, 1249.5],
  [plain('instant'), '2026-03-10T06:00Z', '2026-03-10T06:00:00Z'],
])('%j takes %j and keeps %j', (type, json, kept) => {
  expect(scalarSchema(type, defaultCodeLists()).parse(json)).toBe(kept);
});

test.each([
  [text('name'), 1],
  [plain('number'), Number.NaN],
  [plain('mass'), -1],
  [plain('boolean'), 'true'],
])('%j refuses %j', (type, json) => {
  expect(scalarSchema(type, defaultCodeLists()).safeParse(json).success).toBe(false);
});
