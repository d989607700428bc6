import { defaultCodeLists } from '@tautai/dsl';
import type { MessageDiagnostic } from './diagnostics/diagnostic.ts';
import type { IntakeEvent, IntakeSummary, ReadOptions, ReadResult, RecordPosition } from './events.ts';
import { finishRecord } from './finish-record.ts';
import { openSource } from './open-source.ts';
import type { SourceSink } from './source-sink.ts';
import type { PassengerRecord } from '@tautai/dsl';

/** Chunks are cut to this size, so that the events of one chunk stay few whatever the caller hands over. */
const sliceBytes = 65_536;

/**
 * Reads a source of any size as it comes.
 *
 *   bytes → format → EDIFACT: segments → messages → travellers ┐
 *                  → XML: tags → elements → travellers         ┤
 *                  → JSON: items → parsed → checked            ┴→ sensitive data removed → derived fields → record
 *
 * It never throws for what the bytes say; an error of the source itself is the caller's. Memory is bounded by the
 * published limits. The last event is the summary.
 */
export async function* readMessages(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<IntakeEvent, void, undefined> {
  const reading = openReading(options);
  for await (const chunk of source) yield* reading.push(chunk);
  yield* reading.end();
}

/** Reads a small source at once. */
export function readMessageBytes(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const reading = openReading(options);
  const records: PassengerRecord[] = [];
  const positions: RecordPosition[] = [];
  const diagnostics: MessageDiagnostic[] = [];
  let summary: IntakeSummary | null = null;
  const take = (event: IntakeEvent): void => {
    if (event.kind === 'diagnostic') diagnostics.push(event.diagnostic);
    else if (event.kind === 'summary') ({ summary } = event);
    else {
      records.push(event.record);
      positions.push(event.position);
    }
  };
  for (const event of reading.push(bytes)) take(event);
  for (const event of reading.end()) take(event);
  if (summary === null) throw new Error('a reading ends with its summary');
  return { records, positions, diagnostics, summary };
}

interface Reading {
  readonly push: (chunk: Uint8Array) => Generator<IntakeEvent, void, undefined>;
  readonly end: () => Generator<IntakeEvent, void, undefined>;
}

function openReading(options: ReadOptions): Reading {
  const codes = options.codeLists ?? defaultCodeLists();
  const counts = { messages: 0, records: 0, rejected: 0, placeholders: 0 };
  const diagnostics = new Map<string, number>();
  const removedSensitive = new Map<string, number>();
  let events: IntakeEvent[] = [];
  let bytes = 0;

  const sink: SourceSink = {
    record: (record, place) => {
      const ordinal = counts.records + counts.rejected + 1;
      const finished = finishRecord(record, { ordinal, options, codes });
      counts.records += 1;
      for (const category of finished.removedSensitive) increment(removedSensitive, category);
      events.push({ kind: 'record', record: finished.record, position: { ordinal, ...place } });
    },
    rejected: () => {
      counts.rejected += 1;
    },
    diagnostic: (diagnostic) => {
      increment(diagnostics, diagnostic.code);
      events.push({ kind: 'diagnostic', diagnostic });
    },
    message: () => {
      counts.messages += 1;
    },
    placeholders: (count) => {
      counts.placeholders += count;
    },
  };
  const source = openSource(options, codes, sink);

  function* drain(): Generator<IntakeEvent, void, undefined> {
    const ready = events;
    events = [];
    yield* ready;
  }
  return {
    *push(chunk) {
      bytes += chunk.length;
      for (let at = 0; at < chunk.length; at += sliceBytes) {
        source.push(chunk.subarray(at, at + sliceBytes));
        yield* drain();
      }
    },
    *end() {
      source.end();
      yield* drain();
      const summary: IntakeSummary = {
        format: source.format(),
        bytes,
        ...counts,
        diagnostics: Object.fromEntries(diagnostics),
        removedSensitive: Object.fromEntries(removedSensitive),
      };
      yield { kind: 'summary', summary };
    },
  };
}

function increment(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
