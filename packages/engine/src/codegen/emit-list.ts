import type { IrCondition, IrList, IrWindow, Place } from '../ir/ir.ts';
import type { Code } from './code.ts';
import { code, joinCode } from './code.ts';
import type { EmitCondition, Emission, Form, Locals } from './emission.ts';

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

/** A test of an element; equal purposes over one node are one test. */
export interface ElementTest {
  readonly purpose: string;
  readonly emit: (locals: Locals) => Code;
}

/** Whether some element passes the test. */
export const emitSome = (emission: Emission, run: Run, { purpose, emit }: ElementTest): Code =>
  emitListFunction(emission, run, {
    purpose: `some ${purpose}`,
    loop: (locals, element) => code`for (const ${element} of list) if (${emit(locals)}) return true; return false;`,
  });

/** How many elements pass the test. */
export const emitCount = (emission: Emission, run: Run, { purpose, emit }: ElementTest): Code =>
  emitListFunction(emission, run, {
    purpose: `count ${purpose}`,
    loop: (locals, element) => code`let n = 0; for (const ${element} of list) if (${emit(locals)}) n += 1; return n;`,
  });

/** The values of the elements that pass; null if an element may or may not pass, or one that passes has none. */
export const emitValues = (
  emission: Emission,
  run: Run,
  tests: Readonly<Record<Form, ElementTest>>,
  value: Place,
): Code =>
  emitListFunction(emission, run, {
    purpose: 'values',
    loop(locals, element) {
      const isLeftOut = code`if (!(${tests.possible.emit(locals)})) continue;`;
      const isUndecided = code`if (!(${tests.match.emit(locals)})) return null;`;
      const take = code`const v = ${readValue(value)}; if (v === null) return null; values.push(v);`;
      return code`const values = []; for (const ${element} of list) { ${isLeftOut} ${isUndecided} ${take} } return values;`;
    },
  });

interface ListFunction {
  readonly purpose: string;
  readonly loop: (locals: Locals, element: Code) => Code;
}

function emitListFunction(emission: Emission, run: Run, { purpose, loop }: ListFunction): Code {
  const { list, depth } = run;
  const name = emission.define({
    node: run,
    purpose,
    parameters: code`list, ${around(depth)}`,
    body: (locals) => loop(locals, code`e${depth}`),
  });
  return code`${name}(${readList(list.place)}, ${around(depth)})`;
}

/** Whether an element lies in the window and keeps the condition. */
export const inAndHolds = (emission: Emission, { list, where }: Run, form: Form, emit: EmitCondition): ElementTest => ({
  purpose: `holds ${form}`,
  emit(locals) {
    const tests = [
      ...(list.window === null ? [] : [emitWindow(emission, list.window, form)]),
      ...(where === null ? [] : [emit(where, form, { emission, locals })]),
    ];
    return tests.length === 0 ? code`true` : joinCode(tests, code` && `);
  },
});

/** Whether an element speaks against `every`: in the window as `form` asks, without keeping the condition. */
export const inAndFails = (emission: Emission, { list, where }: Run, form: Form, emit: EmitCondition): ElementTest => ({
  purpose: `fails ${form}`,
  emit(locals) {
    const fails =
      where === null
        ? code`false`
        : code`!${emit(where, form === 'match' ? 'possible' : 'match', { emission, locals })}`;
    return list.window === null ? fails : code`${emitWindow(emission, list.window, form)} && ${fails}`;
  },
});

function emitWindow(emission: Emission, window: IrWindow | null, form: Form): Code {
  if (window === null) return code`true`;
  const time = readValue(window.time);
  const asOf = readValue(window.asOf);
  const inside = code`${time} <= ${asOf} && ${time} >= ${asOf} - ${emission.constant(window.durationMs)}`;
  return form === 'match'
    ? code`(${time} !== null && ${asOf} !== null && ${inside})`
    : code`(${time} === null || ${asOf} === null || ${inside})`;
}
