import { expect, test } from 'vitest';
import { parseRecordLines, printRecordLines } from './record-lines.ts';

test('records can be read as they were printed', () => {
  const records = [
    { position: 1, record: { passenger: { family_name: 'MUÑOZ\nPEÑA \u2028' } } },
    { position: 3, record: {} },
  ];
  expect(parseRecordLines(printRecordLines(records))).toEqual(records);
  expect(parseRecordLines(printRecordLines([]))).toEqual([]);
});
