import { catalogue, everyField } from '@tautai/dsl';
import { expect, test } from 'vitest';
import { recordOf } from '../../test/rule-of.ts';
import { causeIn, decodeRecord } from './decode-record.ts';
import { createLayout, elementLayout, fieldSlot, groupSlot, listSlot } from './layout.ts';

const layout = createLayout();
const slots = {
  leadTime: fieldSlot(layout, { steps: ['booking', 'lead_time'], cataloguePath: 'booking.lead_time' }),
  locator: fieldSlot(layout, { steps: ['booking', 'locator'], cataloguePath: 'booking.locator' }),
  agency: groupSlot(layout, { steps: ['booking', 'agency'], cataloguePath: 'booking.agency' }),
  bags: listSlot(layout, { steps: ['booking', 'bags'], cataloguePath: 'booking.bags' }),
  phones: listSlot(layout, { steps: ['passenger', 'phones'], cataloguePath: 'passenger.phones' }),
};
fieldSlot(elementLayout(layout, slots.bags), { steps: ['weight'], cataloguePath: 'booking.bags.weight' });
fieldSlot(elementLayout(layout, slots.phones), { steps: [], cataloguePath: 'passenger.phones' });

const decode = (json: object) => decodeRecord(layout, recordOf(json));

test('a field that is asked for twice has one slot', () => {
  const again = fieldSlot(layout, { steps: ['booking', 'lead_time'], cataloguePath: 'booking.lead_time' });
  expect(again).toBe(slots.leadTime);
});

test.each([
  [{}, 'absent'],
  [{ booking: null }, 'absent'],
  [{ booking: { lead_time: null } }, 'absent'],
  [{ booking: { lead_time: 'soon' } }, 'malformed'],
  [{ booking: 'ABC123' }, 'malformed'],
])('lead time in %j is missing: %s', (json, cause) => {
  const record = decode(json);
  expect(record.values[slots.leadTime]).toBeNull();
  expect(causeIn(record, 'booking.lead_time')).toBe(cause);
});

test('values are read once, folded and in their units', () => {
  const record = decode({ booking: { lead_time: 'PT30H', locator: ' abc123 ' } });
  expect(record.values[slots.leadTime]).toBe(108_000_000);
  expect(record.values[slots.locator]).toBe('ABC123');
});

test.each<[object, number | null]>([
  [{}, null],
  [{ booking: {} }, null],
  [{ booking: { bags: null } }, null],
  [{ booking: { bags: 'many' } }, null],
  [{ booking: { bags: [] } }, 0],
  [{ booking: { bags: [{ weight: 23 }, null, 'rubbish'] } }, 3],
])('bags in %j: %j elements', (json, length) => {
  expect(decode(json).lists[slots.bags]?.length ?? null).toBe(length);
});

test('elements that are no records have nothing in them', () => {
  const [known, none, rubbish] =
    decode({ booking: { bags: [{ weight: 23 }, null, 'rubbish'] } }).lists[slots.bags] ?? [];
  expect([known, none, rubbish].map((element) => element?.values[0])).toEqual([23_000_000, null, null]);
  expect(rubbish && causeIn(rubbish, 'booking.bags.weight')).toBe('malformed');
  expect(none && causeIn(none, 'booking.bags.weight')).toBe('absent');
});

test('elements of a list of scalars are the values themselves', () => {
  const phones = decode({ passenger: { phones: ['+685 720', null] } }).lists[slots.phones];
  expect(phones?.map(({ values }) => values[0])).toEqual(['+685720', null]);
});

test('a record that is there is known even when it is empty', () => {
  expect(decode({ booking: { agency: {} } }).groups[slots.agency]).toBe(true);
  expect(decode({ booking: { agency: [] } }).groups[slots.agency]).toBe(false);
  expect(decode({ booking: {} }).groups[slots.agency]).toBe(false);
});

test('no name of the catalogue is one that every object has', () => {
  const inherited = everyField(catalogue).filter(({ path }) => (path.split('.').at(-1) ?? '') in Object.prototype);
  expect(inherited).toEqual([]);
});
