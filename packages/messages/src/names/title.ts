/**
 * Titles in names. Carriers append them to the given names (`JOHN MR`), put them before (`MR JOHN`) or glue them on
 * (`JOHNMR`). They are cut, since a name with its title compares with no other; but only where they are titles: MRINAL
 * and DRAGAN begin with one by chance, AMR, THAMR and WILLIAMS end with one.
 */

/** Words that are titles where they stand first or last among given names. */
const titles: ReadonlySet<string> = new Set([
  'MR',
  'MRS',
  'MS',
  'MISS',
  'MSTR',
  'MASTER',
  'DR',
  'PROF',
  // What reservation systems append for small travellers.
  'INF',
  'CHD',
]);

/** Words cut from the end of a family name; others, such as MASTER, are family names too. */
const familyNameTitles: ReadonlySet<string> = new Set(['MR', 'MRS', 'MS', 'MISS', 'MSTR']);

/**
 * Titles cut where they are glued to a name, with the letters that must be left over. MS and DR are never cut so:
 * ADAMS, WILLIAMS, ALEXANDR.
 */
const gluedTitles: readonly { readonly title: string; readonly remainder: RegExp }[] = [
  { title: 'MSTR', remainder: /^\p{L}{2,}$/u },
  { title: 'MISS', remainder: /^\p{L}{3,}$/u },
  { title: 'MRS', remainder: /^\p{L}{2,}$/u },
  // Three letters and a vowel before MR may be the end of a name: THAMR, OTMR.
  { title: 'MR', remainder: /^(?:\p{L}{4,}|\p{L}{2}[BCDFGHJKLMNPQRSTVWXYZ])$/iu },
];

/** Given names without titles; empty where there was nothing but a title. */
export function withoutTitles(givenNames: string): string {
  let words = givenNames.split(/\s+/u).filter((word) => word !== '');
  while (words.length > 0 && isTitle(words.at(-1) ?? '')) words = words.slice(0, -1);
  while (words.length > 1 && isTitle(words[0] ?? '')) words = words.slice(1);
  const last = words.at(-1);
  if (last !== undefined) words = [...words.slice(0, -1), withoutGluedTitle(last)];
  return words.join(' ');
}

/** A family name without a title behind it. */
export function familyNameWithoutTitle(familyName: string): string {
  const words = familyName.split(/\s+/u).filter((word) => word !== '');
  const isTitled = words.length > 1 && familyNameTitles.has(bare(words.at(-1) ?? ''));
  return (isTitled ? words.slice(0, -1) : words).join(' ');
}

/** A full stop may stand behind: `MR.` */
function bare(word: string): string {
  return word.replace(/\.$/u, '').toUpperCase();
}

function isTitle(word: string): boolean {
  return titles.has(bare(word));
}

function withoutGluedTitle(word: string): string {
  for (const { title, remainder } of gluedTitles) {
    const rest = word.slice(0, -title.length);
    if (word.toUpperCase().endsWith(title) && remainder.test(rest)) return rest;
  }
  return word;
}
