import { limits } from '../limits.ts';

/**
 * Tags in sequence from the first one and their number: `NZ000099`, `3`. Null where they are no sequence: the number is
 * none or beyond the limit, or the first tag does not end in digits. No number is one tag.
 */
export function tagsInSequence(first: string, countText: string): readonly string[] | null {
  if (countText === '') return [first];
  const count = /^\d{1,3}$/u.test(countText) ? Number(countText) : 0;
  const numbered = /^(.*?)(\d{1,15})$/u.exec(first);
  if (numbered === null || count < 1 || count > limits.sequentialBagTagsMax) return null;
  const [, prefix = '', digits = ''] = numbered;
  return Array.from(
    { length: count },
    (_, step) => prefix + String(Number(digits) + step).padStart(digits.length, '0'),
  );
}
