/** What a rule reads of the record: its slots, and of each list it runs over, those of the elements. */
import type { Slots } from '../record/decode-record.ts';
import type { IrCondition, IrGroup, IrList, IrOperand, IrRule, Place } from './ir.ts';
import { mapOperandParts, mapParts } from './visit.ts';

interface Reading extends Slots {
  readonly fields: Set<number>;
  readonly groups: Set<number>;
  readonly lists: Map<number, Reading>;
}

const emptyReading = (): Reading => ({ fields: new Set(), groups: new Set(), lists: new Map() });

export function slotsRead({ when, unless, reason }: IrRule): Slots {
  const record = emptyReading();
  const visit = visitorIn(record, []);
  visit.condition(when);
  if (unless !== null) visit.condition(unless);
  for (const part of reason ?? []) if (part.kind === 'operand') visit.operand(part.operand);
  return record;
}

/** `elements` are those at hand, from the outside in. */
function visitorIn(record: Reading, elements: readonly Reading[]) {
  const readingOf = ({ scope }: Place): Reading => (scope === 'record' ? record : (elements[scope] ?? emptyReading()));
  const field = (place: Place): void => {
    readingOf(place).fields.add(place.slot);
  };
  const list = (place: Place): Reading => {
    const { lists } = readingOf(place);
    const element = lists.get(place.slot) ?? emptyReading();
    lists.set(place.slot, element);
    return element;
  };
  const run = ({ place, window }: IrList, depth: number, where: IrCondition | null, element: Place | null): void => {
    const inside = visitorIn(record, [...elements.slice(0, depth), list(place)]);
    if (window !== null) {
      inside.field(window.time);
      field(window.asOf);
    }
    if (element !== null) inside.field(element);
    if (where !== null) inside.condition(where);
  };
  const group = ({ kind, place }: IrGroup): void => {
    if (kind === 'list') list(place);
    else readingOf(place).groups.add(place.slot);
  };
  const condition = (node: IrCondition): IrCondition => {
    if (node.kind === 'quantifier') run(node.list, node.depth, node.where, null);
    else if (node.kind === 'presence' && (node.subject.kind === 'list' || node.subject.kind === 'record')) {
      group(node.subject);
    } else mapParts(node, { condition, operand });
    return node;
  };
  const operand = (node: IrOperand): IrOperand => {
    if (node.kind === 'field') field(node.place);
    else if (node.kind === 'aggregate') run(node.list, node.depth, node.where, node.element);
    else mapOperandParts(node, { condition, operand });
    return node;
  };
  return { condition, operand, field };
}
