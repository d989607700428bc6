/**
 * The words of one language: everything that a sentence is made of, as data. A field, an enumeration value or an
 * operator without an entry fails a test, so that the catalogue cannot outgrow the sentences.
 *
 * Nouns stand without their article. `{e}` in a predicate is the ending that agrees with a feminine subject. A predicate
 * that ends in a preposition contracts with what follows, where the language does so.
 */
import type {
  AggregateName,
  ArithmeticOperator,
  ComparisonOperator,
  RuleMetadata,
  TextOperator,
  TypedRule,
} from '../check/typed-ast.ts';

export type Gender = 'neuter' | 'masculine' | 'feminine';

export interface Noun {
  readonly text: string;
  readonly gender: Gender;
}

/** What is said when something is so, and when it is not. */
export type Pair = readonly [affirmed: string, denied: string];

/** A quantity that has a verb of its own: `the booking was made` … `before departure`. */
export interface MeasuredWords {
  readonly subject: Noun;
  readonly before: string;
  readonly after: string;
}

/** An enumeration whose values are what somebody is. */
export interface CalledWords {
  readonly subject: Noun;
  readonly values: Readonly<Record<string, string>>;
}

export type FieldWords =
  /** A scalar other than a boolean: `nationality of the traveller`. */
  | {
      readonly kind: 'attribute';
      readonly noun: Noun;
      /** Unit of a plain number. */
      readonly unit?: UnitName;
      readonly measured?: MeasuredWords;
      /** Of an enumeration: how each of its values is said. */
      readonly values?: Readonly<Record<string, string>>;
      /** Instead of `values`, where they are said of somebody: `the journey is` + `a round trip`. */
      readonly called?: CalledWords;
    }
  /** A boolean: its subject, and what is claimed of it. */
  | { readonly kind: 'claim'; readonly subject: Noun; readonly says: Pair }
  /** A record within the record. */
  | { readonly kind: 'group'; readonly noun: Noun }
  | ListWords;

export interface ListWords {
  readonly kind: 'list';
  readonly one: Noun;
  readonly many: string;
  /** Persons have other possessives than things in some languages. */
  readonly isPerson: boolean;
  /** The list as a whole, of which one asks whether it is known. */
  readonly whole: Noun;
  /** The element itself, in a list of scalars. */
  readonly element: Noun | null;
}

export type UnitName = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'kg' | 'g' | 'lb';

export interface UnitWords {
  readonly one: string;
  readonly many: string;
}

/** How many of a list: a quantifier's or a count's bound. `none` has no number. */
export type Bound = 'at_least' | 'at_most' | 'exactly' | 'more_than' | 'fewer_than';

/** What decides how a comparison is worded. */
export type ComparisonClass = 'quantity' | 'time' | 'name';

/** `same` is `is` where the right side is no fixed value. */
export type ComparisonWords = Readonly<Record<Exclude<ComparisonOperator, 'is_not'> | 'same', Pair>>;

export type GroupKind = 'all' | 'any' | 'none' | 'at_least';

export interface AggregateWords {
  readonly before: string;
  /** Behind the noun of what is aggregated; `{e}` agrees with it. */
  readonly after: string;
  /** In front of the list. */
  readonly over: string;
}

export interface Dictionary {
  readonly fields: Readonly<Record<string, FieldWords>>;
  readonly comparisons: Readonly<Record<ComparisonClass, ComparisonWords>>;
  /** Of a quantity that has a verb of its own: `less than`. */
  readonly measures: Readonly<Record<Exclude<ComparisonOperator, 'is_not'>, string>>;
  readonly between: Pair;
  readonly betweenAnd: string;
  readonly bothIncluded: string;
  readonly oneOfNothing: Pair;
  readonly inList: Pair;
  readonly textTests: Readonly<Record<TextOperator, Pair>>;
  /** In front of a text test on a code: it is the code that begins so, not the country. */
  readonly codeThat: string;
  readonly presence: Readonly<Record<'known' | 'missing', string>>;
  /** Of a claim: `it is known whether`. */
  readonly presenceOfClaim: Readonly<Record<'known' | 'missing', string>>;
  /** A claim in the place of a value. */
  readonly claimAsNoun: { readonly noun: Noun; readonly after: string };
  readonly constants: Pair;
  readonly truth: Pair;
  /** A claim with an `otherwise`. */
  readonly claimOtherwise: Pair;
  readonly otherwise: { readonly before: string; readonly after: string };
  readonly arithmetic: Readonly<Record<ArithmeticOperator, string>>;
  readonly count: { readonly noun: Noun };
  readonly aggregates: Readonly<Record<Exclude<AggregateName, 'count'>, AggregateWords>>;
  /** With its preposition. */
  readonly dateOf: Noun;
  readonly timeOf: Noun;
  /** Leads from an age to the day on which it is asked. */
  readonly ageOn: string;
  /** Leads into the rows of a scorecard; `{n}` is the threshold. */
  readonly pointsOf: Pair;
  readonly bounds: Readonly<Record<Bound, string>>;
  readonly forEvery: string;
  readonly nothingAsked: string;
  readonly within: { readonly before: string; readonly after: string };
  /** Leads into the members of a block; `{n}` is a number. */
  readonly groups: Readonly<Record<GroupKind, Pair>>;
  readonly notTheCase: string;
  readonly and: string;
  readonly or: string;
  readonly units: Readonly<Record<UnitName, UnitWords>>;
  readonly months: readonly string[];
  readonly rule: RuleWords;
}

export interface RuleWords {
  readonly matchesIf: string;
  readonly unlessIf: string;
  readonly points: UnitWords;
  readonly adds: string;
  readonly takesOff: string;
  readonly exonerates: string;
  readonly noPoints: string;
  /** Of a scorecard. */
  readonly addsPoints: string;
  readonly severity: string;
  readonly severities: Readonly<Record<NonNullable<TypedRule['severity']>, string>>;
  readonly purpose: string;
  /** The default catalogue of purposes; a unit may configure others, which are said as they are written. */
  readonly purposes: Readonly<Record<string, string>>;
  readonly basis: string;
  readonly owner: string;
  readonly reviewBy: string;
  readonly justify: string;
  readonly uses: string;
  readonly sources: Readonly<Record<NonNullable<RuleMetadata['uses']>[number], string>>;
  readonly reason: string;
  /** `{hits}` and `{passengers}` are numbers. */
  readonly ceiling: string;
}
