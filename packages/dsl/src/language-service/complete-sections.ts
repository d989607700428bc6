/** What stands in a file, in an item and in its sections, outside of conditions. */
import { parameterTypes } from '../check/check-definitions.ts';
import { describeType } from '../check/describe-type.ts';
import { entriesOfForm, entryNames } from '../check/entries.ts';
import { ownEntry } from '../own-entry.ts';
import type { Asked } from './asked.ts';
import { item, snippet } from './completion-drafts.ts';
import type { Completion } from './completion-item.ts';
import { entryMeanings, keywordMeanings } from './keyword-meanings.ts';

export const fileItems = (asked: Asked): readonly Completion[] => [
  snippet(
    asked,
    'section',
    'rule',
    'rule ${1:R0001} "${2:what it looks for}" {\n  purpose:   ${3:drug_trafficking}\n  basis:     "$4"\n  owner:     "$5"\n  review_by: ${6:2027-12-31}\n\n  when all of {\n    $0\n  }\n\n  score:    +${7:30}\n  severity: medium\n  reason:   "$8"\n}\n',
    'A rule with everything that approval asks for.',
  ),
  snippet(
    asked,
    'section',
    'scorecard',
    'scorecard ${1:S0001} "${2:what it looks for}" {\n  purpose:   ${3:drug_trafficking}\n  basis:     "$4"\n  owner:     "$5"\n  review_by: ${6:2027-12-31}\n  threshold: ${7:50}\n\n  points {\n    $0 -> +20 "$8"\n  }\n}\n',
    'A rule that adds up signs, each with its points, and matches from a threshold on.',
  ),
  snippet(
    asked,
    'section',
    'define',
    'define ${1:name}(${2:minimum}: ${3:number}) =\n  $0\n',
    'A condition or a value with a name, which rules and other definitions call.',
  ),
  snippet(asked, 'section', 'list', 'list ${1:name}: ${2:airport} = ["$0"]', 'A list of fixed values.'),
  snippet(
    asked,
    'section',
    'ruleset',
    'ruleset "${1:name}" {\n  level medium: score >= 30\n  level high:   score >= 60\n}\n',
    'The levels into which scores fall.',
  ),
];

const meaningOf = (word: string): string => ownEntry(keywordMeanings, word) ?? '';

/** The sections and entries of a rule, or of a scorecard. */
export function sections(asked: Asked, isScorecard: boolean): readonly Completion[] {
  const others: readonly string[] = entriesOfForm[isScorecard ? 'rule' : 'scorecard'];
  const condition = isScorecard
    ? snippet(asked, 'section', 'points', 'points {\n    $0 -> +${1:20} "$2"\n  }', meaningOf('points'))
    : snippet(asked, 'section', 'when', 'when all of {\n    $0\n  }', meaningOf('when'));
  return [
    condition,
    snippet(asked, 'section', 'unless', 'unless $0', meaningOf('unless')),
    snippet(
      asked,
      'section',
      'test',
      'test "${1:what it shows}" {\n    given { $0 }\n    expect ${2:match}\n  }',
      meaningOf('test'),
    ),
    ...entryNames
      .filter((name) => !others.includes(name))
      .map((name) =>
        item(asked, 'section', `${name}:`, {
          insertText: `${name}: `,
          documentation: entryMeanings[name],
          continues: true,
        }),
      ),
  ];
}

/** The lines of a ruleset. */
export const levels = (asked: Asked): readonly Completion[] => [
  snippet(
    asked,
    'section',
    'level',
    'level ${1:high}: score >= ${0:60}',
    'From how many points on a level is reached.',
  ),
  snippet(
    asked,
    'section',
    'budget:',
    'budget: hits < ${1:5} per ${0:1000} passengers',
    'How many hits all rules together may have.',
  ),
];

/** What a row of a scorecard adds. */
export const rows = (asked: Asked): readonly Completion[] => [
  snippet(asked, 'value', '+20', '+${1:20} "$0"', 'Points that the row adds where its condition is true.'),
  snippet(asked, 'value', '-20', '-${1:20} "$0"', 'Points that speak for the traveller.'),
];

export const givenAndExpect = (asked: Asked): readonly Completion[] => [
  snippet(asked, 'section', 'given', 'given { $0 }', meaningOf('given')),
  item(asked, 'section', 'expect', { insertText: 'expect ', documentation: meaningOf('expect'), continues: true }),
];

export const outcomes = (asked: Asked): readonly Completion[] =>
  ['match', 'no_match', 'undetermined'].map((word) => item(asked, 'value', word));

/** The types that a parameter or a list may declare. */
export const typeNames = (
  asked: Asked,
  names: readonly string[] = Object.keys(parameterTypes),
): readonly Completion[] =>
  names.map((name) => {
    const type = ownEntry(parameterTypes, name);
    return item(asked, 'type', name, { detail: type === undefined ? '' : describeType(type) });
  });
