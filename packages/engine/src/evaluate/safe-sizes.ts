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

/** The sizes of a record; of texts only those that count. */
export function sizesOf(layout: Layout, { texts }: SafeSizes, source: unknown): Sizes {
  let [list, text] = [0, 0];
  const look = (scope: Layout, json: unknown): void => {
    for (const { steps, cataloguePath } of texts.size === 0 ? [] : scope.fields) {
      if (!texts.has(cataloguePath)) continue;
      const found = follow(json, steps);
      if (typeof found === 'string' && found.length > text) text = found.length;
    }
    for (const { steps, element } of scope.lists) {
      const found = follow(json, steps);
      if (!Array.isArray(found)) continue;
      list = Math.max(list, found.length);
      const holdsMore =
        element.lists.length > 0 || element.fields.some(({ cataloguePath }) => texts.has(cataloguePath));
      if (holdsMore) for (const each of found) look(element, each);
    }
  };
  look(layout, source);
  return { list, text };
}
