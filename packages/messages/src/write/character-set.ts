import { isoCharsets } from '../edifact/charset.ts';
import { MessageWriteError } from './write-error.ts';

/** The character sets in which messages can be written. UNOX, which switches sets by control characters, is not. */
const labels = {
  UNOA: null,
  UNOB: null,
  UNOC: 'iso-8859-1',
  ...isoCharsets,
  UNOW: 'utf-8',
  UNOY: 'utf-8',
} as const;

/** A syntax identifier of `UNB`. UNOA and UNOB hold printable ASCII, which is how carriers use them. */
export type SyntaxIdentifier = keyof typeof labels;

export const syntaxIdentifiers = Object.keys(labels) as readonly SyntaxIdentifier[];

/** From the smallest to the one that holds everything. */
const choices: readonly SyntaxIdentifier[] = ['UNOA', 'UNOC', 'UNOY'];

// Printable ASCII.
const plain = /^[\u0020-\u007E]*$/u;
const unprintable = /[\p{Cc}\p{Cs}]/u;
const utf8 = new TextEncoder();

/** Whether a text can be written in a character set. */
function holds(identifier: SyntaxIdentifier, text: string): boolean {
  if (plain.test(text)) return true;
  if (unprintable.test(text)) return false;
  const label = labels[identifier];
  if (label === null) return false;
  if (label === 'utf-8') return true;
  const table = tableOf(label);
  for (const character of text) if (!isAscii(character) && !table.has(character)) return false;
  return true;
}

/** The smallest common character set that holds the text. */
export function chooseCharacterSet(text: string): SyntaxIdentifier {
  return choices.find((identifier) => holds(identifier, text)) ?? 'UNOY';
}

/** The bytes of a text; throws `MessageWriteError` where the character set does not hold it. */
export function encodeText(identifier: SyntaxIdentifier, text: string): Uint8Array {
  if (plain.test(text)) return utf8.encode(text);
  const label = labels[identifier];
  const refused = findRefused(identifier, text);
  if (refused !== undefined) {
    const code = (refused.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw new MessageWriteError(`${identifier} does not hold the character U+${code}`);
  }
  if (label === 'utf-8' || label === null) return utf8.encode(text);
  const table = tableOf(label);
  return Uint8Array.from(text, (character) => table.get(character) ?? character.charCodeAt(0));
}

function findRefused(identifier: SyntaxIdentifier, text: string): string | undefined {
  if (holds(identifier, text)) return undefined;
  return Array.from(text).find((character) => !holds(identifier, character));
}

function isAscii(character: string): boolean {
  return character.charCodeAt(0) < 0x80;
}

const tables = new Map<string, ReadonlyMap<string, number>>();

/** Bytes by character of the upper half of an ISO 8859 set, found by decoding each byte. */
function tableOf(label: string): ReadonlyMap<string, number> {
  const known = tables.get(label);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(label);
  const table = new Map<string, number>();
  for (let byte = 0xa0; byte <= 0xff; byte += 1) {
    const character = decoder.decode(Uint8Array.of(byte));
    if (character !== '\uFFFD') table.set(character, byte);
  }
  tables.set(label, table);
  return table;
}
