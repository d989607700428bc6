/**
 * Do the tests of a rule notice when one of its conditions is wrong?
 *
 *   rule ─mutantsOf→ mutants ─tests→ killed | survivors ─proposeTests→ pinned by a new test | cannot tell
 */
import type { TextRange, TypedRule } from '@tautai/dsl';
import type { RuleTestContext } from './bench.ts';
import { createBench } from './bench.ts';
import type { Mutant } from './mutant.ts';
import { wordsOf } from './mutant.ts';
import { mutantsOf } from './mutants.ts';
import type { Site } from './site.ts';
import type { ProposedTest as FoundTest } from './synthesis/propose-tests.ts';
import { proposeTests } from './synthesis/propose-tests.ts';

/** A mistake in a rule that none of its tests notices. */
export interface Survivor {
  readonly range: TextRange;
  /** What the mistake is: "without `booking.lead_time < 48 h`". */
  readonly description: string;
}

/** A test that a rule lacks, ready to be inserted into it. */
export interface ProposedTest {
  readonly name: string;
  readonly expect: 'match' | 'no_match' | 'undetermined';
  /** Tau text, with the indent of a rule's body and a line end. */
  readonly text: string;
}

/** A condition about which the tests of its rule say too little. */
export interface UnpinnedCondition {
  readonly range: TextRange;
  readonly survived: readonly Survivor[];
  /** Together with those of the other conditions, these notice all that survived; none where others do it alone. */
  readonly proposals: readonly ProposedTest[];
}

/** What the tests of a rule are worth. */
export interface MutationReport {
  /** How many mistakes some test notices. */
  readonly killed: number;
  /** Mistakes that no test notices, though a record shows each; past a limit, records are no longer looked for. */
  readonly survived: readonly Survivor[];
  /** Mistakes of which no record was found that shows them: often there is none, and they are no mistakes. */
  readonly cannotTell: readonly Survivor[];
  readonly conditionsNotPinned: readonly UnpinnedCondition[];
}

/**
 * Makes small mistakes in a rule, one at a time, and asks which of them its tests notice. A test notices when its
 * outcome is another than that of the rule as it is written, whatever it expects.
 *
 * @example
 * mutationReport(rule, { lists, sourceText }).conditionsNotPinned[0]?.proposals[0]?.text;
 * // test "lead time of 47 h 59 min" { given { "booking": { "lead_time": "PT47H59M" } } expect match }
 */
export function mutationReport(rule: TypedRule, context: RuleTestContext): MutationReport {
  const bench = createBench(context);
  const records = rule.tests.map(({ given }) => given);
  const expected = records.map((given) => bench.answer(rule, given));
  const isNoticed = (mutant: Mutant): boolean =>
    records.some((given, index) => bench.answer(mutant.rule, given) !== expected[index]);
  const mutants = mutantsOf(rule, wordsOf(context.sourceText));
  const survivors = mutants.filter((mutant) => !isNoticed(mutant));

  const bySite = Array.from(Map.groupBy(survivors, ({ site }) => site));
  const proposals = proposeTests(
    rule,
    bySite.map(([site, each]) => ({ site, survivors: each })),
    bench,
  );
  const shown = proposals.killed.union(proposals.notTried);
  return {
    killed: mutants.length - survivors.length,
    survived: survivors.filter((mutant) => shown.has(mutant)).map(survivor),
    cannotTell: survivors.filter((mutant) => !shown.has(mutant)).map(survivor),
    conditionsNotPinned: bySite.flatMap(([site, each]) =>
      unpinned(site, each, shown, proposals.bySite.get(site) ?? []),
    ),
  };
}

const survivor = ({ range, description }: Mutant): Survivor => ({ range, description });

function unpinned(
  site: Site,
  survivors: readonly Mutant[],
  shown: ReadonlySet<Mutant>,
  proposals: readonly FoundTest[],
): readonly UnpinnedCondition[] {
  const survived = survivors.filter((mutant) => shown.has(mutant)).map(survivor);
  if (survived.length === 0) return [];
  return [
    {
      range: site.condition.range,
      survived,
      proposals: proposals.map(({ name, expect, text }) => ({ name, expect, text })),
    },
  ];
}
