import { createConnection } from 'vscode-languageserver/node';
import { serveEditor } from '../../lsp/serve-editor.ts';
import { checkContextOf } from '../../screening/reference-data.ts';
import { codeListsOption, readCodeLists } from '../code-lists.ts';
import type { Command } from '../command.ts';
import { exitStatus } from '../command.ts';
import { readLists } from '../read-lists.ts';

export const lsp: Command = {
  name: 'lsp',
  operands: '',
  summary: 'Serves editors as a language server (LSP) over standard input and output.',
  details: ['An editor starts it. Ends when the editor says so, or closes standard input.'],
  options: {
    lists: { type: 'string', value: 'DIR', help: 'folder of registered lists' },
    ...codeListsOption,
    stdio: { type: 'boolean', help: 'what editors pass; there is no other way' },
  },
  async run(args, terminal) {
    const codeLists = readCodeLists(args, terminal);
    const folder = args.text('lists');
    const { lists, faults } = readLists(folder === undefined ? null : terminal.resolve(folder));
    for (const { file, message } of faults) terminal.note(`${file}: error: ${message} (list/bad-file)`);
    const connection = createConnection(process.stdin, process.stdout);
    serveEditor(connection, checkContextOf({ lists, codeLists }));
    // Until the connection ends the process, at the editor's `exit` or at the end of standard input.
    await new Promise(() => {});
    return exitStatus.fine;
  },
};
