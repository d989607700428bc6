const placeholders: ReadonlySet<string> = new Set(['TBA', 'TBC', 'TO BE ADVISED', 'NO NAME', 'NONAME']);

/**
 * Whether a name stands for nobody yet: `TBA` where a booking has seats and no names. A given name beside it must say
 * the same or nothing, since people may bear such a family name.
 */
export function isPlaceholderName(familyName: string, givenNames: string): boolean {
  const given = givenNames.toUpperCase();
  return placeholders.has(familyName.toUpperCase()) && (given === '' || placeholders.has(given));
}
