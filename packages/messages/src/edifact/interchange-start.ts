import { isLetter, isLetterOrDigit, readServiceCharacters } from './service-characters.ts';

/**
 * Recognises, byte by byte, the places where an interchange begins: `UNA` with its characters, `UNB`, and `UNG` or
 * `UNH` of one that has lost its head. They are looked for everywhere, also inside of segments, because a carrier's
 * mailer puts text before an interchange and a broken line ends one in the middle.
 */
export type StartMatch =
  /** The bytes held so far may become a start. */
  | 'more'
  /** They cannot. */
  | 'none'
  /** `UNA`, its characters, and the tag behind them. */
  | 'advice'
  /** `UNB`, element separator, syntax identifier, and the two characters behind it. */
  | 'interchange'
  /** `UNG` or `UNH` with an element separator. */
  | 'message';

const U = 0x55;
const N = 0x4e;
const A = 0x41;
const B = 0x42;
const G = 0x47;
const H = 0x48;
const adviceBytesMin = 5;
/** Six characters, one of which may take three bytes. */
const adviceBytesMax = 8;

/** The syntax identifiers that follow `UNB`; their presence keeps a name such as DUNB from beginning an interchange. */
const syntaxIdentifier = /^(?:UNO[A-Z]|IAT[AB]|KECA)$/u;

/** `UNB`, its separator and the syntax identifier. */
export const interchangeHeadLength = 8;

/** What the bytes held since a `U` amount to. */
export function matchStart(held: readonly number[]): StartMatch {
  if (held.length === 1) return 'more';
  if (held[1] !== N) return 'none';
  if (held.length === 2) return 'more';
  switch (held[2]) {
    case A:
      return matchAdvice(held);
    case B:
      return matchInterchange(held);
    case G:
    case H:
      if (held.length === 3) return 'more';
      return isLetterOrDigit(held[3] ?? 0) ? 'none' : 'message';
    default:
      return 'none';
  }
}

/** How many of the held bytes are the service characters themselves. */
export function adviceLength(held: readonly number[]): number {
  let length = 0;
  while (3 + length < held.length && !isLetterOrDigit(held[3 + length] ?? 0)) length += 1;
  return length;
}

function matchAdvice(held: readonly number[]): StartMatch {
  const length = adviceLength(held);
  const tag = held.slice(3 + length);
  if (tag.length === 0) {
    if (isWholeAdvice(held.slice(3))) return 'advice';
    return length > adviceBytesMax ? 'none' : 'more';
  }
  if (length < adviceBytesMin || length > adviceBytesMax) return 'none';
  // A name such as LUNA before empty elements is no advice: separators differ, and a segment must follow.
  const [component, element] = held.slice(3);
  if (component === element || !tag.slice(0, 3).every(isLetter)) return 'none';
  if (tag.length < 3) return 'more';
  if (tag[0] === U && tag[1] === N && (tag[2] === B || tag[2] === G || tag[2] === H)) return 'advice';
  if (tag.length < 4) return 'more';
  return tag[3] === element ? 'advice' : 'none';
}

/** Six characters with a decimal mark in its place are an advice whatever follows, even if that is damaged. */
function isWholeAdvice(advice: readonly number[]): boolean {
  const hasDecimalMark = advice[2] === 0x2e || advice[2] === 0x2c;
  const isWide = (advice[5] ?? 0) >= 0xc2;
  return hasDecimalMark && advice.length === (isWide ? adviceBytesMax : 6) && readServiceCharacters(advice) !== null;
}

function matchInterchange(held: readonly number[]): StartMatch {
  if (held.length === 3) return 'more';
  if (isLetterOrDigit(held[3] ?? 0)) return 'none';
  if (!held.slice(4, interchangeHeadLength).every(isLetterOrDigit)) return 'none';
  if (held.length < interchangeHeadLength + 2) return 'more';
  const identifier = String.fromCharCode(...held.slice(4, interchangeHeadLength));
  return syntaxIdentifier.test(identifier) && !isLetterOrDigit(held[interchangeHeadLength] ?? 0)
    ? 'interchange'
    : 'none';
}
