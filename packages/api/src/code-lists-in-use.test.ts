import { defaultCodeLists, noAmendments } from '@tautai/dsl';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { codeListsInUse } from './code-lists-in-use.ts';
import { EnvError } from './env.ts';

const folder = mkdtempSync(join(tmpdir(), 'tautai-code-lists-'));
afterAll(() => rmSync(folder, { recursive: true }));

const airport = { code: 'QZX', icao: 'NSQX', name: 'Lagoon', country: 'WSM', time_zone: 'Pacific/Apia' };

function inUse(content: unknown) {
  const file = join(folder, 'code-lists.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return codeListsInUse(file);
}

test('without a file the code lists are those that come with the language', () => {
  expect(codeListsInUse(null)).toEqual({ codeLists: defaultCodeLists(), amendments: noAmendments });
});

describe('with a file', () => {
  test('they are amended', () => {
    const { codeLists, amendments } = inUse({ airport: { add: [airport] } });
    expect(codeLists.has('airport', 'QZX')).toBe(true);
    expect(amendments).toEqual({ ...noAmendments, airport: { add: [airport], remove: [] } });
  });

  test('the digest is that of what the file says, in whatever order and layout', () => {
    const digestOf = (content: unknown): string => inUse(content).codeLists.digest;
    const digest = digestOf({ carrier: { remove: ['OL'] }, airport: { add: [airport] } });
    const reversed = Object.fromEntries(Object.entries(airport).toReversed());
    expect(digest).toMatch(/^[\da-f]{64}$/u);
    expect(
      digestOf(JSON.stringify({ airport: { remove: [], add: [reversed] }, carrier: { remove: ['OL'] } }, null, 2)),
    ).toBe(digest);
    expect(digestOf({ airport: { add: [{ ...airport, name: 'Lagoon 2' }] }, carrier: { remove: ['OL'] } })).not.toBe(
      digest,
    );
    expect(digest).not.toBe(defaultCodeLists().digest);
  });

  test('the example of the operations page is one', () => {
    const page = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');
    const [, example = ''] = /```json\n(.*?)```/su.exec(page) ?? [];
    const { codeLists } = inUse(example);
    expect(codeLists.airport('BUA')).toMatchObject({ country: 'BGV', timeZone: 'Pacific/Bougainville' });
    expect(codeLists.has('airport', 'FGI')).toBe(false);
  });

  test.each([
    ['not JSON', '{', ['TAUTAI_CODE_LISTS: the file is not JSON']],
    ['no object', [], ['TAUTAI_CODE_LISTS: the file must be an object of `country`']],
    [
      'several faults',
      { airport: { add: [{ ...airport, time_zone: 'Pacific/Savaii' }] }, country: { remove: ['QQQ'] } },
      ['TAUTAI_CODE_LISTS: airport.add[0].time_zone must be', 'TAUTAI_CODE_LISTS: country.remove[0] names `QQQ`'],
    ],
  ])('%s is refused, and all of it is named', (_, content, said) => {
    expect(() => inUse(content)).toThrow(EnvError);
    for (const words of said) expect(() => inUse(content)).toThrow(words);
  });

  test('that is not there is said to be none', () => {
    expect(() => codeListsInUse(join(folder, 'none.json'))).toThrow(
      'TAUTAI_CODE_LISTS: the file cannot be read (ENOENT)',
    );
  });
});
