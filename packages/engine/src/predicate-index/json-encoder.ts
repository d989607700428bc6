/**
 * The bytes of a record's JSON → numbers, without making the record. What no rule reads is only stepped over; keys are
 * known again by the order in which they came before, the texts of a field by their bytes. Whatever is out of the ordinary
 * is left to `JSON.parse`: keys with escapes or given twice, and anything that is no JSON. So there is one meaning, and this
 * is a shorter way to it.
 *
 * Each reader is given where a thing begins and returns where it ends, or `failed`. None of them looks for the end of the
 * record: what runs on behind it is found out at the last, since it does not end there.
 */
import type { Sizes } from '../evaluate/safe-sizes.ts';
import type { FieldColumns } from './column.ts';
import type { EncodedList, Encoder, KeyPlan, ListPlan, ObjectPlan } from './encoder.ts';
import { none } from './encoder.ts';
import { FormTable } from './form-table.ts';
import { failed, isBlank, isDigit, sign, skipAny, skipBlanks, skipText } from './json-bytes.ts';
import type { KnownBytes } from './known-bytes.ts';
import { isAt, knownBytes } from './known-bytes.ts';

export interface JsonEncoder {
  /**
   * Fills `encoder.encoded` from the bytes of one record. Returns its sizes, a text's in bytes; null where the bytes have
   * to be parsed, and what was filled means nothing.
   */
  readonly encode: (bytes: Uint8Array, start: number, end: number) => Sizes | null;
}

/** So many keys are looked at in their usual order before one is looked up. */
const keysAhead = 3;
/** So many keys of an object that no rule reads are known again. */
const unreadMax = 64;
interface KnownKey extends KnownBytes {
  /** The object in which it was seen last: a key that is given twice is out of the ordinary. */
  seenIn: number;
  /** The key that usually follows. */
  next: KnownKey | null;
  readonly field: FieldForms | null;
  readonly groupIndex: number;
  readonly object: ByteNode | null;
  readonly list: number;
}

/** An object, by its keys. */
interface ByteNode {
  readonly keys: Map<string, KnownKey>;
  unread: number;
  first: KnownKey | null;
}

/** A field with the texts in which it came before. */
interface FieldForms {
  readonly columns: FieldColumns;
  readonly forms: FormTable;
}

interface ByteList {
  readonly plan: ListPlan;
  readonly element: ByteNode;
  readonly self: FieldForms | null;
}

const decoder = new TextDecoder();
const encodeText = new TextEncoder();

export function createJsonEncoder(encoder: Encoder): JsonEncoder {
  let size = -1;
  let root: ByteNode = nodeOf({ keys: [] });
  let lists: readonly ByteList[] = [];

  let bytes = new Uint8Array(0);
  let view: DataView = new DataView(bytes.buffer);
  let objects = 0;
  const longest = { list: 0, text: 0 };

  /** The value of a field. */
  const readField = (field: FieldForms, start: number, values: Float64Array, base: number): number => {
    const own = bytes;
    const first = own[start] as number;
    if (first === sign.quote) return readText(field, start, values, base);
    if (isDigit(first)) {
      let at = start + 1;
      let number = first - sign.zero;
      while (isDigit(own[at] as number) && at - start < 9) number = 10 * number + (own[at++] as number) - sign.zero;
      const next = own[at] as number;
      const isWhole = !isDigit(next) && next !== sign.point && next !== sign.e && next !== sign.upperE;
      if (isWhole && (first !== sign.zero || at === start + 1)) return write(field, number, at, values, base);
    }
    const end = skipAny(own, start, longest);
    return end === failed ? failed : write(field, parsed(start, end), end, values, base);
  };
  const write = ({ columns }: FieldForms, json: unknown, end: number, values: Float64Array, base: number): number => {
    const numbers = columns.read(json);
    if (numbers !== null) columns.place(numbers, values, base);
    return end;
  };
  const readText = (field: FieldForms, start: number, values: Float64Array, base: number): number => {
    const own = bytes;
    let at = start + 1;
    let hash = 17;
    for (;;) {
      const byte = own[at] as number;
      if (byte === sign.quote) break;
      if (!(byte >= 0x20 && byte < 0x80) || byte === sign.backslash) return readRareText(field, start, values, base);
      hash = (Math.imul(hash, 31) + byte) | 0;
      at += 1;
    }
    at += 1;
    if (at - start > longest.text) longest.text = at - start;
    const length = at - start;
    let form = field.forms.find(hash, (known) => known.bytes.length === length && isAt(known, view, start));
    if (form === undefined) {
      form = { ...knownBytes(own.slice(start, at)), hash, numbers: field.columns.read(parsed(start, at)) };
      field.forms.add(form);
    }
    if (form.numbers !== null) field.columns.place(form.numbers, values, base);
    return at;
  };
  /** With escapes, or beyond ASCII. */
  const readRareText = (field: FieldForms, start: number, values: Float64Array, base: number): number => {
    const end = skipText(bytes, start);
    if (end === failed) return failed;
    if (end - start > longest.text) longest.text = end - start;
    return write(field, parsed(start, end), end, values, base);
  };
  /** What was stepped over, as JSON has it. */
  const parsed = (start: number, end: number): unknown => JSON.parse(decoder.decode(bytes.subarray(start, end)));

  const readObject = (node: ByteNode, start: number, values: Float64Array, base: number): number => {
    const own = bytes;
    objects += 1;
    const object = objects;
    let at = skipBlanks(own, start + 1);
    if (own[at] === sign.closeBrace) return at + 1;
    let before: KnownKey | null = null;
    for (;;) {
      const key = keyAt(node, before, at);
      if (key === null || key.seenIn === object) return failed;
      key.seenIn = object;
      at = readValue(key, skipBlanks(own, at + key.bytes.length), values, base);
      if (at === failed) return failed;
      at = skipBlanks(own, at);
      if (own[at] === sign.closeBrace) return at + 1;
      if (own[at] !== sign.comma) return failed;
      at = skipBlanks(own, at + 1);
      before = key;
    }
  };
  /** The key at a place, its colon included; null where it is out of the ordinary. */
  const keyAt = (node: ByteNode, before: KnownKey | null, at: number): KnownKey | null => {
    let key = before === null ? node.first : before.next;
    for (let ahead = 0; key !== null && ahead < keysAhead; ahead += 1) {
      if (isAt(key, view, at)) return key;
      key = key.next;
    }
    const end = skipText(bytes, at);
    if (bytes[at] !== sign.quote || end === failed || bytes[end] !== sign.colon) return null;
    const name = decoder.decode(bytes.subarray(at + 1, end - 1));
    const known = node.keys.get(name);
    const found = known ?? unreadKey(name);
    // Equal bytes only: an escape, or what is no UTF-8, has them not.
    if (!isAt(found, view, at)) return null;
    if (known === undefined) {
      if (node.unread === unreadMax) return found;
      node.unread += 1;
      node.keys.set(name, found);
    }
    if (before === null) node.first = found;
    else before.next = found;
    return found;
  };
  const readValue = (key: KnownKey, at: number, values: Float64Array, base: number): number => {
    if (key.field !== null) return readField(key.field, at, values, base);
    const first = bytes[at];
    if (first === sign.openBrace && (key.object !== null || key.groupIndex !== none)) {
      if (key.groupIndex !== none) values[base + key.groupIndex] = 1;
      return key.object === null ? skipAny(bytes, at, longest) : readObject(key.object, at, values, base);
    }
    return first === sign.openBracket && key.list !== none ? readList(key.list, at) : skipAny(bytes, at, longest);
  };
  const readList = (index: number, start: number): number => {
    const own = bytes;
    const { element, self, plan } = lists[index] as ByteList;
    const into = encoder.encoded.lists[index] as EncodedList;
    const { stride } = into;
    let at = skipBlanks(own, start + 1);
    let count = 0;
    if (own[at] === sign.closeBracket) at += 1;
    else {
      for (;;) {
        makeRoom(into, (count + 1) * stride);
        into.values.fill(Number.NaN, count * stride, (count + 1) * stride);
        at = readElement(element, self, at, into.values, count * stride);
        if (at === failed) return failed;
        count += 1;
        at = skipBlanks(own, at);
        if (own[at] === sign.closeBracket) break;
        if (own[at] !== sign.comma) return failed;
        at = skipBlanks(own, at + 1);
      }
      at += 1;
    }
    into.count = count;
    if (count > longest.list) longest.list = count;
    if (plan.lengthIndex !== none) encoder.encoded.values[plan.lengthIndex] = count;
    return at;
  };
  const readElement = (
    node: ByteNode,
    self: FieldForms | null,
    at: number,
    values: Float64Array,
    base: number,
  ): number => {
    if (self !== null) return readField(self, at, values, base);
    return bytes[at] === sign.openBrace ? readObject(node, at, values, base) : skipAny(bytes, at, longest);
  };

  const plan = (): void => {
    if (size === encoder.size()) return;
    size = encoder.size();
    lists = encoder.lists.map((list) => ({ plan: list, element: nodeOf(list.root), self: formsOf(list.self) }));
    root = nodeOf(encoder.record.root);
  };

  return {
    encode(source, start, stop) {
      encoder.begin();
      plan();
      if (source !== bytes) {
        bytes = source as Uint8Array<ArrayBuffer>;
        view = new DataView(source.buffer, source.byteOffset, source.byteLength);
      }
      longest.list = 0;
      longest.text = 0;
      let at = skipBlanks(bytes, start);
      if (bytes[at] !== sign.openBrace) return null;
      at = readObject(root, at, encoder.encoded.values, 0);
      if (at === failed) return null;
      while (at < stop && isBlank(bytes[at] as number)) at += 1;
      if (at !== stop) return null;
      encoder.deriveColumns();
      return { ...longest };
    },
  };
}

function makeRoom(list: EncodedList, length: number): void {
  if (length <= list.values.length) return;
  const longer = new Float64Array(2 * length);
  longer.set(list.values);
  list.values = longer;
}

const formsOf = (columns: FieldColumns | null): FieldForms | null =>
  columns === null ? null : { columns, forms: new FormTable() };

const unreadKey = (name: string): KnownKey => ({
  ...knownBytes(encodeText.encode(`${JSON.stringify(name)}:`)),
  seenIn: 0,
  next: null,
  field: null,
  groupIndex: none,
  object: null,
  list: none,
});

function nodeOf({ keys }: ObjectPlan): ByteNode {
  const known = keys.map(({ key, field, list, groupIndex, object }: KeyPlan): [string, KnownKey] => [
    key,
    { ...unreadKey(key), field: formsOf(field), groupIndex, object: object === null ? null : nodeOf(object), list },
  ]);
  return { keys: new Map(known), unread: 0, first: null };
}
