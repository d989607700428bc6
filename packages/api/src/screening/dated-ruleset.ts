import type { TypedRule } from '@tautai/dsl';
import { compileRuleset, type CompiledRuleset, type Level } from '@tautai/engine';
import { compileFunction } from '../compile-function.ts';
import { lastDays, listsOn, type DatedList } from './dated-lists.ts';

/** A ruleset whose lists change with the day for which a record speaks. */
export interface DatedRuleset {
  /** The ruleset for a record received at this instant (ISO; undefined where nothing says). */
  readonly at: (receivedAt: string | undefined) => CompiledRuleset;
}

/** Compiles as late as possible and once per stretch of days between two expiries. */
export function createDatedRuleset(parts: {
  readonly rules: readonly TypedRule[];
  readonly lists: readonly DatedList[];
  readonly levels: readonly Level[];
}): DatedRuleset {
  const days = lastDays(parts.lists);
  const byStretch = new Map<number, CompiledRuleset>();
  return {
    at(receivedAt) {
      const day = receivedAt === undefined ? null : receivedAt.slice(0, 10);
      const stretch = day === null ? -1 : days.filter((last) => last < day).length;
      const known = byStretch.get(stretch);
      if (known !== undefined) return known;
      const { rules, levels } = parts;
      const compiled = compileRuleset({ rules, levels, lists: listsOn(parts.lists, day), compileFunction });
      byStretch.set(stretch, compiled);
      return compiled;
    },
  };
}
