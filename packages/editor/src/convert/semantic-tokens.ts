import type { SemanticToken, SemanticTokenKind, SemanticTokenModifier } from '@tautai/dsl';
import type { languages } from 'monaco-editor/editor/editor.api';
import type { Positions } from './positions.ts';

/**
 * The name by which the themes know what a word is; null where the colours of `language/monarch.ts` say it already, before
 * the worker has answered.
 */
const themeTokens: Readonly<Record<SemanticTokenKind, string | null>> = {
  comment: null,
  keyword: null,
  operator: null,
  number: null,
  text: null,
  time: 'number',
  unit: 'number',
  code: 'string',
  rule: 'identifier.rule',
  level: 'identifier.rule',
  definition: 'identifier.definition',
  parameter: 'identifier.parameter',
  element: 'identifier.parameter',
  list: 'identifier.definition',
  field: 'identifier.field',
  value: 'identifier.value',
  type: 'identifier.value',
};
const modifiers: readonly SemanticTokenModifier[] = ['declaration', 'restricted'];

const tokenTypes = [...new Set(Object.values(themeTokens).filter((name) => name !== null))];

export const semanticTokensLegend: languages.SemanticTokensLegend = { tokenTypes, tokenModifiers: [...modifiers] };

/** Five numbers a token, lines and columns counted from the token before. */
export function toSemanticTokens(tokens: readonly SemanticToken[], positions: Positions): Uint32Array {
  const data: number[] = [];
  let before = { lineNumber: 1, column: 1 };
  for (const { range, kind, modifiers: own } of tokens) {
    const name = themeTokens[kind];
    if (name === null) continue;
    const at = positions.getPositionAt(range.start);
    const lines = at.lineNumber - before.lineNumber;
    const columns = lines === 0 ? at.column - before.column : at.column - 1;
    const set = own.reduce((bits, each) => bits | (1 << modifiers.indexOf(each)), 0);
    data.push(lines, columns, range.end - range.start, tokenTypes.indexOf(name), set);
    before = at;
  }
  return new Uint32Array(data);
}
