import type { IrCondition, IrList, IrWindow } from '../ir/ir.ts';
import { causeIn } from '../record/decode-record.ts';
import { placeIn, scopeAt } from './frame.ts';
import type { Frame } from './frame.ts';
import { inside } from './frame.ts';
import type { Truth } from '../values/truth.ts';
import { and, not, or, truthOf } from '../values/truth.ts';
import type { ConditionTrace, ElementTrace, ListTrace, OperandTrace } from './trace.ts';

/** What runs over a list. */
export interface ListRun {
  readonly list: IrList;
  readonly where: IrCondition | null;
  /** What an element contributes; null where elements are only counted. */
  readonly element: ((frame: Frame) => OperandTrace) | null;
  /** `every` asks of elements outside the window nothing; all others leave them out. */
  readonly isForEvery: boolean;
}

type Interpret = (condition: IrCondition, frame: Frame) => ConditionTrace;

export function traceList(run: ListRun, frame: Frame, interpret: Interpret): ListTrace {
  const { list } = run;
  const scope = scopeAt(frame, list.place.scope);
  const elements = placeIn(scope.lists, list.place);
  if (elements === null) return { node: list, elements: null, cause: causeIn(scope, list.place.cataloguePath) };
  return {
    node: list,
    cause: null,
    elements: elements.map((element) => traceElement(run, inside(frame, element), interpret)),
  };
}

function traceElement({ list, where, element, isForEvery }: ListRun, frame: Frame, interpret: Interpret): ElementTrace {
  const within = list.window === null ? null : windowAt(list.window, frame);
  const condition = where === null ? null : interpret(where, frame);
  const holds = condition?.truth ?? 'true';
  const isWithin = within?.truth ?? 'true';
  return {
    isWithin: within?.truth ?? null,
    missingForWindow: within?.missing ?? [],
    condition,
    value: element?.(frame) ?? null,
    truth: list.window === null ? holds : truthInWindow(isWithin, holds, isForEvery),
  };
}

const truthInWindow = (isWithin: Truth, holds: Truth, isForEvery: boolean): Truth =>
  isForEvery ? or([not(isWithin), holds]) : and([isWithin, holds]);

/** Both ends of [as_of − W, as_of] lie in the window; without either instant it cannot be told. */
function windowAt({ time, asOf, durationMs }: IrWindow, frame: Frame): { truth: Truth; missing: readonly string[] } {
  const at = placeIn(scopeAt(frame, time.scope).values, time);
  const end = placeIn(frame.record.values, asOf);
  const missing = [...(at === null ? [time.cataloguePath] : []), ...(end === null ? [asOf.cataloguePath] : [])];
  if (typeof at !== 'number' || typeof end !== 'number') return { truth: 'unknown', missing };
  return { truth: truthOf(at <= end && at >= end - durationMs), missing };
}
