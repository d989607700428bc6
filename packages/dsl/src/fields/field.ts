/**
 * The vocabulary in which the field catalogue is written, and the types that follow from it.
 *
 * A field is data: its type, where it comes from, how its text is folded, whether the law restricts it, what becomes of
 * it at depersonalisation, what it means. Record type, request schema, checker, completion, hover and the docs page
 * all derive from these tables; nothing about a field is written down anywhere else.
 */

/** Who delivers a field: passenger lists, reservations, our own derivation, or the platform's screening and history. */
export type FieldSource = 'apis' | 'pnr' | 'derived' | 'screening';

/**
 * How a text is compared: `name` and `free` to compatibility form without marks, upper case, single spaces; `locator`
 * upper case without blanks; `email` with the domain in lower case and the local part as it is.
 */
export type Folding = 'name' | 'free' | 'locator' | 'email';

/** The code lists that a field's values come from. */
export type CodeListName = 'country' | 'airport' | 'carrier' | 'currency';

export interface TextType {
  readonly kind: 'text';
  readonly folding: Folding;
}
export interface EnumerationType<V extends string = string> {
  readonly kind: 'enumeration';
  readonly values: readonly V[];
}
export interface CodeType {
  readonly kind: 'code';
  readonly list: CodeListName;
}
/** Scalars without parameters. `amount` is money in the `currency` beside it. */
export interface PlainType<
  K extends string =
    | 'number'
    | 'mass'
    | 'amount'
    | 'boolean'
    | 'instant'
    | 'local_date_time'
    | 'date'
    | 'partial_date'
    | 'local_time'
    | 'duration',
> {
  readonly kind: K;
}
export type ScalarType = TextType | EnumerationType | CodeType | PlainType;

export interface RecordType<F extends FieldTable = FieldTable> {
  readonly kind: 'record';
  readonly fields: F;
}
export interface ListType<E extends ScalarType | RecordType = ScalarType | RecordType> {
  readonly kind: 'list';
  readonly element: E;
  /** The element's time field that `within W` looks at; a list that has one must be read with `within`. */
  readonly timeField?: string;
}
export type FieldType = ScalarType | RecordType | ListType;

/** What is said about a field beside its type. */
export interface FieldFacts {
  /** One sentence, for a person who has never seen a passenger list. */
  readonly meaning: string;
  readonly source: readonly FieldSource[];
  /** `restricted` fields can never be a rule's only ground (safeguard S4). */
  readonly restriction?: 'restricted';
  /** The value alone leads to one person, or to those who share a name, a telephone or a home with one (safeguard S24). */
  readonly identifies?: 'person';
  /** `masked` fields are removed at depersonalisation (safeguard S13). */
  readonly retention?: 'masked';
  /** A record without it is rejected. */
  readonly isMandatory?: true;
  /** JSON form of a plausible value. Absent on records and on lists of records, whose fields have their own. */
  readonly example?: string | number | boolean | readonly string[];
}
export interface Field<T extends FieldType = FieldType> extends FieldFacts {
  readonly type: T;
}
export type FieldTable = { readonly [name: string]: Field };

/** JSON form of a scalar, in records at rest: mass in kilograms, instants and dates in ISO 8601. */
type JsonOfScalar<T extends ScalarType> =
  T extends EnumerationType<infer V>
    ? V
    : T extends PlainType<'boolean'>
      ? boolean
      : T extends PlainType<'number'> | PlainType<'mass'> | PlainType<'amount'>
        ? number
        : string;

type JsonOf<T extends FieldType> =
  T extends RecordType<infer F>
    ? JsonOfTable<F>
    : T extends ListType<infer E>
      ? readonly JsonOf<E>[]
      : T extends ScalarType
        ? JsonOfScalar<T>
        : never;

/** JSON form of a record: every field optional, absent meaning missing. */
export type JsonOfTable<F extends FieldTable> = { readonly [K in keyof F]?: JsonOf<F[K]['type']> | undefined };

export const text = (folding: Folding): TextType => ({ kind: 'text', folding });
export const enumeration = <const V extends string>(...values: readonly V[]): EnumerationType<V> => ({
  kind: 'enumeration',
  values,
});
export const code = (list: CodeListName): CodeType => ({ kind: 'code', list });
export const plain = <const K extends PlainType['kind']>(kind: K): PlainType<K> => ({ kind });
export const record = <const F extends FieldTable>(fields: F): RecordType<F> => ({ kind: 'record', fields });
export const list = <const E extends ScalarType | RecordType>(element: E): ListType<E> => ({ kind: 'list', element });
/** A list that is read through a window of time: `history.trips within 90 days`. */
export const timedList = <const E extends ScalarType | RecordType>(element: E, timeField: string): ListType<E> => ({
  kind: 'list',
  element,
  timeField,
});

/** Pairs a type with its facts; the type parameter is kept so that record types can be inferred. */
export const field = <const T extends FieldType>(type: T, facts: FieldFacts): Field<T> => ({ type, ...facts });
