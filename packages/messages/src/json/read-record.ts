import type { CodeLists, PassengerRecord } from '@tautai/dsl';
import { describeIssues, everyField, intakeRecordSchema, recordSchema, sensitiveCodes } from '@tautai/dsl';
import type { JsonCode } from '../diagnostics/json.ts';
import { withoutHiddenCharacters } from '../hidden-characters.ts';

/** Something wrong with a record; never the value itself. */
export interface RecordProblem {
  readonly code: JsonCode;
  /** Path within the record: `booking.bags[2].weight`. */
  readonly field?: string;
  /** What the field should be, or why it is refused. */
  readonly expectation?: string;
  /** Offset within the record's text. */
  readonly offset?: number;
}

/** A record, or null where it was rejected. */
export interface RecordReading {
  readonly record: PassengerRecord | null;
  readonly problems: readonly RecordProblem[];
}

const decoder = new TextDecoder();
const strictDecoder = new TextDecoder('utf-8', { fatal: true });

/** Reads one record: bytes → text → JSON → checked against the catalogue, in the form at rest. */
export function readRecord(bytes: Uint8Array, mode: 'intake' | 'subset', codes: CodeLists): RecordReading {
  const strictText = decodeStrictly(bytes);
  const damage: readonly RecordProblem[] = strictText === null ? [{ code: 'json/damaged-characters' }] : [];
  const parsed = parseJson(strictText ?? decoder.decode(bytes));
  if ('problem' in parsed) return { record: null, problems: [...damage, parsed.problem] };
  const { json } = parsed;
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { record: null, problems: [...damage, { code: 'json/not-a-record' }] };
  }
  const schema = mode === 'intake' ? intakeRecordSchema(codes) : recordSchema(codes);
  const read = schema.safeParse(json);
  if (read.success) return { record: read.data, problems: damage };
  const issues = describeIssues(read.error).map(({ path, message }): RecordProblem => {
    const field = printable(path);
    return { code: codeOf(path), ...(field !== '' && { field }), expectation: message };
  });
  return { record: null, problems: [...damage, ...issues] };
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return strictDecoder.decode(bytes);
  } catch {
    return null;
  }
}

/** A hidden character, or an escape that may be one: only then is every text of a record looked at. */
const mayHide = /\\u|[^\u0020-\u007E]/u;

function parseJson(text: string): { readonly json: unknown } | { readonly problem: RecordProblem } {
  try {
    if (!mayHide.test(text)) return { json: JSON.parse(text) as unknown };
    const json: unknown = JSON.parse(text, (_, value: unknown) =>
      typeof value === 'string' ? withoutHiddenCharacters(value) : value,
    );
    return { json };
  } catch (error) {
    // The engine's own message quotes the text, so only the position is taken from it.
    const position = /at position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1];
    const offset = position === undefined ? 0 : new TextEncoder().encode(text.slice(0, Number(position))).length;
    return { problem: { code: 'json/malformed', offset } };
  }
}

let sourcesRead: ReadonlyMap<string, readonly string[]> | undefined;

/** Tells names that the catalogue does not have from fields that carriers may not send and from bad values. */
function codeOf(path: string): JsonCode {
  sourcesRead ??= new Map(everyField().map(({ path: known, field }) => [known, field.source]));
  const cataloguePath = path.replaceAll(/\[\d+\]/gu, '');
  if (cataloguePath === '') return 'json/not-a-record';
  const sources = sourcesRead.get(cataloguePath);
  if (sources === undefined) return 'json/unknown-field';
  return sources.includes('apis') || sources.includes('pnr') ? 'json/invalid-value' : 'json/refused-field';
}

/** A member may be named by a sensitive code, which must not come back in a diagnostic (safeguard S11). */
function printable(path: string): string {
  return path.replaceAll(/\w+/gu, (step) => (sensitiveCodes.has(step.toUpperCase()) ? '(unreadable name)' : step));
}
