import type { CostFormula } from '../../evaluate/budget.ts';
import { costOn } from '../../evaluate/budget.ts';
import type { Layout } from '../../record/layout.ts';
import { slotsDecoder } from '../segment/decode-rows.ts';
import type { Segment, SegmentScope } from '../segment/open-segment.ts';

/** The rows on which a rule costs more than it may; null where it can on none, as on nearly every segment. */
export function rowsOverCost(
  { formula, costMax }: { readonly formula: CostFormula; readonly costMax: number },
  layout: Layout,
  segment: Segment,
): Uint8Array | null {
  const longest = lengthsIn(segment.record);
  if (highestCost(formula, longest) <= costMax) return null;
  const decode = slotsDecoder(layout, segment.record, new Set(longest.keys()));
  const over = new Uint8Array(segment.rows);
  for (let row = 0; row < over.length; row += 1) {
    over[row] = costOn(formula, { source: {}, ...decode(row) }) > costMax ? 1 : 0;
  }
  return over.includes(1) ? over : null;
}

/** What it costs where every list is as long as the longest of its kind. */
const highestCost = ({ fixed, lists }: CostFormula, longest: ReadonlyMap<string, number>): number =>
  lists.reduce(
    (sum, { place, perElement }) => sum + (longest.get(place.cataloguePath) ?? 0) * highestCost(perElement, longest),
    fixed,
  );

/** The longest of each list, by its catalogue path. */
function lengthsIn(scope: SegmentScope): ReadonlyMap<string, number> {
  return new Map(
    scope.lists().flatMap(([path, list]) => [[path, list.lengthMax] as const, ...lengthsIn(list.elements)]),
  );
}
