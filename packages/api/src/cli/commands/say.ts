import type { LanguageCode } from '@tautai/dsl';
import { fileSentences, renderSentences } from '@tautai/dsl';
import { codeListsOption, readCodeLists } from '../code-lists.ts';
import type { Arguments, Command } from '../command.ts';
import { exitStatus, UsageError } from '../command.ts';
import { isFaulty, readRules, ruleFilesAt } from '../read-rules.ts';
import { noteRuleFaults } from '../report.ts';

export const say: Command = {
  name: 'say',
  operands: 'FILE…',
  summary: 'Says rules in plain sentences, in English or French.',
  details: [
    'The sentences are made from the text and a dictionary alone: the same rule is always said alike.',
    'Ends with 1 where a rule has an error; the others are said.',
  ],
  options: {
    language: { type: 'string', value: 'CODE', help: 'en (default) or fr' },
    rule: { type: 'string', value: 'ID', help: 'only the rule with this identifier' },
    lists: { type: 'string', value: 'DIR', help: 'folder of registered lists (default: lists/ beside the rules)' },
    ...codeListsOption,
    json: { type: 'boolean', help: 'print [{"file": …, "rule": …, "language": …, "text": …}]' },
  },
  async run(args, terminal) {
    if (args.rest.length === 0) throw new UsageError('name at least one file or folder');
    const language = languageOf(args);
    const only = args.text('rule');
    const lists = args.text('lists');
    const codeLists = readCodeLists(args, terminal);
    const read = readRules(
      args.rest.flatMap((name) => ruleFilesAt(terminal.resolve(name), name)),
      { lists: lists === undefined ? undefined : terminal.resolve(lists), codeLists, from: terminal.resolve('.') },
    );
    const errors = read.files.flatMap(({ checked }) => checked.diagnostics).filter((each) => isFaulty([each], false));
    if (errors.length > 0 || read.listFaults.length > 0) noteRuleFaults(read, terminal);
    const said = read.files.flatMap(({ name, sourceText, checked }) =>
      fileSentences(checked, { language, sourceText, codeLists })
        .filter(({ ruleId }) => only === undefined || ruleId === only)
        .map(({ ruleId, view }) => ({ file: name, rule: ruleId, language, text: renderSentences(view) })),
    );
    if (only !== undefined && said.length === 0) throw new UsageError(`there is no rule ${only} without an error`);
    if (args.isSet('json')) await terminal.print(`${JSON.stringify(said, null, 2)}\n`);
    else await terminal.print(said.map(({ text }) => `${text}\n`).join('\n\n'));
    return errors.length > 0 || read.listFaults.length > 0 ? exitStatus.faulty : exitStatus.fine;
  },
};

function languageOf(args: Arguments): LanguageCode {
  const language = args.text('language') ?? 'en';
  if (language !== 'en' && language !== 'fr') throw new UsageError('--language is en or fr');
  return language;
}
