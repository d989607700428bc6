/**
 * A rule looks for conduct, not for a person. Whoever is looked for by name, document, telephone or the like belongs on a
 * registered watchlist, which has an owner, a basis and a date of update (safeguard S24).
 */
import { report } from '../diagnostics/report.ts';
import { replaceWith } from '../fixes/replace-with.ts';
import { forApproval } from './approval.ts';
import type { CheckContext, Checking } from './context.ts';
import { fixedCount, meetsOneText } from './fixed-characters.ts';
import type { FieldPath, TypedCondition, TypedOperand } from './typed-ast.ts';
import { fieldAt } from './uses.ts';
import { innerConditions, operandsOf, pathsOfOperand } from './visit-typed.ts';

type TextTest = Extract<TypedCondition, { kind: 'text_test' }>;

/**
 * A part of a text with no more letters and digits than these names no single person: the prefix of a country's
 * telephones has four at most, and as many begin a family name, a document series, the tickets of a carrier.
 */
const commonLengthMax = 4;

/** A warning in a draft; no such rule is approved. */
export function checkAim(condition: TypedCondition, mode: CheckContext['mode'], checking: Checking): void {
  for (const each of innerConditions(condition)) checkAim(each, mode, checking);
  const path = isAimed(condition) ? operandsOf(condition).flatMap(pathsOfOperand).find(identifies) : undefined;
  if (path === undefined) return;
  const fixes = [replaceWith('Ask for a match on a watchlist', condition.range, 'any watchlist_matches')];
  const words = { path: path.cataloguePath };
  checking.diagnostics.push(
    forApproval(report('safeguard/aimed-at-one-person', words, condition.range, { fixes }), mode),
  );
}

const identifies = (path: FieldPath): boolean => fieldAt(path.cataloguePath)?.identifies === 'person';

/** Whether a condition holds something against fixed values so close that only few can meet them. */
function isAimed(condition: TypedCondition): boolean {
  switch (condition.kind) {
    case 'compare':
      return isFixedAgainst(condition.left, condition.right) || isFixedAgainst(condition.right, condition.left);
    case 'one_of':
      return condition.values.length > 0;
    case 'in_list':
      return true;
    case 'text_test':
      return isAimedTest(condition);
    default:
      return false;
  }
}

/** `X otherwise "none" is "none"` asks whether there is one, not who it is. */
function isFixedAgainst(operand: TypedOperand, other: TypedOperand): boolean {
  if (other.kind !== 'literal') return false;
  const isDefault =
    operand.kind === 'otherwise' && operand.fallback.kind === 'literal' && operand.fallback.value === other.value;
  return !isDefault;
}

function isAimedTest({ operator, operand, pattern }: TextTest): boolean {
  if (meetsOneText(operator, pattern)) return true;
  const folding = operand.type.kind === 'text' ? operand.type.folding : 'locator';
  // A street, a hotel and a suburb have many people in them; with its number it is somebody's door.
  if (folding === 'free' && !/\p{N}/u.test(pattern)) return false;
  return fixedCount(operator, folding === 'email' ? localPart(operator, pattern) : pattern) > commonLengthMax;
}

/** What a test says of an address before its @; the domain behind it belongs to all who have their mail there. */
function localPart(operator: TextTest['operator'], pattern: string): string {
  const [local = '', domain] = pattern.split('@');
  return operator === 'ends_with' && domain === undefined ? '' : local;
}
