import { withoutHiddenCharacters } from '../hidden-characters.ts';
import { limits } from '../limits.ts';
import type { ServiceCharacters } from './service-characters.ts';

/** The components of a data element, unescaped and trimmed. */
export type Element = readonly string[];

/** What a segment says. */
export interface SegmentContent {
  /** `elements[0]` holds the tag. */
  readonly elements: readonly Element[];
  /** Second and later repetitions of repeated elements (syntax 4), in order. */
  readonly repeats: readonly Element[];
}

/** One segment of a message, and where it stands. */
export interface Segment extends SegmentContent {
  readonly tag: string;
  /** 1-based number in the interchange. */
  readonly number: number;
  /** Offset of its first byte in the source. */
  readonly offset: number;
}

/** A component of a segment, both counted from 0; an empty text where there is none. */
export function component(segment: SegmentContent, element: number, index = 0): string {
  return segment.elements[element]?.[index] ?? '';
}

const noRepeats: readonly Element[] = [];

/** Splits the text of a segment into elements and components, and unescapes them. */
export type SegmentSplitter = (text: string) => SegmentContent;

/** A splitter for the service characters of an interchange. */
export function createSplitter(characters: ServiceCharacters): SegmentSplitter {
  const marks: Marks = {
    component: String.fromCharCode(characters.component),
    element: String.fromCharCode(characters.element),
    release: characters.release < 0 ? null : String.fromCharCode(characters.release),
    repetition: characters.repetition < 0 ? null : String.fromCharCode(characters.repetition),
  };
  return (text) => {
    const isPlain =
      (marks.release === null || !text.includes(marks.release)) &&
      (marks.repetition === null || !text.includes(marks.repetition));
    return isPlain ? splitPlain(text, marks) : splitReleased(text, marks);
  };
}

interface Marks {
  readonly component: string;
  readonly element: string;
  readonly release: string | null;
  readonly repetition: string | null;
}

// Filled anew for each segment. What is kept of one is copied from them and has no room to spare, since many segments
// are held until their message ends.
const partsRead: string[] = [];
const elementsRead: string[][] = [];

/** One pass over the characters: splitting the text and then each element costs twice as much, and is most of lexing. */
function splitPlain(text: string, { element, component: colon }: Marks): SegmentContent {
  const elementCode = element.charCodeAt(0);
  const componentCode = colon.charCodeAt(0);
  let elementCount = 0;
  let partCount = 0;
  let from = 0;
  let isUnusual = false;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at === text.length ? elementCode : text.charCodeAt(at);
    if (code !== elementCode && code !== componentCode) {
      if (code < FIRST_PRINTABLE || code > LAST_PRINTABLE) isUnusual = true;
      continue;
    }
    const value = trimmed(text, from, at);
    from = at + 1;
    if (partCount < limits.elementComponentsMax) {
      partsRead[partCount] = value;
      partCount += 1;
    }
    if (code === componentCode) continue;
    elementsRead[elementCount] = partCount === 1 ? [value] : partsRead.slice(0, partCount);
    partCount = 0;
    elementCount += 1;
    if (elementCount === limits.segmentElementsMax) break;
  }
  const elements = elementsRead.slice(0, elementCount);
  return { elements: isUnusual ? elements.map((parts) => parts.map(cleanValue)) : elements, repeats: noRepeats };
}

/** Released characters must survive the splitting at every level, so all levels are told apart in one pass. */
function splitReleased(text: string, marks: Marks): SegmentContent {
  const elements: string[][] = [];
  const repeats: string[][] = [];
  let current: string[] = [];
  elements.push(current);
  let value = '';
  const endValue = (): void => {
    if (current.length < limits.elementComponentsMax) current.push(cleanValue(value));
    value = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === marks.release) {
      at += 1;
      value += text.charAt(at);
    } else if (character === marks.component) {
      endValue();
    } else if (character === marks.element || character === marks.repetition) {
      endValue();
      if (elements.length + repeats.length >= limits.segmentElementsMax) return { elements, repeats };
      current = [];
      (character === marks.element ? elements : repeats).push(current);
    } else value += character;
  }
  endValue();
  return { elements, repeats };
}

function cleanValue(value: string): string {
  return withoutHiddenCharacters(value).trim();
}

const FIRST_PRINTABLE = 0x20;
const LAST_PRINTABLE = 0x7e;

function trimmed(text: string, from: number, to: number): string {
  const value = text.slice(from, to);
  const hasBlank = text.charCodeAt(from) === FIRST_PRINTABLE || text.charCodeAt(to - 1) === FIRST_PRINTABLE;
  return hasBlank ? value.trim() : value;
}
