/** A name of the language or the catalogue as words: `drug_trafficking` is "Drug trafficking". */
export function nameText(name: string): string {
  const spaced = name.replaceAll('_', ' ');
  return `${spaced.charAt(0).toUpperCase()}${spaced.slice(1)}`;
}
