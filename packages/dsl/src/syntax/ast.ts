/**
 * The syntax tree: the author's text as plain data. It knows nothing of fields, types or evaluation. Brackets that the
 * author wrote are kept as `group` nodes, since `and` next to `or` is allowed only with them.
 */
import type { TextRange } from '../source/text-range.ts';

interface Ranged {
  readonly range: TextRange;
}

/** A word of the author's, with its place. */
export interface Name extends Ranged {
  readonly text: string;
}

/** `value` has its escapes resolved. */
export interface TextNode extends Ranged {
  readonly kind: 'text';
  readonly value: string;
}
/** Digits as written; `unit` is the word behind them. */
export interface NumberNode extends Ranged {
  readonly kind: 'number';
  readonly digits: string;
  readonly isNegative: boolean;
  readonly unit: Name | null;
}
/** Dates and times as written; whether such a day exists is checked later. */
export interface TimeNode extends Ranged {
  readonly kind: 'instant' | 'local_date_time' | 'date' | 'local_time' | 'partial_date';
  readonly text: string;
}
export interface BooleanNode extends Ranged {
  readonly kind: 'boolean';
  readonly value: boolean;
}
/** `booking.lead_time`, a bare `method`, or an enumeration value such as `cash`: the checker tells them apart. */
export interface PathNode extends Ranged {
  readonly kind: 'path';
  readonly names: readonly Name[];
}
export interface ListNode extends Ranged {
  readonly kind: 'list';
  readonly items: readonly Expression[];
}
export interface GroupNode extends Ranged {
  readonly kind: 'group';
  readonly inner: Expression;
}
export interface LogicalNode extends Ranged {
  readonly kind: 'and' | 'or';
  readonly operands: readonly Expression[];
}
export interface NotNode extends Ranged {
  readonly kind: 'not';
  readonly operand: Expression;
}
export interface ComparisonNode extends Ranged {
  readonly kind: 'comparison';
  readonly operator: 'is' | 'is_not' | '<' | '<=' | '>' | '>=';
  readonly operatorRange: TextRange;
  readonly left: Expression;
  readonly right: Expression;
}
export interface BetweenNode extends Ranged {
  readonly kind: 'between';
  readonly operand: Expression;
  readonly low: Expression;
  readonly high: Expression;
}
export interface MembershipNode extends Ranged {
  readonly kind: 'membership';
  readonly isNegated: boolean;
  readonly operatorRange: TextRange;
  readonly operand: Expression;
  readonly values: ListNode | { readonly kind: 'list_name'; readonly name: Name };
}
export interface TextTestNode extends Ranged {
  readonly kind: 'text_test';
  readonly operator: 'starts_with' | 'ends_with' | 'contains' | 'like' | 'matches';
  readonly operatorRange: TextRange;
  readonly operand: Expression;
  readonly pattern: Expression;
}
export interface PresenceNode extends Ranged {
  readonly kind: 'presence';
  readonly expects: 'missing' | 'known';
  readonly operand: Expression;
}
export interface OtherwiseNode extends Ranged {
  readonly kind: 'otherwise';
  readonly operand: Expression;
  readonly fallback: Expression;
}
export interface ArithmeticNode extends Ranged {
  readonly kind: 'arithmetic';
  readonly operator: '+' | '-' | '*' | '/';
  readonly operatorRange: TextRange;
  readonly left: Expression;
  readonly right: Expression;
}
/** `all of { }`, `any of { }`, `none of { }`, `at least N of { }`. */
export interface BlockNode extends Ranged {
  readonly kind: 'block';
  readonly quantifier: 'all' | 'any' | 'none' | 'at_least';
  readonly count: number | null;
  readonly conditions: readonly Expression[];
}
/** The list that a quantifier or an aggregate runs over, with what narrows it. */
export interface ListReference {
  readonly path: PathNode;
  readonly alias: Name | null;
  readonly within: NumberNode | null;
  readonly where: Expression | null;
}
export interface QuantifierNode extends Ranged {
  readonly kind: 'quantifier';
  readonly quantifier: 'any' | 'every' | 'no' | 'exactly' | 'at_least' | 'at_most';
  readonly quantifierRange: TextRange;
  readonly count: number | null;
  readonly list: ListReference;
}
export interface AggregateNode extends Ranged {
  readonly kind: 'aggregate';
  readonly aggregate: 'count' | 'sum' | 'lowest' | 'highest' | 'earliest' | 'latest';
  readonly aggregateRange: TextRange;
  readonly list: ListReference;
}
/** The day, or the time of day, of a local date-time. */
export interface PartOfNode extends Ranged {
  readonly kind: 'date_of' | 'time_of';
  readonly operand: Expression;
}
/** `passenger.age at 2027-03-31`: the age on another day than that of departure. */
export interface AgeAtNode extends Ranged {
  readonly kind: 'age_at';
  readonly age: PathNode;
  readonly day: Expression;
}
/** `heavy_bags(2)`: something that the file defines. One without parameters may also stand as a bare path. */
export interface CallNode extends Ranged {
  readonly kind: 'call';
  readonly name: Name;
  readonly arguments: readonly Expression[];
}
/** Text that could not be read. It stands where a condition or an operand was due. */
export interface ErrorNode extends Ranged {
  readonly kind: 'error';
}

export type Expression =
  | TextNode
  | NumberNode
  | TimeNode
  | BooleanNode
  | PathNode
  | ListNode
  | GroupNode
  | LogicalNode
  | NotNode
  | ComparisonNode
  | BetweenNode
  | MembershipNode
  | TextTestNode
  | PresenceNode
  | OtherwiseNode
  | ArithmeticNode
  | BlockNode
  | QuantifierNode
  | AggregateNode
  | PartOfNode
  | AgeAtNode
  | CallNode
  | ErrorNode;

export interface WhenSection extends Ranged {
  readonly kind: 'when' | 'unless';
  readonly condition: Expression;
}
/** `score: +35`, `purpose: drug_trafficking`, `basis: "…"`: the checker knows which values a key takes. */
export interface EntrySection extends Ranged {
  readonly kind: 'entry';
  readonly key: Name;
  readonly value: EntryValue;
}
export type EntryValue =
  | NumberNode
  | TextNode
  | TimeNode
  | (Ranged & { readonly kind: 'words'; readonly words: readonly Name[] })
  | CeilingNode
  | ErrorNode;
/** `hits < 5 per 1000 passengers`. */
export interface CeilingNode extends Ranged {
  readonly kind: 'ceiling';
  readonly hits: NumberNode;
  readonly passengers: NumberNode;
}
export interface TestSection extends Ranged {
  readonly kind: 'test';
  readonly name: TextNode;
  /** JSON text of the record, or the path of a file that holds it. */
  readonly given: (Ranged & { readonly kind: 'json'; readonly text: string }) | TextNode | null;
  readonly expect: Name | null;
  readonly score: NumberNode | null;
}
/** `condition -> +20 "reason"`; what could not be read is null. */
export interface PointsRow extends Ranged {
  readonly condition: Expression;
  readonly points: NumberNode | null;
  readonly reason: TextNode | null;
}
/** The table of a scorecard. */
export interface PointsSection extends Ranged {
  readonly kind: 'points';
  readonly rows: readonly PointsRow[];
}
export type Section = WhenSection | EntrySection | PointsSection | TestSection | ErrorNode;

export interface RuleItem extends Ranged {
  readonly kind: 'rule';
  /** A scorecard is a rule whose conditions add up points. */
  readonly form: 'rule' | 'scorecard';
  readonly id: Name;
  readonly title: TextNode | null;
  readonly sections: readonly Section[];
}
export interface ListItem extends Ranged {
  readonly kind: 'list_constant';
  readonly name: Name;
  readonly type: Name | null;
  readonly values: ListNode | null;
}
export interface ParameterNode {
  readonly name: Name;
  readonly type: Name | null;
}
/** `define NAME(parameter: type) = expression`. */
export interface DefineItem extends Ranged {
  readonly kind: 'define';
  readonly name: Name;
  readonly parameters: readonly ParameterNode[];
  readonly body: Expression;
}
export interface LevelNode extends Ranged {
  readonly kind: 'level';
  readonly name: Name;
  readonly minimumScore: NumberNode;
}
export interface RulesetItem extends Ranged {
  readonly kind: 'ruleset';
  readonly name: TextNode;
  readonly levels: readonly LevelNode[];
  readonly budget: CeilingNode | null;
}
export type Item = RuleItem | DefineItem | ListItem | RulesetItem | ErrorNode;

export interface SourceFile extends Ranged {
  readonly kind: 'file';
  readonly items: readonly Item[];
}
