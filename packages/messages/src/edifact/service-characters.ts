/** The characters that structure an interchange, as byte values; -1 where the interchange has none. */
export interface ServiceCharacters {
  readonly component: number;
  readonly element: number;
  readonly release: number;
  readonly repetition: number;
  /** More than one byte where a mailer turned the apostrophe into U+2019. */
  readonly terminator: readonly number[];
}

const BLANK = 0x20;
const ABSENT = -1;

/** `:+.? '`, what holds where an interchange does not say. */
export const defaultServiceCharacters: ServiceCharacters = {
  component: 0x3a,
  element: 0x2b,
  release: 0x3f,
  repetition: ABSENT,
  terminator: [0x27],
};

export function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

export function isLetterOrDigit(byte: number): boolean {
  return isLetter(byte) || (byte >= 0x30 && byte <= 0x39);
}

/**
 * Reads what stands between `UNA` and the next tag. The standard wants six characters; five are met in practice, where
 * either the decimal mark or the repetition separator was left out. Null where no reading gives usable characters.
 */
export function readServiceCharacters(advice: readonly number[]): ServiceCharacters | null {
  const { body, terminator } = splitTerminator(advice);
  const fields = nameFields(body);
  if (fields === null) return null;
  const { component, element, release, repetition } = fields;
  const [last = ABSENT] = terminator;
  const main = [component, element, last];
  // A release character that ends segments too is a damaged advice: `UNA:+.? ?'`.
  if (main.includes(BLANK) || new Set(main).size !== main.length || release === last) return null;
  const optional = (byte: number): number => (byte === BLANK || main.includes(byte) ? ABSENT : byte);
  return {
    component,
    element,
    release: optional(release),
    repetition: optional(repetition) === optional(release) ? ABSENT : optional(repetition),
    terminator,
  };
}

function splitTerminator(advice: readonly number[]): { body: readonly number[]; terminator: readonly number[] } {
  // A blank in the place of the terminator is a sixth character that is not there: `UNA:+.?' `.
  const end = advice.at(-1) === BLANK ? advice.length - 1 : advice.length;
  // An empty segment behind the advice doubles its terminator.
  const isDoubled = end > 6 && advice.slice(6, end).every((byte) => byte === advice[5]);
  if (isDoubled) return { body: advice.slice(0, 5), terminator: advice.slice(5, 6) };
  const isMultiByte = end >= 3 && (advice[end - 3] ?? 0) >= 0xc2 && (advice[end - 1] ?? 0) >= 0x80;
  const width = isMultiByte ? 3 : 1;
  return { body: advice.slice(0, end - width), terminator: advice.slice(end - width, end) };
}

type Fields = Pick<ServiceCharacters, 'component' | 'element' | 'release' | 'repetition'>;

function nameFields(body: readonly number[]): Fields | null {
  const [component = ABSENT, element = ABSENT, third = ABSENT, fourth = ABSENT, fifth = ABSENT] = body;
  if (body.length === 5) return { component, element, release: fourth, repetition: fifth };
  if (body.length !== 4) return null;
  // The decimal mark is always a full stop or a comma; anything else in its place is the release character.
  const hasDecimalMark = third === 0x2e || third === 0x2c;
  return hasDecimalMark
    ? { component, element, release: fourth, repetition: ABSENT }
    : { component, element, release: third, repetition: fourth };
}
