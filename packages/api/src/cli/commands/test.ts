import { createLineMap } from '@tautai/dsl';
import { runRuleTests } from '../../screening/run-rule-tests.ts';
import { codeListsOption, readCodeLists } from '../code-lists.ts';
import type { Command } from '../command.ts';
import { exitStatus, UsageError } from '../command.ts';
import { pinReportsOf, printPinReport } from '../pin-report.ts';
import { isFaulty, readRules, ruleFilesAt } from '../read-rules.ts';
import { noteRuleFaults } from '../report.ts';

export const test: Command = {
  name: 'test',
  operands: 'FILE…',
  summary: 'Runs the tests that stand in rule files.',
  details: [
    'Prints a line a test, then how many passed and failed.',
    'Ends with 1 where a test fails or a rule has an error; under --strict also where a condition is not pinned.',
    'A condition is pinned when some test notices that it is left out, turned round, or moved by a little.',
  ],
  options: {
    lists: { type: 'string', value: 'DIR', help: 'folder of registered lists (default: lists/ beside the rules)' },
    ...codeListsOption,
    mutants: { type: 'boolean', help: 'name the conditions that no test pins' },
    propose: { type: 'boolean', help: 'print the tests that are missing, ready to be inserted; implies --mutants' },
    strict: { type: 'boolean', help: 'end with 1 also where a condition is not pinned; implies --mutants' },
    json: {
      type: 'boolean',
      help: 'print the results as a JSON array; with --mutants an object of `tests` and `rules`',
    },
  },
  async run(args, terminal) {
    if (args.rest.length === 0) throw new UsageError('name at least one file or folder');
    const paths = args.rest.flatMap((name) => ruleFilesAt(terminal.resolve(name), name));
    const lists = args.text('lists');
    const codeLists = readCodeLists(args, terminal);
    const read = readRules(paths, {
      lists: lists === undefined ? undefined : terminal.resolve(lists),
      codeLists,
      from: terminal.resolve('.'),
    });
    noteRuleFaults(read, terminal);
    const results = read.files.flatMap(({ name, sourceText, checked }) => {
      const positions = createLineMap(sourceText);
      return checked.file.rules
        .flatMap((rule) => runRuleTests(rule, read))
        .map(({ rule, test: { name: testName, range }, isPassed, problem }) => ({
          file: name,
          line: positions.positionAt(range.start).line,
          rule,
          test: testName,
          passed: isPassed,
          problem,
        }));
    });
    const failed = results.filter(({ passed }) => !passed).length;
    const asksPins = args.isSet('mutants') || args.isSet('propose') || args.isSet('strict');
    const pins = asksPins ? pinReportsOf(read) : [];
    if (args.isSet('json')) {
      await terminal.print(`${JSON.stringify(asksPins ? { tests: results, rules: pins } : results, null, 2)}\n`);
    } else {
      for (const { file, line, rule, test: name, passed, problem } of results) {
        const verdict = passed ? 'ok  ' : 'FAIL';
        await terminal.print(`${verdict} ${rule} "${name}"${passed ? '' : ` at ${file}:${line}: ${problem ?? ''}`}\n`);
      }
      await terminal.print(`${results.length - failed} passed, ${failed} failed\n`);
      for (const each of pins) await terminal.print(printPinReport(each, { withTests: args.isSet('propose') }));
    }
    const isBad =
      failed > 0 ||
      (args.isSet('strict') && pins.some(({ notPinned }) => notPinned.length > 0)) ||
      isFaulty(
        read.files.flatMap(({ checked }) => checked.diagnostics),
        false,
      );
    return isBad || read.listFaults.length > 0 ? exitStatus.faulty : exitStatus.fine;
  },
};
