import { kilogramsOfMass, massOf, parseDecimal } from '@tautai/dsl';
import { tagsInSequence } from '../edifact/bag-tags.ts';
import type { Segment } from '../edifact/segment.ts';
import { airportOf, boundedText } from '../edifact/values.ts';
import { limits } from '../limits.ts';
import type { PushContext } from './push-context.ts';
import { carrierOf } from './travel-product.ts';
import type { Bag, Booking } from '../record-parts.ts';

/** The checked bags of one traveller on one flight, as `TBD` tells them. */
export interface CheckedBags extends Pick<Booking, 'bags' | 'bag_count' | 'bag_weight'> {
  /** Head or member of a pool, and the reference by which the head is known; null where bags are not pooled. */
  readonly pool: { readonly isHead: boolean; readonly reference: string } | null;
}

/** Tags kept of one traveller. */
const tagsMax = 999;
const unitByQualifier = { '700': 'kg', '701': 'lb' } as const;

/** Reads `TBD++3:84:700++HP:AKL-168+NZ:0864074902:3:APW`: pieces and weight, pool, tags. */
export function readBags(segments: readonly Segment[], context: PushContext): CheckedBags {
  const details = segments.map(({ elements }) => elements.slice(2, 4).filter((parts) => !isPool(parts)));
  const pools = segments.flatMap(({ elements }) => elements.slice(2, 5).filter(isPool));
  const [kind = '', reference = ''] = pools[0] ?? [];
  const isPooled = pools.length > 0 ? true : undefined;
  const bags = readAllTags(segments, context);
  const count = sumOf(details.map((parts) => countOf(parts)));
  return {
    bags: bags.length > 0 ? bags.map((bag) => ({ ...bag, is_pooled: isPooled })) : emptyIfNone(count),
    bag_count: count,
    bag_weight: sumOf(segments.map((segment, at) => weightIn(details[at] ?? [], segment, context))),
    pool: pools.length > 0 ? { isHead: kind.toUpperCase() === 'HP', reference } : null,
  };
}

/** Sequences of carriers overlap at times; a tag is one bag. */
function readAllTags(segments: readonly Segment[], context: PushContext): readonly Bag[] {
  const byTag = new Map<string | undefined, Bag>();
  for (const segment of segments) {
    for (const parts of tagElements(segment)) {
      if (byTag.size >= tagsMax) return [...byTag.values()];
      for (const bag of readTags(parts, segment, context)) byTag.set(bag.tag, bag);
    }
  }
  return [...byTag.values()];
}

/** No bag is a known thing; no word about bags is not. */
function emptyIfNone(count: number | undefined): [] | undefined {
  return count === 0 ? [] : undefined;
}

function isPool([kind = '']: readonly string[]): boolean {
  return ['HP', 'MP'].includes(kind.toUpperCase());
}

/** Tags stand from the fifth element on; where elements are missing, behind the pool. */
function tagElements({ elements, repeats }: Segment): readonly (readonly string[])[] {
  const poolAt = elements.findIndex((parts, at) => at >= 2 && at <= 4 && isPool(parts));
  return [...elements.slice(poolAt < 0 ? 5 : poolAt + 1), ...repeats].filter(([, tag = '']) => tag !== '');
}

function countOf(details: readonly (readonly string[])[]): number | undefined {
  const [count = ''] = details.map(([pieces = '']) => pieces).filter((pieces) => /^\d{1,3}$/u.test(pieces));
  return count === '' ? undefined : Number(count);
}

function weightIn(details: readonly (readonly string[])[], segment: Segment, context: PushContext): number | undefined {
  const weighed = details.find(([, value = '']) => value !== '');
  if (weighed === undefined) return undefined;
  const [, value = '', ...qualifiers] = weighed;
  return weightOf(value, qualifiers, { segment, context });
}

interface Surroundings {
  readonly segment: Segment;
  readonly context: PushContext;
}

function weightOf(
  value: string,
  qualifiers: readonly string[],
  { segment, context }: Surroundings,
): number | undefined {
  const qualifier = qualifiers.find((each) => each === '700' || each === '701');
  const amount = parseDecimal(value.replace(',', '.'));
  if (qualifier !== undefined && amount !== null && amount >= 0) {
    return kilogramsOfMass(massOf(amount, unitByQualifier[qualifier]));
  }
  context.reportValue('unreadable-measure', segment, { tag: segment.tag });
  return undefined;
}

/** `NZ:0864074902:3:APW`: carrier, first tag, number of tags, destination; further on, the weight of one. */
function readTags(parts: readonly string[], segment: Segment, context: PushContext): readonly Bag[] {
  const [carrier = '', first = '', count = '', destination = '', , , , , weight = '', unit = ''] = parts;
  const tag = boundedText(first, segment, context) ?? '';
  const tags = tagsInSequence(tag, count);
  if (tags === null) context.reportValue('unreadable-bag-tag', segment, { max: limits.sequentialBagTagsMax });
  const common: Bag = {
    // Three digits are the carrier's number in bag tags, which no list here knows.
    carrier: /^\d{3}$/u.test(carrier) ? undefined : carrierOf(carrier, segment, context),
    destination: airportOf(destination, segment, context),
    weight: weight === '' ? undefined : weightOf(weight, [unit], { segment, context }),
    source: 'pnrgov',
  };
  return (tags ?? [tag]).map((each) => ({ ...common, tag: each }));
}

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
}
