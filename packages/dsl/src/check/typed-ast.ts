/**
 * What the checker returns: a new tree in which every name is resolved and every literal is a value. A checked rule
 * never meets a type error at run time. Shapes follow the author's text one to one, so that an explanation built on
 * them mirrors the rule; desugaring is the engine's business.
 */
import type { ScalarType } from '../fields/field.ts';
import type { TextRange } from '../source/text-range.ts';
import type { Value } from '../values/value.ts';

/** Money whose currency is known before anything is evaluated: that of a literal, or one that a condition demands. */
export interface MoneyType {
  readonly kind: 'amount';
  readonly currency: string;
}

/**
 * Type of an operand: a scalar of the catalogue, money, a calendar period, or a count (a number that may be an interval).
 */
export type OperandType = ScalarType | MoneyType | { readonly kind: 'period' };

/**
 * A resolved path. `scope` is `record` for a path from a root, else the depth of the quantifier whose element it starts
 * from (0 is the outermost). `steps` are plain property names; no step enters a list. No steps at all means the
 * element itself (in a list of scalars).
 */
export interface FieldPath {
  readonly scope: 'record' | number;
  readonly steps: readonly string[];
  /** Path in the catalogue, lists included: `booking.segments.origin`. */
  readonly cataloguePath: string;
  readonly range: TextRange;
}

/** The list that a quantifier or an aggregate runs over. */
export interface ListSource {
  readonly path: FieldPath;
  /** Exact duration in milliseconds before `as_of`; only on lists that have a time field. */
  readonly within: { readonly durationMs: number; readonly timeField: string } | null;
}

export type ComparisonOperator = 'is' | 'is_not' | '<' | '<=' | '>' | '>=';
export type TextOperator = 'starts_with' | 'ends_with' | 'contains' | 'like' | 'matches';
export type QuantifierName = 'any' | 'every' | 'no' | 'exactly' | 'at_least' | 'at_most';
export type AggregateName = 'count' | 'sum' | 'lowest' | 'highest' | 'earliest' | 'latest';
export type ArithmeticOperator = '+' | '-' | '*' | '/';

interface Ranged {
  readonly range: TextRange;
}

export type TypedCondition =
  | (Ranged & { readonly kind: 'constant'; readonly value: boolean })
  /**
   * `all of { }`, `any of { }`, `none of { }` (form `block`), or a chain of `and` / `or` (form `chain`). A call of a
   * definition is `all` over its body alone (form `call`): its range is that of the call, the body's lies where it is
   * defined.
   */
  | (Ranged & {
      readonly kind: 'all' | 'any' | 'none';
      readonly form: 'block' | 'chain' | 'call';
      readonly conditions: readonly TypedCondition[];
    })
  | (Ranged & { readonly kind: 'at_least'; readonly count: number; readonly conditions: readonly TypedCondition[] })
  /** The table of a scorecard; stands only as its `when`. True where the points of the rows that hold reach it. */
  | (Ranged & { readonly kind: 'points'; readonly threshold: number; readonly rows: readonly TypedRow[] })
  | (Ranged & { readonly kind: 'not'; readonly condition: TypedCondition })
  /** Both sides have the same kind of type; `partial_date` may meet `date`. */
  | (Ranged & {
      readonly kind: 'compare';
      readonly operator: ComparisonOperator;
      readonly left: TypedOperand;
      readonly right: TypedOperand;
    })
  | (Ranged & {
      readonly kind: 'between';
      readonly operand: TypedOperand;
      readonly low: TypedOperand;
      readonly high: TypedOperand;
    })
  /** `in [a, b]` and `not in [a, b]`; values are of the operand's type. */
  | (Ranged & {
      readonly kind: 'one_of';
      readonly isNegated: boolean;
      readonly operand: TypedOperand;
      readonly values: readonly Value[];
    })
  /** `in list NAME` and `not in list NAME`; the list is looked up by name when the ruleset is compiled. */
  | (Ranged & {
      readonly kind: 'in_list';
      readonly isNegated: boolean;
      readonly operand: TypedOperand;
      readonly listName: string;
    })
  /** `pattern` is folded as the field's text is; for `matches` it is RE2 source with folded literals. */
  | (Ranged & {
      readonly kind: 'text_test';
      readonly operator: TextOperator;
      readonly operand: TypedOperand;
      readonly pattern: string;
    })
  /** `is missing` / `is known` of an operand, or of a list or record (then `operand` is a bare path). */
  | (Ranged & {
      readonly kind: 'presence';
      readonly expects: 'missing' | 'known';
      readonly operand: TypedOperand | { readonly kind: 'group'; readonly path: FieldPath; readonly range: TextRange };
    })
  /** A boolean operand standing as a condition: `flight.is_codeshare`. */
  | (Ranged & { readonly kind: 'holds'; readonly operand: TypedOperand })
  /** `count` belongs to `exactly`, `at_least`, `at_most`. Inside `where`, scope `depth` is the element. */
  | (Ranged & {
      readonly kind: 'quantifier';
      readonly quantifier: QuantifierName;
      readonly count: number | null;
      readonly list: ListSource;
      readonly depth: number;
      readonly where: TypedCondition | null;
    });

/** A row of a scorecard: what it adds, which may be negative, and what the reviewer reads of it. */
export interface TypedRow extends Ranged {
  readonly condition: TypedCondition;
  readonly points: number;
  readonly reason: string | null;
}

export type TypedOperand =
  | (Ranged & { readonly kind: 'literal'; readonly type: OperandType; readonly value: Value })
  | (Ranged & { readonly kind: 'field'; readonly type: ScalarType; readonly path: FieldPath })
  | (Ranged & {
      readonly kind: 'otherwise';
      readonly type: OperandType;
      readonly operand: TypedOperand;
      readonly fallback: TypedOperand;
    })
  | (Ranged & {
      readonly kind: 'arithmetic';
      readonly type: OperandType;
      readonly operator: ArithmeticOperator;
      readonly left: TypedOperand;
      readonly right: TypedOperand;
    })
  /** `element` is the path within the element, scope `depth`; null for `count`. */
  | (Ranged & {
      readonly kind: 'aggregate';
      readonly type: OperandType;
      readonly aggregate: AggregateName;
      readonly list: ListSource;
      readonly depth: number;
      readonly element: FieldPath | null;
      readonly where: TypedCondition | null;
    })
  /** The calendar date, or the time of day, of a local date-time. */
  | (Ranged & { readonly kind: 'date_of' | 'time_of'; readonly type: OperandType; readonly operand: TypedOperand })
  /** Full years between a birth, of which the day may be unknown, and a day. */
  | (Ranged & {
      readonly kind: 'age_at';
      readonly type: OperandType;
      readonly birth: TypedOperand;
      readonly day: TypedOperand;
    })
  /** An amount where `currency` is the one that `type` names; missing where it is another, or not known. */
  | (Ranged & {
      readonly kind: 'in_currency';
      readonly type: MoneyType;
      readonly operand: TypedOperand;
      readonly currency: TypedOperand;
    });

/** A piece of a `reason`: literal text, a field, or an aggregate without `where`. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'operand'; readonly operand: TypedOperand };

export interface TypedTest extends Ranged {
  readonly name: string;
  /** A record, any subset of one; already validated against the catalogue. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly expect: 'match' | 'no_match' | 'undetermined';
  readonly score: number | null;
}

/** What a rule says about itself; null where it says nothing. */
export interface RuleMetadata {
  readonly purpose: string | null;
  readonly basis: string | null;
  readonly owner: string | null;
  /** ISO date. */
  readonly reviewBy: string | null;
  readonly justify: string | null;
  readonly uses: readonly ('apis' | 'pnr')[] | null;
}

export interface TypedRule extends Ranged {
  readonly id: string;
  readonly title: string;
  readonly metadata: RuleMetadata;
  readonly when: TypedCondition;
  readonly unless: TypedCondition | null;
  /** Whole points; negative scores exonerate; 0 where the rule gives none. Of a scorecard the least that a match scores. */
  readonly score: number;
  readonly severity: 'low' | 'medium' | 'high' | 'critical' | null;
  readonly reason: readonly TemplatePart[] | null;
  /** `expect: hits < N per M passengers`, as a fraction. */
  readonly hitCeiling: number | null;
  readonly tests: readonly TypedTest[];
}

/** `list NAME: type = [ … ]` in a file. */
export interface TypedListConstant extends Ranged {
  readonly name: string;
  readonly type: ScalarType;
  readonly values: readonly Value[];
}

export interface TypedRuleset extends Ranged {
  readonly name: string;
  /** In rising order of score. */
  readonly levels: readonly { readonly name: string; readonly minimumScore: number }[];
}

/** A checked file. Rules that have an error diagnostic are left out, and so are tests that cannot be read. */
export interface TypedFile {
  readonly rules: readonly TypedRule[];
  readonly lists: readonly TypedListConstant[];
  readonly ruleset: TypedRuleset | null;
}
