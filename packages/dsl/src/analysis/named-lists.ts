/** Lists that stand in rule files, where files are read together: one name is to mean one list. */
import type { TypedCondition, TypedListConstant, TypedRule } from '../check/typed-ast.ts';
import { innerConditions } from '../check/visit-typed.ts';
import type { Value } from '../values/value.ts';

/** The same text for lists of the same values. */
export const keyOfList = (values: readonly Value[]): string =>
  JSON.stringify(values.map((value) => JSON.stringify(value)).toSorted());

/** The names that stand for different values in different files. */
export function namesInConflict(lists: readonly TypedListConstant[]): ReadonlySet<string> {
  const byName = Map.groupBy(lists, ({ name }) => name);
  return new Set(
    [...byName].flatMap(([name, alike]) => {
      const meanings = new Set(alike.map(({ values }) => keyOfList(values)));
      return meanings.size > 1 ? [name] : [];
    }),
  );
}

/** Whether a rule asks about a list of one of these names. */
export const namesList = ({ when, unless }: TypedRule, names: ReadonlySet<string>): boolean =>
  [when, ...(unless === null ? [] : [unless])].some((condition) => asksAbout(condition, names));

const asksAbout = (condition: TypedCondition, names: ReadonlySet<string>): boolean =>
  (condition.kind === 'in_list' && names.has(condition.listName)) ||
  innerConditions(condition).some((inner) => asksAbout(inner, names));
