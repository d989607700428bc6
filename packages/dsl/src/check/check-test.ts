import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';

import { report } from '../diagnostics/report.ts';
import { describeIssues, recordSchema } from '../fields/record-schema.ts';
import { withoutTrailingCommas, withoutValue } from '../fixes/json-fixes.ts';
import { replaceWith } from '../fixes/replace-with.ts';
import { limits } from '../limits.ts';
import { textRange } from '../source/text-range.ts';
import type { TestSection } from '../syntax/ast.ts';
import { wholeNumberOf } from './check-literal.ts';
import type { CheckContext, Checking } from './context.ts';
import type { TypedTest } from './typed-ast.ts';

const outcomes = ['match', 'no_match', 'undetermined'] as const;

/** A test: its record must be one that could be delivered, and its expectation one of the three outcomes. */
export function checkTest(test: TestSection, context: CheckContext, checking: Checking): TypedTest | null {
  const expect = expectationOf(test, checking);
  const given = givenRecord(test, context, checking);
  const score = test.score === null ? null : wholeNumberOf(test.score, checking);
  if (expect === null || given === null) return null;
  return { name: test.name.value, given, expect, score, range: test.range };
}

function expectationOf(test: TestSection, checking: Checking): TypedTest['expect'] | null {
  if (test.expect === null) return null;
  const { text, range } = test.expect;
  const outcome = outcomes.find((each) => each === text);
  if (outcome === undefined) {
    const fixes = outcomes.map((each) => ({ title: `Change to \`${each}\``, edits: [{ range, newText: each }] }));
    checking.diagnostics.push(report('test/bad-outcome', { found: text }, range, { fixes }));
  }
  return outcome ?? null;
}

function givenRecord(test: TestSection, context: CheckContext, checking: Checking): TypedTest['given'] | null {
  const { given } = test;
  if (given === null) return null;
  if (given.kind === 'json') return readRecord(given.text, given.range.start, given.range.end, checking);
  const text = context.readFixture?.(given.value) ?? null;
  if (text === null) {
    const fixes = [replaceWith('Write the record here instead', given.range, '{ }')];
    checking.diagnostics.push(report('test/no-fixture', { file: given.value }, given.range, { fixes }));
    return null;
  }
  return readRecord(text, null, given.range.end, checking, given.range.start);
}

/** `offset` is where the JSON stands in the rule's text; null where it comes from a file. */
function readRecord(
  json: string,
  offset: number | null,
  end: number,
  checking: Checking,
  fallbackStart = offset ?? 0,
): TypedTest['given'] | null {
  if (isTooDeep(json)) {
    const problem = 'it is nested deeper than any record';
    checking.diagnostics.push(report('syntax/bad-json', { problem }, textRange(offset ?? fallbackStart, end)));
    return null;
  }
  const errors: ParseError[] = [];
  const tree = parseTree(json, errors, { disallowComments: true, allowTrailingComma: false });
  const rangeAt = (at: number, length: number) =>
    offset === null ? textRange(fallbackStart, end) : textRange(offset + at, Math.min(end, offset + at + length));
  const [fault] = errors;
  if (fault !== undefined || tree === undefined) {
    const range = rangeAt(fault?.offset ?? 0, Math.max(1, fault?.length ?? 1));
    checking.diagnostics.push(
      report('syntax/bad-json', { problem: jsonProblem(fault) }, range, {
        fixes: offset === null ? [] : withoutTrailingCommas(json, offset),
      }),
    );
    return null;
  }
  const parsed = recordSchema(checking.codeLists).safeParse(JSON.parse(json));
  if (parsed.success) return parsed.data;
  for (const issue of describeIssues(parsed.error)) {
    const node = findNodeAtLocation(tree, segmentsOf(issue.path)) ?? tree;
    const property = node.parent?.type === 'property' ? node.parent : node;
    const range = rangeAt(property.offset, property.length);
    const fixes = offset === null ? [] : withoutValue(json, segmentsOf(issue.path), offset);
    checking.diagnostics.push(
      report('test/bad-record', { path: issue.path, problem: issue.message }, range, { fixes }),
    );
  }
  return null;
}

/** Found before any parser sees the text: they walk it by recursion. No record of the catalogue is nearly as deep. */
function isTooDeep(json: string): boolean {
  let depth = 0;
  for (const [mark] of json.matchAll(/"(?:[^"\\]|\\.)*"?|[{}[\]]/gsu)) {
    if (mark === '{' || mark === '[') depth += 1;
    else if (mark === '}' || mark === ']') depth -= 1;
    if (depth > limits.nestingMax) return true;
  }
  return false;
}

/** `booking.bags[2].weight` → its steps. */
const segmentsOf = (path: string): (string | number)[] =>
  Array.from(path.matchAll(/\[(\d+)\]|[^.[\]]+/gu), ([name, index]) => (index === undefined ? name : Number(index)));

const jsonProblem = (fault: ParseError | undefined): string =>
  fault === undefined
    ? 'there is none'
    : printParseErrorCode(fault.error)
        .replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ')
        .toLowerCase();
