/** Times of a task, and the table in which they are shown. */
import { performance } from 'node:perf_hooks';

export interface Figures {
  readonly task: string;
  readonly runs: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly worstMs: number;
  /** Which of the times must not be above how many milliseconds; null where no goal is set. */
  readonly goal: { readonly of: 'median' | 'p95'; readonly ms: number } | null;
  readonly isMet: boolean | null;
}

export interface Task {
  readonly name: string;
  readonly goal: Figures['goal'];
  readonly runs: number;
  /** How many runs come before those that count, so that the compiler has seen the code. */
  readonly warmUps: number;
  /** Makes what a run needs, outside the time that counts. */
  readonly prepare: (run: number) => () => unknown;
}

/** The clock of a core's work moves in steps as long as this on some machines. */
const tickMs = 4;

/** How long it takes, but for the time in which others had the core: what else runs on the machine does not count. */
export function timeOf(work: () => unknown): number {
  const before = process.threadCpuUsage();
  const startMs = performance.now();
  work();
  const passedMs = performance.now() - startMs;
  const { user, system } = process.threadCpuUsage(before);
  return Math.min(passedMs, (user + system) / 1_000 + tickMs);
}

export function measure({ name, goal, runs, warmUps, prepare }: Task): Figures {
  const times: number[] = [];
  for (let run = -warmUps; run < runs; run += 1) {
    const work = prepare(run + warmUps);
    const ms = timeOf(work);
    if (run >= 0) times.push(ms);
  }
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const figures = { medianMs: at(0.5), p95Ms: at(0.95), worstMs: at(1) };
  const judged = goal === null ? null : goal.of === 'median' ? figures.medianMs : figures.p95Ms;
  return { task: name, runs, ...figures, goal, isMet: goal === null || judged === null ? null : judged <= goal.ms };
}

export function renderTable(rows: readonly Figures[]): string {
  const cells = rows.map(({ task, runs, medianMs, p95Ms, worstMs, goal, isMet }) => [
    task,
    String(runs),
    ...[medianMs, p95Ms, worstMs].map((ms) => ms.toFixed(2)),
    goal === null ? '' : `${goal.of} <= ${goal.ms}`,
    isMet === null ? '' : isMet ? 'met' : 'NOT MET',
  ]);
  const all = [['task', 'runs', 'median ms', 'p95 ms', 'worst ms', 'goal', ''], ...cells];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const isNumber = (column: number): boolean => column >= 1 && column <= 4;
  const pad = (cell: string, column: number): string =>
    isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
  return all.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}
