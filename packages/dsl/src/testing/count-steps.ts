import { CstParser } from 'chevrotain';

/**
 * Counts the steps in which a text is read: attempts to match a pattern, the characters that they run over, and the looks
 * that the parser takes at its tokens. It listens at the doors through which all of them go, so that reading costs
 * nothing more where nobody counts.
 */
export function countSteps(read: () => void): number {
  let steps = 0;
  const undo = [
    replace<PatternDoor>(RegExp.prototype, 'exec', (exec) => {
      return function countingExec(this: RegExp, text) {
        const from = this.global || this.sticky ? this.lastIndex : 0;
        const found = exec.call(this, text);
        const end = found === null ? (this.sticky ? from : text.length) : found.index + found[0].length;
        steps += 1 + end - from;
        return found;
      };
    }),
    ...['LA', 'LA_FAST', 'consumeToken'].map((name) =>
      replace<TokenDoor>(CstParser.prototype, name, (look) => {
        return function countingLook(this: unknown, howMuch) {
          steps += 1;
          return look.call(this, howMuch);
        };
      }),
    ),
  ];
  try {
    read();
  } finally {
    for (const each of undo) each();
  }
  return steps;
}

type PatternDoor = (this: RegExp, text: string) => RegExpExecArray | null;
type TokenDoor = (this: unknown, howMuch: number) => unknown;

/** Puts another method in the place of one that the types may not know; what comes back puts the first one back. */
function replace<M>(prototype: object, name: string, by: (original: M) => M): () => void {
  const before = Object.getOwnPropertyDescriptor(prototype, name);
  const value = by(Reflect.get(prototype, name) as M);
  Object.defineProperty(prototype, name, { configurable: true, writable: true, value });
  return () => {
    if (before === undefined) Reflect.deleteProperty(prototype, name);
    else Object.defineProperty(prototype, name, before);
  };
}
