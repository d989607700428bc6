/**
 * The engine's own form of a rule, near one to one with the checker's tree: every node keeps the range of the author's
 * text, so that what the interpreter does can be shown beside it. What lowering adds: paths are slots of the record
 * layout, literal sets are ready to be asked, lists know their window of time.
 */
import type {
  AggregateName,
  ArithmeticOperator,
  ComparisonOperator,
  MoneyType,
  OperandType,
  QuantifierName,
  ScalarType,
  TextOperator,
  TextRange,
  Value,
} from '@tautai/dsl';
import type { Members } from '../values/members.ts';

interface Ranged {
  readonly range: TextRange;
}

/**
 * Where a value lies: a slot of the record, or of the element at quantifier depth `scope`. The catalogue path names it
 * to people.
 */
export interface Place {
  readonly scope: 'record' | number;
  readonly slot: number;
  readonly cataloguePath: string;
}

/** `within W`: the element's time field lies in [as_of − W, as_of]. */
export interface IrWindow {
  readonly durationMs: number;
  /** In the element. */
  readonly time: Place;
  /** `message.received_at`. */
  readonly asOf: Place;
}

export interface IrList {
  readonly place: Place;
  readonly window: IrWindow | null;
  readonly range: TextRange;
}

export type IrOperand =
  | (Ranged & { readonly kind: 'literal'; readonly type: OperandType; readonly value: Value })
  | (Ranged & { readonly kind: 'field'; readonly type: ScalarType; readonly place: Place })
  | (Ranged & {
      readonly kind: 'otherwise';
      readonly type: OperandType;
      readonly operand: IrOperand;
      readonly fallback: IrOperand;
    })
  | (Ranged & {
      readonly kind: 'arithmetic';
      readonly type: OperandType;
      readonly operator: ArithmeticOperator;
      readonly left: IrOperand;
      readonly right: IrOperand;
    })
  | IrAggregate
  | (Ranged & { readonly kind: 'date_of' | 'time_of'; readonly type: OperandType; readonly operand: IrOperand })
  | IrAgeAt
  | (Ranged & {
      readonly kind: 'in_currency';
      readonly type: MoneyType;
      readonly operand: IrOperand;
      readonly currency: IrOperand;
    });

/** Of somebody whose day of birth is not known it is an interval, as an open count is. */
export interface IrAgeAt extends Ranged {
  readonly kind: 'age_at';
  readonly type: OperandType;
  readonly birth: IrOperand;
  readonly day: IrOperand;
}

export interface IrAggregate extends Ranged {
  readonly kind: 'aggregate';
  readonly type: OperandType;
  readonly aggregate: AggregateName;
  readonly list: IrList;
  readonly depth: number;
  /** Null for `count`. */
  readonly element: Place | null;
  readonly where: IrCondition | null;
}

/** A list or a record whose presence is asked. */
export type IrGroup =
  | (Ranged & { readonly kind: 'list'; readonly place: Place })
  | (Ranged & { readonly kind: 'record'; readonly place: Place });

export type IrLeaf =
  | (Ranged & {
      readonly kind: 'compare';
      readonly operator: ComparisonOperator;
      readonly left: IrOperand;
      readonly right: IrOperand;
    })
  | (Ranged & {
      readonly kind: 'between';
      readonly operand: IrOperand;
      readonly low: IrOperand;
      readonly high: IrOperand;
    })
  | (Ranged & {
      readonly kind: 'one_of';
      readonly isNegated: boolean;
      readonly operand: IrOperand;
      readonly values: readonly Value[];
      readonly members: Members;
    })
  | (Ranged & {
      readonly kind: 'in_list';
      readonly isNegated: boolean;
      readonly operand: IrOperand;
      readonly listName: string;
      readonly members: Members;
    })
  | (Ranged & {
      readonly kind: 'text_test';
      readonly operator: TextOperator;
      readonly operand: IrOperand;
      readonly pattern: string;
      readonly test: (text: string) => boolean;
    })
  | (Ranged & {
      readonly kind: 'presence';
      readonly expects: 'missing' | 'known';
      readonly subject: IrOperand | IrGroup;
    })
  | (Ranged & { readonly kind: 'holds'; readonly operand: IrOperand });

export interface IrQuantifier extends Ranged {
  readonly kind: 'quantifier';
  readonly quantifier: QuantifierName;
  /** Of `exactly`, `at_least` and `at_most`; null for the others. */
  readonly count: number | null;
  readonly list: IrList;
  readonly depth: number;
  readonly where: IrCondition | null;
}

export type IrCondition =
  | (Ranged & { readonly kind: 'constant'; readonly value: boolean })
  | (Ranged & {
      readonly kind: 'all' | 'any' | 'none';
      readonly form: 'block' | 'chain' | 'call';
      readonly conditions: readonly IrCondition[];
    })
  | (Ranged & {
      readonly kind: 'at_least';
      readonly count: number;
      readonly conditions: readonly IrCondition[];
      /** What each member counts, as `weigh-points` leaves it; one each where absent. */
      readonly weights?: readonly number[];
    })
  | IrPoints
  | (Ranged & { readonly kind: 'not'; readonly condition: IrCondition })
  | IrLeaf
  | IrQuantifier;

/** The table of a scorecard. */
export interface IrPoints extends Ranged {
  readonly kind: 'points';
  readonly threshold: number;
  readonly rows: readonly IrRow[];
}

export interface IrRow extends Ranged {
  readonly condition: IrCondition;
  readonly points: number;
  readonly reason: string | null;
}

/** A piece of a `reason`. */
export type IrTemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'operand'; readonly operand: IrOperand };

/** A rule, ready to be interpreted or compiled. */
export interface IrRule extends Ranged {
  readonly id: string;
  readonly when: IrCondition;
  readonly unless: IrCondition | null;
  /** Of a scorecard the least that a match scores; its rows say what it does. */
  readonly score: number;
  readonly reason: readonly IrTemplatePart[] | null;
}
