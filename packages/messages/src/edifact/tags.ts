/** Service segments and the segments of passenger lists and reservations: what is told apart from text around them. */
const knownTags: readonly string[] = (
  'UNB UNG UNH UNT UNE UNZ BGM RFF DTM LOC NAD CTA COM TDT ATT MEA GEI FTX EMP NAT DOC CPI QTY GID CNT AUT GIS ' +
  'MSG ORG TVL EQN SRC RCI SSR DAT IFT ADD EBD TIF FTI REF FAR TKT MON PTK TXD FOP TRA RPI APD TRI SSD TBD SAC LTS ABI'
).split(' ');

/** By their three letters as one number, since to look up a text that was just cut out costs several times as much. */
const known: ReadonlyMap<number, string> = new Map(knownTags.map((tag) => [keyOf(tag), tag]));

function keyOf(tag: string): number {
  // Without the bit that tells small letters from capitals.
  return ((tag.charCodeAt(0) & 0xdf) << 16) | ((tag.charCodeAt(1) & 0xdf) << 8) | (tag.charCodeAt(2) & 0xdf);
}

/** The tag of a service segment, of PAXLST or of PNRGOV that a text is, in letters of any size; null for another. */
export function knownTagOf(text: string): string | null {
  const tag = text.length === 3 ? known.get(keyOf(text)) : undefined;
  // Letters of other scripts may have the same number.
  return tag !== undefined && (tag === text || tag === text.toUpperCase()) ? tag : null;
}

/** A source of alternatives for regular expressions. */
export const knownTagPattern = knownTags.join('|');
