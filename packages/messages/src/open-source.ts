import type { CodeLists } from '@tautai/dsl';
import { createEdifactSource } from './edifact-source.ts';
import type { IntakeSummary, MessageFormat, ReadOptions } from './events.ts';
import { ByteBuffer } from './json/byte-buffer.ts';
import { createJsonSource } from './json/json-source.ts';
import type { SourceReader, SourceSink } from './source-sink.ts';
import { createXmlSource } from './xml-source.ts';

/** A source whose format may be told by its first bytes only. */
export interface OpenSource extends SourceReader {
  readonly format: () => IntakeSummary['format'];
}

const BRACE_OPEN = 0x7b;
const BRACKET_OPEN = 0x5b;
const TAG_OPEN = 0x3c;
/** White space before the first visible byte; a source with more of it is text with an interchange somewhere. */
const leadingBlankBytesMax = 65_536;

/**
 * Opens a source in the given format, or in that of its first visible byte: `{` and `[` begin JSON, `<` begins XML,
 * everything else is EDIFACT or the text that mailers put before it.
 */
export function openSource(options: ReadOptions, codes: CodeLists, sink: SourceSink): OpenSource {
  const head = new ByteBuffer(Number.MAX_SAFE_INTEGER);
  let format: MessageFormat | null = options.format ?? null;
  let reader = format === null ? null : openFormat(format);

  function openFormat(known: MessageFormat): SourceReader {
    if (known === 'edifact') return createEdifactSource(codes, sink);
    return known === 'xml' ? createXmlSource(codes, sink) : createJsonSource(options, codes, sink);
  }
  function detect(chunk: Uint8Array): void {
    const first = chunk.findIndex(isVisible);
    const blankBytes = head.length + (first < 0 ? chunk.length : first);
    head.append(chunk);
    if (first < 0 && blankBytes <= leadingBlankBytesMax) return;
    format = blankBytes <= leadingBlankBytesMax ? formatOf(chunk[first]) : 'edifact';
    reader = openFormat(format);
    reader.push(head.view());
    head.clear();
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

function formatOf(first: number | undefined): MessageFormat {
  if (first === TAG_OPEN) return 'xml';
  return first === BRACE_OPEN || first === BRACKET_OPEN ? 'json' : 'edifact';
}

/** Neither white space, nor a control character, nor part of a byte order mark. */
function isVisible(byte: number): boolean {
  return byte > 0x20 && byte < 0x7f;
}
