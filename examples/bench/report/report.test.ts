import { describe, expect, test } from 'vitest';
import type { StageFigures } from '../measure/stage.ts';
import { betweenMarkers } from './between-markers.ts';
import { chartOf } from './chart.ts';
import { threeDigits } from './figures.ts';
import { verdictsOn } from './goals.ts';
import { markdownOf } from './markdown.ts';
import type { Report } from './report.ts';

type Rates = Readonly<Record<string, number>>;

/** A stage in which each engine manages so many records a second. */
function stage(ruleCount: number, rates: Rates, rest: Partial<StageFigures> = {}): StageFigures {
  const exactly = (rate: number) => ({ median: rate, low: rate, high: rate });
  return {
    mix: 'typical',
    ruleCount,
    width: null,
    hitsPerRecord: 0.5,
    agreement: { recordCount: 100, hitCount: 50 },
    rateOfParseAlone: null,
    rows: Object.entries(rates).map(([contestant, rate]) => ({
      contestant,
      rate: exactly(rate),
      rateOfJson: null,
      loadMs: 400,
      bytesPerRule: 3_000,
    })),
    ...rest,
  };
}

const reportOf = (...stages: readonly StageFigures[]): Report => ({
  measuredAt: '2026-11-25T12:00:00Z',
  machine: { processor: 'some processor', cores: 2, node: '26.10.0', load: 0 },
  settings: { warmUpMs: 2_000, roundMs: 500, rounds: 3 },
  recordBytes: 1_432,
  stages,
  explanationMicros: null,
  addingMs: null,
});

describe('goals', () => {
  const found = (report: Report, part: string) => verdictsOn(report).filter(({ goal }) => goal.includes(part));

  test.each([
    ['met', 40_000, true],
    ['missed by little', 39_900, false],
  ])('a ratio is %s', (_, rate, isMet) => {
    const report = reportOf(stage(1_000, { tautai: rate, 'zen-engine': 100 }));
    expect(found(report, 'zen-engine')).toMatchObject([{ wanted: '≥ 400', isMet }]);
  });

  test('the better of two peers is the one that counts', () => {
    const report = reportOf(stage(1_000, { tautai: 6_000, 'json-logic-engine': 100, 'cel-js': 10 }));
    expect(found(report, 'the best of')).toMatchObject([{ reached: '60', isMet: true }]);
  });

  test('where one of the two was not measured, nothing is said', () => {
    expect(found(reportOf(stage(1_000, { tautai: 6_000, 'cel-js': 10 })), 'the best of')).toEqual([]);
  });

  test('growth is that of the time a record', () => {
    const report = reportOf(stage(10, { tautai: 1_000_000 }), stage(10_000, { tautai: 1_000 }));
    expect(found(report, 'as a power')).toMatchObject([{ reached: '1.00', isMet: false }]);
  });

  test('the worst size counts against the baseline', () => {
    const report = reportOf(
      stage(10, { tautai: 50, 'tautai, compiled rules': 100 }),
      stage(100, { tautai: 200, 'tautai, compiled rules': 100 }),
    );
    expect(found(report, 'worst size')).toMatchObject([{ reached: '0.50', isMet: false }]);
  });

  test('the slowest width is held against the fastest', () => {
    const rates = [2, 4, 8, 16].map((width, place) => stage(1_000, { tautai: 100 + 10 * place }, { width }));
    expect(found(reportOf(...rates), 'slowest against fastest')).toMatchObject([{ reached: '1.3', isMet: true }]);
  });

  test('memory and building are judged at 10 000 rules', () => {
    const report = reportOf(stage(10_000, { tautai: 1 }));
    expect(found(report, 'bytes a rule')).toMatchObject([{ reached: '3 000', isMet: false }]);
    expect(found(report, 'milliseconds to build')).toMatchObject([{ reached: '400', isMet: true }]);
  });
});

describe('the tables', () => {
  test('show the engines that lose as well', () => {
    const text = markdownOf(reportOf(stage(10, { tautai: 5, 'cel-js': 1_000 }), stage(100, { tautai: 4 })));
    expect(text).toContain('| cel-js | 1 000 (1 000 to 1 000) |  |  |');
    expect(text).toMatch(/\| tautai \| 5\.0 .* \| 4\.0 .* \| 0\.10 \|/u);
  });

  test.each([
    [0.4, false],
    [1.1, true],
  ])('say of a load of %d on two cores that the machine was busy: %s', (load, isSaid) => {
    const report = reportOf(stage(10, { tautai: 5 }));
    const text = markdownOf({ ...report, machine: { ...report.machine, load } });
    expect(text.includes('The machine was busy')).toBe(isSaid);
  });

  test('leave out what was not measured', () => {
    expect(markdownOf(reportOf(stage(10, { tautai: 5 })))).not.toMatch(/hard mix|conditions|JSON\.parse/u);
  });

  test.each([
    [0.8, '0.8'],
    [56.4, '56'],
    [1_234, '1 230'],
    [1_234_567, '1 230 000'],
  ])('%d is written as %s', (number, text) => {
    expect(threeDigits(number)).toBe(text);
  });
});

describe('the page', () => {
  const page = 'before <!-- bench:engines -->old<!-- /bench:engines --> after';

  test('keeps what stands outside the markers', () => {
    const once = betweenMarkers(page, 'bench:engines', 'new\n');
    expect(once).toBe('before <!-- bench:engines -->\n\nnew\n\n<!-- /bench:engines --> after');
    expect(betweenMarkers(once, 'bench:engines', 'new')).toBe(once);
  });

  test('without markers is refused', () => {
    expect(() => betweenMarkers(page, 'bench:history', 'new')).toThrow('no markers');
  });
});

describe('the chart', () => {
  const line = (name: string, ...rates: readonly number[]) => ({
    name,
    kind: 'peer' as const,
    points: rates.map((rate, place) => ({ ruleCount: 10 ** (place + 1), rate })),
  });

  /** The names of tags that are left open, or closed where they were not open. */
  function misplacedTags(svg: string): readonly string[] {
    const open: string[] = [];
    const strays: string[] = [];
    for (const [, end, name = '', self] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/gu)) {
      if (self === '/') continue;
      if (end === '') open.push(name);
      else if (open.pop() !== name) strays.push(name);
    }
    return [...open, ...strays];
  }

  const lines = [line('one', 1_000_000, 20_000, 300), line('a < b & c', 0.8, 0.5), line('nothing measured')];

  test('is well-formed, whatever the names', () => {
    const svg = chartOf(lines);
    expect(misplacedTags(svg)).toEqual([]);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
    expect(svg).toContain('a &lt; b &amp; c');
    expect(svg).not.toContain('nothing measured');
  });

  test('has a point for each figure, lower for fewer records', () => {
    const heights = [...chartOf([line('one', 1_000, 100, 10)]).matchAll(/<circle cx="[\d.]+" cy="([\d.]+)"/gu)].map(
      ([, height]) => Number(height),
    );
    expect(heights).toHaveLength(3);
    expect(heights).toEqual(heights.toSorted((one, other) => one - other));
  });

  test('keeps the names of equal engines apart', () => {
    const svg = chartOf([line('one', 10, 10), line('two', 10, 10), line('three', 10, 10)]);
    const heights = ['one', 'two', 'three'].map((name) =>
      Number(new RegExp(`y="([\\d.]+)">${name}<`, 'u').exec(svg)?.[1]),
    );
    const gaps = heights.slice(1).map((height, place) => height - (heights[place] ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(15);
  });

  test('names every power of ten on the axis, small ones too', () => {
    const svg = chartOf([line('one', 20, 0.5)]);
    for (const label of ['0.1', '1', '10', '100']) expect(svg).toContain(`>${label}</text>`);
  });

  test('has colours for both themes', () => {
    expect(chartOf(lines)).toContain('prefers-color-scheme: dark');
  });
});
