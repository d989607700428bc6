/** The language server as an editor meets it: a process that is spoken to over its standard streams. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type {
  CodeAction,
  CompletionItem,
  Hover,
  InitializeResult,
  Position,
  ProtocolConnection,
  PublishDiagnosticsParams,
  SemanticTokens,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const main = fileURLToPath(new URL('../cli/main.ts', import.meta.url));
const flags = ['--disallow-code-generation-from-strings', '--disable-proto=delete'];

let folder = '';
let uri = '';
let child: ChildProcessWithoutNullStreams;
let editor: ProtocolConnection;
let published: PublishDiagnosticsParams[] = [];
let awaited: (() => void) | null = null;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tautai-lsp-'));
  mkdirSync(join(folder, 'lists'));
  writeFileSync(join(folder, 'lists', 'hubs.json'), '{"type":"airport","items":[{"value":"APW"}]}');
  writeFileSync(join(folder, 'late.json'), '{"booking":{"lead_time":"PT1H"}}');
  uri = pathToFileURL(join(folder, 'late.tau')).href;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(() => {
  published = [];
  child = spawn(process.execPath, [...flags, main, 'lsp', '--stdio', '--lists', 'lists'], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '' },
  });
  editor = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  editor.onNotification('textDocument/publishDiagnostics', (parameters: PublishDiagnosticsParams) => {
    published.push(parameters);
    awaited?.();
  });
  editor.listen();
});
afterEach(() => {
  editor.dispose();
  child.kill();
});

/** The next diagnostics of a version of the text. */
async function diagnosticsOf(version: number): Promise<readonly string[]> {
  for (;;) {
    const found = published.find((each) => each.version === version);
    if (found !== undefined) return found.diagnostics.map(({ code }) => String(code));
    await new Promise<void>((resolve) => {
      awaited = resolve;
    });
  }
}

const start = (capabilities: object = {}): Promise<InitializeResult> =>
  editor.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
const open = (text: string): Promise<void> =>
  editor.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'tau', version: 1, text } });

const head = `define late(limit: duration) = booking.lead_time < limit

rule R1 "Späte Buchung 🙂" {
  when `;
const text = `${head}late(2 h) and flight.origin in list hubs
  test "from a file" {
    given "late.json"
    expect undetermined
  }
}
`;

/** Where a text stands, behind so many characters of it. */
function positionOf(words: string, behind = 0): Position {
  const before = text.slice(0, text.lastIndexOf(words) + behind).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
const ask = <T>(method: string, more: object): Promise<T> =>
  editor.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...more });

test('says what it can do, checks what is opened, knows the lists and the files beside', async () => {
  const { capabilities } = await start();
  expect(capabilities).toMatchObject({ hoverProvider: true, renameProvider: true, positionEncoding: 'utf-16' });
  await open(text);
  expect(await diagnosticsOf(1)).toEqual(['rule/missing-entry']);
});

test('follows what is typed, change by change, in characters as the editor counts them', async () => {
  await start();
  await open(text);
  const title = positionOf('🙂', 2);
  const changes = [
    { range: { start: title, end: title }, text: '!' },
    { range: { start: positionOf('hubs'), end: positionOf('hubs', 4) }, text: 'hub' },
    { range: { start: positionOf('hubs', 3), end: positionOf('hubs', 3) }, text: 'z' },
  ];
  await editor.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: changes,
  });
  expect(await diagnosticsOf(2)).toEqual(['rule/missing-entry', 'name/unknown-list']);
  await editor.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 3 },
    contentChanges: [{ text }],
  });
  expect(await diagnosticsOf(3)).toEqual(['rule/missing-entry']);
});

describe('answers', () => {
  const renameSupport = { textDocument: { rename: { prepareSupport: true } } };

  test('completion, with places to fill in where the editor knows them', async () => {
    await start();
    await open(text);
    const items: readonly CompletionItem[] = await ask('completion', { position: positionOf('late(2', 2) });
    const late = items.find(({ label }) => label === 'late');
    expect(late).toMatchObject({ detail: 'late(limit: duration)', textEdit: { newText: 'late(limit)' } });
    const lists: readonly CompletionItem[] = await ask('completion', { position: positionOf('hubs', 1) });
    expect(lists.map(({ label }) => label)).toEqual(['hubs']);
  });

  test('snippets', async () => {
    await start({ textDocument: { completion: { completionItem: { snippetSupport: true } } } });
    await open(text);
    const items: readonly CompletionItem[] = await ask('completion', { position: positionOf('late(2', 2) });
    expect(items.find(({ label }) => label === 'late')?.textEdit?.newText).toBe('late(${1:limit})');
  });

  test('hover, signature, definition, references, highlights', async () => {
    await start();
    await open(text);
    const hover: Hover = await ask('hover', { position: positionOf('origin', 1) });
    expect(JSON.stringify(hover.contents)).toContain('an airport code');
    expect(await ask('signatureHelp', { position: positionOf('late(2', 5) })).toMatchObject({
      signatures: [{ label: 'late(limit: duration)' }],
      activeParameter: 0,
    });
    const use = { position: positionOf('late(2', 1) };
    expect(await ask('definition', use)).toMatchObject([{ targetUri: uri, targetRange: { start: { line: 0 } } }]);
    const lineOf = (found: readonly { readonly range: { readonly start: Position } }[]) =>
      found.map(({ range }) => range.start.line);
    expect(lineOf(await ask('references', { ...use, context: { includeDeclaration: true } }))).toEqual([0, 3]);
    expect(lineOf(await ask('references', { ...use, context: { includeDeclaration: false } }))).toEqual([3]);
    expect(lineOf(await ask('documentHighlight', use))).toEqual([0, 3]);
  });

  test('rename, and why it cannot be', async () => {
    await start(renameSupport);
    await open(text);
    const use = { position: positionOf('late(2', 1) };
    expect(await ask('prepareRename', use)).toMatchObject({ placeholder: 'late' });
    const { changes }: WorkspaceEdit = await ask('rename', { ...use, newName: 'soon' });
    expect(changes?.[uri]?.map(({ newText }) => newText)).toEqual(['soon', 'soon']);
    await expect(ask('rename', { ...use, newName: 'booking' })).rejects.toThrow('always means the record');
    await expect(ask('prepareRename', { position: positionOf('when') })).rejects.toThrow('the file itself names');
  });

  test('outline, folding, colours', async () => {
    await start();
    await open(text);
    const symbols: readonly { readonly name: string }[] = await ask('documentSymbol', {});
    expect(symbols.map(({ name }) => name)).toEqual(['late', 'R1 Späte Buchung 🙂']);
    expect(await ask('foldingRange', {})).toEqual([
      { startLine: 2, endLine: 7 },
      { startLine: 4, endLine: 6 },
    ]);
    const { data }: SemanticTokens = await ask('semanticTokens/full', {});
    expect(data.length % 5).toBe(0);
    // `define` in the first line and the first column.
    expect(data.slice(0, 3)).toEqual([0, 0, 6]);
  });

  test('code actions of the kinds that are asked for, and the layout', async () => {
    await start();
    await open(text.replace('late(2 h)', 'lat(2 h)'));
    const range = { start: positionOf('late(2', 1), end: positionOf('late(2', 1) };
    const actions = async (only?: readonly string[]): Promise<readonly string[]> => {
      const context = { diagnostics: [], ...(only === undefined ? {} : { only }) };
      const found: readonly CodeAction[] = await ask('codeAction', { range, context });
      return found.map(({ title }) => title);
    };
    expect(await actions(['quickfix'])).toEqual(['Change to `late`']);
    expect(await actions(['refactor'])).toEqual(['Negate the condition']);
    expect(await actions()).toEqual(['Change to `late`', 'Negate the condition']);
    const edits: readonly TextEdit[] = await ask('formatting', { options: { tabSize: 2, insertSpaces: true } });
    expect(edits.map(({ newText }) => newText)).toEqual([]);
  });
});

describe('what goes wrong', () => {
  test('a document that is not open has no answers', async () => {
    await start();
    expect(await ask('hover', { position: { line: 0, character: 0 } })).toBeNull();
    expect(await ask('completion', { position: { line: 0, character: 0 } })).toEqual([]);
    await editor.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text }],
    });
    expect(await ask('foldingRange', {})).toEqual([]);
  });

  test('places outside of the text are its ends', async () => {
    await start();
    await open(text);
    expect(await ask('hover', { position: { line: 999, character: 999 } })).toBeNull();
  });

  test('what it cannot read, or does not know, does not end it', async () => {
    await start();
    await open(text);
    await expect(editor.sendRequest('textDocument/nothing', {})).rejects.toThrow(/nothing/u);
    await expect(editor.sendRequest('textDocument/hover', { nothing: true })).rejects.toThrow('textDocument/hover');
    child.stdin.write('Content-Length: 9\r\n\r\n{"broken:');
    child.stdin.write('Content-Length: 2\r\n\r\n[]');
    expect(await ask('hover', { position: positionOf('when') })).not.toBeNull();
  });

  test('ends with 0 when it is told to, with 1 when the editor is simply gone', async () => {
    await start();
    expect(await editor.sendRequest('shutdown')).toBeNull();
    const ended = once(child, 'exit');
    await editor.sendNotification('exit');
    expect(await ended).toEqual([0, null]);

    const other = spawn(process.execPath, [...flags, main, 'lsp'], { cwd: folder });
    const gone = once(other, 'exit');
    other.stdin.end();
    expect(await gone).toEqual([1, null]);
  });
});
