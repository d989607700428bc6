/**
 * Sizes of a record for which no rule of a ruleset passes a limit, so that the limits are held against each rule only for
 * the few records that are larger.
 */
import { follow } from '../record/follow.ts';
import type { Layout } from '../record/layout.ts';
import { safeLength } from './budget.ts';
import type { Demands } from './failure.ts';
import type { Limits } from './outcome.ts';
import type { TestedTexts } from './text-length.ts';

/** Sizes of a record, or the most that they may be. */
export interface Sizes {
  /** Elements of the longest list, those within elements included. */
  readonly list: number;
  /** Units of the longest text, as it came. */
  readonly text: number;
}

export interface SafeSizes extends Sizes {
  /** Catalogue paths of the texts that are handed to text operators. */
  readonly texts: ReadonlySet<string>;
}

/** Folding makes of one character so many at most. */
const foldedMax = 18;

export function safeSizes(demands: readonly Demands[], limits: Limits, before?: SafeSizes): SafeSizes {
  const texts = new Set([...(before?.texts ?? []), ...demands.flatMap((each) => pathsOf(each.texts))]);
  const list = safeLength(
    demands.map(({ cost }) => cost),
    limits.costMax,
  );
  return {
    list: Math.min(list, before?.list ?? list),
    text: texts.size === 0 ? Infinity : Math.floor(limits.textCharactersMax / foldedMax),
    texts,
  };
}

const pathsOf = ({ fields, lists }: TestedTexts): readonly string[] => [
  ...fields.map(({ cataloguePath }) => cataloguePath),
  ...lists.flatMap(({ element }) => pathsOf(element)),
];

export const areSafe = (sizes: Sizes, safe: SafeSizes): boolean => sizes.list <= safe.list && sizes.text <= safe.text;

/** Where sizes are looked for: texts and lists of a scope, by the steps to them. */
interface Places {
  readonly texts: readonly (readonly string[])[];
  readonly lists: readonly { readonly steps: readonly string[]; readonly inside: Places | null }[];
}

const knownPlaces = new WeakMap<SafeSizes, Places>();

function placesIn({ fields, lists }: Layout, texts: ReadonlySet<string>): Places {
  return {
    texts: fields.filter(({ cataloguePath }) => texts.has(cataloguePath)).map(({ steps }) => steps),
    lists: lists.map(({ steps, element }) => {
      const inside = placesIn(element, texts);
      return { steps, inside: inside.texts.length + inside.lists.length > 0 ? inside : null };
    }),
  };
}

/** The sizes of a record; of texts only those that count. The layout is that of the ruleset whose sizes they are. */
export function sizesOf(layout: Layout, safe: SafeSizes, source: unknown): Sizes {
  const places = knownPlaces.get(safe) ?? placesIn(layout, safe.texts);
  knownPlaces.set(safe, places);
  const sizes = { list: 0, text: 0 };
  measure(places, source, sizes);
  return sizes;
}

function measure({ texts, lists }: Places, json: unknown, sizes: { list: number; text: number }): void {
  for (const steps of texts) {
    const found = follow(json, steps);
    if (typeof found === 'string' && found.length > sizes.text) sizes.text = found.length;
  }
  for (const { steps, inside } of lists) {
    const found = follow(json, steps);
    if (!Array.isArray(found)) continue;
    if (found.length > sizes.list) sizes.list = found.length;
    if (inside !== null) for (const each of found) measure(inside, each, sizes);
  }
}
