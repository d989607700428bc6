/** What each word of a text is, for colours: from the tree where it knows, from the tokens elsewhere. */
import { tokenMatcher } from 'chevrotain';
import type { IToken } from 'chevrotain';

import type { TextRange } from '../source/text-range.ts';
import type { Expression, Item, Name, Section, SourceFile } from '../syntax/ast.ts';
import { lex, rangeOfToken } from '../syntax/lexer.ts';
import * as t from '../syntax/tokens.ts';
import { childrenOf } from '../syntax/visit.ts';
import { namesOf } from './names.ts';
import type { Meaning } from './names.ts';
import { symbolsOf } from './symbols.ts';
import type { FileSymbol } from './symbols.ts';

export const semanticTokenKinds = [
  'comment',
  'keyword',
  'operator',
  'rule',
  'definition',
  'parameter',
  'element',
  'list',
  'level',
  'field',
  'value',
  'code',
  'type',
  'number',
  'unit',
  'time',
  'text',
] as const;
export type SemanticTokenKind = (typeof semanticTokenKinds)[number];

/** `restricted` marks fields that the law restricts, so that an author sees at once what a rule rests on. */
export const semanticTokenModifiers = ['declaration', 'restricted'] as const;
export type SemanticTokenModifier = (typeof semanticTokenModifiers)[number];

/** A word, a sign or a comment with what it is; none spans lines. */
export interface SemanticToken {
  readonly range: TextRange;
  readonly kind: SemanticTokenKind;
  readonly modifiers: readonly SemanticTokenModifier[];
}

type Told = Omit<SemanticToken, 'range'>;
const plain = (kind: SemanticTokenKind): Told => ({ kind, modifiers: [] });

/** The tokens of a text in its order. Signs that mean nothing by themselves, such as brackets, are left out. */
export function semanticTokensOf(sourceText: string, file: SourceFile): readonly SemanticToken[] {
  const { tokens, comments } = lex(sourceText);
  const told = new Map<number, Told>([
    ...file.items.flatMap(wordsOfItem).map(([{ range }, kind]) => [range.start, plain(kind)] as const),
    ...namesOf(file).map(({ range, meaning }) => [range.start, toldOf(meaning)] as const),
    ...symbolsOf(file).map((symbol) => [symbol.declaration.start, declarationOf(symbol)] as const),
  ]);
  const words = tokens.flatMap((token, index): readonly SemanticToken[] => {
    const what = told.get(token.startOffset) ?? kindOfToken(token, tokens[index - 1]);
    return what === null ? [] : [{ range: rangeOfToken(token), ...what }];
  });
  return [...words, ...comments.map((token) => ({ range: rangeOfToken(token), ...plain('comment') }))].toSorted(
    (one, other) => one.range.start - other.range.start,
  );
}

function toldOf(meaning: Meaning): Told {
  if (meaning.kind === 'alias') return plain('element');
  if (meaning.kind !== 'field') return plain(meaning.kind);
  return { kind: 'field', modifiers: meaning.field.restriction === 'restricted' ? ['restricted'] : [] };
}

const declarationOf = ({ kind }: FileSymbol): Told => ({
  kind: kind === 'alias' ? 'element' : kind,
  modifiers: ['declaration'],
});

const operatorTokens = [t.OrderSign, t.Arrow, t.Plus, t.Minus, t.Star, t.Slash];
const timeTokens = [t.InstantLiteral, t.LocalDateTimeLiteral, t.DateLiteral, t.LocalTimeLiteral];

function kindOfToken(token: IToken, previous: IToken | undefined): Told | null {
  const isOneOf = (types: readonly IToken['tokenType'][]): boolean => types.some((type) => tokenMatcher(token, type));
  if (isOneOf([t.StringLiteral])) return plain('text');
  if (isOneOf([t.NumberLiteral])) return plain('number');
  if (isOneOf(timeTokens)) return plain('time');
  if (isOneOf(operatorTokens)) return plain('operator');
  // Behind a point stands a field, though one that nobody knows.
  const isKeyword = t.keywords.get(token.image) === token.tokenType && previous?.tokenType !== t.Dot;
  return isKeyword ? plain('keyword') : null;
}

type Word = readonly [Name, SemanticTokenKind];

/** The words that are neither names nor words of the grammar: entries and what they take, types, registered lists. */
function wordsOfItem(item: Item): readonly Word[] {
  switch (item.kind) {
    case 'rule':
      return item.sections.flatMap(wordsOfSection);
    case 'define':
      return [
        ...item.parameters.flatMap(({ type }): readonly Word[] => (type === null ? [] : [[type, 'type']])),
        ...wordsOfExpression(item.body),
      ];
    case 'list_constant':
      return item.type === null ? [] : [[item.type, 'type']];
    default:
      return [];
  }
}

function wordsOfSection(section: Section): readonly Word[] {
  switch (section.kind) {
    case 'when':
    case 'unless':
      return wordsOfExpression(section.condition);
    case 'points':
      return section.rows.flatMap(({ condition }) => wordsOfExpression(condition));
    case 'entry': {
      const words = section.value.kind === 'words' ? section.value.words : [];
      return [[section.key, 'keyword'], ...words.map((word): Word => [word, 'value'])];
    }
    case 'test':
      return section.expect === null ? [] : [[section.expect, 'value']];
    case 'error':
      return [];
  }
}

function wordsOfExpression(node: Expression): readonly Word[] {
  const isNamed = node.kind === 'membership' && node.values.kind === 'list_name';
  const own: readonly Word[] = isNamed && node.values.kind === 'list_name' ? [[node.values.name, 'list']] : [];
  return [...own, ...childrenOf(node).flatMap(wordsOfExpression)];
}
