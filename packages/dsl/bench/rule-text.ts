/** Rule files as analysts write them, from a seed: what approval asks for, four to seven conditions, one or two tests. */
import type { CheckContext } from '../src/check/context.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';

/** The lists that the rules name beside those at the head of their file. */
export const benchContext: CheckContext = {
  lists: new Map([['courier_hubs', { type: { kind: 'code', list: 'airport' } }]]),
};

const header = `# Lists that the rules below share.
list recruiters: text = ["Bright Path Placements", "Golden Harvest Labour Services"]
list pacific: country = ["NZL", "AUS", "FJI", "TON", "WSM"]

`;

const purposes = ['drug_trafficking', 'trafficking_in_persons', 'document_fraud', 'terrorism'];
const countries = ['"NZL"', '"AUS"', '"NLD"', '"COL"', '"FJI"', '"TON"', '"BRA"', '"PER"'];
const airports = ['"BOG"', '"LIM"', '"GRU"', '"AKL"', '"SYD"', '"NAN"', '"APW"'];

/** One maker for each kind of condition; a rule takes each at most once. */
const conditions: readonly ((random: Random) => string)[] = [
  ({ integer }) => `booking.lead_time < ${integer(1, 6) * 24} h`,
  ({ pick }) => `booking.trip_type is ${pick(['one_way', 'round_trip', 'open_jaw'])}`,
  ({ integer }) => `booking.party_size between ${integer(1, 3)} and ${integer(4, 9)}`,
  ({ some }) => `booking.origin_country in [${some(3, countries).join(', ')}]`,
  ({ some }) => `flight.origin not in [${some(3, airports).join(', ')}]`,
  ({ pick }) => `any booking.payments where (method is ${pick(['cash', 'card', 'voucher'])})`,
  ({ pick }) => `any booking.payments where (method is ${pick(['cash', 'card'])} and holder_is_traveller is false)`,
  ({ integer }) => `count of booking.bags where (weight > ${integer(20, 32)} kg) >= ${integer(1, 3)}`,
  ({ integer }) => `sum of booking.bags.weight > ${integer(30, 90)} kg`,
  () => `any booking.segments where (origin in list courier_hubs and cabin not in [first, business])`,
  ({ pick }) => `no booking.segments where (destination is ${pick(airports)})`,
  ({ integer, pick }) =>
    `count of history.trips within ${integer(1, 4) * 30} days where (destination_country is ${pick(countries)}) >= ${integer(2, 4)}`,
  ({ integer }) => `any documents where (type is passport and time_to_expiry < ${integer(10, 90)} days)`,
  ({ integer }) => `booking.stay_duration < ${integer(2, 9)} days`,
  () => `booking.agency.name in list recruiters`,
  ({ pick }) => `booking.agency.name contains "${pick(['travel', 'placement', 'holidays'])}"`,
  ({ integer }) => `booking.created_local_hour between ${integer(0, 3)} and ${integer(4, 6)}`,
  ({ integer }) => `flight.departs_at - booking.created_at < ${integer(1, 9)} days`,
  ({ integer }) => `booking.bag_weight / booking.party_size > ${integer(20, 60)} kg`,
  () => `booking.is_split and not flight.is_codeshare`,
  ({ integer }) => `any watchlist_matches where (strength >= 0.${integer(5, 9)})`,
  ({ integer }) => `at least ${integer(1, 3)} companions where (shares_name is false)`,
  () => `any booking.segments as leg where (
      any booking.bags where (destination_country is not leg.destination_country)
    )`,
];

const unlessTexts = [
  'passenger.frequent_flyer_tier otherwise "none" in ["gold", "platinum"]',
  'any history.trips within 365 days where (direction is outbound)',
  'any documents where (type in [visa, residence_permit] and time_to_expiry >= 180 days)',
];

function whenText(random: Random): string {
  const lines = random
    .some(
      random.integer(4, 7),
      conditions.map((_, index) => String(index)),
    )
    .map((index) => conditions[Number(index)]?.(random) ?? '');
  const alternatives = random.integer(0, 2) === 0 ? lines.splice(0, 2) : [];
  const block = alternatives.length === 0 ? [] : ['any of {', ...alternatives.map((line) => `  ${line}`), '}'];
  return ['  when all of {', ...[...lines, ...block].map((line) => `    ${line}`), '  }'].join('\n');
}

const testText = ({ integer, pick }: Random): string => `
  test "${pick(['classic courier', 'at the limit', 'as it was in the case file'])}" {
    given { "booking": { "lead_time": "PT${integer(10, 90)}H", "trip_type": "one_way", "payments": [{ "method": "cash" }],
            "segments": [{ "origin": ${pick(airports)}, "cabin": "economy" }], "bags": [{ "weight": ${integer(10, 30)} }] } }
    expect ${pick(['match', 'no_match', 'undetermined'])}
  }`;

function ruleText(index: number, random: Random): string {
  const { integer, pick } = random;
  const unless = integer(0, 2) === 0 ? `  unless ${pick(unlessTexts)}\n` : '';
  return `# ${pick(['Seen twice in spring.', 'From the review of last year.', 'Asked for by the narcotics cell.'])}
rule R${String(index).padStart(4, '0')} "${pick(['Late', 'Cash', 'Group'])} booking, ${pick(['one way', 'heavy bags', 'from a hub'])}" {
  purpose:   ${pick(purposes)}
  basis:     "Customs Act 2014, s ${integer(1, 90)}"
  owner:     "narcotics cell"
  review_by: 2027-0${integer(1, 9)}-15

${whenText(random)}
${unless}
  score:    +${integer(1, 9) * 5}
  severity: ${pick(['low', 'medium', 'high', 'critical'])}
  reason:   "Paid {booking.lead_time} before departure, {count of booking.bags} bags"
${Array.from({ length: integer(1, 2) }, () => testText(random)).join('')}
}
`;
}

/** A file of so many rules. */
export function fileOfRules(ruleCount: number, seed: number): string {
  const random = createRandom(seed);
  return header + Array.from({ length: ruleCount }, (_, index) => ruleText(index + 1, random)).join('\n');
}

/** A file of whole rules, as near below so many lines as they come. */
export function fileOfLines(lineCount: number, seed: number): string {
  const random = createRandom(seed);
  let text = header;
  let lines = header.split('\n').length;
  for (let index = 1; ; index += 1) {
    const rule = `${ruleText(index, random)}\n`;
    lines += rule.split('\n').length - 1;
    if (lines > lineCount) return text;
    text += rule;
  }
}
