import type { PassengerRecord, TypedRule } from '@tautai/dsl';
import { interpretRule } from '../../src/interpret/interpreter.ts';
import { lowerRule } from '../../src/ir/lower.ts';
import { printRule } from '../../src/ir/print-ir.ts';
import type { DecodedRecord } from '../../src/record/decode-record.ts';
import { decodeRecord } from '../../src/record/decode-record.ts';
import type { LayoutBuilder } from '../../src/record/layout.ts';
import { createLayout } from '../../src/record/layout.ts';
import { membersOfLists } from '../../src/ruleset/members-of-lists.ts';
import type { RecordTable, SqlDialectName, SqlQuery, SqlRequest, UnsupportedQuery } from '../../src/sql/index.ts';
import { printQuery } from '../../src/sql/index.ts';
import { lists } from '../generate/lists.ts';
import type { RecordDatabase } from './databases.ts';

const records: RecordTable = { table: 'records', id: 'id', record: 'record' };

const members = membersOfLists(lists);

/** The query of a rule. */
export function queryOf(rule: TypedRule, request: Omit<SqlRequest, 'records'>): SqlQuery | UnsupportedQuery {
  const layout = createLayout();
  return printQuery(lowerRule(rule, { layout, lists: members }), layout, { ...request, records });
}

/** How a database differs from the interpreter on a rule: which records it misses, and which it finds in vain. */
export interface Difference {
  readonly rule: string;
  readonly question: SqlRequest['question'];
  readonly missed: readonly unknown[];
  readonly surplus: readonly unknown[];
}

/** A database filled with records, ready to be asked rules that read no more than the layout knows. */
export interface Comparison {
  readonly precision: 'exact' | 'superset' | 'unsupported';
  /** Null where a superset is one, and an exact answer is exact. */
  readonly difference: Difference | null;
}

export type Compare = (rule: TypedRule, question: SqlRequest['question']) => Promise<Comparison>;

/** Fills a database with records and compares what it says of rules with what the interpreter says. */
export async function comparing(
  database: RecordDatabase,
  dialect: SqlDialectName,
  sources: readonly PassengerRecord[],
): Promise<Compare> {
  await database.fill(sources);
  return async (typed, question) => {
    const layout: LayoutBuilder = createLayout();
    const rule = lowerRule(typed, { layout, lists: members });
    const query = printQuery(rule, layout, { dialect, question, records });
    if (query.kind === 'unsupported') return { precision: 'unsupported', difference: null };
    const found = new Set(await database.find(query.text, query.parameters));
    const isMeant = (record: DecodedRecord): boolean => {
      const answer = interpretRule(rule, { record, elements: [] });
      return answer === 'match' || (question === 'possible' && answer === 'undetermined');
    };
    const meant = sources.map((source) => isMeant(decodeRecord(layout, source)));
    const missed = sources.filter((_, id) => meant[id] === true && !found.has(id));
    const surplus =
      query.precision === 'superset' ? [] : sources.filter((_, id) => meant[id] !== true && found.has(id));
    const isSame = missed.length === 0 && surplus.length === 0;
    return {
      precision: query.precision,
      difference: isSame
        ? null
        : { rule: printRule(rule), question, missed: missed.slice(0, 3), surplus: surplus.slice(0, 3) },
    };
  };
}
