/** The record of a test: any subset of one, in JSON. */
type Given = Readonly<Record<string, unknown>>;

/** A test as it stands in a rule. */
export interface PrintableTest {
  readonly name: string;
  readonly given: Given;
  readonly expect: string;
}

/** Lines of the record are no longer than this where that can be. */
const widthMax = 118;
/** A record or a list this short is not broken over lines. */
const unbrokenMax = 64;
const indent = ' '.repeat(12);

/** Prints a test as the formatter would, to be inserted into the body of a rule. */
export const printTest = ({ name, given, expect }: PrintableTest): string =>
  [`  test ${JSON.stringify(name)} {`, printGiven(given), `    expect ${expect}`, '  }', ''].join('\n');

/** Fills lines like a paragraph: breaks come after commas, and rather between records than within them. */
function printGiven(given: Given): string {
  const lines: string[] = [];
  let line = '    given ';
  for (const piece of piecesOf(given)) {
    const isFirst = line.trim() === '' || line === '    given ';
    if (!isFirst && line.length + piece.length + 1 > widthMax) {
      lines.push(line);
      line = `${indent}${piece}`;
    } else {
      line = isFirst ? `${line}${piece}` : `${line} ${piece}`;
    }
  }
  return [...lines, line].join('\n');
}

/** The JSON text, cut where a line may break. Each piece ends with its comma or closing brackets. */
function piecesOf(json: unknown): readonly string[] {
  const oneLine = printJson(json);
  if (oneLine.length <= unbrokenMax || typeof json !== 'object' || json === null) return [oneLine];
  const isList = Array.isArray(json);
  const [open, close] = isList ? ['[', ']'] : ['{ ', ' }'];
  const members = isList
    ? json.map((each: unknown) => piecesOf(each))
    : Object.entries(json).map(([name, value]) => prefixed(`${JSON.stringify(name)}: `, piecesOf(value)));
  const joined = members.flatMap((pieces, index) => (index === members.length - 1 ? pieces : suffixed(pieces, ',')));
  return suffixed(prefixed(open, joined), close);
}

const prefixed = (prefix: string, [first = '', ...rest]: readonly string[]): readonly string[] => [
  `${prefix}${first}`,
  ...rest,
];

const suffixed = (pieces: readonly string[], suffix: string): readonly string[] => [
  ...pieces.slice(0, -1),
  `${pieces.at(-1) ?? ''}${suffix}`,
];

/** JSON on one line with the blanks that the examples have. */
function printJson(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map(printJson).join(', ')}]`;
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  const members = Object.entries(json).map(([name, value]) => `${JSON.stringify(name)}: ${printJson(value)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
