/** Every diagnostic has a source that fires it, a line in the documentation, and no wording that quotes a value. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { EdifactCode } from '../src/diagnostics/edifact.ts';
import { edifactDiagnostics } from '../src/diagnostics/edifact.ts';
import type { JsonCode } from '../src/diagnostics/json.ts';
import { jsonDiagnostics } from '../src/diagnostics/json.ts';
import type { PaxlstCode } from '../src/diagnostics/paxlst.ts';
import { paxlstDiagnostics } from '../src/diagnostics/paxlst.ts';
import type { PnrgovCode } from '../src/diagnostics/pnrgov.ts';
import { pnrgovDiagnostics } from '../src/diagnostics/pnrgov.ts';
import type { XmlCode } from '../src/diagnostics/xml.ts';
import { xmlDiagnostics } from '../src/diagnostics/xml.ts';
import { limits } from '../src/limits.ts';
import { pnr, pushOfXml, traveller } from '../src/pnrgov-xml/testing.ts';
import { bytesOf, codesOf, listOf, pushOf, read } from '../src/testing.ts';

type Code = EdifactCode | XmlCode | PaxlstCode | PnrgovCode | JsonCode;

const person = 'NAD+FL+++TUILAGI:SINA';
const repeated = (count: number, segment: (at: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, at) => segment(at));
const start = ['SRC', 'RCI+NZ:ABC123'];
const booked = 'TIF+TUILAGI+SINA:A:1';
const docs = (text: string): string => `SSR+DOCS:HK:1:NZ:::::${text}`;
const flight = 'TVL+110326:2110:120326:0105+AKL+APW+NZ+996:Y';
const interchange = (body: string): string => `UNB+UNOA:4+A+B+260311:0600+C1'${body}`;

const firing: Readonly<Record<Code, string | Uint8Array>> = {
  'edifact/malformed-advice': "UNA:+:::UNB+UNOA:4'",
  'edifact/advice-differs': "UNA:+.? 'UNB*UNOA:4*A'",
  'edifact/missing-terminator': interchange('BGM+745'),
  'edifact/segment-too-long': interchange(`FTX+${'A'.repeat(limits.segmentBytesMax)}'`),
  'edifact/too-many-elements': interchange(`FTX${'+A'.repeat(limits.segmentElementsMax)}'`),
  'edifact/not-a-segment': interchange("HELLO'"),
  'edifact/text-before-segment': interchange("HELLO BGM+745'"),
  'edifact/damaged-characters': Uint8Array.from([...bytesOf("UNB+UNOY:4'FTX+"), 0xff, ...bytesOf("'")]),
  'edifact/missing-interchange-header': "UNH+1+PAXLST:D:05B'BGM+745'",
  'edifact/missing-interchange-trailer': interchange("UNH+1+PAXLST:D:05B'BGM+745'"),
  'edifact/missing-message-header': interchange("BGM+745'"),
  'edifact/missing-message-trailer': interchange("UNH+1+PAXLST:D:05B'BGM+745'UNZ+1+C1'"),
  'edifact/missing-message-type': interchange("UNH+1'BGM+745'"),
  'edifact/no-message': 'Dear all, please find attached',
  'edifact/unsupported-message': interchange("UNH+1+CUSRES:D:05B'BGM+961'UNT+3+1'UNZ+1+C1'"),
  'edifact/segment-count-differs': interchange("UNH+1+PAXLST:D:05B'BGM+745'UNT+9+1'"),
  'edifact/message-count-differs': interchange("UNH+1+PAXLST:D:05B'BGM+745'UNT+3+1'UNZ+2+C1'"),
  'edifact/reference-differs': interchange("UNH+1+PAXLST:D:05B'BGM+745'UNT+3+2'"),
  'edifact/incomplete-parts': listOf([person], { header: 'UNH+M1+PAXLST:D:05B:UN:IATA+A1+01:C' }),
  'edifact/repeated-part': interchange(`UNH+1+PAXLST:D:05B:UN:IATA+A1+01:C'${person}'`.repeat(2)),
  'paxlst/unknown-segment': listOf([person, 'XYZ+1']),
  'paxlst/too-many-segments': listOf([person, ...repeated(1100, () => 'MEA+CT++:1')]),
  'paxlst/message-continued': listOf(repeated(limits.messageTravellersMax + 1, (at) => `NAD+FL+++A${at}:B`)),
  'paxlst/lost-traveller': listOf([person, 'ATT+2++F', 'DOC+P+1', 'ATT+2++M']),
  'paxlst/unknown-traveller-kind': listOf(['NAD+ZZZ+++TUILAGI:SINA']),
  'paxlst/unnamed-traveller': listOf(['NAD+FL']),
  'paxlst/misplaced-name': listOf(['NAD+FL++TUILAGI:SINA']),
  'paxlst/placeholder-name': listOf(['NAD+FL+++TBA']),
  'paxlst/missing-list-type': listOf([person], { listType: '' }),
  'paxlst/unknown-list-type': listOf([person], { listType: 'BGM+999' }),
  'paxlst/missing-flight': listOf([person], { flight: [] }),
  'paxlst/unreadable-flight': listOf([person], { flight: ['TDT+20+PACIFIC PEARL'] }),
  'paxlst/unknown-carrier': listOf([person], { flight: ['TDT+20+0Q123'] }),
  'paxlst/carrier-differs': listOf([person], { flight: ['TDT+20+SQ996+++NZ'] }),
  'paxlst/unreadable-date': listOf([person, 'DTM+329:801332']),
  'paxlst/unknown-century': "BGM+745'NAD+FL+++TUILAGI:SINA'DTM+329:800312'",
  'paxlst/unknown-country': listOf([person, 'NAT+2+ABC']),
  'paxlst/unreadable-country': listOf([person, 'NAT+2+SAMOA']),
  'paxlst/unknown-airport': listOf([person, 'LOC+178+QQQ']),
  'paxlst/unreadable-airport': listOf([person, 'LOC+178+AUCKLAND']),
  'paxlst/unknown-sex': listOf([person, 'ATT+2++MALE']),
  'paxlst/contradicting-segment': listOf([person, 'NAT+2+WSM', 'NAT+2+NZL']),
  'paxlst/duplicate-reference': listOf([person, 'RFF+ABO:1', person, 'RFF+ABO:1']),
  'paxlst/unreadable-measure': listOf([person, 'MEA+CT++:MANY']),
  'paxlst/unreadable-bag-tag': listOf([person, 'FTX+BAG+++NZ1:500']),
  'paxlst/too-many-companions': listOf(repeated(150, (at) => `NAD+FL+++A${at}:B'RFF+AVF:ABC123`)),
  'paxlst/count-differs': listOf([person, 'CNT+42:2']),
  'paxlst/text-too-long': listOf([`NAD+FL+++${'A'.repeat(600)}:B`]),
  'pnrgov/unknown-segment': pushOf([...start, booked, 'XYZ+1']),
  'pnrgov/misplaced-segment': pushOf([...start, booked, 'TIF+SMITH+ANNA:A:2', flight, 'FTI+NZ:1234']),
  'pnrgov/too-many-segments': pushOf([...start, booked, ...repeated(limits.reservationSegmentsMax, () => 'SSR+OTHS')]),
  'pnrgov/reservation-continued': pushOf([
    ...start,
    ...repeated(limits.reservationTravellersMax + 1, (at) => `TIF+A${at}+B`),
  ]),
  'pnrgov/missing-action': pushOf([...start, booked], { action: '' }),
  'pnrgov/unknown-action': pushOf([...start, booked], { action: 'MSG+:99' }),
  'pnrgov/missing-flight': pushOf([...start, booked], { flight: '' }),
  'pnrgov/unreadable-flight': pushOf([...start, booked], { flight: 'TVL+110326:2110+AKL+APW+NZ+OPEN' }),
  'pnrgov/no-reservation': pushOf([]),
  'pnrgov/missing-start': pushOf(['RCI+NZ:ABC123', booked]),
  'pnrgov/no-traveller': pushOf(start),
  'pnrgov/lost-traveller': pushOf([...start, booked, 'REF+:P1', 'TKT+0862123456789', 'REF+:P2']),
  'pnrgov/unnamed-traveller': pushOf([...start, 'TIF']),
  'pnrgov/unlisted-traveller': pushOf([...start, booked, docs('/P/WSM/N1/WSM/12MAR80/F//SMITH/ANNA')]),
  'pnrgov/unlisted-infant': pushOf([...start, booked, 'SSR+INFT:HK:1:NZ:::AKL:APW:TUILAGI/IOANE 01JAN26']),
  'pnrgov/unknown-traveller-kind': pushOf([...start, 'TIF+TUILAGI+SINA:Z']),
  'pnrgov/group-name': pushOf([...start, 'TIF+SEE THE WORLD:G']),
  'pnrgov/placeholder-name': pushOf([...start, 'TIF+TBA']),
  'pnrgov/cut-name': pushOf([
    ...start,
    'TIF+PAPALIITELE+MARIALUISAANASTASIA:A:1',
    docs('/P/WSM/N1/WSM/12MAR80/F//PAPALIITELE/MARIALUISAANASTASIATERESA'),
  ]),
  'pnrgov/ambiguous-document': pushOf([
    ...start,
    docs('/P/WSM/N1/WSM/12MAR80/F//TUILAGI/SINA'),
    booked,
    'TIF+TUILAGI+SINA:A:2',
  ]),
  'pnrgov/contradicting-document': pushOf([
    ...start,
    booked,
    docs('/P/WSM/N1/WSM/12MAR80/F//TUILAGI/SINA'),
    docs('/P/WSM/N1/WSM/12MAR81/F//TUILAGI/SINA'),
  ]),
  'pnrgov/unassigned-request': pushOf([...start, 'SSR+UMNR:HK:1:NZ', booked, 'TIF+SMITH+ANNA:A:2']),
  'pnrgov/unknown-payment': pushOf([...start, booked, 'TKT+0862123456789', 'FOP+ZZ::10.00']),
  'pnrgov/unreadable-amount': pushOf([...start, booked, 'TKT+0862123456789', 'FOP+CA::MUCH']),
  'pnrgov/duplicate-reference': pushOf([...start, booked, 'REF+:P1', 'TIF+SMITH+ANNA:A:2', 'REF+:P1']),
  'pnrgov/too-many-companions': pushOf([...start, ...repeated(150, (at) => `TIF+A${at}+B`)]),
  'pnrgov/count-differs': pushOf([...start, booked], { count: 'EQN+9' }),
  'pnrgov/unreadable-date': pushOf([...start, booked], { flight: 'TVL+410326:2110+AKL+APW+NZ+996' }),
  'pnrgov/unknown-century': "MSG+:22'SRC'TIF+A+B'SSR+DOCS:HK:1:NZ:::::/P/WSM/N1/WSM/12MAR80/F//A/B'",
  'pnrgov/unknown-country': pushOf([...start, booked, docs('/P/QQQ/N12345/WSM/12MAR80/F//TUILAGI/SINA')]),
  'pnrgov/unreadable-country': pushOf([...start, booked, docs('/P/WSM/N12345/SAMOA/12MAR80/F//TUILAGI/SINA')]),
  'pnrgov/unknown-airport': pushOf([...start, booked], { flight: 'TVL+110326:2110+AKL+QQQ+NZ+996' }),
  'pnrgov/unreadable-airport': pushOf([...start, booked], { flight: 'TVL+110326:2110+AKL+SOMEWHERE+NZ+996' }),
  'pnrgov/unknown-carrier': pushOf([...start, booked], { flight: 'TVL+110326:2110+AKL+APW+0Q+996' }),
  'pnrgov/unreadable-measure': pushOf([...start, booked, flight, 'TRI++1:::1', 'TBD++1:23:999']),
  'pnrgov/unreadable-bag-tag': pushOf([...start, booked, flight, 'TRI++1:::1', 'TBD++1+++NZ:0864074902:5000:APW']),
  'pnrgov/text-too-long': pushOf([...start, `TIF+${'A'.repeat(600)}+B`]),
  'xml/not-pnrgov': '<html></html>',
  'xml/malformed': pushOfXml([pnr('<OSI></SSR>')]),
  'xml/cut-off': pushOfXml([pnr(traveller('TUILAGI', 'SINA'))]).slice(0, -10),
  'xml/too-long': pushOfXml([pnr(`<!--${'A'.repeat(limits.xmlTokenLengthMax * 2)}-->`)]),
  'xml/too-deep': pushOfXml([pnr('<OSI>'.repeat(limits.xmlDepthMax))]),
  'xml/document-type': `<!DOCTYPE x>${pushOfXml([])}`,
  'xml/unknown-encoding': `<?xml version="1.0" encoding="CP-0"?>${pushOfXml([])}`,
  'xml/damaged-characters': Uint8Array.from([...bytesOf('<a>'), 0xff, ...bytesOf('</a>')]),
  'xml/unknown-element': pushOfXml([pnr('<Weather/>')]),
  'json/malformed': '{"flight":{}}\n{"flight"}\n',
  'json/not-a-record': '[1]',
  'json/record-too-long': `[{"x":"${'A'.repeat(limits.recordBytesMax)}"}]`,
  'json/cut-off': '[{}',
  'json/unexpected-text': '[{}] and so on',
  'json/damaged-characters': Uint8Array.from([...bytesOf('{"message":{"reference":"'), 0xff, ...bytesOf('"}}')]),
  'json/unknown-field': '{"pasenger":{}}',
  'json/refused-field': '{"flight":{},"passenger":{"age":9}}',
  'json/invalid-value': '{"flight":{},"passenger":{"sex":"female"}}',
};

const entries = Object.entries({
  ...edifactDiagnostics,
  ...xmlDiagnostics,
  ...paxlstDiagnostics,
  ...pnrgovDiagnostics,
  ...jsonDiagnostics,
});

describe.each(entries)('%s', (code, entry) => {
  test('is fired by its source and says where', () => {
    const result = read(firing[code as Code]);
    const found = result.diagnostics.find((each) => each.code === code);
    expect(found).toMatchObject({ severity: entry.severity });
    expect(found?.offset).toBeGreaterThanOrEqual(0);
    expect(found?.message).not.toMatch(/[{}]/u);
    expect(result.summary.diagnostics[code]).toBe(codesOf(result).filter((each) => each === code).length);
  });

  test('is worded as the others are', () => {
    for (const text of [entry.message, entry.action]) expect(text).toMatch(/^[a-z`].*[^.]$/u);
  });

  const page = new URL('../../../docs/messages.md', import.meta.url);
  test('is documented', () => {
    expect(existsSync(page)).toBe(true);
    expect(readFileSync(page, 'utf8')).toContain(`\`${code}\``);
  });
});
