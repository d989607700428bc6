import { kilogramsOfMass, massOf, parseDecimal } from '@tautai/dsl';
import { tagsInSequence } from '../edifact/bag-tags.ts';
import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';
import { textOf } from '../edifact/values.ts';
import { limits } from '../limits.ts';
import type { Group } from './group-reader.ts';
import type { ListContext } from './list-context.ts';
import type { Booking } from '../record-parts.ts';

type Baggage = Pick<Booking, 'bags' | 'bag_count' | 'bag_weight'>;

/** Reads what `MEA` and `FTX+BAG` say of a traveller's checked bags. */
export function readBaggage(traveller: Group, context: ListContext): Baggage {
  const measures = traveller.segments.filter((each) => each.tag === 'MEA');
  const count = readCount(measures, context);
  const tags = traveller.segments
    .filter((each) => each.tag === 'FTX' && component(each, 1).toUpperCase() === 'BAG')
    .flatMap((each) => readTags(each, context));
  const bags = [...new Set(tags)].map((tag) => ({ tag, source: 'paxlst' as const }));
  return {
    // No bag is a known thing; no word about bags is not.
    bags: bags.length > 0 || count === 0 ? bags : undefined,
    bag_count: count,
    bag_weight: readWeight(measures, context),
  };
}

function readCount(measures: readonly Segment[], context: ListContext): number | undefined {
  const segment = measures.find((each) => component(each, 1).toUpperCase() === 'CT');
  if (segment === undefined) return undefined;
  // `MEA+CT++:2`, where other dialects leave the empty component out.
  const text = component(segment, 3, 1) || component(segment, 3);
  if (/^\d{1,4}$/u.test(text)) return Number(text);
  context.reportValue('unreadable-measure', segment, { tag: 'MEA' });
  return undefined;
}

const units = { KGM: 'kg', KG: 'kg', K: 'kg', LBR: 'lb', LB: 'lb', L: 'lb' } as const;

function readWeight(measures: readonly Segment[], context: ListContext): number | undefined {
  const segment = measures.find((each) => component(each, 1).toUpperCase() === 'WT');
  if (segment === undefined) return undefined;
  const unit = Object.entries(units).find(([code]) => code === component(segment, 3).toUpperCase())?.[1];
  const amount = parseDecimal(component(segment, 3, 1).replace(',', '.'));
  if (unit !== undefined && amount !== null && amount >= 0) return kilogramsOfMass(massOf(amount, unit));
  context.reportValue('unreadable-measure', segment, { tag: 'MEA' });
  return undefined;
}

/** `FTX+BAG+++NZ123456:3` names the first of three tags in sequence; `NULL` is how some systems say none. */
function readTags(segment: Segment, context: ListContext): readonly string[] {
  const first = textOf(segment, 4, 0, context);
  if (first === undefined || first.toUpperCase() === 'NULL') return [];
  const tags = tagsInSequence(first, component(segment, 4, 1));
  if (tags !== null) return tags;
  context.reportValue('unreadable-bag-tag', segment, { max: limits.sequentialBagTagsMax });
  return [first];
}
