// cspell:disable
/**
 * Records as intake delivers them, of any content that a message can be asked to carry: names in several scripts, with
 * delimiters in them, half-known dates, documents of every kind, bags with and without tags.
 */
import type { PassengerRecord } from '@tautai/dsl';
import { defaultCodeLists, sensitiveCodes } from '@tautai/dsl';
import fc from 'fast-check';
import { isPlaceholderName } from '../../src/names/placeholder.ts';
import { familyNameWithoutTitle, withoutTitles } from '../../src/names/title.ts';
import type { SyntaxIdentifier } from '../../src/write/character-set.ts';

const lists = defaultCodeLists();
const countries = lists.codes('country').filter((code) => code.length === 3);
export const country = fc.constantFrom(...countries);
export const airport = fc.constantFrom(...lists.codes('airport').filter((code) => /^[A-Z]{3}$/u.test(code)));
export const carrier = fc.constantFrom(...lists.codes('carrier').filter((code) => code.length === 2));

const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Letters of each character set beyond those of ASCII. */
const lettersOf: Readonly<Record<SyntaxIdentifier, string>> = {
  UNOA: '',
  UNOB: '',
  UNOC: 'ÀÉÎÕÜßñøåÿ',
  UNOD: 'ŁĄŹŻČĚŘŐŰľ',
  UNOE: 'ИВАНОЩжћѓ',
  UNOF: 'ΑΒΓΔΩάήώ',
  UNOG: 'ĦĠŻĊĥġ',
  UNOH: 'ĀĒĢĪĶŅŠŪŽ',
  UNOI: 'محمدعليكز',
  UNOJ: 'אברהםשמות',
  UNOK: 'ĞİŞışğÖÜ',
  UNOW: 'ĀŁИΩم王小明ʻʼ𠮷',
  UNOY: 'ĀŁИΩم王小明ʻʼ𠮷',
};

const namesProtected = new RegExp([...sensitiveCodes.keys()].join('|'), 'iu');
const isAsRead = (given: string): boolean =>
  withoutTitles(given) === given &&
  familyNameWithoutTitle(given) === given &&
  !namesProtected.test(given.normalize('NFKC'));

const anyOf = (alphabet: string): fc.Arbitrary<string> => fc.constantFrom(...Array.from(alphabet));

const word = (identifier: SyntaxIdentifier, marks: string): fc.Arbitrary<string> =>
  fc.string({
    unit: anyOf(latin + latin + lettersOf[identifier] + marks),
    minLength: 1,
    maxLength: 14,
  });

/** One name or several words; titles and placeholders do not occur in records, since intake takes them away. */
export function name(identifier: SyntaxIdentifier): fc.Arbitrary<string> {
  return fc
    .oneof(
      {
        weight: 6,
        arbitrary: fc.array(word(identifier, "'-.?+:"), { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom("O'SULLIVAN", 'MRINAL', 'DRAGAN', 'E', 'VAN DER BERG', 'THAMR', "D'HONDT", 'ADAMS'),
      },
    )
    .filter((text) => isAsRead(text) && !isPlaceholderName(text, ''));
}

export const text = (identifier: SyntaxIdentifier): fc.Arbitrary<string> =>
  word(identifier, "0123456789 '-.,?+:*#()&")
    .map((each) => each.trim())
    .filter((each) => each !== '' && isAsRead(each));

export const code = (alphabet: string, minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: anyOf(alphabet), minLength, maxLength }).filter((each) => !namesProtected.test(each));
export const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  code('0123456789', minLength, maxLength);

const day = (from: string, to: string): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const minute = fc
  .integer({ min: 0, max: 1439 })
  .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);

/** Half of the times absent: what a carrier does not know. */
export const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const birth = fc.oneof(
  day('1900-01-01', '2026-03-01'),
  day('1900-01-01', '2026-03-01').map((date) => date.slice(0, 7)),
  day('1900-01-01', '2026-03-01').map((date) => date.slice(0, 4)),
);

const document = fc.record({
  type: maybe(fc.constantFrom('passport', 'identity_card', 'visa', 'residence_permit', 'other')),
  number: code('ABCDEFGHJKLMNPRTUVWXY0123456789', 5, 9),
  issuing_country: maybe(country),
  issued_on: maybe(day('1990-01-01', '2026-03-01')),
  expires_on: maybe(day('1999-01-01', '2150-01-01')),
});

export const localTime = fc.tuple(day('2026-03-02', '2026-06-01'), minute).map(([date, time]) => `${date}T${time}`);

export const flight = fc.record({
  carrier: maybe(carrier),
  number: maybe(
    fc
      .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('', '', '', 'A'))
      .map(([number, suffix]) => number + suffix),
  ),
  origin: maybe(airport),
  destination: maybe(airport),
  departs_local: maybe(localTime),
  arrives_local: maybe(localTime),
});

const locator = fc.constantFrom('ABC123', 'XYZ789', 'QRS456', 'M2ZPQ9');

const baggage = fc.oneof(
  fc.constant({}),
  fc.constant({ bag_count: 0, bags: [] }),
  fc.record({
    bag_count: maybe(fc.integer({ min: 1, max: 9 })),
    bag_weight: maybe(fc.integer({ min: 1, max: 900 }).map((tenths) => tenths / 10)),
    bags: fc
      .uniqueArray(fc.tuple(carrier, digits(6, 6)), { minLength: 1, maxLength: 4, selector: ([, tag]) => tag })
      .map((tags) => tags.map(([of, tag]) => ({ tag: of + tag, source: 'paxlst' as const }))),
  }),
);

/** A traveller in a character set, without flight and message. */
export const traveller = (identifier: SyntaxIdentifier): fc.Arbitrary<PassengerRecord> =>
  fc
    .record({
      passenger: fc.record({
        family_name: name(identifier),
        given_names: maybe(name(identifier)),
        sex: maybe(fc.constantFrom('M', 'F', 'X', 'U')),
        date_of_birth: maybe(birth),
        nationality: maybe(country),
        country_of_residence: maybe(country),
        country_of_birth: maybe(country),
        place_of_birth: maybe(text(identifier)),
        type: maybe(fc.constantFrom('adult', 'child', 'infant', 'crew', 'transit')),
        embarkation: maybe(airport),
        disembarkation: maybe(airport),
        seat: maybe(
          fc.record({ number: fc.tuple(digits(1, 2), fc.constantFrom('A', 'F', 'K')).map((parts) => parts.join('')) }),
        ),
        phones: maybe(
          fc.array(
            digits(7, 12).map((number) => `+${number}`),
            { minLength: 1, maxLength: 4 },
          ),
        ),
        emails: maybe(
          fc.array(
            code('abcdefghij', 3, 9).map((local) => `${local}@mail.example`),
            { minLength: 1, maxLength: 2 },
          ),
        ),
        addresses: maybe(
          fc
            .record({
              line: text(identifier),
              city: maybe(text(identifier)),
              region: maybe(text(identifier)),
              postal_code: maybe(digits(4, 6)),
              country: maybe(country),
            })
            .map((address) => [address]),
        ),
        reference: fc.option(code('ABCDEFGH23456789', 6, 10), { nil: undefined }),
      }),
      documents: maybe(fc.array(document, { minLength: 1, maxLength: 3 })),
      locator: maybe(locator),
      ticket_number: maybe(digits(13, 13)),
      baggage,
    })
    .map(({ passenger, documents, locator: pnr, ticket_number, baggage: bags }) => ({
      passenger,
      documents,
      booking: { locator: pnr, ticket_number, ...bags },
    }));
