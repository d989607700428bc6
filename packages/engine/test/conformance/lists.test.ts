import { describe } from 'vitest';
import { verifyCases } from './verify-cases.ts';

const bags = (...weights: (number | null)[]) => ({ booking: { bags: weights.map((weight) => ({ weight })) } });
const heavy = 'booking.bags where (weight > 23 kg)';
const weight = ['booking.bags.weight'];
const list = ['booking.bags'];

describe('quantifiers', () => {
  verifyCases([
    [`any ${heavy}`, bags(25), 'true', []],
    [`any ${heavy}`, bags(25, null), 'true', []],
    [`any ${heavy}`, bags(20, null), 'unknown', weight],
    [`any ${heavy}`, bags(20), 'false'],
    [`any ${heavy}`, bags(), 'false'],
    [`any ${heavy}`, {}, 'unknown', list],
    [`any ${heavy}`, { booking: { bags: null } }, 'unknown', list],
    [`any ${heavy}`, { booking: { bags: [null] } }, 'unknown', weight],
    [`any ${heavy}`, { booking: { bags: ['rubbish'] } }, 'unknown', weight],
    [`every ${heavy}`, bags(), 'true'],
    [`every ${heavy}`, bags(25, null), 'unknown', weight],
    [`every ${heavy}`, bags(20, null), 'false'],
    [`every ${heavy}`, {}, 'unknown', list],
    [`no ${heavy}`, bags(), 'true'],
    [`no ${heavy}`, bags(20, null), 'unknown', weight],
    [`no ${heavy}`, bags(25, null), 'false'],
    [`no ${heavy}`, {}, 'unknown', list],
    [`exactly 1 ${heavy}`, bags(25), 'true'],
    [`exactly 1 ${heavy}`, bags(25, null), 'unknown', weight],
    [`exactly 1 ${heavy}`, bags(25, 25, null), 'false'],
    [`exactly 2 ${heavy}`, bags(20, null), 'false'],
    [`at least 2 ${heavy}`, bags(25, null, null), 'unknown', weight],
    [`at least 2 ${heavy}`, bags(25, 25), 'true'],
    [`at least 2 ${heavy}`, bags(20, null), 'false'],
    [`at most 1 ${heavy}`, bags(25, null), 'unknown', weight],
    [`at most 1 ${heavy}`, bags(25, 20), 'true'],
    [`at most 1 ${heavy}`, bags(25, 25, null), 'false'],
    [`at least 1 ${heavy}`, {}, 'unknown', list],
  ]);
});

describe('quantifiers in quantifiers', () => {
  const sameCarrier =
    'any booking.segments as s where (any booking.bags where (carrier is s.carrier and destination is s.destination))';
  const record = (carrier: string | null) => ({
    booking: {
      segments: [
        { carrier: 'NZ', destination: 'APW' },
        { carrier: 'FJ', destination: 'LIM' },
      ],
      bags: [{ carrier, destination: 'LIM' }],
    },
  });
  verifyCases([
    [sameCarrier, record('FJ'), 'true'],
    [sameCarrier, record('NZ'), 'false'],
    [sameCarrier, record(null), 'unknown', ['booking.bags.carrier']],
    ['any passenger.phones as p where (p starts with "+685")', { passenger: { phones: ['+685 720'] } }, 'true'],
    [
      'any passenger.phones as p where (p starts with "+685")',
      { passenger: { phones: [null] } },
      'unknown',
      ['passenger.phones'],
    ],
    [
      'any documents where (issuing_country is not passenger.nationality)',
      { passenger: { nationality: 'WSM' }, documents: [{ issuing_country: 'WSM' }, {}] },
      'unknown',
      ['documents.issuing_country'],
    ],
  ]);
});

describe('counts', () => {
  const count = `count of ${heavy}`;
  verifyCases([
    [`${count} >= 2`, bags(25, 25, null), 'true'],
    [`${count} >= 2`, bags(25, null), 'unknown', weight],
    [`${count} >= 2`, bags(25), 'false'],
    [`${count} is 1`, bags(25, null), 'unknown'],
    [`${count} is 1.5`, bags(25, null), 'false', []],
    [`${count} is not 1.5`, bags(25, null), 'true'],
    [`${count} is not 3`, bags(25, null), 'true'],
    [`${count} in [1, 2]`, bags(25, null), 'true'],
    [`${count} in [1, 3]`, bags(25, null), 'unknown'],
    [`${count} in [0, 3]`, bags(25, null), 'false'],
    [`${count} between 1 and 2`, bags(25, null), 'true'],
    [`${count} between 1.2 and 1.8`, bags(25, null), 'false'],
    [`${count} between 2 and 9`, bags(25, null), 'unknown'],
    [`${count} + 0 >= 1`, bags(25, null), 'unknown', weight],
    [`${count} + 0 >= 1`, bags(25, 20), 'true'],
    [`${count} < count of booking.bags`, bags(25, 20), 'true'],
    [`${count} < count of booking.bags`, bags(25, null), 'unknown'],
    [`${count} >= 0`, {}, 'unknown', list],
    ['count of booking.bags is 0', bags(), 'true'],
  ]);
});

describe('sum, lowest, highest, earliest, latest', () => {
  const trips = (...departures: (string | null)[]) => ({
    message: { received_at: '2026-03-10T06:00:00Z' },
    history: { trips: departures.map((departed_at) => ({ departed_at })) },
  });
  verifyCases([
    ['sum of booking.bags.weight is 45 kg', bags(25, 20), 'true'],
    ['sum of booking.bags.weight is 0 kg', bags(), 'true'],
    ['sum of booking.bags.weight > 1 kg', bags(25, null), 'unknown', weight],
    ['sum of booking.bags.weight where (weight > 23 kg) is 25 kg', bags(25, 20), 'true'],
    ['sum of booking.bags.weight where (carrier is "NZ") > 1 kg', bags(25), 'unknown', ['booking.bags.carrier']],
    ['sum of booking.bags.weight > 1 kg', bags(999_999_999, 1), 'unknown', []],
    ['lowest of booking.bags.weight is 20 kg', bags(25, 20), 'true'],
    ['highest of booking.bags.weight is 25 kg', bags(25, 20), 'true'],
    ['highest of booking.bags.weight is 25 kg', bags(), 'unknown', []],
    ['highest of booking.bags.weight is 25 kg', {}, 'unknown', list],
    [
      'earliest of history.trips.departed_at within 90 days is 2026-03-01T00:00Z',
      trips('2026-03-02T00:00:00Z', '2026-03-01T00:00:00Z'),
      'true',
    ],
    [
      'latest of history.trips.departed_at within 90 days is 2026-03-02T00:00Z',
      trips('2026-03-02T00:00:00Z', '2026-03-01T00:00:00Z'),
      'true',
    ],
  ]);
});

describe('windows', () => {
  const asOf = '2026-03-10T06:00:00Z';
  const record = (departed: string | null, received: string | null = asOf) => ({
    message: { received_at: received },
    history: { trips: [{ departed_at: departed, destination_country: 'NLD' }] },
  });
  const recent = 'any history.trips within 10 days where (destination_country is "NLD")';
  const every = 'every history.trips within 10 days where (destination_country is "WSM")';
  verifyCases([
    [recent, record('2026-03-10T06:00:00Z'), 'true'],
    [recent, record('2026-03-10T06:00:00.001Z'), 'false'],
    [recent, record('2026-02-28T06:00:00Z'), 'true'],
    [recent, record('2026-02-28T05:59:59.999Z'), 'false'],
    [recent, record(null), 'unknown', ['history.trips.departed_at']],
    [recent, record('2026-03-10T06:00:00Z', null), 'unknown', ['message.received_at']],
    [recent, { history: { trips: [] } }, 'false'],
    [every, record('2026-03-10T06:00:00Z'), 'false'],
    [every, record('2026-02-01T06:00:00Z'), 'true'],
    [every, record(null), 'unknown', ['history.trips.departed_at']],
    ['count of history.trips within 10 days >= 1', record(null), 'unknown', ['history.trips.departed_at']],
    ['count of history.trips within 10 days is 0', record('2026-02-01T06:00:00Z'), 'true'],
  ]);
});
