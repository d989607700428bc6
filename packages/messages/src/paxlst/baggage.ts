import { kilogramsOfMass, massOf, parseDecimal } from '@tautai/dsl';
import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';
import { limits } from '../limits.ts';
import type { Group } from './group-reader.ts';
import type { Booking, ListContext } from './list-context.ts';
import { textOf } from './list-context.ts';

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
  context.report('paxlst/unreadable-measure', segment);
  return undefined;
}

const units = { KGM: 'kg', KG: 'kg', K: 'kg', LBR: 'lb', LB: 'lb', L: 'lb' } as const;

function readWeight(measures: readonly Segment[], context: ListContext): number | undefined {
  const segment = measures.find((each) => component(each, 1).toUpperCase() === 'WT');
  if (segment === undefined) return undefined;
  const unit = Object.entries(units).find(([code]) => code === component(segment, 3).toUpperCase())?.[1];
  const amount = parseDecimal(component(segment, 3, 1).replace(',', '.'));
  if (unit !== undefined && amount !== null && amount >= 0) return kilogramsOfMass(massOf(amount, unit));
  context.report('paxlst/unreadable-measure', segment);
  return undefined;
}

/** `FTX+BAG+++NZ123456:3` names the first of three tags in sequence; `NULL` is how some systems say none. */
function readTags(segment: Segment, context: ListContext): readonly string[] {
  const first = textOf(segment, 4, 0, context);
  if (first === undefined || first.toUpperCase() === 'NULL') return [];
  const countText = component(segment, 4, 1);
  if (countText === '') return [first];
  const count = /^\d{1,3}$/u.test(countText) ? Number(countText) : 0;
  const numbered = /^(.*?)(\d{1,15})$/u.exec(first);
  if (numbered === null || count < 1 || count > limits.sequentialBagTagsMax) {
    context.report('paxlst/unreadable-bag-tag', segment, { max: limits.sequentialBagTagsMax });
    return [first];
  }
  const [, prefix = '', digits = ''] = numbered;
  return Array.from(
    { length: count },
    (_, step) => prefix + String(Number(digits) + step).padStart(digits.length, '0'),
  );
}
