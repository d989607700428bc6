/**
 * What a record in JSON may be, derived from the field catalogue.
 *
 * A schema takes what people and carriers write and returns the form at rest: null and empty fields removed, mass in
 * kilograms, times and durations in one spelling, countries in three letters, airports in IATA codes. Texts stay as
 * they were delivered; they are folded where they are compared.
 *
 * Schemas are built when first asked for, so that a page under a strict content security policy can call
 * `z.config({ jitless: true })` before.
 */
import { z } from 'zod';

import { didYouMean, suggestions } from '../diagnostics/did-you-mean.ts';
import type { PassengerRecord } from './catalogue.ts';
import { catalogue, fieldsOf } from './catalogue.ts';
import type { CodeLists } from './code-lists.ts';
import { defaultCodeLists } from './code-lists.ts';
import type { Field, FieldTable, FieldType, RecordType } from './field.ts';
import { scalarSchema } from './scalar-schema.ts';

/** The most elements that a list of a record may have. */
export const listLengthMax = 1000;

type RecordSchema = z.ZodType<PassengerRecord>;

/** A process has one or two code lists, and building a schema takes longer than reading many records. */
const recordSchemas = new WeakMap<CodeLists, RecordSchema>();
const intakeSchemas = new WeakMap<CodeLists, RecordSchema>();

/** Any subset of a record, with derived, history and screening fields: tests of rules, the command line. */
export function recordSchema(codeLists: CodeLists = defaultCodeLists()): RecordSchema {
  return builtOnce(recordSchemas, codeLists, { isAccepted: () => true, required: [] });
}

/**
 * A record as a carrier may send it. What the platform knows itself is refused: derived and screening fields, and the
 * instant of receipt. The flight is mandatory; a traveller without a reference gets one from the position.
 */
export function intakeRecordSchema(codeLists: CodeLists = defaultCodeLists()): RecordSchema {
  return builtOnce(intakeSchemas, codeLists, { isAccepted: isDelivered, required: ['flight'] });
}

function builtOnce(
  built: WeakMap<CodeLists, RecordSchema>,
  codeLists: CodeLists,
  acceptance: Omit<Acceptance, 'codeLists'>,
): RecordSchema {
  const known = built.get(codeLists);
  if (known !== undefined) return known;
  // The shape is computed from the catalogue as the type is; TypeScript cannot follow the computation.
  const schema = recordTypeSchema(catalogue, { ...acceptance, codeLists }) as RecordSchema;
  built.set(codeLists, schema);
  return schema;
}

interface Acceptance {
  readonly isAccepted: (field: Field) => boolean;
  /** Names of fields of the topmost record that may not be missing. */
  readonly required: readonly string[];
  /** By which codes in another spelling are known. */
  readonly codeLists: CodeLists;
}

const isDelivered = ({ source }: Field): boolean => source.includes('apis') || source.includes('pnr');

function recordTypeSchema({ fields }: RecordType, acceptance: Acceptance): z.ZodType {
  const { isAccepted, required } = acceptance;
  const shape = Object.fromEntries(
    Object.entries(fields)
      .filter(([, each]) => isAccepted(each))
      .map(([name, each]) => {
        const schema = typeSchema(each.type, acceptance).meta({ description: each.meaning });
        return [name, required.includes(name) ? z.preprocess(nullAsMissing, schema) : schema.nullish()];
      }),
  );
  return z.strictObject(shape, { error: aboutType }).transform(withoutMissing);
}

const nullAsMissing = (input: unknown): unknown => input ?? undefined;

function aboutType({ code, input }: { readonly code?: string; readonly input?: unknown }): string | undefined {
  if (code !== 'invalid_type') return undefined;
  return input === undefined ? 'has to be delivered' : 'expected an object';
}

function typeSchema(type: FieldType, acceptance: Acceptance): z.ZodType {
  if (type.kind === 'record') return recordTypeSchema(type, { ...acceptance, required: [] });
  if (type.kind !== 'list') return scalarSchema(type, acceptance.codeLists);
  return z
    .array(typeSchema(type.element, acceptance), { error: 'expected a list' })
    .max(listLengthMax, { error: `expected at most ${listLengthMax} elements` })
    .transform(withoutEmptyElements);
}

/** Null and absent are one: missing. */
function withoutMissing(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}

/** A list of nothing but empty texts tells nothing: it is missing, not known to be empty. */
function withoutEmptyElements(elements: readonly unknown[]): readonly unknown[] | undefined {
  const known = elements.filter((element) => element !== undefined);
  return known.length === 0 && elements.length > 0 ? undefined : known;
}

/** What is wrong with a record and where, in words that repeat no value of it. */
export interface RecordIssue {
  /** `booking.bags[2].weight`; empty for the record itself. */
  readonly path: string;
  readonly message: string;
}

/** The most issues that are described of one record: who must mend more than that knows enough. */
const issueCountMax = 100;

/** Says what a schema found wrong: one issue per place, in the record's order. */
export function describeIssues(error: z.core.$ZodError): readonly RecordIssue[] {
  const places = error.issues.slice(0, issueCountMax).flatMap(placesOf);
  return places.slice(0, issueCountMax).map(({ path, message }) => ({ path: printPath(path), message }));
}

interface Place {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function placesOf(issue: z.core.$ZodIssue): readonly Place[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: issue.message }];
  return issue.keys
    .slice(0, issueCountMax)
    .map((key) => ({ path: [...issue.path, key], message: aboutUnknown(issue.path, key) }));
}

/** A name that no field could have may be anything, a passenger's name too, and is not repeated. */
const printName = (name: PropertyKey): string => (/^\w{1,64}$/.test(String(name)) ? String(name) : '(unreadable name)');

function printPath(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${printName(step)}`))
    .join('');
}

function aboutUnknown(path: readonly PropertyKey[], name: string): string {
  const siblings = fieldsAt(path);
  if (Object.hasOwn(siblings, name)) return 'is set by the platform and cannot be delivered, leave it out';
  const hint = didYouMean(suggestions(name, Object.keys(siblings)).slice(0, 1));
  return hint === undefined ? 'no field has this name' : `no field has this name, ${hint}`;
}

/** Fields of the record type that a path through JSON leads to. */
function fieldsAt(path: readonly PropertyKey[]): FieldTable {
  return path.reduce<FieldTable>((fields, step) => {
    if (typeof step === 'number') return fields;
    const found = Object.hasOwn(fields, step) ? fields[String(step)] : undefined;
    return found === undefined ? {} : fieldsOf(found.type);
  }, catalogue.fields);
}
