import { define, quote } from '../define.ts';

/** Operands and conditions of the wrong type. */
export const type = {
  'type/not-comparable': define<{ left: string; right: string }>({
    severity: 'error',
    message: ({ left, right }) => `${left} cannot be compared with ${right}`,
  }),
  'type/no-order': define<{ operator: string; type: string }>({
    severity: 'error',
    message: ({ operator, type: operand }) => `${quote(operator)} has no meaning for ${operand}, which has no order`,
  }),
  'type/not-a-condition': define<{ found: string }>({
    severity: 'error',
    message: ({ found }) => `${found} is neither true nor false, so it is no condition; compare it with something`,
  }),
  'type/condition-as-value': define({
    severity: 'error',
    message: () => 'a condition stands where a value was expected',
  }),
  'type/list-as-value': define<{ list: string }>({
    severity: 'error',
    message: ({ list }) => `${quote(list)} has many elements, so it must be said which of them are meant`,
    hint: () => 'write `any … where (…)`, `every … where (…)`, `no … where (…)` or `count of …`',
  }),
  'type/group-as-value': define<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `${quote(path)} is a group of fields; name one of them`,
  }),
  'type/not-a-list': define<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `${quote(path)} is no list`,
  }),
  'type/element-needs-name': define<{ list: string }>({
    severity: 'error',
    message: ({ list }) => `the elements of ${quote(list)} have no fields, so they need a name to speak of them`,
    hint: () => 'write `LIST as NAME where (NAME …)`',
  }),
  'type/needs-window': define<{ list: string }>({
    severity: 'error',
    message: ({ list }) => `${quote(list)} reaches back in time and needs a window, such as \`within 90 days\``,
  }),
  'type/no-window': define<{ list: string }>({
    severity: 'error',
    message: ({ list }) => `${quote(list)} has no time of its own, so \`within\` has no meaning here`,
  }),
  'type/bad-window': define({
    severity: 'error',
    message: () => 'a window is an exact duration above nothing and at most 5 years, such as `90 days`',
  }),
  'type/wrong-unit': define<{ expected: string; found: string }>({
    severity: 'error',
    message: ({ expected, found }) => `${found} stands where ${expected} was expected`,
  }),
  'type/needs-unit': define<{ type: string; units: string }>({
    severity: 'error',
    message: ({ type: operand, units }) => `${operand} needs a unit: ${units}`,
  }),
  'type/calendar-against-exact': define({
    severity: 'error',
    message: () => 'months and years have no exact length, so they cannot be compared with a duration',
    hint: () => 'write the duration in days, such as `180 days`',
  }),
  'type/instant-against-local': define({
    severity: 'error',
    message: () => 'an instant cannot be compared with a local time, since the zone decides which comes first',
  }),
  'type/date-against-date-time': define({
    severity: 'error',
    message: () => 'a date cannot be compared with a date and time; take the date of it',
  }),
  'type/no-such-day': define<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `${quote(text)} is no day or time that exists`,
  }),
  'type/time-without-day': define({
    severity: 'error',
    message: () => 'a time of day cannot be compared with a date and time; take the time of it',
    hint: () => 'a local date and time is written `2027-03-31T22:30`',
  }),
  'type/over-midnight': define({
    severity: 'error',
    message: () => 'no time of day lies between a later and an earlier one; say which side of midnight is meant',
  }),
  'type/no-birth': define<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `${quote(path)} has no date of birth beside it from which an age could be reckoned`,
    hint: () => 'write `passenger.age at DATE`',
  }),
  'type/needs-currency': define({
    severity: 'error',
    message: () => 'an amount means nothing without its currency',
    hint: () => 'write the currency behind the number, as in `1000 NZD`, or `currency is "NZD" and …` beside it',
  }),
  'type/other-currency': define<{ first: string; second: string }>({
    severity: 'error',
    message: ({ first, second }) =>
      `${quote(first)} and ${quote(second)} cannot be compared or added, since nothing here converts money`,
  }),
  'type/several-currencies': define<{ aggregate: string }>({
    severity: 'error',
    message: ({ aggregate }) => `${quote(`${aggregate} of`)} takes amounts of one currency only; say which`,
    hint: () => 'write `where (currency is "NZD")`',
  }),
  'type/bad-number': define<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `${quote(text)} has more digits than a number can hold: 15 in all, 6 behind the point`,
  }),
  'type/needs-whole-number': define({
    severity: 'error',
    message: () => 'a whole number was expected here',
  }),
  'type/code-needs-quotes': define<{ code: string }>({
    severity: 'error',
    message: ({ code }) => `the code ${quote(code)} is written in quotes`,
  }),
  'type/value-without-quotes': define<{ value: string }>({
    severity: 'error',
    message: ({ value }) => `the value ${quote(value)} is written without quotes`,
  }),
  'type/other-spelling-of-code': define<{ code: string; kind: string }>({
    severity: 'error',
    message: ({ code, kind }) => `records carry another form of the ${kind} code, so ${quote(code)} could never match`,
  }),
  'type/wrong-list-type': define<{ list: string; listType: string; operand: string }>({
    severity: 'error',
    message: ({ list, listType, operand }) =>
      `each value of ${quote(list)} is ${listType}, which ${operand} never equals`,
  }),
  'type/not-a-text': define<{ operator: string; found: string }>({
    severity: 'error',
    message: ({ operator, found }) => `${quote(operator)} looks into a text, and ${found} is none`,
  }),
  'type/needs-literal': define({
    severity: 'error',
    message: () => 'only fixed values can stand here',
  }),
  'type/empty-text': define({
    severity: 'error',
    message: () => 'nothing is left of this text once it is folded for comparison, so nothing could ever match it',
  }),
  'type/bad-pattern': define<{ problem: string }>({
    severity: 'error',
    message: ({ problem }) => `this pattern cannot be read: ${problem}`,
  }),
  'type/cannot-compute': define<{ operator: string; left: string; right: string }>({
    severity: 'error',
    message: ({ operator, left, right }) => `${quote(operator)} has no meaning between ${left} and ${right}`,
  }),
  'type/cannot-aggregate': define<{ aggregate: string; type: string }>({
    severity: 'error',
    message: ({ aggregate, type: operand }) => `${quote(aggregate)} has no meaning for ${operand}`,
  }),
  'type/aggregate-needs-field': define<{ aggregate: string }>({
    severity: 'error',
    message: ({ aggregate }) => `${quote(aggregate)} needs a field of the list's elements, such as \`LIST.weight\``,
  }),
  'type/mixed-and-or': define({
    severity: 'error',
    message: () => '`and` beside `or` can be read in two ways; brackets say which',
  }),
  'type/any-is-not': define({
    severity: 'warning',
    message: () => '`any … is not` is true as soon as one element differs; `no … is` says that none is so',
  }),
} as const;
