/**
 * The words of Tau by their part in a rule, for highlighting. A copy, because the language's own table carries the
 * parser with it, which belongs into the worker; `vocabulary.test.ts` holds the copy to the language.
 */
export const reservedWords = ['and', 'or', 'not', 'is', 'in', 'where', 'true', 'false', 'any', 'every', 'no'] as const;

export const conditionWords = [
  'all',
  'as',
  'at',
  'between',
  'contains',
  'count',
  'date',
  'earliest',
  'ends',
  'exactly',
  'highest',
  'known',
  'latest',
  'least',
  'like',
  'lowest',
  'matches',
  'missing',
  'most',
  'none',
  'of',
  'otherwise',
  'starts',
  'sum',
  'time',
  'with',
  'within',
] as const;

/** Words that open a declaration or a section of a rule, where they begin a line. */
export const sectionWords = [
  'rule',
  'scorecard',
  'define',
  'list',
  'ruleset',
  'when',
  'unless',
  'points',
  'test',
  'given',
  'expect',
  'level',
  'budget',
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
] as const;

/** Words that always mean the record. */
export const rootWords = [
  'passenger',
  'flight',
  'booking',
  'documents',
  'companions',
  'history',
  'watchlist_matches',
  'message',
  'redress',
] as const;

export const unitWords = [
  'kg',
  'lb',
  'h',
  'min',
  'day',
  'days',
  'week',
  'weeks',
  'month',
  'months',
  'year',
  'years',
] as const;
