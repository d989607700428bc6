import type { IrCondition, Place } from '../../ir/ir.ts';
import type { DecodedScope } from '../../record/decode-record.ts';
import type { BindContext, BoundCondition } from './bind-context.ts';
import { scopeOf } from './bind-context.ts';
import { slotsDecoder } from '../segment/decode-rows.ts';
import { placesIn } from './shape.ts';

/** A condition that columns do not express: in each place what it reads is decoded, and it is asked by itself. */
export function bindResidual(node: IrCondition, context: BindContext): BoundCondition {
  const { runCondition, elements: scopes } = context;
  const ask = runCondition.prepare(node, scopes.length);
  const places = placesIn(node);
  const paths = new Set(places.map(({ cataloguePath }) => cataloguePath));
  const decoderOf = (scope: Place['scope']) => {
    // What it does not read is not decoded.
    if (!places.some((place) => place.scope === scope)) return null;
    const { layout, scope: columns } = scopeOf(context, scope);
    return slotsDecoder(layout, columns, paths);
  };
  const decodeRecord = decoderOf('record');
  const decodeElements = scopes.map((_, depth) => decoderOf(depth));
  return {
    cost: runCondition.cost,
    lookup: null,
    access: null,
    tables: null,
    evaluate({ count, record, elements }, out) {
      for (let index = 0; index < count; index += 1) {
        const decoded = decodeRecord?.(record.list === null ? record.start + index : (record.list[index] ?? 0));
        const around = decodeElements.map((decode, depth) => {
          const rows = elements[depth];
          return decode?.(rows?.list?.[index] ?? (rows?.start ?? 0) + index) ?? nothing;
        });
        out[index] = ask(decoded ?? nothing, around);
      }
    },
  };
}

/** Stands for a scope of which nothing is read. */
const nothing: DecodedScope = { values: [], groups: [], lists: [], malformed: null };
