/** Safeguard S11: sensitive codes are gone before a record or a diagnostic exists, and counted. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sensitiveCodes } from '@tautai/dsl';
import { pnr, pushOfXml, request, traveller } from '../src/pnrgov-xml/testing.ts';
import { listOf, pushOf, read } from '../src/testing.ts';

const table = new URL('../../../../shared/data/ssr_sensitive_codes.tsv', import.meta.url);
const codes = [...sensitiveCodes.keys()];
const kept = ['DOCS', 'CTCM', 'FQTV', 'UMNR', 'CHLD', 'INFT', 'DEPA', 'PETC', 'BIKE', 'EXST'];

test.skipIf(!existsSync(table))('the table of codes is the one that was compiled', () => {
  const rows = readFileSync(table, 'utf8').trim().split('\n').slice(1);
  const sensitive = rows.map((row) => row.split('\t')).filter(([, , action]) => action !== 'keep');
  expect(new Set(codes)).toEqual(new Set(sensitive.map(([code]) => code)));
});

/** Every text of a JSON record into which a sender could put a code. */
function planted(code: string) {
  const free = `PAX ${code} ASSISTED`;
  return {
    flight: { carrier: 'NZ', number: '996', origin: 'AKL', destination: 'APW' },
    message: { reference: code },
    passenger: {
      family_name: `TUILAGI ${free}`,
      given_names: `SINA ${code}`,
      place_of_birth: free,
      destination_address: `${code}/HOTEL`,
      special_requests: [code, `${code} HK1 NEEDS HELP`, `SSR${code}NZHK1`, `${code}NZHK1`, code.toLowerCase(), 'UMNR'],
      addresses: [{ line: free, city: free, region: free, postal_code: code }],
      phones: [`123 ${code}`],
      emails: [`${code}@example.nz`],
      frequent_flyer_number: code,
      frequent_flyer_tier: free,
      seat: { number: code },
    },
    documents: [{ number: code }],
    booking: {
      locator: code,
      agency: { name: free, city: free, phone: code },
      segments: [{ number: code, status: code }],
      payments: [{ holder_name: `A ${code}`, card_type: code }],
      bags: [{ tag: code, pool_head: code }],
      contacts: { phones: [code], emails: [{ address: `${code}@x.nz` }], addresses: [{ line: free }] },
    },
    companions: [{ family_name: 'SMITH', given_names: `TOM ${code}`, reference: code }],
  };
}

describe('planted into JSON', () => {
  test.each(codes)('%s', (code) => {
    const result = read(JSON.stringify(planted(code)));
    expect(result.records).toHaveLength(1);
    const isName = sensitiveCodes.get(code)?.mayBeName === true;
    const [record] = result.records;
    const texts = JSON.stringify(
      isName
        ? {
            ...record,
            companions: [],
            passenger: { ...record?.passenger, family_name: '', given_names: '', full_name: '' },
          }
        : result,
    );
    const rest = isName ? texts.replaceAll(/"(?:holder_name)":"[^"]*"/gu, '') : texts;
    expect(rest.toUpperCase().match(new RegExp(`\\b${code}\\b`, 'u'))).toBeNull();
    expect(record?.passenger?.special_requests).toEqual(['UMNR']);
    expect(Object.values(result.summary.removedSensitive).reduce((sum, each) => sum + each, 0)).toBeGreaterThan(20);
  });

  test.each(codes)('%s as the name of a member, as a broken value and in broken JSON', (code) => {
    for (const text of [
      `{"flight":{},"passenger":{"${code}":1}}`,
      `{"flight":{},"passenger":{"sex":"${code}"}}`,
      `{"flight":{},"passenger":{"special_requests":"${code}"}}`,
      `{"flight":{},"x":"${code}`,
    ]) {
      const result = read(text);
      expect(result.records).toEqual([]);
      expect(result.diagnostics.length).toBeGreaterThan(0);
      expect(JSON.stringify(result)).not.toContain(code);
    }
  });
});

describe('planted into a passenger list', () => {
  test.each(codes)('%s', (code) => {
    const result = read(
      listOf([
        `NAD+FL+++TUILAGI:SINA:${code}+HOTEL ${code}+APIA ${code}+${code}+${code}+WSM`,
        `ATT+2++${code}`,
        `DTM+329:${code}`,
        `FTX+BAG+++${code}:2`,
        `FTX+AAI+++${code} REQUESTED`,
        `LOC+180+WSM:::${code}`,
        `LOC+178+${code}`,
        `COM+${code}:TE`,
        `RFF+AVF:${code}`,
        `RFF+SEA:${code}`,
        `NAT+2+${code}`,
        `GEI+4+${code}`,
        `DOC+${code}:110:111+${code}`,
        `${code}+1`,
      ]),
    );
    const isName = sensitiveCodes.get(code)?.mayBeName === true;
    const rest = isName
      ? {
          ...result,
          records: result.records.map((each) => ({
            ...each,
            passenger: { ...each.passenger, given_names: '', full_name: '' },
          })),
        }
      : result;
    expect(JSON.stringify(rest)).not.toContain(code);
    expect(result.records[0]?.passenger?.family_name).toBe('TUILAGI');
  });
});

describe('planted into a reservation', () => {
  test.each(codes)('%s', (code) => {
    const free = `PAX ${code} ASSISTED`;
    const result = read(
      pushOf([
        'SRC',
        `RCI+NZ:${code}::010226:0215`,
        `SSR+${code}:HK:1:NZ:::::NEEDS HELP`,
        `DAT+700:${code}:${code}`,
        `IFT+4:28::NZ+${free}`,
        `IFT+4:28::NZ+CTCE A.${code}//EXAMPLE.WS`,
        `ORG+1A:${code}+${code}:${code}+${code}+NZ:${code}+T+${code}`,
        `ADD++700:${free}:${free}:${code}:${code}:${code}:${code}:${free}`,
        `TIF+TUILAGI+SINA ${code}:A:1`,
        `FTI+NZ:${code}:::${code}`,
        `REF+:${code}`,
        `SSR+${code}:HK:1:NZ:::::${free}`,
        `SSR+OTHS:HK:1:NZ:::::${free}`,
        `SSR+UMNR:HK:1:NZ:::::${free}`,
        `SSR+DOCS:HK:1:NZ:::::/${code}/WSM/${code}/WSM/12MAR80/F/30APR34/TUILAGI/SINA/${code}`,
        `SSR+DOCO:HK:1:NZ:::::/${free}/V/${code}/${code}/01JAN26/${code}`,
        `SSR+DOCA:HK:1:NZ:::::/R/NZ/${free}/${code}/${code}/${code}`,
        `SSR+DOCA:HK:1:NZ:::::/D/NZ/${free}/${code}`,
        `TKT+${code}:T:1`,
        `MON+T:1.00:${code}`,
        `FOP+CC::1.00:${code}:${code}:${code}`,
        `IFT+4:43+A ${code}`,
        `TVL+110326:2110:120326:0105+AKL+APW+NZ+996:${code}`,
        `RPI+1+${code}`,
        `SSR+${code}:HK:1:NZ:::AKL:APW+${code}::1`,
        'TRI++AKL-1:::1',
        `SSD+${code}++++${code}`,
        `TBD++1+++NZ:${code}:1:${code}`,
        'EQN+1',
        `RCI+NZ:${code}1`,
        `SAC+++${code}`,
        `LTS+${free}`,
      ]),
    );
    expect(result.records).toHaveLength(1);
    const isName = sensitiveCodes.get(code)?.mayBeName === true;
    const [record] = result.records;
    const texts = JSON.stringify(
      isName
        ? { ...result, records: [{ ...record, passenger: { ...record?.passenger, given_names: '', full_name: '' } }] }
        : result,
    );
    const rest = isName ? texts.replaceAll(/"(?:holder_name)":"[^"]*"/gu, '') : texts;
    // As a word: `XXXX1` is a locator that no list knows.
    expect(rest.match(new RegExp(`\\b${code}\\b`, 'u'))).toBeNull();
    expect(record?.passenger?.special_requests).toEqual(['UMNR']);
    expect(Object.values(result.summary.removedSensitive).reduce((sum, each) => sum + each, 0)).toBeGreaterThan(5);
  });
});

describe('planted into a reservation in XML', () => {
  test.each(codes)('%s', (code) => {
    const free = `PAX ${code} ASSISTED`;
    const result = read(
      pushOfXml([
        pnr(
          `<SSR SSRCode="${code}" Status="${code}"><Airline Code="${code}"/><Text>${free}</Text></SSR>` +
            `<${code} ${code}="${code}">${free}</${code}>` +
            `<OSI><Airline Code="NZ"/><Text>${free}</Text></OSI>` +
            `<FOP><PaymentType>${code}</PaymentType><CreditCardName>${free}</CreditCardName></FOP>` +
            `<Address Type="${code}"><AddressLine>${free}</AddressLine><CityName>${code}</CityName></Address>` +
            traveller('TUILAGI', 'SINA', {
              rph: '1',
              inner:
                `<CustLoyalty ProgramID="NZ" MembershipID="${code}" LoyalLevel="${code}"/>` +
                `<!-- ${free} --><DOC_SSR><DOCS PaxBirthCountry="${code}" DocNumber="${code}"/></DOC_SSR>` +
                request(code, free, '1') +
                request('OTHS', free, '1') +
                request('UMNR', free, '1') +
                request('DOCA', `/D/NZ/${free}/${code}`, '1'),
            }),
        ),
      ]),
    );
    expect(result.records.map(({ passenger }) => passenger?.family_name)).toEqual(['TUILAGI']);
    expect(JSON.stringify(result).match(new RegExp(`\\b${code}\\b`, 'u'))).toBeNull();
    expect(result.records[0]?.passenger?.special_requests).toEqual(['UMNR']);
  });
});

describe('what is not sensitive stays', () => {
  test.each(kept)('%s', (code) => {
    const { records, summary } = read(JSON.stringify({ flight: {}, passenger: { special_requests: [code] } }));
    expect(records[0]?.passenger?.special_requests).toEqual([code]);
    expect(summary.removedSensitive).toEqual({});
  });

  test.each(['MEDA', 'ESAN', 'SVAN', 'MAAS', 'NUTA', 'DEAF'])('the family name %s', (name) => {
    const { records } = read(listOf([`NAD+FL+++${name}:ANNA`]));
    expect(records[0]?.passenger?.family_name).toBe(name);
  });

  test('of a request with words the code', () => {
    const json = { flight: {}, passenger: { special_requests: ['UMNR/AGE 9 MET BY AUNT', 'not a code at all'] } };
    expect(read(JSON.stringify(json)).records[0]?.passenger?.special_requests).toEqual(['UMNR']);
  });

  test('the counts say how many of what, and nothing else', () => {
    const json = { flight: {}, passenger: { special_requests: ['WCHR', 'HNML', 'VGML', 'WCHS'] } };
    expect(read(JSON.stringify(json)).summary.removedSensitive).toEqual({
      mobility: 2,
      'religious meal': 1,
      'ambiguous meal': 1,
    });
  });
});
