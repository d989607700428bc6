import type { CodeLists } from '@tautai/dsl';
import { describe } from '../diagnostics/entry.ts';
import type { DiagnosticParameters, DiagnosticPlace } from '../diagnostics/entry.ts';
import type { JsonCode } from '../diagnostics/json.ts';
import { jsonDiagnostics } from '../diagnostics/json.ts';
import type { ReadOptions } from '../events.ts';
import { limits } from '../limits.ts';
import type { SourceReader, SourceSink } from '../source-sink.ts';
import { ArraySplitter } from './array-splitter.ts';
import { ByteBuffer } from './byte-buffer.ts';
import { FormChooser } from './choose-splitter.ts';
import type { JsonForm } from './choose-splitter.ts';
import { DocumentSplitter } from './document-splitter.ts';
import type { JsonItem, JsonItemSink, JsonSplitter } from './json-item.ts';
import { NdjsonSplitter } from './ndjson-splitter.ts';
import { readRecord } from './read-record.ts';

/** Reads JSON sources: bytes → items → parsed → checked against the catalogue → records. */
export function createJsonSource(options: ReadOptions, codes: CodeLists, sink: SourceSink): SourceReader {
  let position = 0;
  const report = (code: JsonCode, place: DiagnosticPlace, parameters?: DiagnosticParameters): void => {
    sink.diagnostic(describe(code, jsonDiagnostics[code], place, parameters));
  };
  const items: JsonItemSink = {
    item: (item) => {
      position += 1;
      readItem(item, { position, options, codes, sink, report });
    },
    problem: report,
  };
  if (options.format === 'ndjson') return new NdjsonSplitter(items);
  return new ChoosingSplitter(items);
}

interface ItemSurroundings {
  readonly position: number;
  readonly options: ReadOptions;
  readonly codes: CodeLists;
  readonly sink: SourceSink;
  readonly report: (code: JsonCode, place: DiagnosticPlace, parameters?: DiagnosticParameters) => void;
}

function readItem(item: JsonItem, { position, options, codes, sink, report }: ItemSurroundings): void {
  const place = { offset: item.offset, line: item.line, position };
  if (item.isTooLong) {
    report('json/record-too-long', place, { max: limits.recordBytesMax });
    sink.rejected();
    return;
  }
  const reading = readRecord(item.bytes, options.mode, codes);
  for (const { code, field = '', expectation = '', offset = 0 } of reading.problems) {
    const at = { ...place, offset: item.offset + offset };
    report(code, field === '' ? at : { ...at, field }, { field, expectation });
  }
  if (reading.record === null) sink.rejected();
  else sink.record(reading.record, { offset: item.offset, line: item.line });
}

/** Holds the first bytes back until they tell how the source holds its records. */
class ChoosingSplitter implements JsonSplitter {
  readonly #sink: JsonItemSink;
  readonly #head = new ByteBuffer(Number.MAX_SAFE_INTEGER);
  readonly #chooser = new FormChooser();
  #splitter: JsonSplitter | null = null;

  constructor(sink: JsonItemSink) {
    this.#sink = sink;
  }

  push(chunk: Uint8Array): void {
    if (this.#splitter !== null) this.#splitter.push(chunk);
    else {
      this.#head.append(chunk);
      this.#choose(false);
    }
  }

  end(): void {
    if (this.#splitter === null) this.#choose(true);
    this.#splitter?.end();
  }

  #choose(isEnd: boolean): void {
    const form = this.#chooser.choose(this.#head.view(), isEnd);
    if (form === null) return;
    this.#splitter = splitterOf(form, this.#sink);
    this.#splitter.push(this.#head.view());
    this.#head.clear();
  }
}

function splitterOf(form: JsonForm, sink: JsonItemSink): JsonSplitter {
  switch (form) {
    case 'ndjson':
      return new NdjsonSplitter(sink);
    case 'document':
      return new DocumentSplitter(sink);
    case 'array':
    case 'records':
      return new ArraySplitter(sink, form);
  }
}
