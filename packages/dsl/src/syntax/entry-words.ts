/** The words that stand before a colon in a rule. What each takes is the checker's question. */
export const entryWords = [
  'purpose',
  'basis',
  'owner',
  'review_by',
  'justify',
  'uses',
  'score',
  'threshold',
  'severity',
  'reason',
  'expect',
] as const;
