/**
 * Sets of values, closed under intersection and complement: spans of whole numbers for everything that has an order
 * (every such value is a whole number of millionths, milligrams, milliseconds or days), names for everything else.
 */

/** Both ends in. */
export type NumberSpan = readonly [low: number, high: number];
/** A text, a code, a value of an enumeration, a truth value. */
export type Name = string | boolean;

export type ValueSet =
  /** In rising order, without overlap. */
  | { readonly kind: 'numbers'; readonly spans: readonly NumberSpan[] }
  /** These names, or all names but these. */
  | { readonly kind: 'names'; readonly isComplement: boolean; readonly names: ReadonlySet<Name> };

/** What values there are at all. Numbers lie `step` apart, on multiples of it. */
export type Domain =
  | { readonly kind: 'numbers'; readonly low: number; readonly high: number; readonly step: number }
  /** Null where there is no end of names. */
  | { readonly kind: 'names'; readonly universe: readonly Name[] | null };

const noNumbers: ValueSet = { kind: 'numbers', spans: [] };
const noNames: ValueSet = { kind: 'names', isComplement: false, names: new Set() };

/** Everything in the domain. */
export function fullSet(domain: Domain): ValueSet {
  return domain.kind === 'numbers'
    ? numbersIn(domain, [[domain.low, domain.high]])
    : namesIn(domain, { isComplement: true, names: new Set() });
}

export const emptySet = (domain: Domain): ValueSet => (domain.kind === 'numbers' ? noNumbers : noNames);

/** The numbers of the domain that lie in the spans; these need not be in order and may overlap. */
export function numbersIn(domain: Extract<Domain, { kind: 'numbers' }>, spans: readonly NumberSpan[]): ValueSet {
  const { low, high, step } = domain;
  const within = spans
    .map(([from, to]): NumberSpan => [ceilTo(Math.max(from, low), step), floorTo(Math.min(to, high), step)])
    .filter(([from, to]) => from <= to)
    .toSorted(([one], [other]) => one - other);
  const joined: NumberSpan[] = [];
  for (const span of within) {
    const last = joined.at(-1);
    if (last === undefined || span[0] > last[1] + step) joined.push(span);
    else joined[joined.length - 1] = [last[0], Math.max(last[1], span[1])];
  }
  return { kind: 'numbers', spans: joined };
}

const ceilTo = (value: number, step: number): number => (step === 1 ? value : Math.ceil(value / step) * step);
const floorTo = (value: number, step: number): number => (step === 1 ? value : Math.floor(value / step) * step);

/** The names of the domain that are meant; spelt out where the domain has an end. */
export function namesIn(
  { universe }: Extract<Domain, { kind: 'names' }>,
  { isComplement, names }: { readonly isComplement: boolean; readonly names: ReadonlySet<Name> },
): ValueSet {
  if (universe === null) return { kind: 'names', isComplement, names };
  return {
    kind: 'names',
    isComplement: false,
    names: new Set(universe.filter((name) => names.has(name) !== isComplement)),
  };
}

export const isEmptySet = (set: ValueSet): boolean =>
  set.kind === 'numbers' ? set.spans.length === 0 : !set.isComplement && set.names.size === 0;

export function complementOf(domain: Domain, set: ValueSet): ValueSet {
  if (domain.kind === 'names' || set.kind === 'names') {
    if (domain.kind !== 'names' || set.kind !== 'names') return set;
    return namesIn(domain, { isComplement: !set.isComplement, names: set.names });
  }
  const gaps: NumberSpan[] = [];
  let from = domain.low;
  for (const [low, high] of set.spans) {
    gaps.push([from, low - domain.step]);
    from = high + domain.step;
  }
  return numbersIn(domain, [...gaps, [from, domain.high]]);
}

export function intersection(one: ValueSet, other: ValueSet): ValueSet {
  if (one.kind === 'numbers') return other.kind === 'numbers' ? commonNumbers(one.spans, other.spans) : noNumbers;
  return other.kind === 'names' ? commonNames(one, other) : noNames;
}

function commonNumbers(one: readonly NumberSpan[], other: readonly NumberSpan[]): ValueSet {
  const spans: NumberSpan[] = [];
  let left = 0;
  let right = 0;
  for (;;) {
    const first = one[left];
    const second = other[right];
    if (first === undefined || second === undefined) return { kind: 'numbers', spans };
    const low = Math.max(first[0], second[0]);
    const high = Math.min(first[1], second[1]);
    if (low <= high) spans.push([low, high]);
    if (first[1] < second[1]) left += 1;
    else right += 1;
  }
}

type NameSet = Extract<ValueSet, { kind: 'names' }>;

function commonNames(one: NameSet, other: NameSet): ValueSet {
  if (one.isComplement && other.isComplement) {
    return { kind: 'names', isComplement: true, names: one.names.union(other.names) };
  }
  if (one.isComplement) return commonNames(other, one);
  const names = other.isComplement ? one.names.difference(other.names) : one.names.intersection(other.names);
  return { kind: 'names', isComplement: false, names };
}

/** Whether every value of one set is in the other. */
export function isSubset(one: ValueSet, other: ValueSet): boolean {
  if (one.kind === 'numbers') {
    const outer = other.kind === 'numbers' ? other.spans : [];
    return one.spans.every(([low, high]) => outer.some((span) => span[0] <= low && high <= span[1]));
  }
  if (other.kind === 'numbers') return isEmptySet(one);
  if (one.isComplement) return other.isComplement && other.names.isSubsetOf(one.names);
  return other.isComplement ? one.names.isDisjointFrom(other.names) : one.names.isSubsetOf(other.names);
}

/** The same text for equal sets. */
export const keyOfSet = (set: ValueSet): string =>
  set.kind === 'numbers'
    ? set.spans.map(([low, high]) => `${low}..${high}`).join(',')
    : `${set.isComplement ? '!' : ''}${JSON.stringify([...set.names].toSorted(byText))}`;

const byText = (one: Name, other: Name): number => (String(one) < String(other) ? -1 : 1);
