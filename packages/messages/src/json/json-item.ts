/** The bytes of one record in a JSON source, unparsed. */
export interface JsonItem {
  readonly bytes: Uint8Array;
  /** Longer than the limit: the bytes were not kept. */
  readonly isTooLong: boolean;
  readonly offset: number;
  /** 1-based line on which it begins. */
  readonly line: number;
}

/** Who receives the items of a source, in order. */
export interface JsonItemSink {
  readonly item: (item: JsonItem) => void;
  readonly problem: (code: 'json/cut-off' | 'json/unexpected-text', place: { offset: number; line: number }) => void;
}

/** Cuts a JSON source into items. The result does not depend on where the source is cut into chunks. */
export interface JsonSplitter {
  readonly push: (chunk: Uint8Array) => void;
  readonly end: () => void;
}
