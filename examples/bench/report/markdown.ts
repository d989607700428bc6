/** A report as the tables of `docs/performance.md`; a terminal shows the same. */
import type { Spread } from '../measure/statistics.ts';
import { growthExponent } from '../measure/statistics.ts';
import { count, threeDigits } from './figures.ts';
import { verdictsOn } from './goals.ts';
import type { Report } from './report.ts';
import { growthStages, stageOf } from './report.ts';

export function markdownOf(report: Report): string {
  const { machine, settings, measuredAt, recordBytes } = report;
  const parts = [
    `Measured on ${measuredAt.slice(0, 10)}: ${machine.processor}, ${machine.cores} cores, Node ${machine.node}, load ${machine.load.toFixed(1)} at the start. ` +
      `Records of ${count(recordBytes)} bytes of JSON; warm-up ${settings.warmUpMs / 1_000} s, then ${settings.rounds} rounds of ${settings.roundMs / 1_000} s.`,
    ...busyNote(report),
    ...growthTable(report, 'typical', 'Records a second by number of rules, typical mix'),
    ...growthTable(report, 'hard', 'Records a second by number of rules, hard mix'),
    ...widthTable(report),
    ...jsonTable(report),
    ...loadTable(report),
    ...goalTable(report),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Where others had the machine too, and who won is partly chance. */
const busyNote = ({ machine }: Report): readonly string[] =>
  machine.load <= machine.cores / 2
    ? []
    : ['**The machine was busy with other work**: these figures are not to be quoted, and verdicts may be chance.'];

type Mix = 'typical' | 'hard';

function growthTable(report: Report, mix: Mix, title: string): readonly string[] {
  const stages = growthStages(report, mix);
  const names = namesIn(stages);
  if (names.length === 0) return [];
  const rates = (name: string): readonly (Spread | null)[] =>
    stages.map(({ rows }) => rows.find((row) => row.contestant === name)?.rate ?? null);
  const hits = stages.map(({ hitsPerRecord }) => threeDigits(hitsPerRecord * 1_000));
  const compared = stages.map(({ agreement }) => `${count(agreement.recordCount)} (${count(agreement.hitCount)})`);
  return [
    `**${title}**: median (lowest to highest).`,
    table(
      ['engine', ...stages.map(({ ruleCount }) => count(ruleCount)), 'growth'],
      [
        ...names.map((name) => [
          name,
          ...rates(name).map(spread),
          growthOf(
            stages.map(({ ruleCount }) => ruleCount),
            rates(name),
          ),
        ]),
        ['hits in 1 000 records', ...hits, ''],
        ['records on which all were compared (hits in them)', ...compared, ''],
      ],
    ),
  ];
}

/** The power with which time a record grows between the fewest and the most rules, up to 10 000. */
function growthOf(ruleCounts: readonly number[], rates: readonly (Spread | null)[]): string {
  const points = ruleCounts.flatMap((x, place) => {
    const rate = rates[place];
    return rate && x <= 10_000 ? [{ x, y: 1 / rate.median }] : [];
  });
  const [from, to] = [points[0], points.at(-1)];
  return from === undefined || to === undefined || from === to ? '' : growthExponent(from, to).toFixed(2);
}

function widthTable(report: Report): readonly string[] {
  const stages = report.stages
    .filter(({ width }) => width !== null)
    .toSorted((one, other) => (one.width ?? 0) - (other.width ?? 0));
  const names = namesIn(stages);
  if (names.length === 0) return [];
  return [
    '**Records a second by number of conditions, 1 000 rules**',
    table(
      ['engine', ...stages.map(({ width }) => String(width))],
      [
        ...names.map((name) => [
          name,
          ...stages.map(({ rows }) => spread(rows.find((row) => row.contestant === name)?.rate ?? null)),
        ]),
        ['hits in 1 000 records', ...stages.map(({ hitsPerRecord }) => threeDigits(hitsPerRecord * 1_000))],
      ],
    ),
  ];
}

function jsonTable(report: Report): readonly string[] {
  const stage = stageOf(report, { mix: 'typical', ruleCount: 1_000 });
  if (stage === null || stage.rateOfParseAlone === null) return [];
  return [
    '**From bytes of JSON to hits, 1 000 rules**: records a second. `tautai` reads the bytes without making the record, and validates what rules read; the peers believe what they are given.',
    table(
      ['engine', 'from JSON', 'from objects'],
      [
        ['`JSON.parse` alone', spread(stage.rateOfParseAlone), ''],
        ...stage.rows.map(({ contestant, rate, rateOfJson }) => [contestant, spread(rateOfJson), spread(rate)]),
      ],
    ),
  ];
}

function loadTable(report: Report): readonly string[] {
  const stages = growthStages(report, 'typical').filter(({ ruleCount }) => ruleCount >= 1_000);
  const names = namesIn(stages);
  if (names.length === 0) return [];
  const cells = (name: string): readonly string[] =>
    stages.flatMap(({ rows }) => {
      const row = rows.find(({ contestant }) => contestant === name);
      return row === undefined ? ['', ''] : [threeDigits(row.loadMs), threeDigits(row.bytesPerRule)];
    });
  return [
    "**Loading**: from the engine's own form of the rules to its first answer; memory once garbage is collected, for zen-engine that of the process.",
    table(
      ['engine', ...stages.flatMap(({ ruleCount }) => [`${count(ruleCount)} rules, ms`, 'bytes a rule'])],
      names.map((name) => [name, ...cells(name)]),
    ),
  ];
}

function goalTable(report: Report): readonly string[] {
  const verdicts = verdictsOn(report);
  if (verdicts.length === 0) return [];
  return [
    '**Goals**',
    table(
      ['goal', 'wanted', 'reached', ''],
      verdicts.map(({ goal, wanted, reached, isMet }) => [goal, wanted, reached, isMet ? 'met' : 'not met']),
    ),
  ];
}

const namesIn = (stages: Report['stages']): readonly string[] => [
  ...new Set(stages.flatMap(({ rows }) => rows.map(({ contestant }) => contestant))),
];

const spread = (rate: Spread | null): string =>
  rate === null ? '' : `${threeDigits(rate.median)} (${threeDigits(rate.low)} to ${threeDigits(rate.high)})`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((name, column) => (column === 0 || name === '' ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
