// cspell:disable
/** What the invented travellers are made of. Lists are in falling order of traffic. */
import { defaultCodeLists } from '@tautai/dsl';

export const airports: readonly string[] = (
  'LHR DXB AMS CDG FRA IST SIN HKG JFK LAX ICN MAD BCN DOH BKK SYD MEL AKL MUC FCO DEL BOM KUL MNL CGK SGN HAN CAN PVG ' +
  'PEK NRT HND TPE ORD ATL MIA YYZ YVR MEX GRU BOG LIM SCL EZE PTY CUN JNB CPT NBO ADD LOS ACC CAI CMN TUN ALG AUH JED ' +
  'RUH KWI BAH MCT AMM BEY TLV ATH SOF OTP BUD WAW PRG VIE ZRH GVA BRU CPH ARN OSL HEL DUB MAN EDI LIS OPO PMI AGP ' +
  'NAN APW TBU PPT NOU HNL BNE PER CHC WLG CMB DAC KTM KHI LHE ISB TAS ALA GYD TBS EVN KEF RIX VNO TLL ZAG BEG SKP'
).split(' ');

/** Country of an airport, by its code. */
export const countryOf = (airport: string): string => defaultCodeLists().airport(airport)?.country ?? 'XXX';

export const countries: readonly string[] = [...new Set(airports.map(countryOf))];

export const carriers: readonly string[] =
  'EK BA KL AF LH TK SQ CX QF NZ QR EY AA DL UA IB LA AV CM AC JL NH KE OZ TG MH GA PR VN CZ MU CA ET KQ SA MS AT RJ AI UL FJ'.split(
    ' ',
  );

export const currencies: readonly string[] = ['USD', 'EUR', 'GBP', 'AED', 'AUD', 'NZD', 'SGD', 'CNY', 'THB', 'BRL'];

const agencyFirsts = [
  'GLOBAL',
  'HARBOUR',
  'SUNRISE',
  'ROYAL',
  'CITY',
  'ISLAND',
  'METRO',
  'NORTHERN',
  'ORIENT',
  'SILVER',
];
const agencySeconds = ['TRAVEL', 'TOURS', 'HOLIDAYS', 'VOYAGES', 'TICKETS', 'JOURNEYS'];
export const agencies: readonly string[] = agencySeconds.flatMap((second) =>
  agencyFirsts.map((first) => `${first} ${second}`),
);

export const cities: readonly string[] =
  'LONDON DUBAI PARIS MADRID SINGAPORE SYDNEY BANGKOK DELHI MANILA NAIROBI LAGOS LIMA BOGOTA ATHENS'.split(' ');

export const mailDomains: readonly string[] = Array.from({ length: 40 }, (_, place) => `MAIL${place + 1}.EXAMPLE`);

export const familyNames: readonly string[] =
  'SMITH GARCIA NGUYEN KHAN SILVA MULLER ROSSI KIM TANAKA SINGH OKAFOR HASSAN NOVAK LARSEN DUBOIS TUILAGI'.split(' ');
export const givenNames: readonly string[] =
  'MARIA JOHN AISHA DAVID SINA CARLOS MEI OMAR ANNA IVAN GRACE PAUL LEILA PEDRO YUKI SARA'.split(' ');
