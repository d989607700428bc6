import { expect, test } from 'vitest';
import { benchRecords } from '../generate/bench-records.ts';
import { assertAgreement } from './agreement.ts';

const records = benchRecords(8, 'agreement');
const finding = (name: string, ...rules: readonly string[]) => ({ name, hits: () => rules });

test('the order of hits is nobody’s business', async () => {
  const agreement = await assertAgreement([finding('one', 'R1', 'R2'), finding('other', 'R2', 'R1')], records, 1_000);
  expect(agreement).toEqual({ recordCount: 8, hitCount: 16 });
});

test.each([
  ['one hit less', ['R1']],
  ['one hit more', ['R1', 'R2', 'R3']],
  ['another hit', ['R1', 'R3']],
])('%s is told, with the record', async (_, rules) => {
  const judges = [finding('one', 'R1', 'R2'), finding('same', 'R1', 'R2'), finding('other', ...rules)];
  await expect(assertAgreement(judges, records, 1_000)).rejects.toThrow(/^other finds .*"flight":/u);
});

test('some records are compared when there is no time at all', async () => {
  expect(await assertAgreement([finding('one', 'R1'), finding('other', 'R1')], records, 0)).toEqual({
    recordCount: 5,
    hitCount: 5,
  });
});
