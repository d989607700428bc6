/**
 * Documents of the portable form → text of rules.
 *
 *   ID#match ─print→ when, unless ─check, lower, export→ the same two documents? ─format→ text
 *
 * The last question is asked of each rule, so that nothing is imported that means something else: where the text does not
 * give back both documents, key for key, the rule is named among the unsupported ones and left out.
 */
import type { TypedCondition } from '@tautai/dsl';
import { checkConditionText, format } from '@tautai/dsl';
import { lowerCondition } from '../ir/lower.ts';
import type { IrRule } from '../ir/ir.ts';
import { createLayout } from '../record/layout.ts';
import type { ListStore } from '../ruleset/compiled-ruleset.ts';
import { membersOfLists } from '../ruleset/members-of-lists.ts';
import type { PortableCondition, PortableDocument } from './document.ts';
import { exportRule } from './export-rule.ts';
import { tauCondition } from './tau-condition.ts';
import { Inexpressible } from './tau-operand.ts';

/** What came of documents. */
export interface ImportedRules {
  /**
   * Laid out, in the order of the documents. A document holds what a rule asks for and not its title, score, reason,
   * tests or legal ground, so that the author adds these.
   */
  readonly rules: readonly { readonly id: string; readonly text: string }[];
  /** Rules that no text says exactly, and why. */
  readonly unsupported: readonly { readonly id: string; readonly reason: string }[];
}

/**
 * Reads back what `exportJsonRules` wrote. Lists that the rules name must be at hand.
 *
 * @example
 * importJsonRules(exportJsonRules(ruleset), ruleset.lists).rules; // [{ id: 'R0147', text: 'rule R0147 … }\n' }]
 */
export function importJsonRules(documents: readonly PortableDocument[], lists: ListStore): ImportedRules {
  const ids = [...new Set(documents.map(({ event }) => event.params.rule))];
  const read = ids.map((id) => importRule(id, documents, lists));
  return {
    rules: read.flatMap((each) => ('text' in each ? [each] : [])),
    unsupported: read.flatMap((each) => ('reason' in each ? [each] : [])),
  };
}

type Imported = { readonly id: string; readonly text: string } | { readonly id: string; readonly reason: string };

function importRule(id: string, documents: readonly PortableDocument[], lists: ListStore): Imported {
  const named = (form: 'match' | 'possible') => documents.find(({ name }) => name === `${id}#${form}`);
  const match = named('match');
  const possible = named('possible');
  if (match === undefined || possible === undefined) {
    return { id, reason: 'one of its two documents, `#match` and `#possible`, is not there' };
  }
  try {
    const parts = partsOf(match);
    const rule = ruleOf(id, parts, lists);
    if (!isSame([match, possible], exportRule(rule.ir, rule.layout))) {
      return { id, reason: 'no text of a rule has exactly these documents' };
    }
    const unless = parts.unless === null ? '' : `  unless ${parts.unless}\n`;
    return { id, text: format(`rule ${id} "${id}" {\n  when ${parts.when}\n${unless}}\n`).text };
  } catch (error) {
    if (error instanceof Inexpressible) return { id, reason: `no text of a rule has ${error.message}` };
    throw error;
  }
}

interface Parts {
  readonly when: string;
  readonly unless: string | null;
}

/** `unless` stands in a document as its opposite. */
function partsOf({ conditions }: PortableDocument): Parts {
  if (!('all' in conditions)) throw new Inexpressible('another block than `all` at the top');
  const blockOf = (wanted: 'when' | 'unless'): PortableCondition | undefined =>
    conditions.all.find((each) => 'name' in each && each.name === wanted);
  const when = blockOf('when');
  const unless = blockOf('unless');
  if (when === undefined) throw new Inexpressible('no block `when`');
  return { when: tauCondition(when), unless: unless === undefined ? null : `not (${tauCondition(unless)})` };
}

function ruleOf(id: string, { when, unless }: Parts, lists: ListStore) {
  const layout = createLayout();
  const members = membersOfLists(lists);
  const lower = (text: string) => lowerCondition(checked(text, lists), { layout, lists: members });
  const condition = lower(when);
  const ir: IrRule = {
    id,
    range: condition.range,
    when: condition,
    unless: unless === null ? null : lower(unless),
    score: 0,
    reason: null,
  };
  return { ir, layout };
}

function checked(text: string, lists: ListStore): TypedCondition {
  const { condition, diagnostics } = checkConditionText(text, { lists });
  const [first] = diagnostics.filter(({ severity }) => severity === 'error');
  if (condition === null) throw new Inexpressible(`a condition of which is said: ${first?.message ?? 'nothing'}`);
  return condition;
}

const isSame = (
  [match, possible]: readonly [PortableDocument, PortableDocument],
  again: ReturnType<typeof exportRule>,
): boolean => canonical([match, possible]) === canonical([again.match, again.possible]);

/** A plain text of JSON in which the keys of each object are in order. */
const canonical = (json: unknown): string =>
  JSON.stringify(json, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
