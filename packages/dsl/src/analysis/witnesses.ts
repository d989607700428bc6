/** Records that show what is said of rules, confirmed by the interpreter. */
import type { TypedRule } from '../check/typed-ast.ts';
import type { Witness } from '../diagnostics/diagnostic.ts';
import type { PassengerRecord } from '../fields/catalogue.ts';
import type { AnalysisContext } from './compare-rules.ts';
import { witnessOfDifference, witnessOfMatch } from './compare-rules.ts';
import type { Subsumption } from './subsumption.ts';

/** Hands out records, as long as somebody is likely to look at them; null where none was found. */
export interface Witnesses {
  /** A record for a pair, told from where `rule` stands. */
  readonly ofPair: (pair: Subsumption, rule: TypedRule) => Witness | null;
  /** A record for a rule whose `unless` takes back all that it matches. */
  readonly ofIdleRule: (rule: TypedRule) => Witness | null;
}

/** How many are made: making one can cost more than proving what it shows. */
const witnessesMax = 100;

const outcomes = { true: 'match', false: 'no_match', unknown: 'undetermined' } as const;

/** Without a context there is nobody to confirm a record, and so there are none. */
export function startWitnesses(context: AnalysisContext | null): Witnesses {
  let left = witnessesMax;
  const show = (
    rule: TypedRule,
    message: string,
    find: (known: AnalysisContext) => PassengerRecord | null,
  ): Witness | null => {
    if (context === null || left === 0) return null;
    left -= 1;
    const record = find(context);
    return record === null ? null : { record, message, outcome: outcomes[context.confirm(rule, record)] };
  };
  return {
    ofPair: ({ rule: inner, by, isEquivalent }, rule) =>
      isEquivalent
        ? show(rule, `rules \`${inner.id}\` and \`${by.id}\` both match this record`, (known) =>
            witnessOfMatch(inner, known),
          )
        : show(rule, `rule \`${by.id}\` matches this record and rule \`${inner.id}\` does not`, (known) =>
            witnessOfDifference(by, inner, known),
          ),
    ofIdleRule: (rule) =>
      show(rule, `both are true of this record, so rule \`${rule.id}\` does not match it`, (known) =>
        witnessOfMatch({ ...rule, unless: null }, known),
      ),
  };
}
