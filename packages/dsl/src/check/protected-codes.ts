import { report } from '../diagnostics/report.ts';
import { sensitiveCodes } from '../fields/service-codes.ts';
import type { Checking } from './context.ts';
import type { TypedCondition, TypedOperand } from './typed-ast.ts';
import { allPaths, innerConditions } from './visit-typed.ts';

const requestsPath = 'passenger.special_requests';

/**
 * No rule may ask for a service request that reveals religion or health (S3). Such codes are removed at intake, so the
 * rule could never match either; but a rule that asks is one that somebody wanted to work.
 */
export function checkProtectedCodes(condition: TypedCondition, checking: Checking): void {
  const inner = innerConditions(condition);
  for (const each of inner) checkProtectedCodes(each, checking);
  if (inner.length > 0 || !allPaths(condition).some(({ cataloguePath }) => cataloguePath === requestsPath)) return;
  const code = textsIn(condition)
    .map(protectedCodeIn)
    .find((each) => each !== undefined);
  if (code !== undefined) checking.diagnostics.push(report('safeguard/protected-code', { code }, condition.range));
}

/** The fixed texts that a condition holds its operand against. */
function textsIn(condition: TypedCondition): readonly string[] {
  switch (condition.kind) {
    case 'compare':
      return [condition.left, condition.right].flatMap(literalText);
    case 'one_of':
      return condition.values.filter((value) => typeof value === 'string');
    case 'text_test':
      return [condition.pattern];
    default:
      return [];
  }
}

const literalText = (operand: TypedOperand): readonly string[] =>
  operand.kind === 'literal' && typeof operand.value === 'string' ? [operand.value] : [];

/** Three letters of a code are enough to ask for it: `WCH` stands for every wheelchair. */
const askingLength = 3;

function protectedCodeIn(text: string): string | undefined {
  return [...sensitiveCodes.keys()].find(
    (code) => text.includes(code) || (text.length >= askingLength && code.includes(text.replaceAll(/[*?^$.]/gu, ''))),
  );
}
