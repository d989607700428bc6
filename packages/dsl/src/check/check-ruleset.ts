import { report } from '../diagnostics/report.ts';
import type { RulesetItem } from '../syntax/ast.ts';
import { wholeNumberOf } from './check-literal.ts';
import type { Checking } from './context.ts';
import { reportTaken } from './repeated-names.ts';
import type { TypedRuleset } from './typed-ast.ts';

/** The one ruleset that a file may hold. */
export function checkRulesets(items: readonly RulesetItem[], checking: Checking): TypedRuleset | null {
  const [first, ...repeated] = items;
  for (const each of repeated) {
    checking.diagnostics.push(
      report('name/duplicate', { what: 'ruleset', name: first?.name.value ?? '' }, each.name.range),
    );
  }
  if (first === undefined) return null;
  const seen = new Set<string>();
  const levels = first.levels.flatMap(({ name, minimumScore: written }) => {
    if (seen.has(name.text)) reportTaken('level', name, seen, checking);
    seen.add(name.text);
    const minimumScore = wholeNumberOf(written, checking);
    return minimumScore === null ? [] : [{ name: name.text, minimumScore }];
  });
  return {
    name: first.name.value,
    levels: levels.toSorted((one, other) => one.minimumScore - other.minimumScore),
    range: first.range,
  };
}
