import type { PassengerRecord } from '@tautai/dsl';
import { describe, expect, test } from 'vitest';
import { codesOf, pushOf, read } from '../testing.ts';
import { docs, flown, people, pnr, pushOfXml, request, traveller } from './testing.ts';

const passport = '/P/WSM/N1234567/WSM/12MAR80/F/30APR34/TUILAGI/SINA';

/** One and the same push in both forms, with everything that either can say. */
const asSegments = [
  'SRC',
  'RCI+NZ:ABC123::010226:0215+1A:XYZ789',
  'SSR+CTCM:HK:1:NZ:::::64215550123+::2',
  'DAT+700:100326:1200+710:020226:0300',
  'IFT+4:28+CTCE SINA//EXAMPLE.COM',
  'IFT+4:28+NICE PEOPLE',
  'ORG+NZ+12345678+AKL++T+NZ',
  'ADD++:12 BEACH ROAD:APIA::UPOLU:WSM:WS1330:6855550101',
  'TIF+TUILAGI+SINAMRS:A:1',
  'REF+:P1',
  'FTI+NZ:98765432:::GOLD',
  'SSR+PETC:HK:1:NZ+::1',
  'TKT+0862123456789:T',
  'MON+T:800.00:NZD',
  'DAT+710:020226:0300',
  'FOP+CC:3:800.00:AX:373212341234123:1228',
  'IFT+4:43+SINA TUILAGI',
  'TIF+TUILAGI+IOANE:IN:2',
  'TVL+110326:2110:120326:0105+AKL+APW+NZ:FJ+996:Y',
  'TRA+FJ+972',
  'RPI+1+HK',
  `SSR+DOCS:HK:1:NZ:::::${passport}+::1`,
  'SSR+DOCS:HK:1:NZ:::::/P/WSM/N7654321/WSM/01JAN26/MI/30APR31/TUILAGI/IOANE+::1',
  'SSR+DOCO:HK:1:NZ:::::/APIA/V/9891404/LONDON/14MAR20/NZL+::1',
  'SSR+DOCA:HK:1:NZ:::::/D/WSM/12 BEACH ROAD/APIA/UPOLU/WS1330+::1',
  'TRI++AKL-168:::1',
  'TIF+TUILAGI+SINA',
  'SSD+039G++++Y',
  'TBD++2:30:700++HP+NZ:0864074902:2:APW',
  'EQN+1',
  'RCI+NZ:QQQ111',
  'ABI+4',
  'DAT+T:050326:0405',
];

const asElements = `<PNR NumberOfPassengers="2" PNR_CreationDate="2026-02-01T02:15:00" PNR_TransDate="2026-03-10T12:00:00Z"
    LastTktDate="2026-02-02T16:00:00+13:00">
  <BookingRefID ID="ABC123"><CompanyName Code="NZ"/></BookingRefID>
  <BookingRefID ID="XYZ789"><CompanyName Code="1A"/></BookingRefID>
  <SSR SSRCode="CTCM" Status="HK" ServiceQuantity="1" RPH="2"><Text>64215550123</Text></SSR>
  <OSI><Airline Code="NZ"/><Text>CTCE SINA//EXAMPLE.COM</Text></OSI>
  <OSI><Airline Code="NZ"/><Text>NICE PEOPLE</Text></OSI>
  <POS><Source AirlineVendorID="NZ" PseudoCityCode="AKL" ISOCountry="NZ"><RequestorID Type="T" ID="12345678"/></Source></POS>
  <ContactInfo PhoneNumber="6855550101"><AddressLine>12 BEACH ROAD</AddressLine><CityName>APIA</CityName>
    <PostalCode>WS1330</PostalCode><StateProv>UPOLU</StateProv><CountryName Code="WSM"/></ContactInfo>
  <Passenger RPH="1" PaxID="P1">
    <GivenName>SINAMRS</GivenName><Surname>TUILAGI</Surname>
    <CustLoyalty ProgramID="NZ" MembershipID="98765432" LoyalLevel="GOLD"/>
    <FareInfo PTC_Code="ADT"/>
    <SSR SSRCode="PETC" Status="HK" ServiceQuantity="1" RPH="1"><Airline Code="NZ"/></SSR>
    <TicketDocument TicketDocumentNbr="0862123456789" Type="T">
      <TotalFare Amount="800.00" CurrencyCode="NZD"/>
      <PaymentInfo PaymentType="CC" PaymentUse="3" PaymentAmount="800.00" VendorCode="AX" AccountNbr="373212341234123"
        ExpiryDate="1228" CardHolderName="SINA TUILAGI"/>
    </TicketDocument>
    <DOC_SSR SSRCode="DOCS" Status="HK" ServiceQuantity="1"><DOCS TravelDocType="P" IssuingLoc="WSM" TravelDocNbr="N1234567"
      PaxNationality="WSM" DateOfBirth="12MAR80" Gender="F" ExpiryDate="30APR34" Surname="TUILAGI" FirstGivenName="SINA"/></DOC_SSR>
    <DOC_SSR SSRCode="DOCS" Status="HK" ServiceQuantity="1"><DOCS TravelDocType="P" IssuingLoc="WSM" TravelDocNbr="N7654321"
      PaxNationality="WSM" DateOfBirth="01JAN26" Gender="MI" ExpiryDate="30APR31" Surname="TUILAGI" FirstGivenName="IOANE"/></DOC_SSR>
    <DOC_SSR SSRCode="DOCO" Status="HK" ServiceQuantity="1"><DOCO BirthLocation="APIA" TravelDocType="V" TravelDocNbr="9891404"
      PlaceOfIssue="LONDON" DateOfIssue="14MAR20" CountryState="NZL"/></DOC_SSR>
    <DOC_SSR SSRCode="DOCA" Status="HK" ServiceQuantity="1"><DOCA AddressType="D" Country="WSM" Address="12 BEACH ROAD"
      CityName="APIA" StateProvCounty="UPOLU" PostalCode="WS1330"/></DOC_SSR>
  </Passenger>
  <Passenger RPH="2"><GivenName>IOANE</GivenName><Surname>TUILAGI</Surname><FareInfo PTC_Code="INF"/></Passenger>
  <Flight DepartureDateTime="2026-03-11T21:10:00" ArrivalDateTime="2026-03-12T01:05:00" ResBookDesigCode="Y" NumberInParty="1"
      Status="HK" FlightNumber="996">
    <DepartureAirport LocationCode="AKL"/><ArrivalAirport LocationCode="APW"/>
    <OperatingAirline Code="FJ" FlightNumber="972"/><Equipment AirEquipType="789"/><MarketingAirline Code="NZ"/>
    <CheckInInfo Time="2026-03-11T19:00:00">
      <BoardingNumber Number="AKL-168" RPH="1"><Passenger><GivenName>SINA</GivenName><Surname>TUILAGI</Surname></Passenger>
        <SeatNumber CabinClass="Y">039G</SeatNumber>
        <CheckedBag IssuerCode="NZ" SerialNumber="0864074902" SequenceCount="2" BaggagePool="HP" UnitOfMeasureQuantity="30"
          UnitOfMeasureCode="700" BagDestination="APW"/>
      </BoardingNumber>
    </CheckInInfo>
  </Flight>
  <SplitPNR NbrOfPassengers="1" VendorCode="NZ" PNR_ID="QQQ111"/>
  <StructuredPNR_History><Credit ID="4" TimeStamp="2026-03-05T04:05:00"/>
    <Item Action="A"><Passenger><GivenName>SOMEBODY</GivenName><Surname>ELSE</Surname></Passenger></Item></StructuredPNR_History>
</PNR>`;

describe('one push in both forms', () => {
  const edifact = read(pushOf(asSegments));
  const xml = read(pushOfXml([asElements]));

  test('gives the same records', () => {
    expect(codesOf(xml)).toEqual(codesOf(edifact));
    expect(xml.records).toEqual(edifact.records);
  });

  test('and that says something', () => {
    const [sina, ioane] = xml.records;
    expect(sina?.documents?.map(({ number }) => number)).toEqual(['N1234567', '9891404']);
    expect(ioane).toMatchObject({
      passenger: { full_name: 'IOANE TUILAGI', type: 'infant', date_of_birth: '2026-01-01', phones: ['64215550123'] },
      documents: [{ number: 'N7654321' }],
    });
    expect(sina?.booking).toMatchObject({ split_from: 'QQQ111', change_count: 1, bag_count: 2, bag_weight: 30 });
    const text = pushOfXml([asElements]);
    const offset = text.indexOf('<Passenger RPH="2"');
    expect(xml.positions[1]).toEqual({ ordinal: 2, offset, line: text.slice(0, offset).split('\n').length });
    expect(xml.summary).toMatchObject({ format: 'xml', messages: 1, records: 2 });
  });
});

describe('whose a document is', () => {
  const sina = traveller('TUILAGI', 'SINA', { rph: '1' });
  const ioane = traveller('TUILAGI', 'IOANE', { rph: '2', type: 'INF' });

  test.each([
    ['with the traveller', [traveller('TUILAGI', 'SINA', { inner: docs(passport) }), ioane]],
    ['in the reservation, by reference', [docs(passport, '01'), sina, ioane]],
    ['in the reservation, by name', [docs(passport), sina, ioane]],
    ['behind the travellers', [sina, ioane, docs(passport, '1')]],
  ])('%s', (_, parts) => {
    expect(people(parts.join(''))).toEqual(['SINA TUILAGI 1980-03-12 N1234567', 'IOANE TUILAGI']);
  });

  test('in the flight, by reference', () => {
    const flight = flown.replace('</Flight>', `${docs(passport, '2')}</Flight>`);
    const reservation = `<PNR>${traveller('SMITH', 'ANNA', { rph: '1' })}${traveller('TUILAGI', 'SINA', { rph: '2' })}${flight}</PNR>`;
    expect(read(pushOfXml([reservation])).records.map(({ documents }) => documents?.length ?? 0)).toEqual([0, 1]);
  });

  test("an infant's, filed under the adult", () => {
    const infant = docs('/P/WSM/N7654321/WSM/01JAN26/FI/30APR31/TUILAGI/IOANE');
    const adult = traveller('TUILAGI', 'SINA', { rph: '1', inner: docs(passport) + infant });
    expect(people(adult + ioane)).toEqual(['SINA TUILAGI 1980-03-12 N1234567', 'IOANE TUILAGI 2026-01-01 N7654321']);
  });

  test('two of one traveller', () => {
    const second = docs('/I/WSM/ID99887/WSM/12MAR80/F/30APR34/TUILAGI/SINA');
    expect(people(traveller('TUILAGI', 'SINA', { inner: docs(passport) + second }))).toEqual([
      'SINA TUILAGI 1980-03-12 N1234567 ID99887',
    ]);
  });

  test('by the name behind a request without a reference', () => {
    const written =
      '<DOC_SSR SSRCode="DOCS" Status="HK"><PaxInfo>1SMITH/ANNA</PaxInfo>' +
      '<DOCS TravelDocNbr="N555666" Gender="F" DateOfBirth="1990-05-01" Surname="" FirstGivenName=""/></DOC_SSR>';
    expect(people(traveller('TUILAGI', 'SINA') + traveller('SMITH', 'ANNA') + written)).toEqual([
      'SINA TUILAGI',
      'ANNA SMITH 1990-05-01 N555666',
    ]);
  });
});

describe('names', () => {
  test('groups and placeholders are counted', () => {
    const result = read(
      pushOfXml([
        pnr(traveller('SEE THE WORLD', '', { type: 'G' }) + traveller('TBA', '') + traveller('TUILAGI', 'SINA')),
      ]),
    );
    expect(result.records.map(({ passenger }) => passenger?.full_name)).toEqual(['SINA TUILAGI']);
    expect(result.summary.placeholders).toBe(2);
  });

  test.each([
    ['<GivenName>IOANEMR</GivenName><Surname>TUILAGI</Surname>', 'IOANE', 'TUILAGI'],
    ['<GivenName>MRINAL</GivenName><Surname>DRAGAN</Surname>', 'MRINAL', 'DRAGAN'],
    [
      '<Surname>BERG</Surname><SurnamePrefix>van den</SurnamePrefix><GivenName>ANNA</GivenName>',
      'ANNA',
      'van den BERG',
    ],
    [
      '<GivenName>ANNA</GivenName><MiddleName>MARIA</MiddleName><Surname>SMITH</Surname><NameTitle>DR</NameTitle>',
      'ANNA MARIA',
      'SMITH',
    ],
    ["<n:GivenName>Zo&#235;</n:GivenName><n:Surname><![CDATA[O'NEIL]]></n:Surname>", 'Zoë', "O'NEIL"],
  ])('%s', (written, given, family) => {
    const [record] = read(pushOfXml([pnr(`<Passenger RPH="1">${written}</Passenger>`)])).records;
    expect(record?.passenger).toMatchObject({ given_names: given, family_name: family });
  });

  test('one who is named at check-in only is not lost', () => {
    const boarding =
      '<CheckInInfo><BoardingNumber Number="7"><Passenger><GivenName>ANNA</GivenName><Surname>SMITH</Surname></Passenger></BoardingNumber></CheckInInfo>';
    const reservation = `<PNR>${traveller('TUILAGI', 'SINA')}${flown.replace('</Flight>', `${boarding}</Flight>`)}</PNR>`;
    const result = read(pushOfXml([reservation]));
    expect(result.records.map(({ passenger }) => passenger?.full_name)).toEqual(['SINA TUILAGI', 'ANNA SMITH']);
    expect(codesOf(result)).toContain('pnrgov/unlisted-traveller');
  });
});

test('sensitive codes and remarks are gone', () => {
  const result = read(
    pushOfXml([
      pnr(
        traveller('TUILAGI', 'SINA', {
          rph: '1',
          inner:
            request('MOML', 'HALAL PLEASE', '1') +
            request('PETC', 'A SMALL CAT', '1') +
            '<OSI><Text>VIP KOSHER MEAL</Text></OSI>',
        }),
      ),
    ]),
  );
  expect(result.records[0]?.passenger?.special_requests).toEqual(['PETC']);
  expect(JSON.stringify(result)).not.toMatch(/HALAL|KOSHER|MOML|SMALL/u);
  expect(Object.keys(result.summary.removedSensitive)).toHaveLength(1);
});

test('of a card number only the first six digits leave the reader', () => {
  const payment =
    '<TicketDocument TicketDocumentNbr="0862123456789"><PaymentInfo PaymentType="CC" AccountNbr="373212341234123"/></TicketDocument>';
  const result = read(pushOfXml([pnr(traveller('TUILAGI', 'SINA', { inner: payment }))]));
  expect(result.records[0]?.booking?.payments).toEqual([{ method: 'card', card_issuer_number: '373212' }]);
  expect(JSON.stringify(result)).not.toContain('3732123');
});

describe('the message', () => {
  const reasons = (attributes: string, reservation: string): readonly unknown[] =>
    read(pushOfXml([reservation], { attributes })).records.map(({ message }) => message?.push_reason);
  const sina = traveller('TUILAGI', 'SINA');

  test.each([
    ['Function="22"', pnr(sina), 'full'],
    ['Function="141"', pnr(sina), 'update'],
    ['Function="141"', `<PNR><BookingRefID ID="ABC123"/><POS/>${sina}</PNR>`, 'cancel'],
    ['', pnr(sina), 'full'],
  ])('%s %s', (attributes, reservation, reason) => {
    expect(reasons(attributes, reservation)).toEqual([reason]);
  });

  test('is named by its flight where it has no name', () => {
    const text = pushOfXml([pnr(sina)]).replace('TransactionIdentifier="M1"', '');
    expect(read(text).records[0]?.message?.reference).toBe('NZ996/2026-03-11T21:10:00');
  });

  test.each(['IATA_PNRGOVNotifRQ', 'iata:IATA_PNRGOV_NotifRQ'])('may be called %s and stand in an envelope', (name) => {
    const message = pushOfXml([pnr(sina)]).replaceAll('IATA_PNRGOV_NotifRQ', name);
    const result = read(`<s:Envelope><s:Body>${message}</s:Body></s:Envelope>\n<?xml version="1.0"?>${message}`);
    expect(codesOf(result)).toEqual([]);
    expect(result.summary).toMatchObject({ messages: 2, records: 2 });
  });

  test('anything else is not read', () => {
    const result = read(`<html><body><PNR>${sina}</PNR></body></html>`);
    expect(codesOf(result)).toEqual(['xml/not-pnrgov']);
    expect(result.summary).toMatchObject({ format: 'xml', messages: 0, records: 0 });
  });
});

test.each([
  ['2026-03-11T21:10:00', '2026-03-11T21:10'],
  ['2026-03-11T08:10:00Z', '2026-03-11T21:10'],
  ['2026-03-11T21:10:00.000+13:00', '2026-03-11T21:10'],
  ['2026-03-11T18:10:00+10:00', '2026-03-11T21:10'],
])('a departure at %s is local time %s', (written, local) => {
  const flight = flown.replace('2026-03-11T21:10:00', written);
  const [record] = read(pushOfXml([`<PNR>${traveller('TUILAGI', 'SINA')}${flight}</PNR>`])).records;
  expect(record?.booking?.segments?.[0]?.departs_at).toBe(local);
});

test('a time of arrival with a change of days', () => {
  const flight = flown.replace(
    'ArrivalDateTime="2026-03-12T01:05:00"',
    'ArrivalDateTime="01:05:00" DateChangeNbr="+1"',
  );
  const [record] = read(pushOfXml([`<PNR>${traveller('TUILAGI', 'SINA')}${flight}</PNR>`])).records;
  expect(record?.booking?.segments?.[0]?.arrives_at).toBe('2026-03-12T01:05');
});

test('unknown elements are left out, and said once for each name', () => {
  const result = read(
    pushOfXml([
      pnr('<Weather><Passenger/></Weather>'.repeat(3) + '<Menu/>' + traveller('TUILAGI', 'SINA', { inner: '<Menu/>' })),
    ]),
  );
  expect(codesOf(result).filter((code) => code === 'xml/unknown-element')).toHaveLength(2);
  expect(result.records.map(({ passenger }: PassengerRecord) => passenger?.full_name)).toEqual(['SINA TUILAGI']);
});

test('reservations are delivered as their elements end', () => {
  const result = read(
    pushOfXml([pnr(traveller('TUILAGI', 'SINA')), pnr(traveller('SMITH', 'ANNA'))], { attributes: '' }),
  );
  expect(result.records.map(({ companions }) => companions)).toEqual([[], []]);
  expect(codesOf(result)).toEqual(['pnrgov/missing-action']);
});
