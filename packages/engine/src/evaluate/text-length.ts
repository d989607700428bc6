/**
 * How long the texts are that a rule hands to a text operator.
 *
 * `contains`, `starts with`, `ends with`, `like` and `matches` take time with the length of their text, so that length has
 * a limit. Like the cost it is looked at before anything is evaluated: which texts count follows from the rule, and where
 * one of them stands in the element of a list, that of every element counts, also where the operator would not have been
 * asked. So every evaluator fails the same rules on the same records. Literals are as long as the text of a rule allows.
 */
import type { IrCondition, IrOperand, IrRule, Place } from '../ir/ir.ts';
import { assertNever } from '../invariant.ts';
import type { DecodedRecord, DecodedScope } from '../record/decode-record.ts';

/** The fields that a rule hands to text operators, and those that it hands to them of the elements of its lists. */
export interface TestedTexts {
  readonly fields: readonly Place[];
  readonly lists: readonly { readonly place: Place; readonly element: TestedTexts }[];
}

const nothing: TestedTexts = { fields: [], lists: [] };

const plus = (...parts: readonly TestedTexts[]): TestedTexts => ({
  fields: parts.flatMap(({ fields }) => fields),
  lists: parts.flatMap(({ lists }) => lists),
});

export const textsOfRule = ({ when, unless }: IrRule): TestedTexts =>
  plus(textsOf(when), unless === null ? nothing : textsOf(unless));

function textsOf(node: IrCondition): TestedTexts {
  switch (node.kind) {
    case 'constant':
      return nothing;
    case 'all':
    case 'any':
    case 'none':
    case 'at_least':
      return plus(...node.conditions.map(textsOf));
    case 'points':
      return plus(...node.rows.map(({ condition }) => textsOf(condition)));
    case 'not':
      return textsOf(node.condition);
    case 'compare':
      return plus(textsWithin(node.left), textsWithin(node.right));
    case 'between':
      return plus(...[node.operand, node.low, node.high].map(textsWithin));
    case 'text_test':
      return plus({ fields: fieldsOf(node.operand), lists: [] }, textsWithin(node.operand));
    case 'one_of':
    case 'in_list':
    case 'holds':
      return textsWithin(node.operand);
    case 'presence':
      return node.subject.kind === 'list' || node.subject.kind === 'record' ? nothing : textsWithin(node.subject);
    case 'quantifier':
      return overList(node);
    default:
      return assertNever(node);
  }
}

/** What an operand's own conditions hand to text operators. */
function textsWithin(node: IrOperand): TestedTexts {
  switch (node.kind) {
    case 'literal':
    case 'field':
      return nothing;
    case 'otherwise':
      return plus(textsWithin(node.operand), textsWithin(node.fallback));
    case 'arithmetic':
      return plus(textsWithin(node.left), textsWithin(node.right));
    case 'date_of':
    case 'time_of':
      return textsWithin(node.operand);
    case 'age_at':
      return plus(textsWithin(node.birth), textsWithin(node.day));
    case 'in_currency':
      return plus(textsWithin(node.operand), textsWithin(node.currency));
    case 'aggregate':
      return overList(node);
    default:
      return assertNever(node);
  }
}

function overList({ list, where }: Pick<Extract<IrCondition, { kind: 'quantifier' }>, 'list' | 'where'>): TestedTexts {
  const element = where === null ? nothing : textsOf(where);
  return isEmpty(element) ? nothing : { fields: [], lists: [{ place: list.place, element }] };
}

const isEmpty = ({ fields, lists }: TestedTexts): boolean => fields.length === 0 && lists.length === 0;

/** A text is a field's, or the one that stands in for it. */
function fieldsOf(node: IrOperand): readonly Place[] {
  if (node.kind === 'otherwise') return [...fieldsOf(node.operand), ...fieldsOf(node.fallback)];
  return node.kind === 'field' ? [node.place] : [];
}

/** Whether one of the texts has more than so many characters, folded as it is compared. */
export const hasLongerText = (texts: TestedTexts, record: DecodedRecord, charactersMax: number): boolean =>
  hasLongerIn(texts, { record, elements: [], charactersMax });

interface Reach {
  readonly record: DecodedRecord;
  readonly elements: readonly DecodedScope[];
  readonly charactersMax: number;
}

function hasLongerIn({ fields, lists }: TestedTexts, reach: Reach): boolean {
  const { record, elements, charactersMax } = reach;
  const scopeOf = ({ scope }: Place): DecodedScope | undefined => (scope === 'record' ? record : elements[scope]);
  return (
    fields.some((place) => isLonger(scopeOf(place)?.values[place.slot], charactersMax)) ||
    lists.some(({ place, element }) =>
      scopeOf(place)?.lists[place.slot]?.some((each) =>
        hasLongerIn(element, { ...reach, elements: elements.concat(each) }),
      ),
    )
  );
}

/** A character outside the basic plane is one, though it takes two units of the string. */
function isLonger(value: unknown, charactersMax: number): boolean {
  if (typeof value !== 'string' || value.length <= charactersMax) return false;
  return value.length > 2 * charactersMax || Array.from(value).length > charactersMax;
}
