import type { CodeLists } from '@tautai/dsl';
import { describe } from './diagnostics/entry.ts';
import type { XmlCode } from './diagnostics/xml.ts';
import { xmlDiagnostics } from './diagnostics/xml.ts';
import { limits } from './limits.ts';
import { XmlPushReader } from './pnrgov-xml/push-reader.ts';
import { isPush, pushVocabulary } from './pnrgov-xml/vocabulary.ts';
import type { SourceReader, SourceSink } from './source-sink.ts';
import type { StartTag, XmlPlace, XmlSink } from './xml/scanner.ts';
import { XmlScanner } from './xml/scanner.ts';
import { TextBlocks } from './xml/text-blocks.ts';
import { TextPlaces } from './xml/text-places.ts';

/** Names of unknown elements that are remembered; who sends more of them is told no more. */
const unknownNamesMax = 100;

const maxOf: Partial<Readonly<Record<XmlCode, number>>> = {
  'xml/too-long': limits.xmlTokenLengthMax,
  'xml/too-deep': limits.xmlDepthMax,
};

/**
 * Reads XML sources: bytes → text → tags → elements of a reservation → the groups of PNRGOV → records. The element of a
 * message may stand within others, such as a SOAP envelope, and several may follow one another.
 */
export function createXmlSource(codes: CodeLists, sink: SourceSink): SourceReader {
  let scanner: XmlScanner | null = null;
  let reader: XmlPushReader | null = null;
  let messages = 0;
  let depth = 0;
  let isDamaged = false;
  const unknownNames = new Set<string>();
  /** What was said of the open reservation, or of what stands outside of any: each is said once. */
  const said = new Set<XmlCode>();

  const report = (code: XmlCode, { offset, line }: XmlPlace): void => {
    sink.diagnostic(describe(code, xmlDiagnostics[code], { offset, line }, { max: maxOf[code] ?? 0 }));
  };
  const unknown = (tag: StartTag): void => {
    if (unknownNames.has(tag.name) || unknownNames.size >= unknownNamesMax) return;
    unknownNames.add(tag.name);
    report('xml/unknown-element', tag);
  };
  const tags: XmlSink = {
    open: (tag) => {
      if (tag.name === 'PNR') said.clear();
      if (reader !== null) reader.open(tag);
      else if (isPush(tag.name)) {
        reader = new XmlPushReader(tag, { codes, sink, unknown });
        messages += 1;
        depth = 0;
        sink.message();
      }
      depth += 1;
    },
    text: (text) => reader?.text(text),
    close: () => {
      depth -= 1;
      if (reader === null) return;
      if (depth > 0) reader.close();
      else {
        reader.end();
        reader = null;
      }
    },
    problem: (code, place) => {
      // What goes wrong outside of a message is nobody's loss.
      if ((reader === null && code !== 'xml/document-type') || said.has(code)) return;
      said.add(code);
      report(code, place);
    },
  };
  const blocks = new TextBlocks({
    begin: ({ encoding, isUnknown, markBytes }) => {
      if (isUnknown) report('xml/unknown-encoding', { offset: 0, line: 1 });
      scanner = new XmlScanner(tags, pushVocabulary, new TextPlaces(encoding, markBytes));
    },
    block: (text) => {
      scanner?.block(text);
      if (isDamaged || !text.includes('\uFFFD')) return;
      isDamaged = true;
      report('xml/damaged-characters', scanner?.place ?? { offset: 0, line: 1 });
    },
  });
  return {
    push: (chunk) => blocks.push(chunk),
    end: () => {
      blocks.end();
      scanner?.end();
      if (messages === 0) report('xml/not-pnrgov', { offset: 0, line: 1 });
    },
  };
}
