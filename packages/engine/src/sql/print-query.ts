import type { TextRange } from '@tautai/dsl';
import { foldedCharacters } from '@tautai/dsl';
import type { Form } from '../codegen/emission.ts';
import type { IrRule } from '../ir/ir.ts';
import { optimise } from '../optimise/pipeline.ts';
import type { Layout } from '../record/layout.ts';
import { clickhouse } from './clickhouse.ts';
import type { Dialect } from './dialect.ts';
import { postgres } from './postgres.ts';
import { printCondition } from './print-condition.ts';
import { createReads, decodingOf, recordScope } from './scope.ts';
import type { SqlValue } from './sql.ts';
import { identifier, renderSql } from './sql.ts';
import type { SqlDialectName } from './support.ts';
import type { LeftOut, Question } from './weaken.ts';
import { conjunction } from './weaken.ts';
import { startWriting } from './writing.ts';

/** Where the records lie: plain lower-case names. `record` is `jsonb` in Postgres, JSON in a `String` in ClickHouse. */
export interface RecordTable {
  readonly table: string;
  readonly id: string;
  readonly record: string;
}

export interface SqlRequest {
  readonly dialect: SqlDialectName;
  /** `match`: the rule is true. `possible`: it is, or could be were what is missing known. */
  readonly question: Form;
  readonly records: RecordTable;
}

/** A query for the records of which a rule says what was asked. */
export interface SqlQuery {
  readonly kind: 'query';
  /** Has one column, `id`. */
  readonly text: string;
  /** Of `$1` and on, or of `{p1}` and on, in this order. */
  readonly parameters: readonly SqlValue[];
  /** `superset`: it finds those records and more; the engine confirms them. */
  readonly precision: 'exact' | 'superset';
  /** What the query does not look at; empty where it is exact. */
  readonly leftOut: readonly LeftOut[];
}

/** A rule of which a query could say nothing that any record would fail. */
export interface UnsupportedQuery {
  readonly kind: 'unsupported';
  /** In plain words. */
  readonly reason: string;
  /** Of the part of the rule that is at fault. */
  readonly range: TextRange;
}

const dialects: Readonly<Record<SqlDialectName, Dialect>> = { postgres, clickhouse };

/**
 * Turns a rule into a query for history that is too large to stream. What the database finds is held to what the
 * interpreter says: equal where the query is exact, no less where it is not. The budget of a rule is not looked at.
 * Throws a `RangeError` for a name that is no plain lower-case one.
 *
 * @example
 * printQuery(rule, layout, { dialect: 'postgres', question: 'match', records: { table: 'trips', id: 'id', record: 'record' } });
 * // { kind: 'query', text: 'SELECT t."id" AS id FROM "trips" AS t …', parameters: [['passenger', 'age'], 18000000], … }
 */
export function printQuery(rule: IrRule, layout: Layout, request: SqlRequest): SqlQuery | UnsupportedQuery {
  const dialect = dialects[request.dialect];
  const writing = startWriting(dialect, foldedCharacters);
  const reads = createReads(layout);
  const scopes = recordScope(reads);
  const question: Question = { form: request.question, bound: 'most' };
  const when = printCondition(optimise(rule.when), question, writing, scopes);
  // A rule matches where `unless` is not true: where its opposite is possible.
  const unless =
    rule.unless === null
      ? []
      : [optimise({ kind: 'not', condition: rule.unless, range: rule.unless.range })].map((condition) =>
          printCondition(condition, { ...question, form: 'possible' }, writing, scopes),
        );
  const whole = conjunction([when, ...unless]);
  // At most false is false.
  const leftOut = whole.constant === false ? [] : distinct(whole.leftOut);
  const [first] = leftOut;
  if (whole.constant === true && first !== undefined) return { kind: 'unsupported', ...first };
  const { records } = request;
  const query = dialect.query({
    table: identifier(records.table),
    id: identifier(records.id),
    record: identifier(records.record),
    decoding: decodingOf(reads, 0),
    condition: whole.sql,
  });
  const precision = leftOut.length === 0 ? 'exact' : 'superset';
  return { kind: 'query', ...renderSql(query, dialect.placeholder), precision, leftOut };
}

/** A condition is asked in more than one form, and left out of each for the same reason. */
const distinct = (leftOut: readonly LeftOut[]): readonly LeftOut[] =>
  Array.from(new Map(leftOut.map((each) => [`${each.range.start}-${each.range.end} ${each.reason}`, each])).values());
