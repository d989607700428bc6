import type { PassengerRecord } from '@tautai/dsl';
import { renderReason, screenRecord as screen, type Explanation } from '@tautai/engine';
import { invariant } from '../../errors.ts';
import type { LoadedRuleset } from '../rulesets/load.ts';

/** What a record came out as, with the explanation of each match. Computed with no transaction open. */
export interface ScreenedRecord {
  readonly score: number;
  readonly level: string | null;
  readonly matches: readonly ScreenedMatch[];
  readonly undetermined: readonly { readonly rule: string; readonly missing: readonly string[] }[];
  readonly failed: readonly { readonly rule: string; readonly cause: string }[];
}

export interface ScreenedMatch {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly explanation: Explanation;
  readonly reason: string | null;
}

export function screenRecord(ruleset: LoadedRuleset, record: PassengerRecord): ScreenedRecord {
  const compiled = ruleset.screening.at(record.message?.received_at);
  const result = screen(compiled, record, { undetermined: true });
  const explained = result.matches.length === 0 ? [] : (screen(compiled, record, { explain: true }).explanations ?? []);
  return {
    score: result.score,
    level: result.level,
    matches: result.matches.map((ruleId) => {
      const explanation = explained.find(({ rule }) => rule === ruleId);
      const ruleVersion = ruleset.versions.get(ruleId);
      invariant(explanation !== undefined && ruleVersion !== undefined, `${ruleId} matched, so it is of the ruleset`);
      const reason = explanation.reason === null ? null : renderReason(explanation.reason);
      return { ruleId, ruleVersion, explanation, reason };
    }),
    undetermined: result.undetermined ?? [],
    failed: result.failed ?? [],
  };
}
