/** The entries of a rule, and what each takes. */
import { alternatives, quote } from '../diagnostics/define.ts';

export const severities = ['low', 'medium', 'high', 'critical'] as const;
export const sources = ['apis', 'pnr'] as const;

export const entryForms = {
  purpose: 'a word from the catalogue of purposes',
  basis: 'a text in quotes',
  owner: 'a text in quotes',
  review_by: 'a date',
  justify: 'a text in quotes',
  uses: '`apis`, `pnr` or both',
  score: 'a whole number',
  threshold: 'a whole number above 0',
  severity: alternatives(severities.map(quote)),
  reason: 'a text in quotes',
  expect: '`hits < N per M passengers`, M above 0',
} as const;

/** The words of entries that take one of a few. */
export const entryWords: Readonly<Record<string, readonly string[]>> = {
  severity: severities,
  uses: [...sources, sources.join(', ')],
};

export type EntryName = keyof typeof entryForms;

export const entryNames = Object.keys(entryForms) as readonly EntryName[];

/** What only a scorecard says, and what only another rule does: a scorecard scores what its rows add up to. */
export const entriesOfForm: Readonly<Record<'rule' | 'scorecard', readonly EntryName[]>> = {
  rule: ['score'],
  scorecard: ['threshold'],
};

/** Without these no rule is approved (safeguard S5). */
export const mandatoryForApproval: readonly EntryName[] = ['purpose', 'basis', 'owner', 'review_by'];
