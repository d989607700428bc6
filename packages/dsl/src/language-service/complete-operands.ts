/** What a condition or a value can begin with: fields, quantifiers, blocks, definitions. */
import { parameterTypes } from '../check/check-definitions.ts';
import { describeType } from '../check/describe-type.ts';
import { catalogue, everyField, fieldsOf } from '../fields/catalogue.ts';
import type { Field, FieldTable } from '../fields/field.ts';
import { ownEntry } from '../own-entry.ts';
import type { DefineItem } from '../syntax/ast.ts';
import type { Asked } from './asked.ts';
import { commentAbove } from './comment-lines.ts';
import { item, snippet } from './completion-drafts.ts';
import type { Completion } from './completion-item.ts';
import { keywordMeanings } from './keyword-meanings.ts';
import { signatureLabel } from './signature.ts';

const meaningOf = (word: string): string => ownEntry(keywordMeanings, word) ?? '';

/** Fields of a group or of an element. Groups and lists lead on to the next name. */
export function fieldCompletions(asked: Asked, fields: FieldTable): readonly Completion[] {
  return Object.entries(fields).map(([name, field]) =>
    item(asked, 'field', name, {
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

/** What a condition can begin with, the nearest first. */
export function conditionStarts(asked: Asked): readonly Completion[] {
  const { scope } = asked.place;
  const element = scope.at(-1);
  const own = element === undefined ? [] : fieldCompletions(asked, fieldsOf(element.element));
  const aliases = scope.flatMap(({ alias }) => (alias === null ? [] : [item(asked, 'field', alias)]));
  return [
    ...parameterCompletions(asked),
    ...own,
    ...aliases,
    ...definitionCompletions(asked),
    ...scalarPaths(asked),
    ...['any', 'every', 'no'].map((word) =>
      snippet(asked, 'keyword', word, `${word} \${1:booking.segments} where ($0)`, meaningOf(word)),
    ),
    ...['all', 'any', 'none'].map((word) =>
      snippet(asked, 'keyword', `${word} of`, `${word} of {\n  $0\n}`, meaningOf(`${word} of`)),
    ),
    snippet(asked, 'keyword', 'at least', 'at least ${1:2} of {\n  $0\n}', meaningOf('at least')),
    snippet(asked, 'keyword', 'count of', 'count of ${1:booking.bags} >= ${0:2}', meaningOf('count')),
    ...['sum', 'lowest', 'highest', 'earliest', 'latest', 'date', 'time'].map((word) =>
      item(asked, 'keyword', `${word} of`, {
        insertText: `${word} of `,
        documentation: meaningOf(word),
        continues: true,
      }),
    ),
    item(asked, 'keyword', 'not', { documentation: meaningOf('not'), insertText: 'not ' }),
    ...fieldCompletions(asked, catalogue.fields),
  ];
}

/** The parameters of the definition around. */
export const parameterCompletions = ({ place, ...asked }: Asked): readonly Completion[] =>
  (place.definition?.parameters ?? []).map(({ name, type }) => {
    const known = ownEntry(parameterTypes, type?.text ?? '');
    return item({ place, ...asked }, 'parameter', name.text, {
      detail: known === undefined ? '' : describeType(known),
      insertText: `${name.text} `,
      documentation: `A parameter of ${place.definition?.name.text ?? ''}.`,
      continues: true,
    });
  });

/** The definitions of the file, but for the one around, which cannot call itself. */
export const definitionCompletions = (
  asked: Asked,
  isFitting: (definition: DefineItem) => boolean = () => true,
): readonly Completion[] =>
  [...asked.place.definitions.values()]
    .filter((each) => each !== asked.place.definition && isFitting(each))
    .map((definition) => {
      const { name, parameters } = definition;
      const places = parameters.map((each, index) => `\${${index + 1}:${each.name.text}}`).join(', ');
      return item(asked, 'definition', name.text, {
        detail: signatureLabel(definition),
        documentation: commentAbove(asked.sourceText, asked.comments, definition)?.lines.join(' ') ?? '',
        insertText: parameters.length === 0 ? name.text : `${name.text}(${places})`,
        isSnippet: parameters.length > 0,
      });
    });

/** Whole paths of the record, so that `lead` finds `booking.lead_time`. */
const scalarPaths = (asked: Asked, isFitting: (field: Field) => boolean = () => true): readonly Completion[] =>
  everyField()
    .filter(
      ({ path, field }) =>
        isScalarOutsideLists(path) && field.type.kind !== 'record' && field.type.kind !== 'list' && isFitting(field),
    )
    .map(({ path, field }) =>
      item(asked, 'field', path, {
        detail: fieldDetail(field),
        documentation: field.meaning,
        continues: true,
        insertText: `${path} `,
      }),
    );

/** Behind `date of` and `time of`: local times of the element, then of the record. */
export function localTimeCompletions(asked: Asked): readonly Completion[] {
  const isLocal = ({ type }: Field): boolean => type.kind === 'local_date_time';
  return [...elementFields(asked, isLocal), ...scalarPaths(asked, isLocal)];
}

/** Behind `age at`: days, and local times by way of their day. */
export const dayCompletions = (asked: Asked): readonly Completion[] => [
  item(asked, 'keyword', 'date of', { insertText: 'date of ', documentation: meaningOf('date'), continues: true }),
  ...elementFields(asked, ({ type }) => type.kind === 'date'),
  ...scalarPaths(asked, ({ type }) => type.kind === 'date'),
  item(asked, 'value', '2027-01-01'),
];

function elementFields(asked: Asked, isFitting: (field: Field) => boolean): readonly Completion[] {
  const element = asked.place.scope.at(-1)?.element;
  const fields = Object.entries(element === undefined ? {} : fieldsOf(element)).filter(([, field]) => isFitting(field));
  return fieldCompletions(asked, Object.fromEntries(fields));
}

const listPaths: ReadonlySet<string> = new Set(
  everyField()
    .filter(({ field }) => field.type.kind === 'list')
    .map(({ path }) => path),
);
const isScalarOutsideLists = (path: string): boolean => ![...listPaths].some((list) => path.startsWith(`${list}.`));

/** The lists of the record and of the elements around the cursor. */
export function listCompletions(asked: Asked): readonly Completion[] {
  const inElement = asked.place.scope.flatMap(({ element, alias }) =>
    Object.entries(fieldsOf(element))
      .filter(([, field]) => field.type.kind === 'list')
      .map(([name, field]) => listItem(asked, alias === null ? name : `${alias}.${name}`, field)),
  );
  const inRecord = everyField()
    .filter(({ path, field }) => field.type.kind === 'list' && isScalarOutsideLists(path))
    .map(({ path, field }) => listItem(asked, path, field));
  return [...inElement, ...inRecord];
}

function listItem(asked: Asked, path: string, field: Field): Completion {
  const hasTime = field.type.kind === 'list' && field.type.timeField !== undefined;
  const hasNoFields = Object.keys(fieldsOf(field.type)).length === 0;
  const head = `${path}${hasNoFields ? ' as ${1:item}' : ''}${hasTime ? ' within ${1:90} days' : ''}`;
  return item(asked, 'list', path, {
    detail: 'a list',
    documentation: field.meaning,
    insertText: `${head} where ($0)`,
    isSnippet: true,
  });
}
