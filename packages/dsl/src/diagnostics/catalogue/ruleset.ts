import { define, quote } from '../define.ts';

/** What a rule, a list or a ruleset lacks or says twice. */
export const ruleset = {
  'rule/other-form': define<{ part: string; form: string; other: string }>({
    severity: 'error',
    message: ({ part, form, other }) => `${quote(part)} belongs into a ${other} and has no place in a ${form}`,
  }),
  'scorecard/no-threshold': define<{ scorecard: string }>({
    severity: 'error',
    message: ({ scorecard }) => `the scorecard ${quote(scorecard)} does not say from how many points on it matches`,
    hint: () => 'write `threshold: 50`',
  }),
  'scorecard/no-points': define<{ scorecard: string }>({
    severity: 'error',
    message: ({ scorecard }) => `the scorecard ${quote(scorecard)} has no rows`,
    hint: () => 'write `points {`, then a line for each row: `CONDITION -> +20 "reason"`',
  }),
  'scorecard/out-of-reach': define<{ threshold: number; reachable: number }>({
    severity: 'error',
    message: ({ threshold, reachable }) =>
      `all rows together add up to ${reachable}, so the threshold of ${threshold} is never reached`,
  }),
  'rule/no-condition': define<{ rule: string }>({
    severity: 'error',
    message: ({ rule }) => `rule ${quote(rule)} has no \`when\`, so it could never match`,
  }),
  'rule/repeated-section': define<{ section: string }>({
    severity: 'error',
    message: ({ section }) => `${quote(section)} stands here a second time; a rule has it once`,
  }),
  'rule/bad-entry': define<{ entry: string; expected: string }>({
    severity: 'error',
    message: ({ entry, expected }) => `${quote(entry)} takes ${expected}`,
  }),
  'rule/missing-entry': define<{ entries: string }>({
    severity: 'warning',
    message: ({ entries }) => `the rule has no ${entries}, without which it cannot be approved`,
  }),
  'rule/unknown-purpose': define<{ purpose: string }>({
    severity: 'warning',
    message: ({ purpose }) => `${quote(purpose)} is no purpose of the catalogue, and no rule is approved for it`,
  }),
  'rule/review-is-due': define<{ date: string }>({
    severity: 'warning',
    message: ({ date }) => `the day of review, ${quote(date)}, has come; a rule is approved up to a later one`,
  }),
  'rule/empty-block': define({
    severity: 'error',
    message: () => 'this block holds no condition, so it decides nothing',
  }),
  'rule/count-out-of-reach': define<{ count: number; members: number }>({
    severity: 'error',
    message: ({ count, members }) => `${count} of ${members} conditions can never be true`,
  }),
  'rule/undeclared-source': define<{ path: string; source: string }>({
    severity: 'error',
    message: ({ path, source }) => `${quote(path)} does not come from ${quote(source)}, which is all this rule uses`,
  }),
  'rule/too-many-conditions': define<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `a rule may have ${limit} conditions at most`,
  }),
  'test/bad-outcome': define<{ found: string }>({
    severity: 'error',
    message: ({ found }) => `${quote(found)} is no outcome; a test expects \`match\`, \`no_match\` or \`undetermined\``,
  }),
  'test/bad-record': define<{ path: string; problem: string }>({
    severity: 'error',
    message: ({ path, problem }) => `the record of this test is wrong at ${quote(path)}: ${problem}`,
  }),
  'test/no-fixture': define<{ file: string }>({
    severity: 'error',
    message: ({ file }) => `the file ${quote(file)} cannot be read from here`,
  }),
  'reason/bad-place': define<{ problem: string }>({
    severity: 'error',
    message: ({ problem }) => `a reason may name a field or an aggregate in braces: ${problem}`,
    hint: () => 'write `{booking.lead_time}` or `{count of booking.bags}`, and `{{` for a brace',
  }),
  'list/too-long': define<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `a list in a rule may have ${limit} values at most; register a longer one`,
  }),
} as const;
