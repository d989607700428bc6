/**
 * The language server: the language service behind the Language Server Protocol, for editors such as VS Code and Neovim.
 * It knows nothing that the service does not; here requests find their document and answers their form.
 */
import type { CheckContext, Refusal } from '@tautai/dsl';
import type { CodeActionParams, Connection, InitializeParams, InitializeResult } from 'vscode-languageserver/node';
import { LSPErrorCodes, ResponseError, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { createDocuments } from './documents.ts';
import type { OpenDocument } from './documents.ts';
import { offsetOf, rangeOf, textRangeOf } from './positions.ts';
import {
  offeredActionKinds,
  toCodeAction,
  toCompletion,
  toDiagnostic,
  toEdits,
  toFolding,
  toHighlight,
  toHover,
  toLink,
  toSignature,
  toSymbol,
  tokensLegend,
  toTokenData,
} from './to-lsp.ts';

/** Pause in typing after which the text is checked. */
const pauseMs = 150;

interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/** Answers an editor over a connection; the connection says when it is over. */
export function serveEditor(connection: Connection, context: CheckContext): void {
  const documents = createDocuments(context);
  let takesSnippets = false;

  connection.onInitialize((parameters) => {
    takesSnippets = parameters.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
    return capabilitiesFor(parameters);
  });

  /** What a request about a document comes to; `none` where the document is not open. */
  const about = <T>(
    { textDocument: { uri } }: Omit<Place, 'position'>,
    none: T,
    ask: (document: OpenDocument) => T,
  ): T => {
    const document = documents.get(uri);
    return document === undefined ? none : ask(document);
  };
  const at = <T>(place: Place, none: T, ask: (document: OpenDocument, offset: number) => T): T =>
    about(place, none, (document) => ask(document, offsetOf(place.position, document.lines)));

  keepInStep(connection, documents);
  connection.onCompletion((place) =>
    at(place, [], ({ text, lines, service }, offset) =>
      service.completions(text, offset).map((item, order) => toCompletion(item, order, lines, takesSnippets)),
    ),
  );
  connection.onHover((place) =>
    at(place, null, ({ text, lines, service }, offset) => {
      const hover = service.hover(text, offset);
      return hover && toHover(hover, lines);
    }),
  );
  connection.onSignatureHelp((place) =>
    at(place, null, ({ text, service }, offset) => {
      const help = service.signature(text, offset);
      return help && toSignature(help);
    }),
  );
  connection.onDefinition((place) =>
    at(place, null, (document, offset) => {
      const link = document.service.definition(document.text, offset);
      return link && [toLink(link, document)];
    }),
  );
  connection.onReferences((place) =>
    at(place, [], ({ uri, text, lines, service }, offset) =>
      service
        .references(text, offset)
        .filter(({ isDeclaration }) => place.context.includeDeclaration || !isDeclaration)
        .map(({ range }) => ({ uri, range: rangeOf(range, lines) })),
    ),
  );
  connection.onDocumentHighlight((place) =>
    at(place, [], ({ text, lines, service }, offset) =>
      service.references(text, offset).map((each) => toHighlight(each, lines)),
    ),
  );
  connection.onPrepareRename((place) =>
    at(place, null, ({ text, lines, service }, offset) => {
      const target = service.prepareRename(text, offset);
      return target.kind === 'refused'
        ? refusal(target)
        : { range: rangeOf(target.range, lines), placeholder: target.name };
    }),
  );
  connection.onRenameRequest((place) =>
    at(place, null, ({ uri, text, lines, service }, offset) => {
      const renamed = service.rename(text, offset, place.newName);
      return renamed.kind === 'refused' ? refusal(renamed) : { changes: { [uri]: toEdits(renamed.edits, lines) } };
    }),
  );
  connection.onDocumentSymbol((asked) =>
    about(asked, [], ({ text, lines, service }) => service.outline(text).map((item) => toSymbol(item, lines))),
  );
  connection.onFoldingRanges((asked) =>
    about(asked, [], ({ text, lines, service }) => service.foldings(text).map((each) => toFolding(each, lines))),
  );
  connection.languages.semanticTokens.on((asked) =>
    about(asked, { data: [] }, ({ text, lines, service }) => ({
      data: toTokenData(service.semanticTokens(text), lines),
    })),
  );
  connection.onCodeAction((asked) => about(asked, [], (document) => codeActions(document, asked)));
  connection.onDocumentFormatting((asked) =>
    about(asked, [], ({ text, lines, service }) => {
      const { text: newText } = service.format(text);
      return newText === text ? [] : toEdits([{ range: { start: 0, end: text.length }, newText }], lines);
    }),
  );
  connection.listen();
}

const refusal = ({ reason }: Refusal): ResponseError => new ResponseError(LSPErrorCodes.RequestFailed, reason);

function codeActions(document: OpenDocument, { range, context: { only } }: CodeActionParams) {
  const isWanted = (kind: string | undefined): boolean =>
    only === undefined || only.some((each) => kind === each || kind?.startsWith(`${each}.`) === true);
  return document.service
    .codeActions(document.text, textRangeOf(range, document.lines))
    .map((action) => toCodeAction(action, document))
    .filter(({ kind }) => isWanted(kind));
}

/** Follows what is typed, and checks it once there is a pause. */
function keepInStep(connection: Connection, documents: ReturnType<typeof createDocuments>): void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const stop = (uri: string): void => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };
  const checkNow = (uri: string): void => {
    stop(uri);
    const document = documents.get(uri);
    if (document === undefined) return;
    const diagnostics = document.service.diagnostics(document.text).map((each) => toDiagnostic(each, document));
    void connection.sendDiagnostics({ uri, version: document.version, diagnostics });
  };
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    documents.open(uri, version, text);
    checkNow(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    documents.change(uri, version, contentChanges);
    stop(uri);
    timers.set(
      uri,
      setTimeout(() => checkNow(uri), pauseMs),
    );
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    stop(uri);
    documents.close(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
}

function capabilitiesFor({ capabilities: client }: InitializeParams): InitializeResult {
  return {
    serverInfo: { name: 'tautai' },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      completionProvider: { triggerCharacters: ['.', ' ', '"', '[', '(', ','] },
      hoverProvider: true,
      signatureHelpProvider: { triggerCharacters: ['(', ','] },
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      codeActionProvider: { codeActionKinds: offeredActionKinds },
      documentFormattingProvider: true,
      renameProvider: client.textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
      semanticTokensProvider: { legend: tokensLegend, full: true },
    },
  };
}
