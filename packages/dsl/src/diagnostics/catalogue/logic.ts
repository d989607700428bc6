import { define, quote } from '../define.ts';

/** What cannot be, what cannot fail to be, and what adds nothing. All of it is proved; where that was too much, it says so. */
export const logic = {
  'logic/contradiction': define<{ cause: 'conditions' | 'unless' }>({
    severity: 'warning',
    message: ({ cause }) =>
      cause === 'unless'
        ? 'this `unless` is true wherever `when` is, so the rule can never match'
        : 'this excludes another condition beside it, so both together can never be true',
    hint: ({ cause }) =>
      cause === 'unless' ? undefined : 'use `any of` where one of them is enough, or mend the value that is wrong',
  }),
  'logic/never-true': define<{ path: string | null; range: string | null }>({
    severity: 'warning',
    message: ({ path, range }) =>
      path === null || range === null
        ? 'this can never be true, whatever the record says'
        : `this can never be true, for ${quote(path)} lies between ${range}`,
  }),
  'logic/always-true': define({
    severity: 'warning',
    message: () => 'this can never be false, so it asks for no more than that its data were delivered',
    hint: () => 'leave it out, or say `is known` where that is meant',
  }),
  'logic/dead-branch': define<{ cause: 'excluded' | 'covered' | 'implied' | 'unless' }>({
    severity: 'warning',
    message: ({ cause }) => deadBranchMessages[cause],
    hint: ({ cause }) => (cause === 'excluded' ? 'mend it, or leave it out' : 'leave it out, or mend what is too wide'),
  }),
  'logic/subsumed': define<{ rule: string; by: string }>({
    severity: 'hint',
    message: ({ rule, by }) => `every record that rule ${quote(rule)} matches is matched by rule ${quote(by)} as well`,
    hint: () => 'join them, or let one of them exclude the other, unless both scores are meant to count',
  }),
  'logic/equivalent': define<{ rule: string; by: string }>({
    severity: 'warning',
    message: ({ rule, by }) => `rule ${quote(rule)} matches exactly the records that rule ${quote(by)} matches`,
    hint: () => 'keep one of them, and give it the score that both were to have',
  }),
  'logic/cannot-tell': define<{ cause: 'rule' | 'pairs' }>({
    severity: 'hint',
    message: ({ cause }) =>
      cause === 'rule'
        ? 'this rule is too intricate for its logic to be worked out, so faults of it may go unsaid'
        : 'this rule is too intricate to be held against every other, so it may say what another says already',
    hint: () => 'split it, or join its branches with `in [ … ]` and `at least N of`',
  }),
} as const;

const deadBranchMessages = {
  excluded: 'this can never be true where it stands, so the branch adds nothing',
  covered: 'wherever this is true another branch is true as well, so it adds nothing',
  implied: 'what stands beside it demands this already, so it adds nothing',
  unless: 'this `unless` can never be true where `when` is, so it takes back nothing',
} as const;
