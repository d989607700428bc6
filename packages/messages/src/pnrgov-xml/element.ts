import type { Segment } from '../edifact/segment.ts';
import { withoutHiddenCharacters } from '../hidden-characters.ts';
import type { XmlPlace } from '../xml/scanner.ts';

/** An element with what is in it, as far as it is kept. */
export interface XmlElement extends XmlPlace {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** An attribute, clean and trimmed; empty where there is none. Of several names the first that is given counts. */
export function attributeOf(element: XmlElement | undefined, ...names: readonly string[]): string {
  const given = names.map((name) => element?.attributes.get(name) ?? '').find((value) => value !== '');
  return clean(given ?? '');
}

/** The text of an element; empty where there is none. An end tag that lost its first character is no part of it. */
export function textOf(element: XmlElement | undefined): string {
  const text = clean(element?.text ?? '');
  const tag = `/${element?.name ?? ''}>`;
  return text.endsWith(tag) ? text.slice(0, -tag.length).trim() : text;
}

/** Elements of a name directly within another. */
export function childrenOf(element: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
  return element?.children.filter(({ name }) => names.includes(name)) ?? [];
}

/** The first element of a name directly within another. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** What an element says in the form of a segment, whose number is then the element's line. */
export function segmentOf({ offset, line }: XmlPlace, tag: string, elements: readonly (readonly string[])[]): Segment {
  return { tag, elements: [[tag], ...elements], repeats: [], offset, number: line };
}

function clean(text: string): string {
  return withoutHiddenCharacters(text.replace(/\s+/gu, ' ')).trim();
}
