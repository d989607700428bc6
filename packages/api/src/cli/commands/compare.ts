import { codeListsOption, readCodeLists } from '../code-lists.ts';
import type { PassengerRecord, RuleRelation } from '@tautai/dsl';
import { compareRules } from '@tautai/dsl';
import { datedAnalysis } from '../../screening/dated-analysis.ts';
import type { Command } from '../command.ts';
import { exitStatus, UsageError } from '../command.ts';
import type { RuleFiles } from '../read-rules.ts';
import { isFaulty, listsFolderBeside, readRules, ruleFilesAt } from '../read-rules.ts';
import { noteRuleFaults } from '../report.ts';

/** What became of a rule, as `--json` prints it. */
interface RuleChange {
  readonly rule: string;
  readonly relation: RuleRelation | 'added' | 'removed';
  /** A record that only the old rule matches; null where there is none, or none was found. */
  readonly only_old: PassengerRecord | null;
  readonly only_new: PassengerRecord | null;
}

const words: Readonly<Record<RuleChange['relation'], string>> = {
  equivalent: 'equivalent: both versions match the same records',
  wider: 'wider: the new version matches all that the old one does, and more',
  narrower: 'narrower: the new version matches only what the old one does, and not all of it',
  different: 'different: each version matches records that the other does not',
  cannot_tell: 'cannot tell',
  added: 'added',
  removed: 'removed',
};

export const compare: Command = {
  name: 'compare',
  operands: 'OLD NEW',
  summary: 'Says what became of each rule from one version of a file or folder to the next.',
  details: [
    'A line a rule: equivalent, wider, narrower, different, cannot tell, added or removed, by what the rules match; words and',
    'layout make no difference. Below it a record that only one version matches, as JSON, for each direction.',
    'Ends with 1 where a rule has an error; the others are compared.',
  ],
  options: {
    lists: { type: 'string', value: 'DIR', help: 'folder of registered lists (default: lists/ beside the new rules)' },
    ...codeListsOption,
    json: { type: 'boolean', help: 'print [{"rule": …, "relation": …, "only_old": …, "only_new": …}]' },
  },
  async run(args, terminal) {
    const [older, newer, ...more] = args.rest;
    if (older === undefined || newer === undefined || more.length > 0) {
      throw new UsageError('name two files or folders, the old one first');
    }
    const named = args.text('lists');
    const lists = named === undefined ? listsFolderBeside(terminal.resolve(newer)) : terminal.resolve(named);
    const codeLists = readCodeLists(args, terminal);
    const read = (name: string): RuleFiles =>
      readRules(ruleFilesAt(terminal.resolve(name), name), {
        lists: lists ?? undefined,
        codeLists,
        from: terminal.resolve('.'),
      });
    const [before, after] = [read(older), read(newer)];
    const isBad = [before, after].map((each) => {
      const diagnostics = each.files.flatMap(({ checked }) => checked.diagnostics);
      const isFaulted = isFaulty(diagnostics, false) || each.listFaults.length > 0;
      if (isFaulted) noteRuleFaults(each, terminal);
      return isFaulted;
    });
    const changes = changesBetween(before, after);
    if (args.isSet('json')) await terminal.print(`${JSON.stringify(changes, null, 2)}\n`);
    else await terminal.print(changes.map((change) => printChange(change, older, newer)).join(''));
    return isBad.includes(true) ? exitStatus.faulty : exitStatus.fine;
  },
};

function changesBetween(before: RuleFiles, after: RuleFiles): readonly RuleChange[] {
  const files = [...before.files, ...after.files].map(({ checked }) => checked.file);
  const context = datedAnalysis(after, files);
  const old = new Map(before.rules.map((rule) => [rule.id, rule]));
  const kept = new Set(after.rules.map(({ id }) => id));
  const nothing = { only_old: null, only_new: null };
  const changed = after.rules.map((rule): RuleChange => {
    const first = old.get(rule.id);
    if (first === undefined) return { rule: rule.id, relation: 'added', ...nothing };
    const { relation, onlyFirst, onlySecond } = compareRules(first, rule, context);
    return { rule: rule.id, relation, only_old: onlyFirst, only_new: onlySecond };
  });
  const removed = before.rules.filter(({ id }) => !kept.has(id));
  return [...changed, ...removed.map(({ id }): RuleChange => ({ rule: id, relation: 'removed', ...nothing }))];
}

const printChange = ({ rule, relation, only_old: old, only_new: added }: RuleChange, older: string, newer: string) =>
  [
    `${rule} ${words[relation]}\n`,
    ...(old === null ? [] : [`  only ${older} matches ${JSON.stringify(old)}\n`]),
    ...(added === null ? [] : [`  only ${newer} matches ${JSON.stringify(added)}\n`]),
  ].join('');
