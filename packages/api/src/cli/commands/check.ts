import { codeListsOption, readCodeLists } from '../code-lists.ts';
import type { Command } from '../command.ts';
import { exitStatus, UsageError } from '../command.ts';
import { isFaulty, readRules, ruleFilesAt } from '../read-rules.ts';
import { diagnosticJson, noteRuleFaults } from '../report.ts';
import { withLogic } from '../with-logic.ts';

export const check: Command = {
  name: 'check',
  operands: 'FILE…',
  summary: 'Checks rule files: names, types, safeguards, and what they say of one another.',
  details: [
    'Diagnostics go to standard error, a line of summary to standard output; with --json they go to standard output.',
    'Rules of all files are held against one another; a record that shows what is said of two stands below it, as JSON.',
    'Ends with 1 where there is an error.',
  ],
  options: {
    lists: { type: 'string', value: 'DIR', help: 'folder of registered lists (default: lists/ beside the rules)' },
    'no-logic': { type: 'boolean', help: 'leave out contradictions, dead branches, and rules that lie within others' },
    ...codeListsOption,
    strict: { type: 'boolean', help: 'end with 1 for warnings too' },
    json: { type: 'boolean', help: 'print the diagnostics as a JSON array' },
  },
  async run(args, terminal) {
    if (args.rest.length === 0) throw new UsageError('name at least one file or folder');
    const paths = args.rest.flatMap((name) => ruleFilesAt(terminal.resolve(name), name));
    const lists = args.text('lists');
    const codeLists = readCodeLists(args, terminal);
    const plain = readRules(paths, {
      lists: lists === undefined ? undefined : terminal.resolve(lists),
      codeLists,
      from: terminal.resolve('.'),
    });
    const read = args.isSet('no-logic') ? plain : withLogic(plain);
    const diagnostics = read.files.flatMap(({ checked }) => checked.diagnostics);
    if (args.isSet('json')) {
      const rows = [
        ...read.listFaults.map((fault) => ({ ...fault, code: 'list/bad-file', severity: 'error' })),
        ...read.files.flatMap(({ name, sourceText, checked }) =>
          checked.diagnostics.map((each) => diagnosticJson(name, sourceText, each)),
        ),
      ];
      await terminal.print(`${JSON.stringify(rows, null, 2)}\n`);
    } else {
      noteRuleFaults(read, terminal);
      const errors = diagnostics.filter(({ severity }) => severity === 'error').length + read.listFaults.length;
      const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
      const files = `${read.files.length} ${read.files.length === 1 ? 'file' : 'files'}`;
      await terminal.print(`${files}, ${read.rules.length} rules, ${errors} errors, ${warnings} warnings\n`);
    }
    const isBad = read.listFaults.length > 0 || isFaulty(diagnostics, args.isSet('strict'));
    return isBad ? exitStatus.faulty : exitStatus.fine;
  },
};
