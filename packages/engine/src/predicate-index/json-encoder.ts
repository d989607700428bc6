// cspell:ignore bfnrt
/**
 * The bytes of a record's JSON → numbers, without making the record. What no rule reads is only stepped over; the texts of
 * a field are known again by their bytes. Whatever is out of the ordinary is left to `JSON.parse`: keys with escapes or
 * given twice, and anything that is no JSON. So there is one meaning, and this is a shorter way to it.
 */
import type { Sizes } from '../evaluate/safe-sizes.ts';
import type { FieldColumns } from './column.ts';
import type { EncodedList, Encoder, ListPlan, ObjectPlan } from './encoder.ts';
import { derive, place } from './encoder.ts';

export interface JsonEncoder {
  /**
   * Fills `encoder.encoded` from the bytes of one record. Returns its sizes, a text's in bytes; null where the bytes have
   * to be parsed, and what was filled means nothing.
   */
  readonly encode: (bytes: Uint8Array, start: number, end: number) => Sizes | null;
}

/** The bytes of the signs that JSON is made of. */
const sign = {
  quote: 0x22,
  backslash: 0x5c,
  comma: 0x2c,
  colon: 0x3a,
  openBrace: 0x7b,
  closeBrace: 0x7d,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  minus: 0x2d,
  zero: 0x30,
  nine: 0x39,
  t: 0x74,
  f: 0x66,
  n: 0x6e,
} as const;

/** Deeper than records go. */
const depthMax = 32;
/** As many forms of a field as are known again by their bytes. */
const rememberedMax = 4_096;

/** What is done with the value of a key. */
interface Known {
  readonly name: Uint8Array;
  /** The object in which it was seen last: a key that is given twice is out of the ordinary. */
  seenIn: number;
  readonly field: ByteField | null;
  readonly groupIndex: number;
  readonly child: ByteNode | null;
  readonly list: number;
}

/** An object, by the keys that rules read below it. */
interface ByteNode {
  readonly known: Map<number, readonly Known[]>;
}

interface Form {
  readonly bytes: Uint8Array;
  readonly numbers: readonly number[] | null;
}

/** A field with the forms in which it came before. */
interface ByteField {
  readonly columns: FieldColumns;
  readonly forms: Map<number, Form>;
}

interface ByteList {
  readonly plan: ListPlan;
  readonly element: ByteNode;
  readonly self: ByteField | null;
}

const noIndex = -1;
/** Where hashes begin. */
const seed = 17;
const decoder = new TextDecoder();

export function createJsonEncoder(encoder: Encoder): JsonEncoder {
  let size = -1;
  let root: ByteNode = { known: new Map() };
  let lists: readonly ByteList[] = [];

  let bytes = new Uint8Array(0);
  let at = 0;
  let end = 0;
  let longest = 0;
  let longestText = 0;
  let objects = 0;

  const skipBlanks = (): void => {
    while (at < end) {
      const byte = bytes[at];
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return;
      at += 1;
    }
  };
  /** Steps over a sign; false where another stands there. */
  const take = (byte: number): boolean => {
    if (at < end && bytes[at] === byte) {
      at += 1;
      return true;
    }
    skipBlanks();
    if (at >= end || bytes[at] !== byte) return false;
    at += 1;
    return true;
  };
  /** Steps to the closing quote of a text without escapes, all of it ASCII; its hash. Elsewhere it stops before. */
  const hashText = (): number => {
    const [own, stop] = [bytes, end];
    let index = at;
    let hash = seed;
    for (; index < stop; index += 1) {
      const byte = own[index] as number;
      if (byte === sign.quote || byte < 0x20 || byte === sign.backslash || byte >= 0x80) break;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    if (index - at > longestText) longestText = index - at;
    at = index;
    return hash;
  };
  /** Steps behind the closing quote. False where the text is no JSON. */
  const skipText = (): boolean => {
    // Variables of the loop itself are much faster than those around the function.
    const [own, stop] = [bytes, end];
    let index = at + 1;
    for (; index < stop; index += 1) {
      const byte = own[index] as number;
      if (byte === sign.quote) {
        if (index - at > longestText) longestText = index - at;
        at = index + 1;
        return true;
      }
      if (byte < 0x20) return false;
      if (byte === sign.backslash) break;
    }
    // What escapes stand for is of no concern, only that they are right; they are seldom.
    const from = at;
    at = index;
    const isText = skipEscapedText();
    longestText = Math.max(longestText, at - from);
    return isText;
  };
  const skipEscapedText = (): boolean => {
    while (at < end) {
      const byte = bytes[at] as number;
      if (byte === sign.quote) {
        at += 1;
        return true;
      }
      if (byte < 0x20) return false;
      if (byte === sign.backslash) {
        const length = escapeLength(bytes, at);
        if (length === 0) return false;
        at += length;
      } else at += 1;
    }
    return false;
  };
  const skipWord = (word: string): boolean => {
    for (let index = 0; index < word.length; index += 1) if (bytes[at + index] !== word.charCodeAt(index)) return false;
    at += word.length;
    return at <= end;
  };
  const digits = (): boolean => {
    const from = at;
    while (at < end && (bytes[at] as number) >= sign.zero && (bytes[at] as number) <= sign.nine) at += 1;
    return at > from;
  };
  const skipNumber = (): boolean => {
    if (bytes[at] === sign.minus) at += 1;
    if (bytes[at] === sign.zero) at += 1;
    else if (!digits()) return false;
    if (at < end && bytes[at] === 0x2e) {
      at += 1;
      if (!digits()) return false;
    }
    if (at < end && (bytes[at] === 0x65 || bytes[at] === 0x45)) {
      at += 1;
      if (bytes[at] === 0x2b || bytes[at] === sign.minus) at += 1;
      if (!digits()) return false;
    }
    return true;
  };
  const skipScalar = (): boolean => {
    switch (bytes[at]) {
      case sign.quote:
        return skipText();
      case sign.t:
        return skipWord('true');
      case sign.f:
        return skipWord('false');
      case sign.n:
        return skipWord('null');
      default:
        return skipNumber();
    }
  };
  const skipValue = (depth: number): boolean => {
    skipBlanks();
    if (at >= end || depth > depthMax) return false;
    if (bytes[at] === sign.openBrace) return skipObject(depth);
    if (bytes[at] === sign.openBracket) return readElements(depth, skipAnyElement);
    return skipScalar();
  };
  const skipAnyElement = (_index: number, depth: number): boolean => skipValue(depth);
  const skipObject = (depth: number): boolean => {
    at += 1;
    if (take(sign.closeBrace)) return true;
    for (;;) {
      skipBlanks();
      if (bytes[at] !== sign.quote || !skipText() || !take(sign.colon) || !skipValue(depth + 1)) return false;
      if (take(sign.comma)) continue;
      return take(sign.closeBrace);
    }
  };
  /** The elements of an array, whose opening bracket is at hand. */
  const readElements = (depth: number, read: (index: number, depth: number) => boolean): boolean => {
    at += 1;
    if (take(sign.closeBracket)) return true;
    for (let index = 0; ; index += 1) {
      if (!read(index, depth + 1)) return false;
      if (index >= longest) longest = index + 1;
      if (take(sign.comma)) continue;
      return take(sign.closeBracket);
    }
  };

  /** The value of a field, at hand. */
  const readField = (field: ByteField, values: Float64Array, base: number, depth: number): boolean => {
    skipBlanks();
    const from = at;
    if (bytes[at] === sign.openBrace || bytes[at] === sign.openBracket) {
      if (!skipValue(depth)) return false;
      return fillFrom(field, formOf(field, from), values, base);
    }
    let hash = seed;
    if (bytes[at] === sign.quote) {
      at += 1;
      hash = hashText();
      if (at >= end || bytes[at] !== sign.quote) {
        at = from;
        return skipText() && fillFrom(field, formOf(field, from), values, base);
      }
      at += 1;
    } else {
      if (at >= end || !skipScalar()) return false;
      for (let index = from; index < at; index += 1) hash = (Math.imul(hash, 31) + (bytes[index] as number)) | 0;
    }
    const known = field.forms.get(hash);
    if (known !== undefined && isAt(known.bytes, from)) return fillFrom(field, known, values, base);
    const form = formOf(field, from);
    if (field.forms.size >= rememberedMax) field.forms.clear();
    field.forms.set(hash, form);
    return fillFrom(field, form, values, base);
  };
  /** What was stepped over, read as the field. */
  const formOf = ({ columns }: ByteField, from: number): Form => {
    const raw = parsed(from);
    return { bytes: bytes.slice(from, at), numbers: columns.read(raw) };
  };
  const fillFrom = ({ columns }: ByteField, form: Form, values: Float64Array, base: number): true => {
    if (form.numbers !== null) place(columns, form.numbers, values, base);
    return true;
  };
  /** What was stepped over, as JSON has it. */
  const parsed = (from: number): unknown => JSON.parse(decoder.decode(bytes.subarray(from, at)));
  const isAt = (form: Uint8Array, from: number): boolean => {
    const [own, { length }] = [bytes, form];
    if (length !== at - from) return false;
    for (let index = 0; index < length; index += 1) if (form[index] !== own[from + index]) return false;
    return true;
  };

  const keyIn = (candidates: readonly Known[] | undefined, from: number): Known | undefined => {
    if (candidates === undefined) return undefined;
    for (const each of candidates) if (isAt(each.name, from)) return each;
    return undefined;
  };
  const readObject = (node: ByteNode, values: Float64Array, base: number, depth: number): boolean => {
    at += 1;
    objects += 1;
    const own = objects;
    if (take(sign.closeBrace)) return true;
    for (;;) {
      skipBlanks();
      if (bytes[at] !== sign.quote) return false;
      at += 1;
      const from = at;
      const hash = hashText();
      if (at >= end || bytes[at] !== sign.quote) return false;
      const known = keyIn(node.known.get(hash), from);
      at += 1;
      if (!take(sign.colon)) return false;
      if (known === undefined) {
        if (!skipValue(depth + 1)) return false;
      } else {
        if (known.seenIn === own) return false;
        known.seenIn = own;
        if (!readKnown(known, values, base, depth + 1)) return false;
      }
      if (take(sign.comma)) continue;
      return take(sign.closeBrace);
    }
  };
  const readKnown = (known: Known, values: Float64Array, base: number, depth: number): boolean => {
    if (depth > depthMax) return false;
    if (known.field !== null) return readField(known.field, values, base, depth);
    skipBlanks();
    if (bytes[at] === sign.openBrace) {
      if (known.groupIndex !== noIndex) values[base + known.groupIndex] = 1;
      return known.child === null ? skipValue(depth) : readObject(known.child, values, base, depth);
    }
    const list = lists[known.list];
    return list !== undefined && bytes[at] === sign.openBracket ? readList(list, known.list, depth) : skipValue(depth);
  };
  const readList = ({ plan, element, self }: ByteList, index: number, depth: number): boolean => {
    const into = encoder.encoded.lists[index] as EncodedList;
    const { stride } = into;
    const isRead = readElements(depth, (element_, inner) => {
      into.count = element_ + 1;
      const base = element_ * stride;
      if (base + stride > into.values.length) {
        const longer = new Float64Array(2 * (base + stride));
        longer.set(into.values);
        into.values = longer;
      }
      into.values.fill(Number.NaN, base, base + stride);
      skipBlanks();
      if (self !== null) return readField(self, into.values, base, inner);
      return bytes[at] === sign.openBrace ? readObject(element, into.values, base, inner) : skipValue(inner);
    });
    if (isRead && plan.lengthIndex !== noIndex) encoder.encoded.values[plan.lengthIndex] = into.count;
    return isRead;
  };

  const plan = (): void => {
    if (size === encoder.size()) return;
    size = encoder.size();
    lists = encoder.lists.map((list) => ({
      plan: list,
      element: nodeOf(list.root, [], []),
      self: list.self === null ? null : fieldOf(list.self),
    }));
    root = nodeOf(encoder.record.root, encoder.lists, []);
  };

  return {
    encode(source, start, stop) {
      encoder.begin();
      plan();
      [bytes, at, end, longest] = [source as Uint8Array<ArrayBuffer>, start, stop, 0];
      longestText = 0;
      const { values } = encoder.encoded;
      for (const [index, list] of encoder.encoded.lists.entries()) {
        list.count = 0;
        list.stride = encoder.lists[index]?.columnCount ?? 0;
      }
      skipBlanks();
      if (bytes[at] !== sign.openBrace || !readObject(root, values, 0, 0)) return null;
      skipBlanks();
      if (at !== end) return null;
      derive(encoder.record, values, 0, values);
      for (const [index, list] of encoder.lists.entries()) {
        const { count, stride, values: own } = encoder.encoded.lists[index] as EncodedList;
        for (let element = 0; element < count; element += 1) derive(list, own, element * stride, values);
      }
      return { list: longest, text: longestText };
    },
  };
}

/** Bytes of the escape that begins there; 0 where there is none. */
function escapeLength(bytes: Uint8Array, at: number): number {
  const letter = String.fromCharCode(bytes[at + 1] ?? 0);
  if ('"\\/bfnrt'.includes(letter)) return 2;
  const hex = String.fromCharCode(...bytes.subarray(at + 2, at + 6));
  return letter === 'u' && /^[0-9a-fA-F]{4}$/u.test(hex) ? 6 : 0;
}

const fieldOf = (columns: FieldColumns): ByteField => ({ columns, forms: new Map() });

const encodeText = new TextEncoder();

/** `path` is where the object stands in the record, `lists` are those of the record. */
function nodeOf(plan: ObjectPlan, lists: readonly ListPlan[], path: readonly string[]): ByteNode {
  const listAt = (key: string): number =>
    lists.findIndex(
      ({ steps }) => steps.length === path.length + 1 && [...path, key].every((step, at) => step === steps[at]),
    );
  const below = lists.flatMap(({ steps }) =>
    path.every((step, at) => step === steps[at]) ? (steps[path.length] ?? []) : [],
  );
  const keys = new Set([...[plan.fields, plan.groups, plan.children].flat().map(({ key }) => key), ...below]);
  const known = Array.from(keys, (key): Known => {
    const columns = plan.fields.find((each) => each.key === key)?.columns;
    const child =
      plan.children.find((each) => each.key === key)?.plan ??
      (below.includes(key) && listAt(key) < 0 ? { fields: [], groups: [], children: [] } : null);
    return {
      name: encodeText.encode(key),
      seenIn: 0,
      field: columns === undefined ? null : fieldOf(columns),
      groupIndex: plan.groups.find((each) => each.key === key)?.index ?? noIndex,
      child: child === null ? null : nodeOf(child, lists, [...path, key]),
      list: listAt(key),
    };
  });
  return { known: Map.groupBy(known, ({ name }) => hashOf(name)) };
}

const hashOf = (bytes: Uint8Array): number => bytes.reduce((hash, byte) => (Math.imul(hash, 31) + byte) | 0, seed);
