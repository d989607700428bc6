import type { IrRule } from '../ir/ir.ts';
import type { DecodedRecord } from '../record/decode-record.ts';
import type { CostFormula } from './budget.ts';
import { costOfRule, costOn } from './budget.ts';
import type { FailureCause, Limits } from './outcome.ts';
import type { TestedTexts } from './text-length.ts';
import { hasLongerText, textsOfRule } from './text-length.ts';

/** What of a rule is held against the limits; worked out once for each rule. */
export interface Demands {
  readonly cost: CostFormula;
  readonly texts: TestedTexts;
}

export const demandsOf = (rule: IrRule): Demands => ({ cost: costOfRule(rule), texts: textsOfRule(rule) });

/** The limit that a rule passes on a record, its cost before its texts; null where it may be evaluated. */
export function failureOn({ cost, texts }: Demands, record: DecodedRecord, limits: Limits): FailureCause | null {
  if (costOn(cost, record) > limits.costMax) return 'limit/cost';
  return hasLongerText(texts, record, limits.textCharactersMax) ? 'limit/text' : null;
}
