import { tokenMatcher } from 'chevrotain';

import type { CheckContext } from '../check/context.ts';
import { describeType } from '../check/describe-type.ts';
import { namesInScope, resolvePath } from '../check/scope.ts';
import type { Resolution } from '../check/scope.ts';
import { fieldAt } from '../check/uses.ts';
import { defaultCodeLists } from '../fields/code-lists.ts';
import type { CodeLists } from '../fields/code-lists.ts';
import type { CodeListName, Field } from '../fields/field.ts';
import { ownEntry } from '../own-entry.ts';
import { textRange } from '../source/text-range.ts';
import type { TextRange } from '../source/text-range.ts';
import { lex, rangeOfToken } from '../syntax/lexer.ts';
import { parseFile } from '../syntax/parse.ts';
import type { ReadFile } from '../syntax/parse.ts';
import * as t from '../syntax/tokens.ts';
import { pathBefore, scopeAt } from './cursor.ts';
import type { Hover } from './hover-item.ts';
import { nameHover } from './hover-names.ts';
import { entryMeanings, keywordMeanings } from './keyword-meanings.ts';

/** Explains the word at an offset: what the file names, a field, a value, a code, a list, an entry or a word of the language. */
export function hoverAt(
  sourceText: string,
  offset: number,
  context: CheckContext,
  parsed: ReadFile = parseFile(sourceText),
): Hover | null {
  const { tokens } = lex(sourceText);
  const at = tokens.findIndex(
    (token) => token.startOffset <= offset && offset < token.startOffset + token.image.length,
  );
  const token = tokens[at];
  if (token === undefined) return null;
  const named = nameHover(sourceText, offset, parsed, context);
  if (named !== null) return named;
  const range = rangeOfToken(token);
  if (tokenMatcher(token, t.StringLiteral)) return codeHover(token.image.slice(1, -1), range, context);
  const registered = tokens[at - 1]?.tokenType === t.List ? context.lists.get(token.image) : undefined;
  if (registered !== undefined) {
    return { title: token.image, lines: [`A registered list; each value is ${describeType(registered.type)}.`], range };
  }
  if (tokens[at + 1]?.tokenType === t.Colon && Object.hasOwn(entryMeanings, token.image)) {
    return { title: `${token.image}:`, lines: [entryMeanings[token.image as keyof typeof entryMeanings]], range };
  }
  const isName = tokenMatcher(token, t.Word);
  return (isName ? fieldHover(tokens, at) : null) ?? keywordHover(tokens, at);
}

/** Words that mean something together, such as `at least` and `not in list`, are explained together. */
function keywordHover(tokens: ReturnType<typeof lex>['tokens'], at: number): Hover | null {
  for (const length of [3, 2, 1]) {
    for (let first = Math.max(0, at - length + 1); first <= at; first += 1) {
      const together = tokens.slice(first, first + length);
      const [start, end] = [together[0], together.at(-1)];
      const words = together.map(({ image }) => image).join(' ');
      const meaning = ownEntry(keywordMeanings, words);
      if (start === undefined || end === undefined || meaning === undefined || first + length <= at) continue;
      const range = textRange(start.startOffset, end.startOffset + end.image.length);
      return { title: words, lines: [meaning], range };
    }
  }
  return null;
}

function fieldHover(tokens: ReturnType<typeof lex>['tokens'], at: number): Hover | null {
  const path = pathBefore(tokens.slice(0, at + 1));
  const scope = scopeAt(tokens.slice(0, at + 1));
  const [first] = path?.names ?? [];
  if (path === null || first === undefined || !namesInScope(scope).includes(first.text)) return null;
  const resolution = resolvePath(path, scope);
  if (resolution.kind === 'unknown') return null;
  const field = fieldAt(resolution.path.cataloguePath);
  if (field === undefined) return null;
  return { title: resolution.path.cataloguePath, lines: factsOf(field, resolution), range: path.range };
}

const sourceNames = {
  apis: 'passenger lists',
  pnr: 'reservations',
  derived: 'derived by us',
  screening: 'the platform',
} as const;

function factsOf(field: Field, resolution: Exclude<Resolution, { kind: 'unknown' }>): readonly string[] {
  const kind =
    resolution.kind === 'scalar'
      ? describeType(resolution.type)
      : resolution.kind === 'list'
        ? 'a list'
        : 'a group of fields';
  const values = resolution.kind === 'scalar' && resolution.type.kind === 'enumeration' ? resolution.type.values : [];
  return [
    field.meaning,
    `Type: ${kind}${values.length > 0 ? ` (${values.join(', ')})` : ''}`,
    `Source: ${field.source.map((source) => sourceNames[source]).join(', ')}`,
    ...(field.restriction === 'restricted'
      ? ['Restricted by law: never the only ground of a rule, and needs `justify:`.']
      : []),
    ...(field.retention === 'masked' ? ['Removed when the record is depersonalised.'] : []),
    ...(field.example === undefined ? [] : [`Example: ${JSON.stringify(field.example)}`]),
  ];
}

const codeKinds: readonly CodeListName[] = ['country', 'airport', 'carrier', 'currency'];

function codeHover(text: string, range: TextRange, context: CheckContext): Hover | null {
  const codeLists: CodeLists = context.codeLists ?? defaultCodeLists();
  const lines = codeKinds.flatMap((kind) => {
    const name = codeLists.nameOf(kind, text);
    return name === null ? [] : [`${kind}: ${name}`];
  });
  return lines.length === 0 ? null : { title: text, lines, range: textRange(range.start, range.end) };
}
