import { define, quote } from '../define.ts';

/** What the law forbids in a rule. */
export const safeguard = {
  'safeguard/missing-as-ground': define({
    severity: 'error',
    message: () => 'this rule can match on missing data alone, and what a carrier left out is no ground for a hit',
    hint: () => 'add a condition on a value that was delivered',
  }),
  'safeguard/restricted-ground': define<{ fields: string }>({
    severity: 'error',
    message: ({ fields }) => `this rule can match on ${fields} with no other ground`,
    hint: () =>
      'every way to match needs a condition on an unrestricted field of booking, history, documents or watchlist matches',
  }),
  'safeguard/no-justification': define<{ fields: string }>({
    severity: 'error',
    message: ({ fields }) => `this rule looks at ${fields}, which the law restricts, and gives no \`justify:\``,
    hint: () => 'say in one sentence why the purpose cannot be reached without it',
  }),
  'safeguard/protected-code': define<{ code: string }>({
    severity: 'error',
    message: ({ code }) =>
      `${quote(code)} reveals religion or health; it is removed from every record and no rule may ask`,
  }),
  'safeguard/protected-word': define<{ word: string }>({
    severity: 'warning',
    message: ({ word }) =>
      `to search a text for ${quote(word)} asks for what the law protects, and no such rule is approved`,
    hint: () => 'name the agency or the place itself, if it is what the rule is about',
  }),
  'safeguard/aimed-at-one-person': define<{ path: string }>({
    severity: 'warning',
    message: ({ path }) =>
      `fixed values of ${quote(path)} aim this rule at single people, and no such rule is approved`,
    hint: () => 'whoever is looked for belongs on a registered watchlist; a rule asks for `watchlist_matches`',
  }),
} as const;
