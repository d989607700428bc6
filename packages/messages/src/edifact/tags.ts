/** Service segments and the segments of passenger lists and reservations: what is told apart from text around them. */
const knownTags: readonly string[] = (
  'UNB UNG UNH UNT UNE UNZ BGM RFF DTM LOC NAD CTA COM TDT ATT MEA GEI FTX EMP NAT DOC CPI QTY GID CNT AUT GIS ' +
  'MSG ORG TVL EQN SRC RCI SSR DAT IFT ADD EBD TIF FTI REF FAR TKT MON PTK TXD FOP TRA RPI APD TRI SSD TBD SAC LTS ABI'
).split(' ');

const known: ReadonlySet<string> = new Set(knownTags);

/** Whether it is a tag of a service segment, of PAXLST or of PNRGOV. */
export function isKnownTag(tag: string): boolean {
  return known.has(tag);
}

/** A source of alternatives for regular expressions. */
export const knownTagPattern = knownTags.join('|');
