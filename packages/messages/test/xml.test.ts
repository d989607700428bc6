import { describe, expect, test } from 'vitest';
import type { IntakeEvent, ReadResult } from '../src/index.ts';
import { limits, readMessageBytes, readMessages } from '../src/index.ts';
import { docs, peopleIn, pnr, pushOfXml, traveller } from '../src/pnrgov-xml/testing.ts';
import { bytesOf, codesOf, latinBytesOf, read } from '../src/testing.ts';

const sina = traveller('TUILAGI', 'SINA', { rph: '1' });
const anna = traveller('SMITH', 'ANNA', { rph: '1' });
const ioane = traveller('TUILAGI', 'IOANE', { rph: '2' });
const both = ['SINA TUILAGI', 'ANNA SMITH'];

function utf16Of(text: string, { isBig = false, hasMark = true } = {}): Uint8Array {
  const written = (hasMark ? '\uFEFF' : '') + text;
  const bytes = new Uint8Array(written.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < written.length; at += 1) view.setUint16(at * 2, written.charCodeAt(at), !isBig);
  return bytes;
}

async function readIn(bytes: Uint8Array, size: number): Promise<readonly IntakeEvent[]> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  const events: IntakeEvent[] = [];
  for await (const event of readMessages(chunks, { mode: 'intake' })) events.push(event);
  return events;
}

function eventsOf({ records, diagnostics, summary }: ReadResult): readonly unknown[] {
  return [records, diagnostics, summary];
}

function sorted(events: readonly IntakeEvent[]): readonly unknown[] {
  return [
    events.flatMap((event) => (event.kind === 'record' ? [event.record] : [])),
    events.flatMap((event) => (event.kind === 'diagnostic' ? [event.diagnostic] : [])),
    events.flatMap((event) => (event.kind === 'summary' ? [event.summary] : []))[0],
  ];
}

const push = pushOfXml([pnr(sina), pnr(anna)]);

describe('encodings', () => {
  const named = pushOfXml([pnr(traveller('ZÖE', 'RENÉ'))]);
  const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>\n${named}`;

  test.each<[string, Uint8Array]>([
    ['UTF-8', bytesOf(named)],
    ['UTF-8 with its mark', bytesOf(`\uFEFF${named}`)],
    ['ISO-8859-1', latinBytesOf(declared('ISO-8859-1'))],
    ['windows-1252', latinBytesOf(declared('windows-1252'))],
    ['UTF-16, little end first', utf16Of(declared('UTF-16'))],
    ['UTF-16, big end first', utf16Of(declared('UTF-16'), { isBig: true })],
    ['UTF-16 without its mark', utf16Of(named, { hasMark: false })],
    ['UTF-16 by name, in bytes', bytesOf(declared('UTF-16'))],
  ])('%s', (_, bytes) => {
    const result = read(bytes);
    expect(codesOf(result)).toEqual([]);
    expect(peopleIn(result)).toEqual(['RENÉ ZÖE']);
  });

  test('positions count bytes, also behind a mark and beyond ASCII', () => {
    const passengerAt = bytesOf(named.slice(0, named.indexOf('<Passenger'))).length;
    expect(read(bytesOf(`\uFEFF${named}`)).positions[0]?.offset).toBe(passengerAt + 3);
    expect(read(utf16Of(named)).positions[0]?.offset).toBe(named.indexOf('<Passenger') * 2 + 2);
  });

  test('an unknown one is read as UTF-8', () => {
    const result = read(declared('EBCDIC-37'));
    expect(codesOf(result)).toEqual(['xml/unknown-encoding']);
    expect(peopleIn(result)).toEqual(['RENÉ ZÖE']);
  });

  test('damaged bytes are shown as such', () => {
    const result = read(latinBytesOf(named));
    expect(codesOf(result)).toEqual(['xml/damaged-characters']);
    expect(peopleIn(result)).toEqual(['REN\uFFFD Z\uFFFDE']);
  });
});

describe('broken XML', () => {
  test.each<[string, string, readonly string[]]>([
    ['an end tag that is lost', push.replace('</Surname>', ''), both],
    ['an end tag of another name', push.replace('</Passenger>', '</Pasenger>'), both],
    ['a reservation without its end', push.replace('</PNR>', ''), both],
    ['an end tag of nothing', push.replace('<Flight ', '</b><Flight '), both],
    ['an ampersand that is none', push.replace('<Flight ', '<OSI><Text>A & B & C</Text></OSI><Flight '), both],
    ['an entity that is not declared', push.replace('<Flight ', '<OSI><Text>&nbsp;</Text></OSI><Flight '), both],
    ['a control character', push.replace('<Flight ', '<OSI><Text>\u0001</Text></OSI><Flight '), both],
    ['an attribute without quotes', push.replace('RPH="1"', 'RPH=1'), both],
    ['an attribute twice', push.replace('RPH="1"', 'RPH="1" RPH="1"'), both],
    ['a tag that is none', push.replace('<Flight ', '<1><Flight '), both],
    ['a start tag without its end', push.replace('<Passenger RPH="1">', '<Passenger RPH="1"'), both],
    ['an empty tag without its end', push.replace('<CompanyName Code="NZ"/>', '<CompanyName Code="NZ"'), both],
    ['an attribute without its end', push.replace('<Passenger RPH="1">', '<Passenger RPH="1>'), both],
    ['an end tag without its end', push.replace('</GivenName>', '</GivenName'), both],
    ['an end tag without its beginning', push.replace('</Surname>', '/Surname>'), both],
    ['a name glued to its tag', push.replace('<GivenName>SINA', '<GivenNameSINA'), ['TUILAGI', 'ANNA SMITH']],
    ['the flight without its end', push.replace('</FlightLeg>', ''), both],
    ['a reservation without its beginning', push.replace(/<PNR [^>]*>/u, ''), both],
    ['a traveller without its beginning', push.replace('<Passenger RPH="1">', ''), both],
  ])('%s', (_, text, people) => {
    const result = read(text);
    expect(peopleIn(result)).toEqual(people);
    expect(codesOf(result)).toContain('xml/malformed');
    expect(result.records.map(({ companions }) => companions)).toEqual([[], []]);
    expect(result.records.map(({ booking }) => booking?.locator)).toEqual(['ABC123', 'ABC123']);
  });

  test('a reservation without its beginning is not that of the one before', () => {
    const text = pushOfXml([
      pnr(sina),
      pnr(anna)
        .replace('ABC123', 'XYZ789')
        .replace(/<PNR [^>]*>/u, ''),
    ]);
    const result = read(text);
    expect(result.records.map(({ booking }) => booking?.locator)).toEqual(['ABC123', 'XYZ789']);
    expect(codesOf(result)).toContain('pnrgov/missing-start');
  });

  test('a traveller in an element of another name is not read, the next one is', () => {
    const result = read(pushOfXml([pnr(sina.replace('<Passenger', '<Pasenger') + ioane), pnr(anna)]));
    expect(peopleIn(result)).toEqual(['IOANE TUILAGI', 'ANNA SMITH']);
    expect(codesOf(result)).toEqual(['xml/unknown-element', 'xml/malformed']);
  });

  test('who is in the history only does not become a traveller', () => {
    const history =
      '<StructuredPNR_History><Credit TimeStamp="2026-03-05T04:05:00"></Crdit>' +
      '<Item Action="A"><Passenger><GivenName>OLD</GivenName><Surname>NAME</Surname></Passenger></Item></StructuredPNR_History>';
    const text = pushOfXml([pnr(sina).replace('</PNR>', `${history}</PNR>`), pnr(anna)]);
    expect(peopleIn(read(text))).toEqual(both);
    expect(peopleIn(read(text.replace('<StructuredPNR_History>', '')))).toEqual(both);
  });

  test('all travellers of a reservation stay in it', () => {
    const text = pushOfXml([pnr(sina.replace('</GivenName>', '') + ioane), pnr(anna)]);
    expect(peopleIn(read(text))).toEqual(['SINA TUILAGI', 'IOANE TUILAGI', 'ANNA SMITH']);
  });

  test('is said once for a reservation, and where', () => {
    const text = pushOfXml([pnr(`${sina}\n<OSI><Text>& & &</Text></OSI>\n<OSI><Text>&</Text></OSI>`), pnr(anna)]);
    const found = read(text).diagnostics.filter(({ code }) => code === 'xml/malformed');
    expect(found).toHaveLength(1);
    expect(found[0]?.offset).toBeLessThanOrEqual(text.indexOf('& & &'));
  });

  test.each([
    ['between two travellers', push.indexOf('<Flight ', push.indexOf('ANNA'))],
    ['in a tag', push.indexOf('ReqestorID', push.indexOf('ANNA')) + push.length - 40],
    ['behind a name', push.indexOf('</Passenger>', push.indexOf('ANNA'))],
  ])('cut off %s', (_, length) => {
    const result = read(push.slice(0, length));
    expect(peopleIn(result)).toEqual(both);
    expect(codesOf(result)).toContain('xml/cut-off');
  });

  test('never throws and never loses what was complete, wherever it is cut', () => {
    const first = push.indexOf('</PNR>') + '</PNR>'.length;
    const lengths = Array.from({ length: Math.ceil(push.length / 7) }, (_, at) => at * 7);
    const cut = lengths.map((length) => peopleIn(read(push.slice(0, length), { format: 'xml' })));
    const complete = cut.filter((_, at) => (lengths[at] ?? 0) >= first);
    expect(complete.every(([person]) => person === both[0])).toBe(true);
  });
});

describe('hostile sources', () => {
  test('entities are not expanded', () => {
    const declared = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
    const head = `<!DOCTYPE x [<!ENTITY e0 "BOOM"><!ENTITY f SYSTEM "file:///etc/hostname">${declared.join('')}]>`;
    const result = read(pushOfXml([pnr(sina + '<OSI><Text>CTCE &e9;&f;</Text></OSI>')], { head }));
    expect(peopleIn(result)).toEqual(['SINA TUILAGI']);
    expect(codesOf(result)).toContain('xml/document-type');
    expect(JSON.stringify(result)).not.toContain('BOOM');
  });

  test.each<[string, string, string]>([
    ['deep nesting', '<x>'.repeat(100_000), 'xml/too-deep'],
    ['a long text', `<Text>${'A'.repeat(10_000_000)}</Text>`, 'xml/too-long'],
    ['a long attribute', `<Text a="${'A'.repeat(1_000_000)}"/>`, 'xml/too-long'],
    ['a long comment', `<!--${'A'.repeat(1_000_000)}-->`, 'xml/too-long'],
    ['a long name', `<${'A'.repeat(1_000_000)}/>`, 'xml/too-long'],
  ])('%s costs only itself', (_, inner, code) => {
    const result = read(pushOfXml([pnr(sina + `<OSI>${inner}</OSI>`), pnr(inner + anna)]));
    expect(peopleIn(result)).toEqual(both);
    expect(codesOf(result)).toContain(code);
  });

  test('a million end tags of nothing', () => {
    const result = read(pushOfXml([pnr(`${sina}${'</x>'.repeat(250_000)}`), pnr(anna)]));
    expect(peopleIn(result)).toEqual(both);
    expect(codesOf(result).filter((code) => code === 'xml/malformed')).toHaveLength(1);
  });

  test('a reservation of too many elements keeps its travellers', () => {
    const requests = '<SSR SSRCode="OTHS"/>'.repeat(limits.reservationElementsMax);
    const result = read(pushOfXml([pnr(requests + sina + anna)]));
    expect(peopleIn(result)).toEqual(both);
    expect(codesOf(result)).toContain('pnrgov/too-many-segments');
  });

  test('a reservation of too many travellers is given in stretches', () => {
    const many = Array.from({ length: limits.reservationTravellersMax + 1 }, (_, at) => traveller(`A${at}`, 'B'));
    const result = read(pushOfXml([pnr(many.join(''))]));
    expect(result.records).toHaveLength(many.length);
    expect(result.records.at(-1)?.booking?.locator).toBe('ABC123');
    expect(codesOf(result)).toContain('pnrgov/reservation-continued');
  });

  test('many short comments are no long stretch', () => {
    const result = read(pushOfXml([pnr('<!-- a -->'.repeat(20_000) + sina)]));
    expect(peopleIn(result)).toEqual(['SINA TUILAGI']);
    expect(codesOf(result)).toEqual([]);
  });

  test('text before, between and behind messages', () => {
    const result = read(`<!-- a -->${push}\n${'footer '.repeat(50_000)}${push}`);
    expect(peopleIn(result)).toEqual([...both, ...both]);
  });
});

describe('bytes as they come', () => {
  const passport = docs('/P/WSM/N1234567/WSM/12MAR80/F/30APR34/TUILAGI/SINA', '1');
  const text = pushOfXml([
    pnr(`${sina}\r\n${ioane}${passport}<OSI><Text>A &amp; B & C \u{1F600} ${'&#65;'.repeat(2000)}</Text></OSI>`),
    pnr(`</b>${anna}<OSI><Text>${'A'.repeat(100_000)}</Text></OSI>`),
    pnr(traveller('ZÖE', 'RENÉ')),
  ]);
  const invalid = Uint8Array.from([...bytesOf(text)].map((byte, at) => (at % 997 === 0 && byte > 0x60 ? 0xff : byte)));

  test.each<[string, Uint8Array]>([
    ['UTF-8', bytesOf(text)],
    ['invalid UTF-8', invalid],
    ['UTF-16', utf16Of(text)],
  ])('one by one, or all at once: %s', async (_, bytes) => {
    const whole = eventsOf(readMessageBytes(bytes, { mode: 'intake' }));
    expect(sorted(await readIn(bytes, 1))).toEqual(whole);
    expect(sorted(await readIn(bytes, 4099))).toEqual(whole);
  });
});
