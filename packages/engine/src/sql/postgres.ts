import type {
  CharacterTable,
  Column,
  ColumnType,
  Decoding,
  Dialect,
  Elements,
  ElementValues,
  JsonPlace,
  QueryParts,
} from './dialect.ts';
import type { ParameterType, Sql } from './sql.ts';
import { bind, joinSql, sql } from './sql.ts';

/**
 * Postgres 14 and later, so Citus too. The record lies in a `jsonb` column. `OFFSET 0` keeps the planner from pulling a
 * subquery up, which would compute what it decodes once for each time that it is read. Lists are decoded once into
 * `jsonb` and opened again as rows.
 */
export const postgres: Dialect = {
  name: 'postgres',
  placeholder: (position, type) => `$${position}::${typeName[type]}`,
  query,

  named: (name, value, body) => sql`(SELECT ${body(name)} FROM (SELECT ${value} AS ${name} OFFSET 0) AS named)`,
  truth: (condition) => condition,
  quotient: (dividend, divisor) => sql`(${dividend} / ${divisor})`,
  wide: (value) => sql`(${value})::numeric`,
  wideQuotient: (dividend, divisor) => sql`div(${dividend}, nullif(${divisor}, 0))`,
  narrow: (value) => sql`(${value})::bigint`,

  isIn: (value, set) => sql`(${value} = ANY (${set}))`,
  countOf: (set, condition) =>
    sql`(SELECT count(*) FROM unnest(${set}) AS member(value) WHERE ${condition(sql`member.value`)})`,
  somePair: (lefts, rights, condition) =>
    sql`EXISTS (SELECT 1 FROM unnest(${lefts}, ${rights}) AS pair(a, b) WHERE ${condition(sql`pair.a`, sql`pair.b`)})`,

  startsWith: (text, part) => sql`starts_with(${text}, ${part})`,
  endsWith: (text, part) => sql`(right(${text}, length(${part})) = ${part})`,
  contains: (text, part) => sql`(strpos(${text}, ${part}) > 0)`,
  like: (text, pattern) => sql`(${text} LIKE ${pattern})`,
  matches: (text, pattern) => sql`(${text} ~ ${pattern})`,
  upperCaseOfAscii: (text) => sql`upper(${text} COLLATE "C")`,
  lowerCaseOfAscii: (text) => sql`lower(${text} COLLATE "C")`,
  replaceAll: (text, pattern, by) => sql`regexp_replace(${text}, ${pattern}, ${by}, 'g')`,
  captureNumber: (text, pattern) => sql`coalesce(substring(${text} from ${pattern})::bigint, 0)`,
  digits: (text, from, length) => sql`substr(${text}, ${from}, ${length})::bigint`,
  characterTable,

  at: (source, steps) => ({ source, path: bind('text[]', steps) }),
  jsonText: (place) => whereTypeIs(place, sql`'string'`, textAt(place)),
  jsonNumber: (place) => whereTypeIs(place, sql`'number'`, sql`(${textAt(place)})::numeric`),
  jsonBoolean: (place) => whereTypeIs(place, sql`'boolean'`, sql`(${textAt(place)})::boolean`),
  jsonArray: (place) => whereTypeIs(place, sql`'array'`, jsonAt(place)),
  isJson: (place, kind) => sql`coalesce(${typeAt(place)} = ${kind === 'object' ? sql`'object'` : sql`'array'`}, FALSE)`,
  countJsonKeys: (place) =>
    sql`(SELECT count(*) FROM jsonb_object_keys(${whereTypeIs(place, sql`'object'`, jsonAt(place))}))`,
  millionths: (number) =>
    sql`CASE WHEN abs(${number}) < 1000000000 AND ${number} * 1000000 = trunc(${number} * 1000000) THEN (${number} * 1000000)::bigint END`,

  decodeArray: (array, decoding) => {
    const element = sql`a${decoding.level}`;
    const rows = sql`jsonb_array_elements(${array}) AS ${element}(json)`;
    return sql`(SELECT coalesce(jsonb_agg(to_jsonb(decoded)), '[]') FROM ${rows} ${stages(decoding, sql`${element}.json`, sql`decoded`)})`;
  },
  columnOfRecord: (name) => sql`r.${name}`,
  columnOfElement: (element, name) => sql`${element}.${name}`,
  some: (elements, condition) => sql`EXISTS (SELECT 1 FROM ${rowsOf(elements)} WHERE ${condition})`,
  count: (elements, condition) => sql`(SELECT count(*) FROM ${rowsOf(elements)} WHERE ${condition})`,
  sum: ({ elements, keeps, value }) =>
    sql`(SELECT coalesce(sum(${value}), 0)::numeric FROM ${rowsOf(elements)} WHERE ${keeps})`,
  lowest: (values) => aggregate(sql`min`, values),
  highest: (values) => aggregate(sql`max`, values),
};

const typeName: Readonly<Record<ParameterType, string>> = {
  text: 'text',
  bigint: 'bigint',
  boolean: 'boolean',
  'text[]': 'text[]',
  'bigint[]': 'bigint[]',
  'boolean[]': 'boolean[]',
};

const columnType: Readonly<Record<ColumnType, Sql>> = {
  text: sql`text`,
  bigint: sql`bigint`,
  boolean: sql`boolean`,
  list: sql`jsonb`,
};

function query({ table, id, record, decoding, condition }: QueryParts): Sql {
  const decoded = stages(decoding, sql`t.${record}`, sql`r`);
  return sql`SELECT t.${id} AS id FROM ${table} AS t ${decoded} WHERE ${condition}`;
}

/** Joins to a row what is taken out of its JSON, and to that what it comes to. */
function stages({ level, taken, decoded, columns }: Decoding, json: Sql, name: Sql): Sql {
  const held = sql`w${level}`;
  const takenColumns = taken(json).map((each, position) => sql`${each} AS x${position}`);
  const values = decoded((position) => sql`${held}.x${position}`);
  const decodedColumns = values.map((each, position) => sql`${each} AS ${nameOf(columns, position)}`);
  return sql`CROSS JOIN LATERAL (SELECT ${listed(takenColumns)} OFFSET 0) AS ${held} CROSS JOIN LATERAL (SELECT ${listed(decodedColumns)} OFFSET 0) AS ${name}`;
}

/** A scope of which nothing is read has a column all the same. */
const listed = (columns: readonly Sql[]): Sql => (columns.length === 0 ? sql`TRUE AS none` : joinSql(columns, sql`, `));

const nameOf = (columns: readonly Column[], position: number): Sql => columns[position]?.name ?? sql`none`;

const jsonAt = ({ source, path }: JsonPlace): Sql => sql`(${source} #> ${path})`;
const textAt = ({ source, path }: JsonPlace): Sql => sql`(${source} #>> ${path})`;
const typeAt = (place: JsonPlace): Sql => sql`jsonb_typeof(${jsonAt(place)})`;

const whereTypeIs = (place: JsonPlace, type: Sql, value: Sql): Sql =>
  sql`CASE WHEN ${typeAt(place)} = ${type} THEN ${value} END`;

function rowsOf({ list, columns, element }: Elements): Sql {
  const declared = columns.map(({ name, type }) => sql`${name} ${columnType[type]}`);
  const shape = declared.length === 0 ? sql`none boolean` : joinSql(declared, sql`, `);
  return sql`jsonb_to_recordset(${list}) AS ${element}(${shape})`;
}

const aggregate = (name: Sql, { elements, keeps, value }: ElementValues): Sql =>
  sql`(SELECT ${name}(${value}) FROM ${rowsOf(elements)} WHERE ${keeps})`;

/** The table is handed over as text, of which no client makes JSON a second time, and read in a subquery of its own, so that the table is read once per query. Hangul decomposes by arithmetic, the same in all versions of Unicode. */
function characterTable({ table, decomposesHangul }: CharacterTable): (text: Sql) => Sql {
  const bound = bind('text', JSON.stringify(Object.fromEntries(table)));
  const hangul = sql`CASE WHEN character ~ '^[\uac00-\ud7a3]$' THEN normalize(character, NFD) ELSE character END`;
  return (text) =>
    sql`(SELECT string_agg(coalesce((SELECT ${bound}::jsonb) ->> character, ${decomposesHangul ? hangul : sql`character`}), '' ORDER BY position) FROM string_to_table(${text}, NULL) WITH ORDINALITY AS split(character, position))`;
}
