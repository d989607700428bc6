/**
 * Files that check without an error: rules and scorecards over the real catalogue with all that belongs to them. Each
 * comes with its twin, the same rule written in another way and without definitions, and with the tree of both.
 */
import type { TypedCondition, TypedRow } from '@tautai/dsl';
import { fieldAt } from '@tautai/dsl';
import type { Choose } from './choose.ts';
import { condition, lawful, lawfulPoints, outermost } from './checked-rule.ts';
import { createDefiner } from './definitions.ts';
import type { Definer } from './place.ts';
import { startPlace } from './place.ts';
import { quoted } from './spell-literal.ts';
import { spellCondition } from './spell.ts';
import { writtenLists } from './written-lists.ts';

export interface Program {
  readonly text: string;
  /** The same rule without definitions. */
  readonly twin: string;
  readonly when: TypedCondition;
  readonly unless: TypedCondition | null;
}

export function buildProgram(choose: Choose): Program {
  const when = choose.chance(25) ? lawfulPoints(choose) : lawful(choose);
  const unless = choose.chance(30) ? condition(choose, outermost(2)) : null;
  const definer = createDefiner(choose, choose.pick([0, 8, 20]));
  const rule = { when, unless };
  return { ...rule, text: spellFile(choose, rule, definer), twin: spellFile(choose, rule, null) };
}

type RuleParts = Pick<Program, 'when' | 'unless'>;

function spellFile(choose: Choose, rule: RuleParts, definer: Definer | null): string {
  const written = spellRule(choose, rule, definer);
  const lists = writtenLists.flatMap(({ name, item }) => (item !== null && named(rule, name) ? [item] : []));
  const levels = choose.chance(15)
    ? ['ruleset "Levels" {\n  level medium: score >= 30\n  level high: score >= 60\n}']
    : [];
  const items = [...lists, ...(definer?.items() ?? []), ...levels];
  const parts = choose.chance(50) ? [...items, written] : [written, ...items];
  return `${parts.join(choose.pick(['\n\n', '\n', '\n\n# why\n', '\r\n\r\n']))}${choose.pick(['\n', '', '\n\n'])}`;
}

const named = (tree: unknown, name: string): boolean => JSON.stringify(tree).includes(`"listName":"${name}"`);

function spellRule(choose: Choose, { when, unless }: RuleParts, definer: Definer | null): string {
  const place = startPlace(choose, definer);
  const [form, main] =
    when.kind === 'points'
      ? ['scorecard', [`threshold: ${when.threshold}`, spellRows(choose, when.rows, definer)]]
      : ['rule', [`when ${spellCondition(when, place)}`, ...optional(choose, 'score: +35', 'score: -10')]];
  const sections = [
    ...entries(choose, [when, unless]),
    ...main,
    ...(unless === null ? [] : [`unless ${spellCondition(unless, place)}`]),
    ...tests(choose),
  ];
  const head = choose.pick([`${form} R1 "Generated" {`, `${form} R1 {`, `${form}  R1 "Generated"\n{`]);
  const end = (): string =>
    choose.pick(['\n  ', '\n  ', '\n\n  ', ' # why\n  ', '\n# a comment on its own\n  ', '\r\n\t']);
  return `${head}${sections.map((each) => `${end()}${each}`).join('')}${end().trimEnd()}\n}`;
}

function spellRows(choose: Choose, rows: readonly TypedRow[], definer: Definer | null): string {
  const lines = rows.map(({ condition: each, points, reason }) => {
    const sign = points < 0 ? '' : choose.pick(['+', '']);
    const arrow = choose.pick([' -> ', ' -> ', '  ->  ', ' ->\n      ', '\n      -> ']);
    const said = reason === null ? '' : ` ${quoted(choose, reason)}`;
    return `${spellCondition(each, startPlace(choose, definer))}${arrow}${sign}${points}${said}`;
  });
  return `points {\n    ${lines.join(choose.pick(['\n    ', '\n\n    ', ' # why\n    ']))}\n  }`;
}

const optional = (choose: Choose, ...values: readonly string[]): readonly string[] =>
  choose.chance(60) ? [choose.pick(values)] : [];

function entries(choose: Choose, conditions: readonly (TypedCondition | null)[]): readonly string[] {
  const justify = conditions.some(readsRestricted) ? ['justify: "reports name this group"'] : [];
  const all = [
    ...justify,
    ...optional(choose, 'purpose: drug_trafficking', 'purpose:terrorism'),
    ...optional(choose, 'basis: "Customs Act # 3"'),
    ...optional(choose, 'owner:  "narcotics cell"'),
    ...optional(choose, 'review_by: 2027-03-31'),
    ...optional(choose, 'uses: apis, pnr', 'uses:pnr ,apis'),
    ...optional(choose, 'severity: high', 'severity: low'),
    ...optional(choose, 'expect: hits < 5 per 1000 passengers'),
    ...optional(choose, 'reason: "{booking.lead_time} before, {count of booking.bags} bags {{so}} \\"said\\""'),
  ];
  return choose.chance(50) ? all : all.toReversed();
}

function readsRestricted(tree: unknown): boolean {
  if (typeof tree !== 'object' || tree === null) return false;
  const isOne = 'cataloguePath' in tree && fieldAt(String(tree.cataloguePath))?.restriction === 'restricted';
  return isOne || Object.values(tree).some(readsRestricted);
}

const records = [
  '{ }',
  '{ "booking": { "lead_time": "PT30H", "bags": [{ "weight": 25 }] } }',
  '{\n  "passenger": { "family_name": "}\\"{" } }',
];

const tests = (choose: Choose): readonly string[] =>
  choose.several(0, 2, () => {
    const outcome = choose.pick(['match', 'no_match', 'undetermined', 'match score 55']);
    return `test "a test" {\n    given ${choose.pick(records)}\n    expect ${outcome}\n  }`;
  });
