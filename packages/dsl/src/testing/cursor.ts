/** A text with the place that `¦` marked in it. */
export interface MarkedText {
  readonly text: string;
  readonly offset: number;
}

const mark = '¦';

/** Takes the one cursor mark out of a text: `booking.le¦ad_time`. */
export function readCursorMark(marked: string): MarkedText {
  const offset = marked.indexOf(mark);
  if (offset < 0 || marked.includes(mark, offset + 1)) throw new Error(`the text needs one ${mark}: ${marked}`);
  return { text: marked.slice(0, offset) + marked.slice(offset + mark.length), offset };
}
