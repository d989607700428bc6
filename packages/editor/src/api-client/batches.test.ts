import { describe, expect, test } from 'vitest';
import { mediaTypeOf } from './batches.ts';

describe('mediaTypeOf', () => {
  test.each([
    ['records.jsonl', 'application/x-ndjson'],
    ['records.ndjson', 'application/x-ndjson'],
    ['one.json', 'application/json'],
    ['PH751.EDI', 'application/edifact'],
    ['flight.paxlst', 'application/edifact'],
    ['flight.pnrgov', 'application/edifact'],
    ['push.XML', 'application/xml'],
    ['flight.2026.paxlst.json', 'application/json'],
    ['message', 'text/plain'],
    ['message.txt', 'text/plain'],
    ['', 'text/plain'],
  ])('%s is %s', (name, expected) => expect(mediaTypeOf(name)).toBe(expected));
});
