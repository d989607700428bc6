import type { FieldType, PassengerRecord, RecordType, SensitiveCategory } from '@tautai/dsl';
import { catalogue, sensitiveCodes } from '@tautai/dsl';

/** A record without sensitive codes and texts, and the category of each that was removed. */
export interface SensitiveRemoval {
  readonly record: PassengerRecord;
  readonly removed: readonly SensitiveCategory[];
}

/**
 * Removes what reveals religion, health and the like (safeguard S11) from every text of a record.
 *
 * A service request is kept as its bare code, or not at all. Any other text that names a sensitive code as a word is
 * removed whole, since what stands around the code says the same. From a name only the word is removed, and only where
 * nobody is called so.
 */
export function removeSensitive(record: PassengerRecord): SensitiveRemoval {
  const removed: SensitiveCategory[] = [];
  const clean = cleanRecord(record, catalogue, removed);
  if (removed.length === 0 && clean === record) return { record, removed };
  return { record: clean, removed };
}

type Cleaner = (text: string, removed: SensitiveCategory[]) => string | undefined;

/** Walks the record beside the catalogue. A part in which nothing was removed is given back as it is. */
function cleanRecord(value: object, type: RecordType, removed: SensitiveCategory[]): object {
  let copy: Record<string, unknown> | null = null;
  for (const [name, part] of Object.entries(value)) {
    const field = type.fields[name];
    if (field === undefined) continue;
    const cleaner = name === 'special_requests' ? cleanRequest : cleanerOf(field.type);
    const cleaned = cleanPart(part, field.type, { cleaner, removed });
    if (cleaned === part) continue;
    copy ??= { ...value };
    if (cleaned === undefined) delete copy[name];
    else copy[name] = cleaned;
  }
  return copy ?? value;
}

interface Cleaning {
  readonly cleaner: Cleaner | null;
  readonly removed: SensitiveCategory[];
}

function cleanPart(part: unknown, type: FieldType, cleaning: Cleaning): unknown {
  if (typeof part === 'string') return cleaning.cleaner === null ? part : cleaning.cleaner(part, cleaning.removed);
  if (Array.isArray(part) && type.kind === 'list') {
    const { element } = type;
    const kept = part.map((each: unknown) => cleanPart(each, element, cleaning)).filter((each) => each !== undefined);
    return kept.length === part.length && kept.every((each, at) => each === part[at]) ? part : kept;
  }
  if (typeof part === 'object' && part !== null && type.kind === 'record') {
    return cleanRecord(part, type, cleaning.removed);
  }
  return part;
}

function cleanerOf(type: FieldType): Cleaner | null {
  if (type.kind === 'list') return cleanerOf(type.element);
  if (type.kind !== 'text') return null;
  return type.folding === 'name' ? cleanName : cleanText;
}

const wordPattern = /[A-Z0-9]+/gu;

function cleanText(text: string, removed: SensitiveCategory[]): string | undefined {
  const found = sensitiveIn(text);
  removed.push(...found);
  return found.length === 0 ? text : undefined;
}

function cleanName(text: string, removed: SensitiveCategory[]): string | undefined {
  const words = text.split(/\s+/u);
  const kept = words.filter((word) => {
    const entry = sensitiveCodes.get(word.toUpperCase());
    if (entry === undefined || entry.mayBeName === true) return true;
    removed.push(entry.category);
    return false;
  });
  if (kept.length === words.length) return text;
  return kept.length === 0 ? undefined : kept.join(' ');
}

/** `UMNR` stays; `WCHR` goes; of `UMNR/ACCOMPANIED TO GATE` the code stays. */
function cleanRequest(text: string, removed: SensitiveCategory[]): string | undefined {
  const found = sensitiveIn(text);
  if (found.length > 0) {
    removed.push(...found);
    return undefined;
  }
  return /^[A-Z0-9]{4,5}(?![A-Z0-9])/u.exec(text.trim().toUpperCase())?.[0];
}

const anyCode = new RegExp([...sensitiveCodes.keys()].join('|'), 'iu');
// oxlint-disable-next-line no-control-regex -- all of ASCII is meant
const beyondAscii = /[^\u0000-\u007F]/u;

function sensitiveIn(text: string): readonly SensitiveCategory[] {
  // Nearly every text has none, which is seen at once; full-width letters are no way around.
  if (!anyCode.test(text) && !beyondAscii.test(text)) return [];
  const words = text.normalize('NFKC').toUpperCase().match(wordPattern) ?? [];
  return words.flatMap((word) => sensitiveCodes.get(codeIn(word))?.category ?? []);
}

/** `SSRWCHRNZHK1`, where blanks were lost: the letters behind SSR, or before a status such as HK1. */
const gluedRequest = /^(?:SSR([A-Z]{4,5}?)|([A-Z]{4,5}?)(?:[A-Z0-9]{2})?(?:HK|HN|HX|KK|NN|NO|PN|TK|UC|UN)\d+$)/u;

function codeIn(word: string): string {
  const glued = gluedRequest.exec(word);
  return glued?.[1] ?? glued?.[2] ?? word;
}
