import { define, quote } from '../define.ts';

/** Definitions and their calls. */
export const definitions = {
  'define/wrong-count': define<{ name: string; expected: number; found: number }>({
    severity: 'error',
    message: ({ name, expected, found }) =>
      `${quote(name)} takes ${expected === 1 ? 'one value' : `${expected === 0 ? 'no' : expected} values`}, and ${found} ${found === 1 ? 'stands' : 'stand'} here`,
  }),
  'define/wrong-argument': define<{ parameter: string; expected: string; found: string }>({
    severity: 'error',
    message: ({ parameter, expected, found }) => `${quote(parameter)} is ${expected}, and ${found} stands here`,
  }),
  'define/bad-argument': define<{ name: string; problem: string }>({
    severity: 'error',
    message: ({ name, problem }) => `with these values ${quote(name)} has no meaning: ${problem}`,
  }),
  'define/hidden-parameter': define<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `${quote(name)} is a parameter and also a field of the elements here; rename the parameter`,
  }),
  'define/recursive': define<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `${quote(name)} calls itself, by way of others perhaps, and would never come to an end`,
  }),
  'define/too-deep': define<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `definitions call each other more than ${limit} deep here`,
  }),
  'define/too-large': define<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `with its definitions in place the rule has more than ${limit} parts`,
  }),
  'define/unused': define<{ name: string }>({
    severity: 'hint',
    message: ({ name }) => `nothing in this file calls ${quote(name)}`,
  }),
} as const;
