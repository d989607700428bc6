import { report } from '../diagnostics/report.ts';
import { textIn } from '../source/text-range.ts';
import type { AgeAtNode, Name, PathNode } from '../syntax/ast.ts';
import { replaceWith } from '../fixes/replace-with.ts';
import type { Checking } from './context.ts';
import { describeType } from './describe-type.ts';
import { resolvePath } from './scope.ts';
import type { Scope } from './scope.ts';
import type { TypedOperand } from './typed-ast.ts';

/** `passenger.age at DATE`: the age is reckoned from the date of birth beside it, on another day than that of departure. */
export function checkAgeAt(node: AgeAtNode, scope: Scope, checking: Checking): TypedOperand | null {
  const birth = checkBirth(node.age, scope, checking);
  const day = checking.checkOperand(node.day, { kind: 'date' }, scope, checking);
  if (birth === null || day === null) return null;
  if (day.type.kind === 'local_date_time') {
    const at = { start: day.range.start, end: day.range.start };
    const fixes = [replaceWith('Take the date of it', at, 'date of ')];
    checking.diagnostics.push(report('type/date-against-date-time', {}, day.range, { fixes }));
    return null;
  }
  if (day.type.kind !== 'date') {
    const words = { expected: 'a date', found: describeType(day.type) };
    checking.diagnostics.push(report('type/wrong-unit', words, day.range));
    return null;
  }
  return { kind: 'age_at', type: { kind: 'number' }, birth, day, range: node.range };
}

function checkBirth(age: PathNode, scope: Scope, checking: Checking): TypedOperand | null {
  const last = age.names.at(-1);
  const resolution = last?.text === 'age' ? resolvePath(pathBeside(age, last), scope) : null;
  if (resolution?.kind === 'scalar' && resolution.type.kind === 'partial_date') {
    return { kind: 'field', type: resolution.type, path: resolution.path, range: age.range };
  }
  const path = textIn(checking.sourceText, age.range);
  checking.diagnostics.push(report('type/no-birth', { path }, age.range));
  return null;
}

const pathBeside = (age: PathNode, last: Name): PathNode => ({
  ...age,
  names: [...age.names.slice(0, -1), { ...last, text: 'date_of_birth' }],
});
