import type { AnyElement, Condition, Literal, Path, Rule, Test } from './condition.ts';
import { listFields, recordFields } from './fields.ts';
import type { Notation } from './fields.ts';
import { nothingSeen, surveyOf } from './population.ts';
import type { Population, Seen } from './population.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { makeRecords } from './records.ts';

/**
 * - `typical`: five rules in six ask a code or a word to be one value
 * - `hard`: ranges, and lists of many values; nothing is asked to be one value
 */
export type Mix = 'typical' | 'hard';

export interface RuleOrder {
  readonly count: number;
  readonly mix: Mix;
  readonly seed: string;
  /** How many conditions each rule has; 3 to 8 where not said. */
  readonly width?: number;
}

/** What part of the travellers a rule is meant to match, from the rarest to the most frequent. */
const targetShare = { rare: 2e-5, frequent: 1e-3 } as const;

const anchoredShare = 5 / 6;

/** Rules as a unit would have them, each aimed at few travellers of the kind that `makeRecords` makes. */
export function makeRules({ count, mix, seed, width }: RuleOrder): readonly Rule[] {
  const population = populationOf();
  return Array.from({ length: count }, (_, place) => {
    const random = createRandom(`${seed} ${mix} ${width ?? ''} rule ${place}`);
    return {
      id: `R${place}`,
      when: { kind: 'all', conditions: conditionsOf({ random, population, mix }, width ?? random.between(3, 8)) },
    };
  });
}

let surveyed: Population | undefined;

/** Made when first asked for; the same for all rulesets. */
function populationOf(): Population {
  surveyed ??= surveyOf(makeRecords(3_000, 'population'));
  return surveyed;
}

interface Maker {
  readonly random: Random;
  readonly population: Population;
  readonly mix: Mix;
}

function conditionsOf(maker: Maker, width: number): readonly Condition[] {
  const { random, mix } = maker;
  const target = targetShare.rare * (targetShare.frequent / targetShare.rare) ** random.unit();
  const anchor = mix === 'typical' && random.chance(anchoredShare) ? anchorOf(maker) : null;
  const others = width - (anchor === null ? 0 : 1);
  // What is left to be narrowed down is shared out evenly among the other conditions.
  const share = Math.min(0.95, Math.max(0.004, (target / (anchor?.share ?? 1)) ** (1 / others)));
  const places = random.shuffled(placesFor(mix).filter((place) => place !== anchor?.place)).slice(0, others);
  return [...(anchor === null ? [] : [anchor.condition]), ...places.map((place) => conditionAt(maker, place, share))];
}

/** A field of the record, or a list. */
type Place = string;

const isList = (place: Place): boolean => place in listFields;

const orderedNotations: readonly Notation[] = ['number', 'hours', 'mass'];
const namedNotations: readonly Notation[] = ['code', 'word', 'text'];

/** Fields with the values of which the hard mix can do: those that have an order, or many values. */
const isHardField = ([path, notation]: readonly [Path, Notation]): boolean =>
  orderedNotations.includes(notation) || notation === 'code' || path === 'booking.agency.name';

const typicalPlaces: readonly Place[] = [...Object.keys(recordFields), ...Object.keys(listFields)];
const hardPlaces: readonly Place[] = [
  ...Object.entries(recordFields)
    .filter(isHardField)
    .map(([path]) => path),
  'booking.segments',
  'booking.bags',
];
const placesFor = (mix: Mix): readonly Place[] => (mix === 'typical' ? typicalPlaces : hardPlaces);

/** Where a rule asks for one value, most often. */
const anchorPlaces: readonly Place[] = [
  'flight.origin',
  'flight.origin',
  'flight.carrier',
  'passenger.embarkation',
  'passenger.country_of_residence',
  'booking.origin',
  'booking.agency.country',
  'booking.agency.name',
  'booking.segments',
  'booking.segments',
  'booking.payments',
];

function anchorOf(maker: Maker): { readonly place: Place; readonly condition: Condition; readonly share: number } {
  const { random, population } = maker;
  const place = random.pick(anchorPlaces);
  const path = place === 'booking.segments' ? random.pick(['origin', 'destination', 'carrier']) : 'method';
  const seen = isList(place) ? seenInList(population, place, path) : seenAt(population, place);
  const value = random.pick(seen.sorted);
  const test: Test = { kind: 'is', path: isList(place) ? path : place, value };
  return {
    place,
    condition: isList(place) ? { kind: 'any_element', list: place, where: [test] } : test,
    share: shareOf(seen, value),
  };
}

function conditionAt(maker: Maker, place: Place, share: number): Condition {
  if (isList(place)) return anyElement(maker, place, share);
  const { random, population, mix } = maker;
  const notation = recordFields[place] ?? 'text';
  const source = { path: place, notation, seen: seenAt(population, place) };
  if (mix === 'typical' && random.chance(0.02)) return { kind: 'missing', path: place };
  const test = testOf(maker, source, share);
  if (mix === 'hard' || !random.chance(0.15)) return test;
  // An alternative doubles the share, so each side is made narrower.
  const other = random.pick(Object.keys(recordFields).filter((path) => path !== place));
  return {
    kind: 'either',
    conditions: [
      testOf(maker, source, share / 2),
      testOf(
        maker,
        { path: other, notation: recordFields[other] ?? 'text', seen: seenAt(population, other) },
        share / 2,
      ),
    ],
  };
}

function anyElement(maker: Maker, list: Place, share: number): AnyElement {
  const { random, population, mix } = maker;
  const fields = Object.entries(listFields[list] ?? {}).filter(
    ([path, notation]) => mix === 'typical' || isHardField([path, notation]),
  );
  const [path, notation] = random.pick(fields);
  const test = (named: Path, kind: Notation): Test =>
    testOf(maker, { path: named, notation: kind, seen: seenInList(population, list, named) }, share);
  if (notation !== 'amount') return { kind: 'any_element', list, where: [test(path, notation)] };
  // An amount says nothing without its currency.
  const currency = random.pick(seenInList(population, list, 'currency').sorted);
  return {
    kind: 'any_element',
    list,
    where: [{ kind: 'is', path: 'currency', value: currency }, test(path, notation)],
  };
}

interface Source {
  readonly path: Path;
  readonly notation: Notation;
  readonly seen: Seen;
}

/** A test that holds for about the given share of those in whom the value is known. */
function testOf({ random, mix }: Maker, { path, notation, seen }: Source, share: number): Test {
  if (notation === 'boolean') return { kind: 'is', path, value: random.pick(seen.sorted) };
  if (!namedNotations.includes(notation)) return rangeOf(random, { path, notation, seen }, share);
  const value = String(random.pick(seen.sorted));
  if (mix === 'typical') {
    if (notation === 'text' && random.chance(0.5)) return textTest(random, path, value);
    if (share > 0.4 && random.chance(0.3)) return { kind: 'is_not', path, value };
    if (random.chance(0.3)) return { kind: 'is', path, value };
  }
  return membership(random, { path, seen, countMax: mix === 'typical' ? 12 : 40 }, share);
}

function rangeOf(random: Random, { path, seen: { sorted } }: Source, share: number): Test {
  const at = (quantile: number): number =>
    Number(sorted[Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))] ?? 0);
  const low = random.unit() * (1 - share);
  switch (random.between(0, 4)) {
    case 0:
      return { kind: 'less', path, value: at(share) + 1 };
    case 1:
      return { kind: 'at_most', path, value: at(share) };
    case 2:
      return { kind: 'more', path, value: at(1 - share) - 1 };
    case 3:
      return { kind: 'at_least', path, value: at(1 - share) };
    default:
      return { kind: 'between', path, low: at(low), high: at(low + share) };
  }
}

function textTest(random: Random, path: Path, value: string): Test {
  const words = value.split(/[ .]/u);
  return random.chance(0.5)
    ? { kind: 'starts_with', path, text: value.slice(0, random.between(3, 6)).trim() }
    : { kind: 'contains', path, text: words.at(-1) ?? value };
}

interface Members {
  readonly path: Path;
  readonly seen: Seen;
  readonly countMax: number;
}

/** As many values as it takes to reach the share; where that is most of them, those that are ruled out. */
function membership(random: Random, { path, seen, countMax }: Members, share: number): Test {
  const isNegated = share > 0.5;
  const wanted = (isNegated ? 1 - share : share) * seen.sorted.length;
  const values: string[] = [];
  let covered = 0;
  for (const [value, count] of random.shuffled([...seen.counts])) {
    if (values.length > 1 && (covered >= wanted || values.length === countMax)) break;
    values.push(String(value));
    covered += count;
  }
  return { kind: isNegated ? 'not_in' : 'in', path, values };
}

const seenAt = ({ record }: Population, path: Path): Seen => record.get(path) ?? nothingSeen;
const seenInList = ({ lists }: Population, list: Path, path: Path): Seen => lists.get(list)?.get(path) ?? nothingSeen;
const shareOf = ({ sorted, counts }: Seen, value: Literal): number => (counts.get(value) ?? 0) / sorted.length;
