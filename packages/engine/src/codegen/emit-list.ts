import type { IrCondition, IrList, IrWindow, Place } from '../ir/ir.ts';
import type { Code } from './code.ts';
import { code, joinCode } from './code.ts';
import type { EmitCondition, Emission, Form, Locals, Writing } from './emission.ts';

/** The variable that holds a scope. */
export const scopeName = (scope: Place['scope']): Code => (scope === 'record' ? code`r` : code`e${scope}`);

/** Code that reads a value; null where it is missing. */
export const readValue = ({ scope, slot }: Place): Code => code`${scopeName(scope)}.values[${slot}]`;

/** Code that reads a list; null where it is missing. */
export const readList = ({ scope, slot }: Place): Code => code`${scopeName(scope)}.lists[${slot}]`;

/** Something that runs over the elements of a list, at a depth. */
export interface Run {
  readonly list: IrList;
  readonly depth: number;
  readonly where: IrCondition | null;
}

/** What each function over a list sees: the list, the record, the constants, the elements around it. */
const around = (depth: number): Code =>
  joinCode([code`r`, code`k`, ...Array.from({ length: depth }, (_, outer) => code`e${outer}`)], code`, `);

type Test = (locals: Locals) => Code;

/** Whether some element passes the test. */
export const emitSome = (emission: Emission, run: Run, test: Test): Code =>
  emitListFunction(
    emission,
    run,
    (locals, element) => code`for (const ${element} of list) if (${test(locals)}) return true; return false;`,
  );

/** How many elements pass the test. */
export const emitCount = (emission: Emission, run: Run, test: Test): Code =>
  emitListFunction(
    emission,
    run,
    (locals, element) => code`let n = 0; for (const ${element} of list) if (${test(locals)}) n += 1; return n;`,
  );

/** The values of the elements that pass; null if an element may or may not pass, or one that passes has none. */
export const emitValues = (emission: Emission, run: Run, tests: Readonly<Record<Form, Test>>, value: Place): Code =>
  emitListFunction(
    emission,
    run,
    (locals, element) =>
      code`const values = []; for (const ${element} of list) { if (!(${tests.possible(locals)})) continue; if (!(${tests.match(locals)})) return null; const value = ${readValue(value)}; if (value === null) return null; values.push(value); } return values;`,
  );

function emitListFunction(
  emission: Emission,
  { list, depth }: Run,
  body: (locals: Locals, element: Code) => Code,
): Code {
  const parameters = code`list, ${around(depth)}`;
  const name = emission.define((locals) => body(locals, code`e${depth}`), parameters);
  return code`${name}(${readList(list.place)}, ${around(depth)})`;
}

/** Whether an element lies in the window and keeps the condition. */
export const inAndHolds =
  (emission: Emission, { list, where }: Run, form: Form, emitCondition: EmitCondition): Test =>
  (locals) =>
    code`${emitWindow(emission, list.window, form)} && ${emitWhere(where, form, { emission, locals }, emitCondition)}`;

/** Whether an element speaks against `every`: in the window as `form` asks, without keeping the condition. */
export const inAndFails =
  (emission: Emission, { list, where }: Run, form: Form, emitCondition: EmitCondition): Test =>
  (locals) => {
    const held = emitWhere(where, form === 'match' ? 'possible' : 'match', { emission, locals }, emitCondition);
    return code`${emitWindow(emission, list.window, form)} && !${held}`;
  };

const emitWhere = (where: IrCondition | null, form: Form, writing: Writing, emitCondition: EmitCondition): Code =>
  where === null ? code`true` : emitCondition(where, form, writing);

function emitWindow(emission: Emission, window: IrWindow | null, form: Form): Code {
  if (window === null) return code`true`;
  const time = readValue(window.time);
  const asOf = readValue(window.asOf);
  const inside = code`${time} <= ${asOf} && ${time} >= ${asOf} - ${emission.constant(window.durationMs)}`;
  return form === 'match'
    ? code`(${time} !== null && ${asOf} !== null && ${inside})`
    : code`(${time} === null || ${asOf} === null || ${inside})`;
}
