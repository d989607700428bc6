/** What can follow a value or a condition. */
import { isOrdered } from '../check/describe-type.ts';
import type { OperandType } from '../check/typed-ast.ts';
import { ownEntry } from '../own-entry.ts';
import type { Expression } from '../syntax/ast.ts';
import type { Asked } from './asked.ts';
import { item } from './completion-drafts.ts';
import type { Completion } from './completion-item.ts';
import { braceAt } from './item-at.ts';
import { keywordMeanings } from './keyword-meanings.ts';

const presence = ['is missing', 'is known'];

/** The operators that a type knows; without a type, as of a list, only whether it was delivered can be asked. */
export function operators(asked: Asked, type: OperandType | null, operand: Expression): readonly Completion[] {
  const isAge = operand.kind === 'path' && operand.names.at(-1)?.text === 'age';
  const words = [...(type === null ? [] : comparisonWords(type)), ...(isAge ? ['at'] : []), ...presence];
  return [...words.map((word) => operator(asked, word)), ...continuation(asked)];
}

/** What can follow a condition that is whole: another, or the points that it adds. */
export const continuation = (asked: Asked): readonly Completion[] => [
  ...(braceAt(asked.cursor.before) === 'points'
    ? [item(asked, 'operator', '->', { insertText: '-> ', documentation: 'What the row adds.', continues: true })]
    : []),
  ...['and', 'or'].map((word) => operator(asked, word)),
];

const operator = (asked: Asked, word: string): Completion =>
  item(asked, 'operator', word, {
    insertText: `${word} `,
    documentation: ownEntry(keywordMeanings, word) ?? '',
    continues: !presence.includes(word),
  });

function comparisonWords(type: OperandType): readonly string[] {
  if (type.kind === 'boolean') return ['is true', 'is false'];
  if (isOrdered(type)) return ['is', 'is not', '<', '<=', '>', '>=', 'between', 'otherwise'];
  const looks = type.kind === 'text' ? ['starts with', 'ends with', 'contains', 'like', 'matches'] : [];
  return ['is', 'is not', 'in', 'not in', 'in list', 'not in list', ...looks, 'otherwise'];
}
