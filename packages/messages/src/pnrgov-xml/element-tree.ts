import { limits } from '../limits.ts';
import type { StartTag } from '../xml/scanner.ts';
import type { XmlElement } from './element.ts';

/** Characters kept of one text: more than a record shows of it, so that it is seen to be cut. */
const textKept = limits.textLengthMax * 2;
/** Characters that weigh as much as an element. */
const charactersPerElement = 256;
/** Elements that are kept beyond the limit, since they name travellers. */
const naming: ReadonlySet<string> = new Set(['Passenger', 'GivenName', 'MiddleName', 'SurnamePrefix', 'Surname']);

/** Elements that only a traveller has. */
const personal: ReadonlySet<string> = new Set([
  'GivenName',
  'MiddleName',
  'SurnamePrefix',
  'Surname',
  'CustLoyalty',
  'FareInfo',
  'TicketDocument',
]);

/** Gathers an element and what is in it, up to the limits. */
export class ElementTree {
  readonly root: XmlElement;
  /** From the root to the innermost open element; null for those that are not kept. */
  readonly #path: (XmlElement | null)[];
  #weight = 0;
  /** The traveller whose start tag is lost. */
  #lost: XmlElement | null = null;
  /** Something was left out for being too much. */
  isCut = false;

  constructor(tag: StartTag) {
    this.root = elementOf(tag);
    this.#path = [this.root];
  }

  /** Whether what is open belongs to an element that is not kept. */
  get isClosed(): boolean {
    return this.#path.at(-1) === null;
  }

  get depth(): number {
    return this.#path.length;
  }

  /** Takes a start tag; `isKept` says whether it is one of those that are read. */
  open(tag: StartTag, isKept: boolean): void {
    const parent = this.#parentOf(tag);
    if (parent === undefined || parent === null || !isKept || !this.#hasRoomFor(tag)) {
      this.#path.push(null);
      return;
    }
    const element = elementOf(tag);
    parent.children.push(element);
    this.#path.push(element);
  }

  text(text: string): void {
    const element = this.#path.at(-1);
    if (element === undefined || element === null || element.text.length >= textKept) return;
    element.text = (element.text + text).slice(0, textKept);
    this.#weight += text.length / charactersPerElement;
  }

  close(): void {
    this.#path.pop();
  }

  /** A tree with the same root and those of its elements that hold for all travellers. */
  continued(tag: StartTag): ElementTree {
    const rest = new ElementTree(tag);
    rest.root.children.push(...this.root.children.filter(({ name }) => name === 'BookingRefID' || name === 'POS'));
    return rest;
  }

  /** What only a traveller has, directly in a reservation, is of a traveller whose start tag is lost. */
  #parentOf(tag: StartTag): XmlElement | null | undefined {
    const { root } = this;
    if (this.#path.length !== 1 || root.name !== 'PNR') return this.#path.at(-1);
    if (!personal.has(tag.name)) {
      if (tag.name === 'Passenger') this.#lost = null;
      return root;
    }
    const isSecond = this.#lost?.children.some(({ name }) => name === tag.name && naming.has(name)) ?? true;
    if (this.#lost === null || isSecond) {
      this.#lost = elementOf({ ...tag, name: 'Passenger', attributes: new Map() });
      root.children.push(this.#lost);
    }
    return this.#lost;
  }

  #hasRoomFor(tag: StartTag): boolean {
    this.#weight += 1;
    for (const [name, value] of tag.attributes) this.#weight += (name.length + value.length) / charactersPerElement;
    const hasRoom = this.#weight <= limits.reservationElementsMax || naming.has(tag.name);
    if (!hasRoom) this.isCut = true;
    return hasRoom;
  }
}

function elementOf({ name, attributes, offset, line }: StartTag): XmlElement {
  return { name, attributes, children: [], text: '', offset, line };
}
