import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { replaceWith } from '../fixes/replace-with.ts';
import { textIn, textRange } from '../source/text-range.ts';
import type { TextRange } from '../source/text-range.ts';
import type { EntrySection } from '../syntax/ast.ts';
import { parseExpressionIn } from '../syntax/parse.ts';
import { checkOperand } from './check-operand.ts';
import type { Checking } from './context.ts';
import type { TemplatePart } from './typed-ast.ts';

/**
 * The template of a `reason`: `{path}` and `{count of PATH}` name values, `{{` and `}}` are braces. It is read from the
 * source text, so that a fault is shown where it stands.
 */
export function checkReason(entry: EntrySection, checking: Checking): readonly TemplatePart[] | null {
  if (entry.value.kind !== 'text') {
    if (entry.value.kind !== 'error') {
      const words = { entry: 'reason:', expected: 'a text in quotes' };
      checking.diagnostics.push(report('rule/bad-entry', words, entry.value.range));
    }
    return null;
  }
  const inner = textRange(entry.value.range.start + 1, entry.value.range.end - 1);
  const source = checking.sourceText.slice(inner.start, inner.end);
  const parts: TemplatePart[] = [];
  for (const found of source.matchAll(/\{\{|\}\}|\{([^{}]*)\}|[{}]|(?:\\.|[^{}\\])+/gsu)) {
    const range = textRange(inner.start + found.index, inner.start + found.index + found[0].length);
    const part = templatePart(found[0], found[1], range, checking);
    if (part === null) return null;
    parts.push(part);
  }
  return parts;
}

function templatePart(
  text: string,
  placeholder: string | undefined,
  range: TextRange,
  checking: Checking,
): TemplatePart | null {
  if (placeholder !== undefined) return operandPart(textRange(range.start + 1, range.end - 1), checking);
  if (text === '{{' || text === '}}') return { kind: 'text', text: text.slice(1) };
  if (text === '{' || text === '}') {
    checking.diagnostics.push(
      report('reason/bad-place', { problem: `\`${text}\` has no partner` }, range, {
        fixes: [replaceWith('Double it, so that it is a brace', range, text + text)],
      }),
    );
    return null;
  }
  return { kind: 'text', text: unescaped(text) };
}

/** Escapes were checked when the text was read, so what JSON cannot read here has been reported already. */
function unescaped(text: string): string {
  try {
    const value: unknown = JSON.parse(`"${text}"`);
    return typeof value === 'string' ? value : text;
  } catch {
    return text;
  }
}

function operandPart(range: TextRange, checking: Checking): TemplatePart | null {
  const { value: node, diagnostics } = parseExpressionIn(checking.sourceText, range);
  const problem = problemOf(node.kind, diagnostics, node.kind === 'aggregate' && node.list.where !== null);
  if (problem !== null) {
    const braced = textRange(range.start - 1, range.end + 1);
    const asText = `{{${textIn(checking.sourceText, range)}}}`;
    const fixes = [replaceWith('Write its braces as such', braced, asText)];
    checking.diagnostics.push(report('reason/bad-place', { problem }, range, { fixes }));
    return null;
  }
  // A template names what the record holds; what a definition makes of it would not be read as such.
  const operand = checkOperand(node, null, [], { ...checking, definitions: new Map() });
  return operand && { kind: 'operand', operand };
}

function problemOf(kind: string, diagnostics: readonly Diagnostic[], hasWhere: boolean): string | null {
  if (diagnostics.length > 0) return 'this cannot be read';
  if (kind !== 'path' && kind !== 'aggregate') return 'this is neither';
  return hasWhere ? '`where` cannot stand here' : null;
}
