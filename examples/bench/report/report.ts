import type { StageFigures, StageRow } from '../measure/stage.ts';
import type { Spread } from '../measure/statistics.ts';

/** Everything that a run measured: the form of `results/latest.json`. */
export interface Report {
  /** ISO 8601. */
  readonly measuredAt: string;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly node: string;
    readonly load: number;
  };
  readonly settings: { readonly warmUpMs: number; readonly roundMs: number; readonly rounds: number };
  readonly recordBytes: number;
  readonly stages: readonly StageFigures[];
  /** Microseconds that the explanation of one hit costs; null where not measured. */
  readonly explanationMicros: Spread | null;
  /** Milliseconds that one rule more costs beside 10 000. */
  readonly addingMs: Spread | null;
}

export interface Stage {
  readonly mix: StageFigures['mix'];
  readonly ruleCount: number;
  readonly width?: number;
}

/** The figures of one engine in one stage; null where it was not measured. */
export function rowOf(report: Report, stage: Stage, contestant: string): StageRow | null {
  return stageOf(report, stage)?.rows.find((row) => row.contestant === contestant) ?? null;
}

export const stageOf = ({ stages }: Report, { mix, ruleCount, width }: Stage): StageFigures | null =>
  stages.find((each) => each.mix === mix && each.ruleCount === ruleCount && each.width === (width ?? null)) ?? null;

/** Stages of the usual width, by rising number of rules. */
export const growthStages = ({ stages }: Report, mix: StageFigures['mix']): readonly StageFigures[] =>
  stages
    .filter((stage) => stage.mix === mix && stage.width === null)
    .toSorted((one, other) => one.ruleCount - other.ruleCount);
