/** The entries of a rule, and what each takes. */
import { alternatives, quote } from '../diagnostics/define.ts';
import { entryWords } from '../syntax/entry-words.ts';

export const severities = ['low', 'medium', 'high', 'critical'] as const;
export const sources = ['apis', 'pnr'] as const;

export type EntryName = (typeof entryWords)[number];

export const entryNames: readonly EntryName[] = entryWords;

export const entryForms: Readonly<Record<EntryName, string>> = {
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
};

/** The words of entries that take one of a few. */
export const entryChoices: Readonly<Record<string, readonly string[]>> = {
  severity: severities,
  uses: [...sources, sources.join(', ')],
};

/** What only a scorecard says, and what only another rule does: a scorecard scores what its rows add up to. */
export const entriesOfForm: Readonly<Record<'rule' | 'scorecard', readonly EntryName[]>> = {
  rule: ['score'],
  scorecard: ['threshold'],
};

/** Without these no rule is approved (safeguard S5). */
export const mandatoryForApproval: readonly EntryName[] = ['purpose', 'basis', 'owner', 'review_by'];
