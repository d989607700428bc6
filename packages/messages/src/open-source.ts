import type { CodeLists } from '@tautai/dsl';
import { createEdifactSource } from './edifact-source.ts';
import type { IntakeSummary, MessageFormat, ReadOptions } from './events.ts';
import { createJsonSource } from './json/json-source.ts';
import type { SourceReader, SourceSink } from './source-sink.ts';

/** A source whose format may be told by its first bytes only. */
export interface OpenSource extends SourceReader {
  readonly format: () => IntakeSummary['format'];
}

const BRACE_OPEN = 0x7b;
const BRACKET_OPEN = 0x5b;

/**
 * Opens a source in the given format, or in that of its first visible byte: `{` and `[` begin JSON, everything else is
 * EDIFACT or the text that mailers put before it.
 */
export function openSource(options: ReadOptions, codes: CodeLists, sink: SourceSink): OpenSource {
  let format: MessageFormat | null = options.format ?? null;
  let reader = format === null ? null : openFormat(format);
  let blankBytes = 0;

  function openFormat(known: MessageFormat): SourceReader {
    return known === 'edifact' ? createEdifactSource(codes, sink) : createJsonSource(options, sink);
  }
  function detect(chunk: Uint8Array): void {
    const first = chunk.findIndex(isVisible);
    if (first < 0) {
      blankBytes += chunk.length;
      return;
    }
    format = chunk[first] === BRACE_OPEN || chunk[first] === BRACKET_OPEN ? 'json' : 'edifact';
    reader = openFormat(format);
    for (let left = blankBytes; left > 0; left -= blanks.length) reader.push(blanks.subarray(0, left));
    reader.push(chunk);
  }
  return {
    push: (chunk) => {
      if (reader === null) detect(chunk);
      else reader.push(chunk);
    },
    end: () => reader?.end(),
    format: () => format ?? 'empty',
  };
}

/** Stands for white space that came before the format was known, so that offsets stay true. */
const blanks = new Uint8Array(4096).fill(0x20);

/** Neither white space, nor a control character, nor part of a byte order mark. */
function isVisible(byte: number): boolean {
  return byte > 0x20 && byte < 0x7f;
}
