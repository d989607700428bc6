/** The examples of docs/language.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const page = readFileSync(join(import.meta.dirname, '../../../../docs/language.md'), 'utf8');

/** `kind` is what follows the fence, `about` the word behind it. */
export const examples = Array.from(
  page.matchAll(/^```(?<kind>tau\S*)(?: (?<about>\S+))?\n(?<text>.*?)\n```$/gmsu),
  ({ groups }) => ({ kind: groups?.['kind'] ?? '', about: groups?.['about'] ?? '', text: groups?.['text'] ?? '' }),
);

/** An example is a file, or else a condition. */
export const isFile = (text: string): boolean => /^(?:#.*\n)*(?:rule|scorecard|list|ruleset|define) /u.test(text);
