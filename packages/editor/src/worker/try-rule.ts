import type { CheckContext, PassengerRecord } from '@tautai/dsl';
import { check, recordSchema } from '@tautai/dsl';
import type { Explanation, ListStore, StoredList } from '@tautai/engine';
import { explain } from '@tautai/engine';

/** What became of trying a text on a record. */
export type TryOutcome =
  | { readonly kind: 'no_rule' }
  | { readonly kind: 'invalid_rule' }
  /** The record is not one; problems name a path in it. */
  | { readonly kind: 'invalid_record'; readonly problems: readonly string[] }
  | { readonly kind: 'tried'; readonly explanation: Explanation };

function readRecord(
  source: unknown,
  codeLists: CheckContext['codeLists'],
): { readonly record: PassengerRecord } | { readonly problems: readonly string[] } {
  const read = recordSchema(codeLists).safeParse(source);
  if (read.success) return { record: read.data };
  return {
    problems: read.error.issues.map(({ path, message }) =>
      path.length === 0 ? message : `${path.join('.')}: ${message}`,
    ),
  };
}

/** Lists that are written in the text itself come on top of the registered ones. */
function withOwnLists(store: ListStore, own: ReturnType<typeof check>['file']['lists']): ListStore {
  const ofText = own.map(({ name, type, values }): [string, StoredList] => [name, { type, values: new Set(values) }]);
  return new Map([...store, ...ofText]);
}

/** Tries the first rule of a text on a record. */
export function tryRule(text: string, source: unknown, known: { context: CheckContext; lists: ListStore }): TryOutcome {
  const { file, ast } = check(text, known.context);
  const [rule] = file.rules;
  if (rule === undefined) return { kind: ast.items.some(({ kind }) => kind === 'rule') ? 'invalid_rule' : 'no_rule' };
  const read = readRecord(source, known.context.codeLists);
  if ('problems' in read) return { kind: 'invalid_record', problems: read.problems };
  return {
    kind: 'tried',
    explanation: explain(rule, read.record, withOwnLists(known.lists, file.lists)),
  };
}
