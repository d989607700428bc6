/** Prints what generated rules say of generated records, as one line, in whatever surroundings it is started. */
import { digestOf, digestOfTexts, screenedBy, someRecords, someRules } from './screened.ts';

const rules = someRules(60);
const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
console.log(
  JSON.stringify({
    timeZone,
    locale,
    digests: [digestOf(screenedBy(rules, someRecords(rules, 60))), digestOfTexts(40)],
  }),
);
