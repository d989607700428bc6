import { SaxesParser } from 'saxes';
import { limits } from '../limits.ts';
import type { XmlCode } from '../diagnostics/xml.ts';
import type { TextPlaces } from './text-places.ts';

/** Where a tag stands: byte offset from 0, line from 1. */
export interface XmlPlace {
  readonly offset: number;
  readonly line: number;
}

/** A start tag. Prefixes are cut: the elements of all versions have the same names in whatever namespace. */
export interface StartTag extends XmlPlace {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

interface UnfinishedTag {
  readonly name: string;
  readonly attributes: Map<string, string>;
}

/** What knows the elements: the scanner itself knows none. */
export interface XmlVocabulary {
  /**
   * How many of the open elements stay open when this one begins, so that one whose end tag is lost does not swallow
   * what follows.
   */
  readonly depthFor: (name: string, open: readonly string[]) => number;
  /**
   * How many of the open elements stay open when reading begins again at this one, because what stood before was lost;
   * null where it must not begin at it.
   */
  readonly restartDepth: (name: string, open: readonly string[]) => number | null;
}

/** Who receives what a source says. Every start tag has its end. */
export interface XmlSink {
  readonly open: (tag: StartTag) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  readonly problem: (code: XmlCode, place: XmlPlace) => void;
}

/** Why a parser is replaced: it met an end tag that fits nothing, a tag within a tag, or too many elements. */
type Fault = 'end-tag' | 'tag-in-tag' | 'too-deep';

/** Ends the work of a parser whose elements are no longer nested as those of the source. */
class Interruption extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super('the parser is given up');
    this.fault = fault;
  }
}

/** Stands for an ampersand that begins no reference, since the parser would read up to the next semicolon. */
const bareAmpersand = '\uFDD0';
const bareAmpersandPattern = /&(?!(?:[A-Za-z_][\w.-]{0,31}|#\d{1,7}|#x[\dA-Fa-f]{1,6});)/gu;
/** Messages of the parser about what stands between documents, which is nobody's loss. */
const betweenDocuments = /outside of root|only one root|XML declaration|root element|doctype declaration/u;
/** Faults in a stretch that is not given up: each costs a new parser. */
const repairsMax = 100;
/** Characters kept of what was read, in which the name of a tag is looked for. */
const recentLength = 256;
const startTagPattern = /<(?:[\w.-]{1,64}:)?([A-Za-z_][\w.-]{0,63})(?=[\s/>])/gu;
const wrongEndTag = /unexpected close tag|unmatched closing tag/u;

/**
 * Reads the text of a source as XML that may be broken: an end tag that fits nothing, an ampersand that is none, a
 * stretch that is too long. The parser keeps to the letter of XML and is replaced where that would lose the rest.
 * Document types are not read: entities are never declared, and what refers to them stays as it is written.
 */
export class XmlScanner {
  readonly #sink: XmlSink;
  readonly #vocabulary: XmlVocabulary;
  readonly #places: TextPlaces;
  /** Names of the open elements, as written and without their prefixes. */
  readonly #written: string[] = [];
  readonly #open: string[] = [];
  #parser: SaxesParser | null = null;
  /** Index and line in the source at which the parser's own count begins. */
  #base = 0;
  #baseLine = 1;
  #line = 1;
  /** Index behind the last tag. */
  #last = 0;
  #tagStart: XmlPlace = { offset: 0, line: 1 };
  /** An end tag of which it is not yet certain that it fits. */
  #closing: string | null = null;
  /** The end of what was passed over, as far as a tag may have begun there; null where nothing is passed over. */
  #passed: string | null = null;
  /** Since the last element at which reading could begin again. */
  #repairs = 0;
  /** An end tag was of none: perhaps of an open element whose start tag is misspelt. */
  #isUnsure = false;
  /** A start tag of which the end is still to come. */
  #unfinished: UnfinishedTag | null = null;
  /** What the parser is reading, and the index at which it begins. */
  #text = '';
  #textAt = 0;
  /** The last characters that the parser got. */
  #recent = '';

  constructor(sink: XmlSink, vocabulary: XmlVocabulary, places: TextPlaces) {
    this.#sink = sink;
    this.#vocabulary = vocabulary;
    this.#places = places;
  }

  /** Where the last start tag stands. */
  get place(): XmlPlace {
    return this.#tagStart;
  }

  /** Takes the next block of text. */
  block(text: string): void {
    let at = this.#places.end;
    this.#places.append(text);
    let rest = text;
    while (rest !== '') {
      const length = this.#passed === null ? this.#parse(rest, at) : this.#pass(rest, this.#passed, at);
      at += length;
      rest = rest.slice(length);
    }
  }

  /** Says that the source ends; elements still open are closed. */
  end(): void {
    this.#commit();
    const [innermost] = this.#open;
    if (innermost !== undefined) this.#sink.problem('xml/cut-off', this.#tagStart);
    this.#closeTo(0);
  }

  /** Parses as much as goes well; returns how much that is. */
  #parse(text: string, at: number): number {
    const parser = this.#parser ?? this.#start(at);
    this.#text = text;
    this.#textAt = at;
    try {
      parser.write(text.replace(bareAmpersandPattern, bareAmpersand));
    } catch (error) {
      if (!(error instanceof Interruption)) throw error;
      // The tag that begins within another is read anew.
      const length = this.#indexIn(parser) - at - (error.fault === 'tag-in-tag' ? 1 : 0);
      this.#line = this.#lineIn(parser);
      this.#recent = (this.#recent + text.slice(0, Math.max(length, 0))).slice(-recentLength);
      this.#parser = null;
      this.#repair(error.fault);
      return Math.max(length, 0);
    }
    this.#commit();
    this.#line = this.#lineIn(parser);
    this.#recent = (this.#recent + text).slice(-recentLength);
    if (at + text.length - this.#last > limits.xmlTokenLengthMax) {
      this.#parser = null;
      this.#lose('xml/too-long');
    }
    return text.length;
  }

  #start(at: number): SaxesParser {
    const parser = new SaxesParser();
    parser.on('error', (error) => this.#problem(error, parser));
    const ancestors = this.#written.map((name) => `<${name}>`).join('');
    parser.write(ancestors);
    this.#base = at - ancestors.length;
    this.#baseLine = this.#line;
    this.#last = at;
    parser.on('opentagstart', ({ name }) => {
      // The line of a tag whose name ends its line is not the next one.
      const line = this.#lineIn(parser) - (parser.column === 0 ? 1 : 0);
      const start = this.#indexIn(parser) - name.length - 2;
      this.#commit();
      this.#unfinished = { name, attributes: new Map() };
      this.#tagStart = { offset: this.#places.offsetOf(start), line };
    });
    parser.on('attribute', ({ name, value }) => {
      this.#unfinished?.attributes.set(localName(name), this.#unmasked(value));
    });
    parser.on('opentag', ({ name }) => {
      this.#last = this.#indexIn(parser);
      this.#openTag(name);
      if (this.#open.length > limits.xmlDepthMax) throw new Interruption('too-deep');
    });
    parser.on('closetag', ({ name }) => {
      this.#commit();
      this.#closing = name;
      this.#last = this.#indexIn(parser);
    });
    const text = (value: string): void => {
      this.#commit();
      this.#sink.text(this.#unmasked(value));
    };
    parser.on('text', text);
    parser.on('cdata', text);
    // Many short comments are not one long stretch.
    const passed = (): void => {
      this.#last = this.#indexIn(parser);
    };
    parser.on('comment', passed);
    parser.on('processinginstruction', passed);
    parser.on('doctype', () => this.#sink.problem('xml/document-type', this.#here(parser)));
    this.#parser = parser;
    return parser;
  }

  #openTag(written: string): void {
    const attributes = this.#unfinished?.attributes ?? new Map<string, string>();
    this.#unfinished = null;
    const name = localName(written);
    const restart = this.#vocabulary.restartDepth(name, this.#open);
    this.#closeTo((this.#isUnsure ? restart : null) ?? this.#vocabulary.depthFor(name, this.#open));
    if (restart !== null) {
      this.#repairs = 0;
      this.#isUnsure = false;
    }
    this.#written.push(written);
    this.#open.push(name);
    this.#sink.open({ name, attributes, ...this.#tagStart });
  }

  /** Carries out the end tag that waits. */
  #commit(): void {
    const name = this.#closing;
    this.#closing = null;
    const at = name === null ? -1 : this.#written.lastIndexOf(name);
    if (at >= 0) this.#closeTo(at);
  }

  /** Makes good what a parser was given up for. */
  #repair(fault: Fault): void {
    this.#repairs += 1;
    if (fault === 'too-deep' || this.#repairs > repairsMax) {
      this.#lose(fault === 'too-deep' ? 'xml/too-deep' : 'xml/malformed');
    } else if (this.#unfinished !== null) this.#endStartTag(this.#unfinished);
    else {
      // One that is not of the innermost element ends all up to its own; one that is of none is passed over.
      const [, name = ''] = /<\/([^\s<>]*)[^<>]*>?$/u.exec(this.#recent) ?? [];
      const innermost = this.#written.at(-1) ?? '';
      // The innermost may have lost the end of its start tag, and taken the text for its name.
      const isInnermost = name !== '' && !this.#written.includes(name) && innermost.startsWith(name);
      this.#closing = isInnermost ? innermost : name;
      this.#isUnsure = !this.#written.includes(this.#closing);
      this.#commit();
    }
  }

  /** A start tag ends where another tag begins; so does an attribute in it. */
  #endStartTag({ name, attributes }: UnfinishedTag): void {
    const [, attribute, value = ''] = /([^\s<>"'=]+)\s*=\s*["']?([^"'<>]*?)\/?>?\s*$/u.exec(this.#recent) ?? [];
    if (attribute !== undefined && !attributes.has(localName(attribute))) attributes.set(localName(attribute), value);
    this.#openTag(name);
    if (/\/>?\s*$/u.test(this.#recent)) this.#closeTo(this.#open.length - 1);
  }

  #closeTo(depth: number): void {
    while (this.#open.length > depth) {
      this.#written.pop();
      const name = this.#open.pop();
      if (name !== undefined) this.#sink.close(name);
    }
  }

  #problem({ message }: Error, parser: SaxesParser): void {
    const isInside = this.#open.length > 0 || this.#unfinished !== null;
    if (betweenDocuments.test(message) || !isInside) return;
    this.#sink.problem('xml/malformed', this.#tagStart);
    const isEndTag = message.includes('in closing tag');
    if (wrongEndTag.test(message)) {
      this.#closing = null;
      throw new Interruption('end-tag');
    }
    if ((isEndTag || this.#unfinished !== null) && this.#text[this.#indexIn(parser) - this.#textAt - 1] === '<') {
      throw new Interruption('tag-in-tag');
    }
  }

  #lose(code: XmlCode): void {
    this.#closing = null;
    this.#unfinished = null;
    // What is long between two documents is no part of any.
    if (this.#open.length > 0) this.#sink.problem(code, this.#tagStart);
    this.#passed = '';
  }

  /** Passes over text up to an element at which reading can begin again; returns how much that is. */
  #pass(text: string, before: string, at: number): number {
    const joined = before + text;
    for (const { index, 1: name = '' } of joined.matchAll(startTagPattern)) {
      const depth = this.#vocabulary.restartDepth(name, this.#open);
      if (depth === null) continue;
      const length = index - before.length;
      this.#passed = null;
      this.#closeTo(depth);
      this.#line += newLinesIn(text.slice(0, Math.max(length, 0)));
      // A tag that began in what was passed over before is given to the parser from its beginning.
      if (length < 0) this.#start(at + length).write(before.slice(length));
      return Math.max(length, 0);
    }
    this.#line += newLinesIn(text);
    this.#passed = joined.slice(-recentLength);
    this.#places.offsetOf(at + text.length - this.#passed.length);
    return text.length;
  }

  #unmasked(text: string): string {
    if (!text.includes(bareAmpersand)) return text;
    this.#sink.problem('xml/malformed', this.#tagStart);
    return text.replaceAll(bareAmpersand, '&');
  }

  #indexIn(parser: SaxesParser): number {
    return this.#base + parser.position;
  }

  #lineIn(parser: SaxesParser): number {
    return this.#baseLine + parser.line - 1;
  }

  #here(parser: SaxesParser): XmlPlace {
    return { offset: this.#places.offsetOf(this.#indexIn(parser)), line: this.#lineIn(parser) };
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function newLinesIn(text: string): number {
  return text.split('\n').length - 1;
}
