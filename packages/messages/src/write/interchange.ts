import type { SyntaxIdentifier } from './character-set.ts';
import { chooseCharacterSet, encodeText } from './character-set.ts';
import type { Delimiters, WrittenSegment } from './delimiters.ts';
import { createSegmentWriter, usualDelimiters, writeAdvice } from './delimiters.ts';
import { MessageWriteError } from './write-error.ts';

/** How an interchange is written, whatever messages it holds. */
export interface InterchangeOptions {
  readonly sender: string;
  readonly recipient: string;
  /** Day and time of preparation: `2026-03-11T06:00`. */
  readonly preparedAt: string;
  readonly controlReference: string;
  /** The smallest of UNOA, UNOC and UNOY that holds all texts where absent. */
  readonly characterSet?: SyntaxIdentifier;
  /** The usual ones where absent. */
  readonly delimiters?: Delimiters;
  /** Whether `UNA` is written though the delimiters are the usual ones. */
  readonly hasAdvice?: boolean;
  /** Length of lines, in bytes, as Type-B messages have them (69); one long line where absent. */
  readonly lineBytes?: number;
}

/** A message without its `UNH` and `UNT`. */
export interface MessageBody {
  readonly reference: string;
  /** Type, version, release, agency and, perhaps, association code. */
  readonly type: readonly string[];
  /** The key that the parts of one list share. */
  readonly accessReference?: string;
  /** Which of how many parts; whole where absent. */
  readonly part?: { readonly number: number; readonly isLast: boolean };
  readonly segments: readonly WrittenSegment[];
}

const compact = (text: string): string => text.replace(/\D/gu, '');

/** Writes one interchange; throws `MessageWriteError` where the character set or the delimiters do not do. */
export function writeInterchange(messages: readonly MessageBody[], options: InterchangeOptions): Uint8Array {
  const delimiters = options.delimiters ?? usualDelimiters;
  const write = createSegmentWriter(delimiters);
  const body = messages.map((message) => messageSegments(message).map(write).join('')).join('');
  const end = write(['UNZ', String(messages.length), options.controlReference]);
  const characterSet = options.characterSet ?? chooseCharacterSet(body);
  const head = write(interchangeHead(characterSet, options));
  const isUsual = delimiters === usualDelimiters && options.hasAdvice !== true;
  const text = (isUsual ? '' : writeAdvice(delimiters)) + head + body + end;
  const bytes = encodeText(characterSet, text);
  return options.lineBytes === undefined ? bytes : wrapped(bytes, options.lineBytes);
}

function interchangeHead(characterSet: SyntaxIdentifier, options: InterchangeOptions): WrittenSegment {
  const prepared = compact(options.preparedAt);
  if (prepared.length !== 12) throw new MessageWriteError('the time of preparation is not a day with hour and minute');
  // Syntax 4 knows the character sets behind UNOF.
  const version = characterSet <= 'UNOC' ? '3' : '4';
  return [
    'UNB',
    [characterSet, version],
    [options.sender, 'ZZ'],
    [options.recipient, 'ZZ'],
    [prepared.slice(2, 8), prepared.slice(8)],
    options.controlReference,
  ];
}

function messageSegments({ reference, type, accessReference, part, segments }: MessageBody): readonly WrittenSegment[] {
  const head: WrittenSegment = ['UNH', reference, type, accessReference ?? '', part === undefined ? '' : partOf(part)];
  return [head, ...segments, ['UNT', String(segments.length + 2), reference]];
}

/** `01:C` begins a list of several parts, `02` goes on, `03:F` ends it. */
function partOf({ number, isLast }: NonNullable<MessageBody['part']>): readonly string[] {
  const sequence = String(number).padStart(2, '0');
  if (isLast) return [sequence, 'F'];
  return number === 1 ? [sequence, 'C'] : [sequence];
}

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

/** Lines break anywhere, inside of tags and characters too, as the senders of Type-B messages break them. */
function wrapped(bytes: Uint8Array, lineBytes: number): Uint8Array {
  if (!Number.isSafeInteger(lineBytes) || lineBytes < 1) throw new MessageWriteError('a line has at least one byte');
  const breaks = Math.max(0, Math.ceil(bytes.length / lineBytes) - 1);
  const lines = new Uint8Array(bytes.length + 2 * breaks);
  for (let line = 0; line <= breaks; line += 1) {
    const at = line * (lineBytes + 2);
    lines.set(bytes.subarray(line * lineBytes, (line + 1) * lineBytes), at);
    if (line < breaks) lines.set([CARRIAGE_RETURN, LINE_FEED], at + lineBytes);
  }
  return lines;
}
