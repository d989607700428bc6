/** A record that shows something about a rule, written into the rule as a test of its own. */
import type { TypedRule } from '../check/typed-ast.ts';
import type { Fix, Witness } from '../diagnostics/diagnostic.ts';
import { printTest } from '../format/print-test.ts';

/** Inserts a test behind all that the rule holds; null where it has that test, or no closing brace yet. */
export function addAsTest(sourceText: string, rule: TypedRule, { record, message, outcome }: Witness): Fix | null {
  const brace = rule.range.end - 1;
  const json = JSON.stringify(record);
  if (sourceText[brace] !== '}' || rule.tests.some(({ given }) => JSON.stringify(given) === json)) return null;
  const margin = /[ \t]*$/u.exec(sourceText.slice(0, brace))?.[0].length ?? 0;
  const at = brace - margin;
  const isOwnLine = sourceText[at - 1] === '\n';
  const name = freeName(message.replaceAll('`', ''), rule);
  const test = `${rule.tests.length === 0 ? '\n' : ''}${printTest({ name, given: record, expect: outcome })}`;
  const newText = isOwnLine ? test : `\n${test}`;
  const lineEnd = sourceText.includes('\r\n') ? '\r\n' : '\n';
  return {
    title: `Add the record to rule \`${rule.id}\` as a test`,
    edits: [{ range: { start: at, end: at }, newText: newText.replaceAll('\n', lineEnd) }],
  };
}

function freeName(wanted: string, { tests }: TypedRule): string {
  const taken = new Set(tests.map(({ name }) => name));
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted} (${number})`;
  return name;
}
