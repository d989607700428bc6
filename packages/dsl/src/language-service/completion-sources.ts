/** What each slot offers. */
import type { IToken } from 'chevrotain';

import { entryNames } from '../check/entries.ts';
import type { CheckContext } from '../check/context.ts';
import { canHold, describeType, isOrdered } from '../check/describe-type.ts';
import type { Resolution } from '../check/scope.ts';
import type { OperandType } from '../check/typed-ast.ts';
import { catalogue, everyField, fieldsOf } from '../fields/catalogue.ts';
import { defaultCodeLists } from '../fields/code-lists.ts';
import type { Field, FieldTable } from '../fields/field.ts';
import { ownEntry } from '../own-entry.ts';
import * as t from '../syntax/tokens.ts';
import type { Completion, CompletionKind } from './completion-item.ts';
import { purposes as builtInPurposes } from '../purposes.ts';
import type { Cursor } from './cursor.ts';
import { entryMeanings, keywordMeanings } from './keyword-meanings.ts';

type Draft = Partial<Omit<Completion, 'label' | 'kind' | 'range'>>;

const item = (cursor: Cursor, kind: CompletionKind, label: string, draft: Draft = {}): Completion => ({
  label,
  kind,
  detail: '',
  documentation: '',
  insertText: label,
  isSnippet: false,
  continues: false,
  ...draft,
  range: cursor.range,
});

const snippet = (cursor: Cursor, kind: CompletionKind, label: string, insertText: string, documentation: string) =>
  item(cursor, kind, label, { insertText, isSnippet: true, documentation });

export const fileItems = (cursor: Cursor): readonly Completion[] => [
  snippet(
    cursor,
    'section',
    'rule',
    'rule ${1:R0001} "${2:what it looks for}" {\n  purpose:   ${3:drug_trafficking}\n  basis:     "$4"\n  owner:     "$5"\n  review_by: ${6:2027-12-31}\n\n  when all of {\n    $0\n  }\n\n  score:    +${7:30}\n  severity: medium\n  reason:   "$8"\n}\n',
    'A rule with everything that approval asks for.',
  ),
  snippet(cursor, 'section', 'list', 'list ${1:name}: ${2:airport} = ["$0"]', 'A list of fixed values.'),
  snippet(
    cursor,
    'section',
    'ruleset',
    'ruleset "${1:name}" {\n  level medium: score >= 30\n  level high:   score >= 60\n}\n',
    'The levels into which scores fall.',
  ),
];

export const sections = (cursor: Cursor): readonly Completion[] => [
  snippet(cursor, 'section', 'when', 'when all of {\n    $0\n  }', keywordMeanings['when'] ?? ''),
  snippet(cursor, 'section', 'unless', 'unless $0', keywordMeanings['unless'] ?? ''),
  snippet(
    cursor,
    'section',
    'test',
    'test "${1:what it shows}" {\n    given { $0 }\n    expect ${2:match}\n  }',
    keywordMeanings['test'] ?? '',
  ),
  ...entryNames.map((name) =>
    item(cursor, 'section', `${name}:`, {
      insertText: `${name}: `,
      documentation: entryMeanings[name],
      continues: true,
    }),
  ),
];

export function entryValues(
  cursor: Cursor,
  entry: string,
  { purposes = builtInPurposes }: CheckContext,
): readonly Completion[] {
  const values: Readonly<Record<string, readonly string[]>> = {
    severity: ['low', 'medium', 'high', 'critical'],
    uses: ['apis', 'pnr'],
  };
  if (entry === 'purpose') {
    return Object.entries(purposes).map(([name, documentation]) => item(cursor, 'value', name, { documentation }));
  }
  return (ownEntry(values, entry) ?? []).map((value) => item(cursor, 'value', value));
}

/** Fields of a group or of an element. Groups and lists lead on to the next name. */
export function fieldCompletions(cursor: Cursor, fields: FieldTable): readonly Completion[] {
  return Object.entries(fields).map(([name, field]) =>
    item(cursor, 'field', name, {
      detail: fieldDetail(field),
      documentation: field.meaning,
      continues: field.type.kind === 'record',
      insertText: field.type.kind === 'record' ? `${name}.` : name,
    }),
  );
}

function fieldDetail(field: Field): string {
  if (field.type.kind === 'record') return 'a group of fields';
  if (field.type.kind === 'list') return 'a list';
  return describeType(field.type);
}

/** What a condition can begin with. */
export function conditionStarts(cursor: Cursor): readonly Completion[] {
  const element = cursor.scope.at(-1);
  const own = element === undefined ? [] : fieldCompletions(cursor, fieldsOf(element.element));
  const aliases = cursor.scope.flatMap(({ alias }) => (alias === null ? [] : [item(cursor, 'field', alias)]));
  return [
    ...own,
    ...aliases,
    ...scalarPaths(cursor),
    ...['any', 'every', 'no'].map((word) =>
      snippet(cursor, 'keyword', word, `${word} \${1:booking.segments} where ($0)`, keywordMeanings[word] ?? ''),
    ),
    ...['all', 'any', 'none'].map((word) =>
      snippet(cursor, 'keyword', `${word} of`, `${word} of {\n  $0\n}`, keywordMeanings[`${word} of`] ?? ''),
    ),
    snippet(cursor, 'keyword', 'at least', 'at least ${1:2} of {\n  $0\n}', keywordMeanings['at least'] ?? ''),
    snippet(cursor, 'keyword', 'count of', 'count of ${1:booking.bags} >= ${0:2}', keywordMeanings['count'] ?? ''),
    item(cursor, 'keyword', 'not', { documentation: keywordMeanings['not'] ?? '', insertText: 'not ' }),
    ...fieldCompletions(cursor, catalogue.fields),
  ];
}

/** Whole paths of the record, so that `lead` finds `booking.lead_time`. */
const scalarPaths = (cursor: Cursor): readonly Completion[] =>
  everyField()
    .filter(
      ({ path, field }) => isScalarOutsideLists(path) && field.type.kind !== 'record' && field.type.kind !== 'list',
    )
    .map(({ path, field }) =>
      item(cursor, 'field', path, {
        detail: fieldDetail(field),
        documentation: field.meaning,
        continues: true,
        insertText: `${path} `,
      }),
    );

const listPaths: ReadonlySet<string> = new Set(
  everyField()
    .filter(({ field }) => field.type.kind === 'list')
    .map(({ path }) => path),
);
const isScalarOutsideLists = (path: string): boolean => ![...listPaths].some((list) => path.startsWith(`${list}.`));

/** The lists of the record and of the elements around the cursor. */
export function listCompletions(cursor: Cursor): readonly Completion[] {
  const inElement = cursor.scope.flatMap(({ element, alias }) =>
    Object.entries(fieldsOf(element))
      .filter(([, field]) => field.type.kind === 'list')
      .map(([name, field]) => listItem(cursor, alias === null ? name : `${alias}.${name}`, field)),
  );
  const inRecord = everyField()
    .filter(({ path, field }) => field.type.kind === 'list' && isScalarOutsideLists(path))
    .map(({ path, field }) => listItem(cursor, path, field));
  return [...inElement, ...inRecord];
}

function listItem(cursor: Cursor, path: string, field: Field): Completion {
  const hasTime = field.type.kind === 'list' && field.type.timeField !== undefined;
  const hasNoFields = Object.keys(fieldsOf(field.type)).length === 0;
  const head = `${path}${hasNoFields ? ' as ${1:item}' : ''}${hasTime ? ' within ${1:90} days' : ''}`;
  return item(cursor, 'list', path, {
    detail: 'a list',
    documentation: field.meaning,
    insertText: `${head} where ($0)`,
    isSnippet: true,
  });
}

/** What can follow an operand. */
export function operators(cursor: Cursor, resolution: Exclude<Resolution, { kind: 'unknown' }>): readonly Completion[] {
  const presence = ['is missing', 'is known'];
  const words = resolution.kind === 'scalar' ? [...comparisonWords(resolution.type), ...presence] : presence;
  return [...words, 'and', 'or'].map((word) =>
    item(cursor, 'operator', word, {
      insertText: `${word} `,
      documentation: keywordMeanings[word] ?? '',
      continues: !presence.includes(word),
    }),
  );
}

function comparisonWords(type: OperandType): readonly string[] {
  if (type.kind === 'boolean') return ['is true', 'is false'];
  if (isOrdered(type)) return ['is', 'is not', '<', '<=', '>', '>=', 'between', 'otherwise'];
  const looks = type.kind === 'text' ? ['starts with', 'ends with', 'contains', 'like', 'matches'] : [];
  return ['is', 'is not', 'in', 'not in', 'in list', 'not in list', ...looks, 'otherwise'];
}

/** Values of the left side's type. */
export function valueCompletions(
  cursor: Cursor,
  type: OperandType,
  said: readonly IToken[],
  context: CheckContext,
): readonly Completion[] {
  const last = said.at(-1);
  if (last?.tokenType === t.List) return registeredLists(cursor, type, context);
  if (last?.tokenType === t.In) {
    return [
      item(cursor, 'keyword', 'list', { insertText: 'list ', continues: true, documentation: 'A registered list.' }),
      item(cursor, 'operator', '[ ]', {
        insertText: '[$0]',
        isSnippet: true,
        continues: true,
        documentation: 'Fixed values.',
      }),
    ];
  }
  if (type.kind === 'enumeration') return type.values.map((value) => item(cursor, 'value', value));
  if (type.kind === 'boolean') return ['true', 'false'].map((value) => item(cursor, 'value', value));
  if (type.kind === 'code') return codeCompletions(cursor, type.list, context);
  return exampleValues(cursor, type);
}

function codeCompletions(
  cursor: Cursor,
  list: Extract<OperandType, { kind: 'code' }>['list'],
  context: CheckContext,
): readonly Completion[] {
  const codeLists = context.codeLists ?? defaultCodeLists();
  return codeLists.codes(list).map((code) => {
    const detail = codeLists.nameOf(list, code) ?? '';
    return item(cursor, 'code', `${code} ${detail}`.trim(), { detail, insertText: `"${code}"` });
  });
}

function registeredLists(cursor: Cursor, type: OperandType, context: CheckContext): readonly Completion[] {
  return [...context.lists]
    .filter(([, declared]) => canHold(declared.type, type))
    .map(([name, declared]) => item(cursor, 'list', name, { detail: `each is ${describeType(declared.type)}` }));
}

const examples: Readonly<Record<string, readonly string[]>> = {
  duration: ['24 h', '48 h', '90 min', '7 days'],
  mass: ['23 kg', '50 lb'],
  date: ['2027-01-01'],
  partial_date: ['1980-01-01', 'date "1980-03"'],
  instant: ['2027-01-01T00:00Z'],
  local_date_time: ['2027-01-01T00:00'],
};
const exampleValues = (cursor: Cursor, type: OperandType): readonly Completion[] =>
  (examples[type.kind] ?? []).map((value) => item(cursor, 'value', value));

/** Units behind a number, by what it is compared with. */
export function unitCompletions(cursor: Cursor, type: OperandType | null): readonly Completion[] {
  const units: Readonly<Record<string, readonly string[]>> = {
    duration: ['h', 'min', 'days', 'weeks'],
    mass: ['kg', 'g', 'lb'],
  };
  return (units[type?.kind ?? 'duration'] ?? []).map((unit) => item(cursor, 'unit', unit));
}
