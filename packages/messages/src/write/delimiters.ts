import { MessageWriteError } from './write-error.ts';

/** The characters that structure an interchange, one of ASCII each. */
export interface Delimiters {
  readonly component: string;
  readonly element: string;
  readonly decimal: '.' | ',';
  /** A blank where the interchange has none; text that holds a delimiter can then not be written. */
  readonly release: string;
  readonly terminator: string;
}

/** What holds where an interchange does not say. */
export const usualDelimiters: Delimiters = {
  component: ':',
  element: '+',
  decimal: '.',
  release: '?',
  terminator: "'",
};

/** A segment to be written: its tag, then its elements; an element of several components is a list. */
export type WrittenSegment = readonly [tag: string, ...elements: readonly (string | readonly string[])[]];

/** Writes one segment, its terminator included. */
export type SegmentWriter = (segment: WrittenSegment) => string;

/** A writer for the delimiters of an interchange. Empty elements and components at the end are left out. */
export function createSegmentWriter(delimiters: Delimiters): SegmentWriter {
  const { component, element, release, terminator } = delimiters;
  const hasRelease = release !== ' ';
  const marks = [component, element, terminator, ...(hasRelease ? [release] : [])];
  const special = new RegExp(`[${marks.map((mark) => RegExp.escape(mark)).join('')}]`, 'gu');
  const escaped = (text: string, tag: string): string => {
    if (text.search(special) < 0) return text;
    if (hasRelease) return text.replace(special, (mark) => release + mark);
    throw new MessageWriteError(`a text in ${tag} holds a delimiter, and the interchange has no release character`);
  };
  return ([tag, ...elements]) => {
    const written = elements.map((each) =>
      typeof each === 'string'
        ? escaped(each, tag)
        : withoutEmptyEnd(each.map((part) => escaped(part, tag))).join(component),
    );
    return [tag, ...withoutEmptyEnd(written)].join(element) + terminator;
  };
}

/** The service string advice, which names the delimiters. */
export function writeAdvice({ component, element, decimal, release, terminator }: Delimiters): string {
  return `UNA${component}${element}${decimal}${release} ${terminator}`;
}

function withoutEmptyEnd(parts: readonly string[]): readonly string[] {
  let end = parts.length;
  while (end > 0 && parts[end - 1] === '') end -= 1;
  return end === parts.length ? parts : parts.slice(0, end);
}
