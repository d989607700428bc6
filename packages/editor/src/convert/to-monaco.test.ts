import type { Diagnostic } from '@tautai/dsl';
import { describe, expect, test } from 'vitest';
import { toOffset, toTextRange } from './from-monaco.ts';
import { textPositions } from './text-positions.ts';
import { semanticTokensLegend, toSemanticTokens } from './semantic-tokens.ts';
import {
  toCodeAction,
  toCompletionItem,
  toFolding,
  toHighlight,
  toHover,
  toLocationLink,
  toMarker,
  toRange,
  toRenameEdit,
  toRenameLocation,
  toSignatureHelp,
  toSymbol,
} from './to-monaco.ts';

const text = 'when all of {\r\n  booking.lead_tme < 48 h\r\n}\n';
const positions = textPositions(text);
const start = text.indexOf('lead_tme');
const range = { start, end: start + 'lead_tme'.length };
const monacoRange = { startLineNumber: 2, startColumn: 11, endLineNumber: 2, endColumn: 19 };

const diagnostic: Diagnostic = {
  code: 'name/unknown-field',
  severity: 'error',
  message: 'unknown field `lead_tme`',
  hint: 'did you mean `lead_time`?',
  range,
  related: [],
  fixes: [{ title: 'Write `lead_time`', edits: [{ range, newText: 'lead_time' }] }],
};

/** The other direction, written independently: what Monaco's models do for positions within a text. */
const offsets = {
  getOffsetAt({ lineNumber, column }: { readonly lineNumber: number; readonly column: number }): number {
    let offset = 0;
    for (let line = 1; line < lineNumber; line += 1) offset = text.indexOf('\n', offset) + 1;
    return offset + column - 1;
  },
};

describe('positions', () => {
  test.each([
    [0, 1, 1],
    [12, 1, 13],
    [15, 2, 1],
    [start, 2, 11],
    [text.length, 4, 1],
  ])('offset %i is line %i, column %i', (offset, lineNumber, column) => {
    expect(positions.getPositionAt(offset)).toEqual({ lineNumber, column });
    expect(toOffset({ lineNumber, column }, offsets)).toBe(offset);
  });

  test('a range goes there and back', () => {
    expect(toRange(range, positions)).toEqual(monacoRange);
    expect(toTextRange(monacoRange, offsets)).toEqual(range);
  });

  test('lines may end in LF, CR LF or CR, and an empty text has one', () => {
    expect(textPositions('a\nb\r\nc\rd').getPositionAt(7)).toEqual({ lineNumber: 4, column: 1 });
    expect(textPositions('').getPositionAt(0)).toEqual({ lineNumber: 1, column: 1 });
  });
});

describe('to Monaco', () => {
  test('a marker carries severity, message with hint, and code', () => {
    expect(toMarker(diagnostic, positions)).toEqual({
      ...monacoRange,
      severity: 8,
      message: 'unknown field `lead_tme`\ndid you mean `lead_time`?',
      code: 'name/unknown-field',
      source: 'tau',
    });
  });

  test('a marker shows the record that shows it', () => {
    const witness = { record: { booking: { is_split: true } }, message: 'both match it', outcome: 'match' } as const;
    expect(toMarker({ ...diagnostic, witness }, positions).message).toContain('both match it:\n{\n  "booking": {');
  });

  test.each([
    ['error', 8],
    ['warning', 4],
    ['hint', 2],
  ] as const)('severity %s', (severity, expected) => {
    expect(toMarker({ ...diagnostic, severity }, positions).severity).toBe(expected);
  });

  test('a code action edits the version of the text that it was made for', () => {
    const uri = {} as Parameters<typeof toCodeAction>[1]['uri'];
    const [fix] = diagnostic.fixes;
    if (fix === undefined) throw new Error('the diagnostic has a fix');
    const action = toCodeAction({ kind: 'fix', fix, diagnostic }, { ...positions, uri, getVersionId: () => 5 });
    expect(action.title).toBe('Write `lead_time`');
    expect(action.edit?.edits).toEqual([
      { resource: uri, versionId: 5, textEdit: { range: monacoRange, text: 'lead_time' } },
    ]);
    expect(action.isPreferred).toBe(true);
    const refactoring = toCodeAction(
      { kind: 'extract', fix, diagnostic: null },
      { ...positions, uri, getVersionId: () => 5 },
    );
    expect(refactoring).toMatchObject({ kind: 'refactor.extract', isPreferred: false });
    expect(refactoring.diagnostics).toBeUndefined();
  });

  test('completions keep the order of the language service', () => {
    const item = {
      kind: 'field',
      detail: '',
      documentation: '',
      insertText: '',
      isSnippet: false,
      range,
      continues: false,
    } as const;
    const sorted = ['zebra', 'apple', 'mango']
      .map((label, order) => toCompletionItem({ ...item, label }, order, positions))
      .toSorted((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1));
    expect(sorted.map(({ label }) => (typeof label === 'string' ? label : label.label))).toEqual([
      'zebra',
      'apple',
      'mango',
    ]);
  });

  test('nothing in a hover becomes markup or a link', () => {
    const hover = toHover(
      { title: 'x', lines: ['<img src=x> [here](https://elsewhere.example) `a` **b**'], range },
      positions,
    );
    const [content] = hover.contents;
    expect(content).toMatchObject({ isTrusted: false, supportHtml: false });
    expect(content?.value).toContain(String.raw`\<img src=x\> \[here\]\(https://elsewhere\.example\) \`a\` \*\*b\*\*`);
  });

  test('an outline keeps its nesting', () => {
    const child = { name: 'when', kind: 'when', range, nameRange: range, children: [] } as const;
    const symbol = toSymbol({ name: 'R0001', kind: 'rule', range, nameRange: range, children: [child] }, positions);
    expect(symbol.children?.map(({ name }) => name)).toEqual(['when']);
  });

  test('a link to a definition, and the places of a name', () => {
    const uri = {} as Parameters<typeof toLocationLink>[1]['uri'];
    expect(toLocationLink({ origin: range, target: range, targetName: range }, { ...positions, uri })).toEqual({
      uri,
      originSelectionRange: monacoRange,
      range: monacoRange,
      targetSelectionRange: monacoRange,
    });
    expect(toHighlight({ range, isDeclaration: true }, positions)).toEqual({ range: monacoRange, kind: 2 });
    expect(toHighlight({ range, isDeclaration: false }, positions)).toEqual({ range: monacoRange, kind: 1 });
  });

  test('a name to be changed, its edits, and why it cannot be', () => {
    const uri = {} as Parameters<typeof toRenameEdit>[1]['uri'];
    const model = { ...positions, uri, getVersionId: () => 5 };
    const at = { lineNumber: 2, column: 3 };
    expect(toRenameLocation({ kind: 'ready', range, name: 'x' }, at, positions)).toEqual({
      range: monacoRange,
      text: 'x',
    });
    expect(toRenameLocation({ kind: 'refused', reason: 'no' }, at, positions)).toMatchObject({ rejectReason: 'no' });
    expect(toRenameEdit({ kind: 'edits', edits: [{ range, newText: 'y' }] }, model).edits).toEqual([
      { resource: uri, versionId: 5, textEdit: { range: monacoRange, text: 'y' } },
    ]);
    expect(toRenameEdit({ kind: 'refused', reason: 'no' }, model)).toEqual({ edits: [], rejectReason: 'no' });
  });

  test('lines to hide, and the parameters of a call', () => {
    expect(toFolding({ kind: 'code', range: { start: 0, end: start } }, positions)).toEqual({ start: 1, end: 2 });
    const help = { label: 'f(n: number)', documentation: '', parameters: [{ start: 2, end: 11 }], activeParameter: 0 };
    expect(toSignatureHelp(help)).toMatchObject({
      signatures: [{ label: 'f(n: number)', parameters: [{ label: [2, 11] }] }],
      activeParameter: 0,
    });
  });

  test('coloured words count from the one before, and those that the page colours itself are left out', () => {
    const word = (from: number, length: number) => ({ start: from, end: from + length });
    const data = toSemanticTokens(
      [
        { range: word(0, 4), kind: 'keyword', modifiers: [] },
        { range: word(17, 7), kind: 'field', modifiers: [] },
        { range: word(25, 8), kind: 'field', modifiers: ['restricted'] },
        { range: word(39, 1), kind: 'unit', modifiers: [] },
      ],
      positions,
    );
    const { tokenTypes, tokenModifiers } = semanticTokensLegend;
    const field = tokenTypes.indexOf('identifier.field');
    const restricted = 1 << tokenModifiers.indexOf('restricted');
    expect([...data]).toEqual([
      1,
      2,
      7,
      field,
      0,
      0,
      8,
      8,
      field,
      restricted,
      0,
      14,
      1,
      tokenTypes.indexOf('number'),
      0,
    ]);
  });
});
