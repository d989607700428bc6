import type { CodeLists, PassengerRecord } from '@tautai/dsl';
import { defaultLevels, createScreener, evaluators } from '@tautai/engine';
import type { CompiledRuleset, EvaluatorName, ScreenOptions, ScreenResult } from '@tautai/engine';
import { jsonRulesEngine } from '@tautai/engine/json-rules-engine';
import { createDatedRuleset } from '../../screening/dated-ruleset.ts';
import { codeListsOption, readCodeLists } from '../code-lists.ts';
import type { Arguments, Command } from '../command.ts';
import { exitStatus, UsageError } from '../command.ts';
import { readRecords } from '../read-records.ts';
import { isFaulty, readRules, ruleFilesAt } from '../read-rules.ts';
import type { RuleFiles } from '../read-rules.ts';
import { noteRuleFaults, renderMessageDiagnostic } from '../report.ts';
import type { Terminal } from '../terminal.ts';

type AnyEvaluator = Parameters<typeof createScreener>[1];

const byName: Readonly<Record<EvaluatorName, AnyEvaluator>> = {
  ...evaluators,
  'json-rules-engine': jsonRulesEngine,
};

export const screen: Command = {
  name: 'screen',
  operands: '',
  summary: 'Screens records against rules and prints one line of JSON a record.',
  details: [
    '{"reference":"…","score":35,"level":"medium","matches":["R0147"]}, with "failed" where a rule passed a limit.',
    'Ends with 1 where a rule has an error or a record was rejected; the good rest is screened. A match is never 1.',
  ],
  options: {
    rules: { type: 'string', value: 'PATH', help: 'rule file, or folder of them' },
    records: { type: 'string', value: 'FILE', help: 'records in any form that parse reads; - is standard input' },
    lists: { type: 'string', value: 'DIR', help: 'folder of registered lists (default: lists/ beside the rules)' },
    ...codeListsOption,
    engine: { type: 'string', value: 'NAME', help: 'indexed (default), compiled, interpreter or json-rules-engine' },
    undetermined: { type: 'boolean', help: 'name the rules that missing data left open, and what is missing' },
    explain: { type: 'boolean', help: 'add the explanation of each match, and of each undetermined rule if asked for' },
    strict: { type: 'boolean', help: 'end with 1 for warnings too' },
  },
  async run(args, terminal) {
    const rulesPath = args.text('rules');
    const recordsFile = args.text('records');
    if (rulesPath === undefined || recordsFile === undefined || args.rest.length > 0) {
      throw new UsageError('--rules PATH and --records FILE are needed, and nothing else');
    }
    const evaluator = evaluatorOf(args);
    const lists = args.text('lists');
    const codeLists = readCodeLists(args, terminal);
    const read = readRules(ruleFilesAt(terminal.resolve(rulesPath), rulesPath), {
      lists: lists === undefined ? undefined : terminal.resolve(lists),
      codeLists,
      from: terminal.resolve('.'),
    });
    noteRuleFaults(read, terminal);
    const areRulesBad =
      read.listFaults.length > 0 ||
      noteRepeatedRules(read, terminal) ||
      isFaulty(
        read.files.flatMap(({ checked }) => checked.diagnostics),
        args.isSet('strict'),
      );
    const isRecordBad = await screenFile(
      recordsFile,
      { screener: screenerOf(read, evaluator), codeLists },
      args,
      terminal,
    );
    return areRulesBad || isRecordBad ? exitStatus.faulty : exitStatus.fine;
  },
};

function evaluatorOf(args: Arguments): AnyEvaluator {
  const name = args.text('engine') ?? 'indexed';
  if (!Object.hasOwn(byName, name)) {
    throw new UsageError(`--engine is one of ${Object.keys(byName).join(', ')}`);
  }
  return byName[name as EvaluatorName];
}

/** Two files may each be right and still give one name to two rules. */
function noteRepeatedRules({ files }: RuleFiles, terminal: Terminal): boolean {
  const seen = new Map<string, string>();
  let isRepeated = false;
  for (const { name, checked } of files) {
    for (const { id } of checked.file.rules) {
      const first = seen.get(id);
      if (first !== undefined)
        terminal.note(`${name}: error: there is already a rule \`${id}\` in ${first} (name/duplicate)`);
      isRepeated ||= first !== undefined;
      seen.set(id, first ?? name);
    }
  }
  return isRepeated;
}

type Screener = (record: PassengerRecord, options: ScreenOptions) => Promise<ScreenResult>;

/** Lists change with the day for which a record speaks, so a screener is kept for each state of theirs. */
function screenerOf(read: RuleFiles, evaluator: AnyEvaluator): Screener {
  const ids = new Set<string>();
  const rules = read.rules.filter(({ id }) => !ids.has(id) && ids.add(id));
  const dated = createDatedRuleset({ rules, lists: read.lists, levels: read.ruleset?.levels ?? defaultLevels });
  const screeners = new Map<CompiledRuleset, Screener>();
  return (record, options) => {
    const ruleset = dated.at(record.message?.received_at);
    const known = screeners.get(ruleset) ?? createScreener(ruleset, evaluator);
    screeners.set(ruleset, known);
    return known(record, options);
  };
}

/** True where a record was rejected or data were lost. */
async function screenFile(
  file: string,
  { screener, codeLists }: { readonly screener: Screener; readonly codeLists: CodeLists },
  args: Arguments,
  terminal: Terminal,
): Promise<boolean> {
  const options = { undetermined: args.isSet('undetermined'), explain: args.isSet('explain') };
  let isBad = false;
  for await (const event of readRecords(file, terminal, { codeLists })) {
    if (event.kind === 'record') {
      const result = await screener(event.record, options);
      const reference = event.record.passenger?.reference ?? `#${event.position.ordinal}`;
      await terminal.print(`${JSON.stringify({ reference, ...result })}\n`);
      terminal.progress(`${event.position.ordinal} records`);
    } else if (event.kind === 'diagnostic') {
      const { severity } = event.diagnostic;
      isBad ||= severity === 'error' || (args.isSet('strict') && severity === 'warning');
      terminal.note(renderMessageDiagnostic(file, event.diagnostic));
    } else isBad ||= event.summary.rejected > 0;
  }
  return isBad;
}
