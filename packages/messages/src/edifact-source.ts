import type { CodeLists } from '@tautai/dsl';
import { edifactDiagnostics } from './diagnostics/edifact.ts';
import { describe } from './diagnostics/entry.ts';
import { InterchangeReader } from './edifact/interchange.ts';
import type { MessageHeader } from './edifact/interchange.ts';
import { Lexer } from './edifact/lexer.ts';
import type { Segment } from './edifact/segment.ts';
import { PaxlstReader } from './paxlst/paxlst-reader.ts';
import type { SourceReader, SourceSink } from './source-sink.ts';

interface MessageReader {
  readonly segment: (segment: Segment) => void;
  readonly end: () => void;
}

/**
 * Reads EDIFACT sources: bytes → segments → messages → the reader of the message's type → records.
 *
 * Another type of message is added in `readerOf`.
 */
export function createEdifactSource(codes: CodeLists, sink: SourceSink): SourceReader {
  let offset = 0;
  let messages = 0;
  let header: MessageHeader | null = null;
  let reader: MessageReader | null = null;

  const interchange = new InterchangeReader({
    open: (opened) => {
      header = opened;
      reader = readerOf(opened, codes, sink);
      messages += 1;
      sink.message();
    },
    segment: (segment) => {
      if (header !== null && reader === null) reportUnsupported(segment, sink);
      header = null;
      reader?.segment(segment);
    },
    close: () => {
      reader?.end();
      reader = null;
    },
    diagnostic: sink.diagnostic,
  });
  const lexer = new Lexer({ segment: (segment) => interchange.segment(segment), diagnostic: sink.diagnostic });

  return {
    push: (chunk) => {
      offset += chunk.length;
      lexer.push(chunk);
    },
    end: () => {
      lexer.end();
      interchange.end(offset);
      if (messages === 0) {
        sink.diagnostic(describe('edifact/no-message', edifactDiagnostics['edifact/no-message'], { offset: 0 }));
      }
    },
  };
}

function readerOf(header: MessageHeader, codes: CodeLists, sink: SourceSink): MessageReader | null {
  return header.type === 'PAXLST' ? new PaxlstReader({ header, codes, sink }) : null;
}

function reportUnsupported(segment: Segment, sink: SourceSink): void {
  const place = { offset: segment.offset, segment: segment.number };
  sink.diagnostic(describe('edifact/unsupported-message', edifactDiagnostics['edifact/unsupported-message'], place));
}
