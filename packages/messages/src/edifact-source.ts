import type { CodeLists } from '@tautai/dsl';
import type { EdifactCode } from './diagnostics/edifact.ts';
import { edifactDiagnostics } from './diagnostics/edifact.ts';
import { describe } from './diagnostics/entry.ts';
import { InterchangeReader } from './edifact/interchange.ts';
import type { MessageHeader } from './edifact/interchange.ts';
import { Lexer } from './edifact/lexer.ts';
import type { Segment } from './edifact/segment.ts';
import { knownTagOf } from './edifact/tags.ts';
import type { ListParts } from './paxlst/list-parts.ts';
import { createListParts } from './paxlst/list-parts.ts';
import { PaxlstReader } from './paxlst/paxlst-reader.ts';
import { PnrgovReader } from './pnrgov/pnrgov-reader.ts';
import type { PushParts } from './pnrgov/push-parts.ts';
import { createPushParts } from './pnrgov/push-parts.ts';
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
  /** Of the last message that named one, or was told by a segment. */
  let lastType = 'PAXLST';
  /** The first segments of a message as long as nothing tells its type. */
  let untold: Segment[] = [];
  let reader: MessageReader | null = null;
  const lists = createListParts(sink);
  const pushes = createPushParts(sink);

  const begin = (type: string): void => {
    const [first] = untold;
    if (header === null || first === undefined) return;
    if (header.type === '') lastType = type;
    reader = readerOf(first, type, { header, codes, sink, lists, pushes });
    for (const segment of untold) reader?.segment(segment);
    header = null;
    untold = [];
  };

  const interchange = new InterchangeReader({
    open: (opened) => {
      header = opened;
      if (opened.type === 'PAXLST' || opened.type === 'PNRGOV') lastType = opened.type;
      messages += 1;
      sink.message();
    },
    segment: (segment) => {
      if (header === null) {
        reader?.segment(segment);
        return;
      }
      untold.push(segment);
      const told = header.type === '' ? typeBy(segment) : header.type;
      if (told !== null || untold.length === untoldMax) begin(told ?? lastType);
    },
    close: () => {
      if (untold.length > 0) begin(lastType);
      reader?.end();
      reader = null;
      header = null;
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
      lists.end();
      pushes.end();
      if (messages === 0) {
        sink.diagnostic(describe('edifact/no-message', edifactDiagnostics['edifact/no-message'], { offset: 0 }));
      }
    },
  };
}

/** Segments that reservations have and lists have not; any of them may begin a message that was torn. */
const reservationTags: ReadonlySet<string> = new Set(
  (
    'MSG ORG TVL EQN SRC RCI SSR DAT IFT ADD EBD TIF FTI REF FAR TKT MON PTK TXD FOP TRA RPI APD TRI SSD TBD SAC LTS ' +
    'ABI'
  ).split(' '),
);

interface ReaderInput {
  readonly header: MessageHeader;
  readonly codes: CodeLists;
  readonly sink: SourceSink;
  readonly lists: ListParts;
  readonly pushes: PushParts;
}

/** So many segments that tell nothing are held back; then the message is of the type of the last one. */
const untoldMax = 16;

/** The type that a segment tells of a message whose header does not name it; null where its tag is of no message. */
function typeBy({ tag }: Segment): string | null {
  if (reservationTags.has(tag)) return 'PNRGOV';
  return knownTagOf(tag) === null ? null : 'PAXLST';
}

function readerOf(first: Segment, type: string, input: ReaderInput): MessageReader | null {
  if (input.header.type === '') report('edifact/missing-message-type', first, input.sink);
  if (type === 'PAXLST') return new PaxlstReader({ ...input, parts: input.lists });
  if (type === 'PNRGOV') return new PnrgovReader({ ...input, parts: input.pushes });
  report('edifact/unsupported-message', first, input.sink);
  return null;
}

function report(code: EdifactCode, { offset, number }: Segment, sink: SourceSink): void {
  sink.diagnostic(describe(code, edifactDiagnostics[code], { offset, segment: number }));
}
