import type { FieldType } from '@tautai/dsl';
import { catalogue, fieldsOf, foldingDigest } from '@tautai/dsl';
import type { Layout, LayoutBuilder } from '../../record/layout.ts';
import { createLayout, elementLayout, fieldSlot, groupSlot, listSlot } from '../../record/layout.ts';
import { crc32c } from '../bytes/crc32c.ts';
import { encodeText } from '../bytes/text-code.ts';

let made: Layout | undefined;

/** Every field, record and list of the catalogue as slots: what a segment holds of a record. */
export function historyLayout(): Layout {
  if (made !== undefined) return made;
  const layout = createLayout();
  addFields(layout, catalogue, { steps: [], cataloguePath: '' });
  made = layout;
  return layout;
}

interface SlotPath {
  readonly steps: readonly string[];
  readonly cataloguePath: string;
}

function addFields(layout: LayoutBuilder, type: FieldType, { steps, cataloguePath }: SlotPath): void {
  for (const [name, field] of Object.entries(fieldsOf(type))) {
    const prefix = cataloguePath === '' ? '' : `${cataloguePath}.`;
    const path = { steps: [...steps, name], cataloguePath: `${prefix}${name}` };
    if (field.type.kind === 'record') {
      groupSlot(layout, path);
      addFields(layout, field.type, path);
    } else if (field.type.kind === 'list') {
      const element = elementLayout(layout, listSlot(layout, path));
      const inside = { steps: [], cataloguePath: path.cataloguePath };
      if (field.type.element.kind === 'record') addFields(element, field.type.element, inside);
      else fieldSlot(element, inside);
    } else {
      fieldSlot(layout, path);
    }
  }
}

/** Changes where a stored segment would no longer say what decoding the record says: fields, types, text folding. */
export const historyDigest = (): string =>
  `${crc32c(encodeText(JSON.stringify(historyLayout()))).toString(16)}-${foldingDigest}`;
