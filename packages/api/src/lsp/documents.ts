import type { LanguageService, LineMap } from '@tautai/dsl';
import { createLanguageService, createLineMap } from '@tautai/dsl';
import type { CheckContext } from '@tautai/dsl';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { offsetOf } from './positions.ts';

/** A text that an editor has open, with the language service that answers for it. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly lines: LineMap;
  readonly service: LanguageService;
}

export interface Documents {
  readonly get: (uri: string) => OpenDocument | undefined;
  readonly open: (uri: string, version: number, text: string) => void;
  /** Makes changes one after another, each in the text that the one before left. */
  readonly change: (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => void;
  readonly close: (uri: string) => void;
}

export function createDocuments(context: CheckContext): Documents {
  const byUri = new Map<string, OpenDocument>();
  const withText = (document: OpenDocument, version: number, text: string): OpenDocument => ({
    ...document,
    version,
    text,
    lines: createLineMap(text),
  });
  return {
    get: (uri) => byUri.get(uri),
    open(uri, version, text) {
      // A service of its own, since it remembers the last text, and tests name files beside theirs.
      const service = createLanguageService({ ...context, readFixture: fixturesBeside(uri) });
      byUri.set(uri, { uri, version, text, lines: createLineMap(text), service });
    },
    change(uri, version, changes) {
      let document = byUri.get(uri);
      if (document === undefined) return;
      for (const change of changes) document = withText(document, version, changed(document, change));
      byUri.set(uri, document);
    },
    close: (uri) => void byUri.delete(uri),
  };
}

function changed({ text, lines }: OpenDocument, change: TextDocumentContentChangeEvent): string {
  if (!('range' in change)) return change.text;
  const start = offsetOf(change.range.start, lines);
  return text.slice(0, start) + change.text + text.slice(Math.max(start, offsetOf(change.range.end, lines)));
}

/** Reads the file that a test names, beside a document that is a file; of others there is nothing beside. */
function fixturesBeside(uri: string): (path: string) => string | null {
  if (!uri.startsWith('file:')) return () => null;
  const folder = dirname(fileURLToPath(uri));
  return (path) => {
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  };
}
