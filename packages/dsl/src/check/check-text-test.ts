import { RE2JS } from 're2js';

import { report } from '../diagnostics/report.ts';
import type { Folding } from '../fields/field.ts';
import type { Expression, TextTestNode } from '../syntax/ast.ts';
import { write } from '../fixes/replace-with.ts';
import { foldText } from '../values/fold-text.ts';
import { checkOperand } from './check-operand.ts';
import type { Checking } from './context.ts';
import { describeType } from './describe-type.ts';
import { foldPattern } from './fold-pattern.ts';
import type { Scope } from './scope.ts';
import type { TextOperator, TypedCondition } from './typed-ast.ts';

const operatorWords: Readonly<Record<TextOperator, string>> = {
  starts_with: 'starts with',
  ends_with: 'ends with',
  contains: 'contains',
  like: 'like',
  matches: 'matches',
};

/** `starts with`, `ends with`, `contains`, `like` and `matches`, on texts and codes. */
export function checkTextTest(node: TextTestNode, scope: Scope, checking: Checking): TypedCondition | null {
  const operand = checkOperand(node.operand, null, scope, checking);
  if (operand === null) return null;
  if (operand.type.kind !== 'text' && operand.type.kind !== 'code') {
    const words = { operator: operatorWords[node.operator], found: describeType(operand.type) };
    checking.diagnostics.push(report('type/not-a-text', words, node.operatorRange));
    return null;
  }
  const written = writtenText(node.pattern, checking);
  if (written === null) {
    if (node.pattern.kind !== 'error') checking.diagnostics.push(report('type/needs-literal', {}, node.pattern.range));
    return null;
  }
  const folding = operand.type.kind === 'text' ? operand.type.folding : 'locator';
  const pattern = foldTestPattern(node.operator, written, folding);
  const problem = pattern === '' ? 'nothing is left of it once it is folded' : patternProblem(node.operator, pattern);
  if (problem !== null) {
    const fixes = pattern === '' ? [] : [write(node.operatorRange, 'contains')];
    checking.diagnostics.push(report('type/bad-pattern', { problem }, node.pattern.range, { fixes }));
    return null;
  }
  return { kind: 'text_test', operator: node.operator, operand, pattern, range: node.range };
}

/** A text as it was written, also where it is the argument of a definition; null where it is no fixed text. */
function writtenText(node: Expression, checking: Checking): string | null {
  if (node.kind === 'text') return node.value;
  if (node.kind === 'group') return writtenText(node.inner, checking);
  const bound =
    node.kind === 'path' && node.names.length === 1 ? checking.bindings.get(node.names[0]?.text ?? '') : undefined;
  if (bound?.kind === 'argument') return writtenText(bound.expression, bound.checking);
  return bound?.operand.type.kind === 'text' ? 'x' : null;
}

function foldTestPattern(operator: TextOperator, pattern: string, folding: Folding): string {
  if (operator === 'matches') return foldPattern(pattern, folding);
  if (operator !== 'like') return foldText(pattern, folding);
  // Wildcards and escapes stay as written; what lies between is folded like the text it is held against. A star that only
  // folding makes, of one in full width, is a star as such.
  return pattern.replaceAll(/\\[*?\\]|[*?\\]|[^*?\\]+/gu, (part) =>
    /^\\?[*?\\]$/u.test(part) ? part : foldInner(part, folding).replaceAll(/[*?\\]/gu, String.raw`\$&`),
  );
}

/** Folds a piece of a text, keeping one blank at either end: it may be the blank between two words. */
function foldInner(part: string, folding: Folding): string {
  const folded = foldText(part, folding);
  if (folding === 'locator') return folded;
  const before = /^\s/u.test(part) ? ' ' : '';
  const after = /\s$/u.test(part) && folded !== '' ? ' ' : '';
  return `${before}${folded}${after}`;
}

function patternProblem(operator: TextOperator, pattern: string): string | null {
  if (operator !== 'matches') return null;
  try {
    RE2JS.compile(pattern);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^error parsing regexp: /u, '') : 'it is not RE2 syntax';
  }
}
