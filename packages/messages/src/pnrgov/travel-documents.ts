import { documentTypeOf } from '../document-type.ts';
import type { CenturyRule } from '../edifact/century.ts';
import { expiresAround, notAfter } from '../edifact/century.ts';
import { readWrittenDate } from '../edifact/date-time.ts';
import type { Segment } from '../edifact/segment.ts';
import { boundedText, countryOf } from '../edifact/values.ts';
import type { DocoText } from './doco-text.ts';
import type { DocsText } from './docs-text.ts';
import type { Fit } from '../names/person-name.ts';
import type { Person } from './person.ts';
import type { PushContext } from './push-context.ts';
import type { Passenger, TravelDocument } from '../record-parts.ts';

interface Surroundings {
  readonly segment: Segment;
  readonly knownDay: string | null;
  readonly context: PushContext;
}

/** Adds what a DOCS says to its traveller. */
export function applyDocs(person: Person, docs: DocsText, around: Surroundings & { readonly fit: Fit }): void {
  const { segment, context, fit } = around;
  applyBirth(person, docs.birth, around);
  person.facts.sex ??= sexOf(docs.sex);
  const nationality = docs.nationality === '0' ? '' : docs.nationality;
  person.facts.nationality ??= countryOf(nationality, segment, context);
  person.facts.birthFit = Math.max(person.facts.birthFit ?? 0, fit);
  const document: TravelDocument = {
    type: documentTypeOf(docs.type),
    number: boundedText(docs.number, segment, context),
    issuing_country: countryOf(docs.issuer, segment, context),
    expires_on: readWholeDay(docs.expiry, expiresAround, around),
  };
  if (document.number !== undefined || document.issuing_country !== undefined) addDocument(person, document);
}

/** Adds a birth date; the first one counts. */
export function applyBirth(person: Person, birth: string, around: Surroundings): void {
  const { facts } = person;
  if (birth === '') return;
  if (facts.writtenBirth === undefined) {
    facts.writtenBirth = birth;
    facts.birth = readDay(birth, notAfter, around);
  } else if (facts.writtenBirth !== birth) around.context.report('pnrgov/contradicting-document', around.segment);
}

function sexOf(code: string): Passenger['sex'] {
  return code === 'M' || code === 'F' || code === 'X' || code === 'U' ? code : undefined;
}

/** Adds the visa of a DOCO. The country for which it holds is the one that gave it. */
export function applyVisa(person: Person, doco: DocoText, around: Surroundings): void {
  const { segment, context } = around;
  const visa: TravelDocument = {
    type: 'visa',
    number: boundedText(doco.number, segment, context),
    issuing_country: countryOf(doco.country, segment, context),
    issued_on: readWholeDay(doco.issued, notAfter, around),
  };
  if (visa.number !== undefined) addDocument(person, visa);
}

/** A document is said again for every flight, each time with more or less: it stays one. */
function addDocument(person: Person, document: TravelDocument): void {
  const at = person.documents.findIndex((known) => isSame(known, document));
  const known = person.documents[at];
  if (known === undefined) person.documents.push(document);
  else person.documents[at] = { ...document, ...withoutMissing(known) };
}

function isSame(one: TravelDocument, other: TravelDocument): boolean {
  const areKindsAlike = one.type === other.type || one.type === undefined || other.type === undefined;
  return one.number === other.number && areKindsAlike;
}

function withoutMissing(document: TravelDocument): TravelDocument {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined));
}

/** The days of a document are whole ones; those of birth may be known in part. */
function readWholeDay(text: string, rule: CenturyRule, around: Surroundings): string | undefined {
  const day = readDay(text, rule, around);
  return day === undefined || day.length === 'ccyy-mm-dd'.length ? day : undefined;
}

function readDay(text: string, rule: CenturyRule, { segment, knownDay, context }: Surroundings): string | undefined {
  if (text === '') return undefined;
  // Days and months are told apart by the letters of the month; six digits could be in any order.
  const written = /^\d{6}$/u.test(text) ? null : readWrittenDate(text, '');
  const day = written === null ? null : rule(written, knownDay);
  if (day !== null) return day;
  const isUnknownCentury = written !== null && !written.hasCentury && knownDay === null;
  context.reportValue(isUnknownCentury ? 'unknown-century' : 'unreadable-date', segment);
  return undefined;
}
