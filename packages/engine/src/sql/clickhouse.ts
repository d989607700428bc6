import type { CharacterTable, Column, Dialect, ElementValues, JsonPlace, QueryParts } from './dialect.ts';
import type { ParameterType, Sql } from './sql.ts';
import { bind, joinSql, sql } from './sql.ts';

/**
 * ClickHouse. The record lies in a `String` column as JSON text. Lists are decoded once into arrays of tuples, and run
 * over by functions of arrays.
 */
export const clickhouse: Dialect = {
  name: 'clickhouse',
  placeholder,
  query,

  named: (name, value, body) => sql`arrayMap(${name} -> ${body(name)}, [${value}])[1]`,
  // A null that was guarded leaves its type behind, and functions of arrays want a plain truth.
  truth: (condition) => sql`ifNull(${condition}, 0)`,
  quotient: (dividend, divisor) => sql`intDiv(${dividend}, ${divisor})`,
  wide: (value) => sql`toInt128(${value})`,
  wideQuotient: (dividend, divisor) => sql`intDivOrZero(${dividend}, ${divisor})`,
  narrow: (value) => sql`toInt64(${value})`,

  isIn: (value, set) => sql`(${value} IN ${set})`,
  countOf: (set, condition) => sql`toInt64(arrayCount(member -> ${condition(sql`member`)}, ${set}))`,
  somePair: (lefts, rights, condition) =>
    sql`arrayExists((left, right) -> ${condition(sql`left`, sql`right`)}, ${lefts}, ${rights})`,

  startsWith: (text, part) => sql`startsWith(${text}, ${part})`,
  endsWith: (text, part) => sql`endsWith(${text}, ${part})`,
  contains: (text, part) => sql`(position(${text}, ${part}) > 0)`,
  like: (text, pattern) => sql`(${text} LIKE ${pattern})`,
  matches: (text, pattern) => sql`match(${text}, ${pattern})`,
  upperCaseOfAscii: (text) => sql`upper(${text})`,
  lowerCaseOfAscii: (text) => sql`lower(${text})`,
  replaceAll: (text, pattern, by) => sql`replaceRegexpAll(${text}, ${pattern}, ${by})`,
  captureNumber: (text, pattern) => sql`ifNull(toInt64OrNull(extract(${text}, ${pattern})), 0)`,
  digits: (text, from, length) => sql`toInt64OrNull(substring(${text}, ${from}, ${length}))`,
  characterTable,

  at: (source, steps) => ({ source, path: joinSql([sql``, ...steps.map((step) => bind('text', step))], sql`, `) }),
  jsonText: (place) => sql`if(${typeAt(place)} = 'String', JSONExtractString(${argumentsOf(place)}), NULL)`,
  jsonNumber: (place) =>
    sql`if(${typeAt(place)} IN ('Int64', 'UInt64', 'Double'), JSONExtractFloat(${argumentsOf(place)}), NULL)`,
  jsonBoolean: (place) => sql`if(${typeAt(place)} = 'Bool', JSONExtractBool(${argumentsOf(place)}) = 1, NULL)`,
  jsonArray: (place) => sql`JSONExtractArrayRaw(${argumentsOf(place)})`,
  isJson: (place, kind) => sql`(${typeAt(place)} = ${kind === 'object' ? sql`'Object'` : sql`'Array'`})`,
  countJsonKeys: (place) => sql`length(JSONExtractKeys(${argumentsOf(place)}))`,
  // Within these bounds a double stands for one decimal of six places, if for any.
  millionths: (number) =>
    sql`if(abs(${number}) < 1000000000 AND round(${number} * 1000000) / 1000000 = ${number}, toInt64(round(${number} * 1000000)), NULL)`,

  decodeArray: (array, { level, taken, decoded }) => {
    const element = sql`a${level}`;
    const held = sql`w${level}`;
    const values = tuple(decoded((position) => sql`tupleElement(${held}, ${position + 1})`));
    return sql`arrayMap(${held} -> ${values}, arrayMap(${element} -> ${tuple(taken(element))}, ${array}))`;
  },
  columnOfRecord: (name) => sql`r.${name}`,
  columnOfElement: (element, _name, position) => sql`tupleElement(${element}, ${position + 1})`,
  some: ({ list, element }, condition) => sql`arrayExists(${element} -> ${condition}, ${list})`,
  count: ({ list, element }, condition) => sql`toInt64(arrayCount(${element} -> ${condition}, ${list}))`,
  sum: (values) => sql`arraySum(arrayMap(value -> toInt128(value), ${kept(values)}))`,
  lowest: (values) => aggregate(sql`arrayMin`, values),
  highest: (values) => aggregate(sql`arrayMax`, values),
};

const typeName: Readonly<Record<ParameterType, string>> = {
  text: 'String',
  bigint: 'Int64',
  boolean: 'Bool',
  'text[]': 'Array(String)',
  'bigint[]': 'Array(Int64)',
  'boolean[]': 'Array(Bool)',
};

/** A truth is a number throughout: of the two types that ClickHouse has for it, its optimiser may make the other one. */
function placeholder(position: number, type: ParameterType): string {
  return type === 'boolean' ? `toUInt8({p${position}:Bool})` : `{p${position}:${typeName[type]}}`;
}

function query({ table, id, record, decoding, condition }: QueryParts): Sql {
  const { taken, decoded, columns } = decoding;
  const takenColumns = taken(sql`t.${record}`).map((each, position) => sql`, ${each} AS x${position}`);
  const values = decoded((position) => sql`w.x${position}`);
  const decodedColumns = values.map((each, position) => sql`, ${each} AS ${nameOf(columns, position)}`);
  const none = sql``;
  const inner = sql`(SELECT t.${id} AS id${joinSql(takenColumns, none)} FROM ${table} AS t) AS w`;
  const outer = sql`(SELECT w.id AS id${joinSql(decodedColumns, none)} FROM ${inner}) AS r`;
  return sql`SELECT r.id AS id FROM ${outer} WHERE ${condition}`;
}

const nameOf = (columns: readonly Column[], position: number): Sql => columns[position]?.name ?? sql`none`;

/** A scope of which nothing is read is a tuple all the same. */
const tuple = (parts: readonly Sql[]): Sql => sql`tuple(${parts.length === 0 ? sql`1` : joinSql(parts, sql`, `)})`;

const argumentsOf = ({ source, path }: JsonPlace): Sql => sql`${source}${path}`;
const typeAt = (place: JsonPlace): Sql => sql`JSONType(${argumentsOf(place)})`;

/** The values are known wherever they are asked for. */
const kept = ({ elements: { list, element }, keeps, value }: ElementValues): Sql =>
  sql`arrayMap(${element} -> assumeNotNull(${value}), arrayFilter(${element} -> ${keeps}, ${list}))`;

const aggregate = (name: Sql, values: ElementValues): Sql =>
  sql`arrayMap(kept -> if(empty(kept), NULL, ${name}(kept)), [${kept(values)}])[1]`;

/** Hangul decomposes by arithmetic, the same in all versions of Unicode. */
function characterTable({ table, decomposesHangul }: CharacterTable): (text: Sql) => Sql {
  const from = bind('text[]', Array.from(table.keys()));
  const to = bind('text[]', Array.from(table.values()));
  const hangul = sql`if(match(character, '^[\uac00-\ud7a3]$'), normalizeUTF8NFD(character), character)`;
  return (text) =>
    sql`arrayStringConcat(arrayMap(character -> transform(character, ${from}, ${to}, ${decomposesHangul ? hangul : sql`character`}), extractAll(replaceAll(ifNull(${text}, ''), char(0), ''), '(?s).')))`;
}
