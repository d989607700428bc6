import { describe, expect, test } from 'vitest';
import { lastDays, listsOn, readDatedList } from './dated-lists.ts';

const item = (value: string, expires: string | null = null) => ({ value, reason: null, expires });
const read = (type: string, ...items: readonly ReturnType<typeof item>[]) =>
  readDatedList({ name: 'hubs', type, items, digest: 'd' });

describe('listsOn', () => {
  const { list } = read('airport', item('BOG'), item('LIM', '2027-03-31'));
  const valuesOn = (day: string | null) => [...(listsOn(list === null ? [] : [list], day).get('hubs')?.values ?? [])];

  test.each([
    ['2027-03-30', ['BOG', 'LIM']],
    ['2027-03-31', ['BOG', 'LIM']],
    ['2027-04-01', ['BOG']],
    [null, ['BOG', 'LIM']],
  ])('on %s: %j', (day, expected) => {
    expect(valuesOn(day)).toEqual(expected);
  });

  test('the days after which something ends', () => {
    expect(lastDays(list === null ? [] : [list, list])).toEqual(['2027-03-31']);
  });
});

describe('readDatedList', () => {
  test('a bad item is told by its position, without its value, and the others are kept', () => {
    const { list, problems } = read('airport', item('BOG'), item('Bogota'), item('LIM'));
    expect(list?.items).toHaveLength(2);
    expect(problems).toEqual([{ position: 2, message: expect.stringContaining('three-letter airport code') }]);
    expect(JSON.stringify(problems)).not.toContain('Bogota');
  });

  test.each(['planet', 'constructor', ''])('the type "%s" is none', (type) => {
    expect(read(type).list).toBeNull();
  });
});
