/**
 * Tests of the texts of one field. The same texts come again and again, so each is given a number, which is what its column
 * holds, and each test is made once of each text.
 */
import type { TextOperator } from '@tautai/dsl';

type Test = (text: string) => boolean;

/** So many texts are kept before they are forgotten. */
const textsMax = 8_192;

export interface TextTests {
  /** The number of a test; tests of one operator and pattern are one. */
  readonly add: (operator: TextOperator, pattern: string, test: Test) => number;
  readonly numberOf: (text: string) => number;
  readonly passes: (number: number, test: number) => boolean;
  /** Whether it is time to forget: between two records, since the numbers of texts mean nothing afterwards. */
  readonly isFull: () => boolean;
  readonly forget: () => void;
}

const untested = 0;
const failed = 1;
const passed = 2;

export function createTextTests(): TextTests {
  const tests: Test[] = [];
  const known = new Map<string, number>();
  const numbers = new Map<string, number>();
  let texts: { readonly text: string; verdicts: Uint8Array }[] = [];
  return {
    add(operator, pattern, test) {
      const key = `${operator} ${pattern}`;
      const number = known.get(key) ?? tests.push(test) - 1;
      known.set(key, number);
      return number;
    },
    numberOf(text) {
      const number = numbers.get(text);
      if (number !== undefined) return number;
      numbers.set(text, texts.length);
      return texts.push({ text, verdicts: new Uint8Array(tests.length) }) - 1;
    },
    passes(number, test) {
      const asked = texts[number];
      if (asked === undefined) return false;
      if (test >= asked.verdicts.length) {
        const longer = new Uint8Array(2 * tests.length);
        longer.set(asked.verdicts);
        asked.verdicts = longer;
      }
      const verdict = asked.verdicts[test];
      if (verdict !== untested) return verdict === passed;
      const isSo = tests[test]?.(asked.text) === true;
      asked.verdicts[test] = isSo ? passed : failed;
      return isSo;
    },
    isFull: () => texts.length >= textsMax,
    forget() {
      texts = [];
      numbers.clear();
    },
  };
}
