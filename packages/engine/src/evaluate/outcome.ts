/** What a rule says about a record. `failed` means that a limit was passed; it gives no score. */
export type Outcome = 'match' | 'no_match' | 'undetermined' | 'failed';

/** Why a rule failed: it would have cost too much, or it tests a text that is too long. */
export type FailureCause = 'limit/cost' | 'limit/text';

/** A limit that every evaluator keeps alike; absent limits have the defaults of `defaultLimits`. */
export interface Limits {
  /** The most that one rule may cost on one record; see `costOn`. */
  readonly costMax: number;
  /** The most characters of a text that is handed to a text operator; see `hasLongerText`. */
  readonly textCharactersMax: number;
}

/** A level of the ruleset: the score at which it is reached. */
export interface Level {
  readonly name: string;
  readonly minimumScore: number;
}

/** Where the texts have no `ruleset` block. In rising order of score. */
export const defaultLevels: readonly Level[] = [
  { name: 'medium', minimumScore: 30 },
  { name: 'high', minimumScore: 60 },
  { name: 'critical', minimumScore: 90 },
];
