import { passes } from '../analysis/text-test.ts';
import { quote } from '../diagnostics/define.ts';
import { report } from '../diagnostics/report.ts';
import { sensitiveCodes } from '../fields/service-codes.ts';
import type { Checking } from './context.ts';
import type { TypedCondition, TypedOperand } from './typed-ast.ts';
import { allPaths, innerConditions } from './visit-typed.ts';

const requestsPath = 'passenger.special_requests';

/**
 * No rule may ask for a service request that reveals religion or health (S3). Such codes are removed at intake, so the
 * rule could never match either; but a rule that asks is one that somebody wanted to work. It may ask in a roundabout
 * way: through a list, or by a pattern that such a code fits, however many others fit it too.
 */
export function checkProtectedCodes(condition: TypedCondition, checking: Checking): void {
  const inner = innerConditions(condition);
  for (const each of inner) checkProtectedCodes(each, checking);
  if (inner.length > 0 || !allPaths(condition).some(({ cataloguePath }) => cataloguePath === requestsPath)) return;
  const found = askedFor(condition, checking);
  if (found === undefined) return;
  const { code, hint } = found;
  const extra = hint === undefined ? {} : { hint };
  checking.diagnostics.push(report('safeguard/protected-code', { code }, condition.range, extra));
}

/** A protected code that a condition asks for, and how, where that cannot be seen from the code alone. */
interface Asked {
  readonly code: string;
  readonly hint?: string;
}

function askedFor(condition: TypedCondition, checking: Checking): Asked | undefined {
  switch (condition.kind) {
    case 'compare':
      return firstNamed([condition.left, condition.right].flatMap(literalTexts));
    case 'one_of':
      return firstNamed(condition.values);
    case 'in_list': {
      const named = firstNamed(checking.lists.get(condition.listName)?.values ?? []);
      return named && { ...named, hint: `it stands in the list ${quote(condition.listName)}` };
    }
    case 'text_test': {
      const { operator, pattern } = condition;
      const code = [...sensitiveCodes.keys()].find(
        (each) => pattern.includes(each) || passes({ operator, pattern }, each),
      );
      return code === undefined
        ? undefined
        : { code, hint: `${quote(pattern)} fits it; name the codes that are meant` };
    }
    default:
      return undefined;
  }
}

/** The fixed texts of an operand, the defaults of `otherwise` among them. */
function literalTexts(operand: TypedOperand): readonly unknown[] {
  if (operand.kind === 'otherwise') return [operand.operand, operand.fallback].flatMap(literalTexts);
  return operand.kind === 'literal' ? [operand.value] : [];
}

function firstNamed(values: Iterable<unknown>): Asked | undefined {
  for (const value of values) {
    const code = typeof value === 'string' ? protectedCodeIn(value) : undefined;
    if (code !== undefined) return { code };
  }
  return undefined;
}

/** Three letters of a code are enough to ask for it: `WCH` stands for every wheelchair. */
const askingLength = 3;

const protectedCodeIn = (text: string): string | undefined =>
  [...sensitiveCodes.keys()].find(
    (code) => text.includes(code) || (text.length >= askingLength && code.includes(text)),
  );
