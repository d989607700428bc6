import type { Group as EdifactGroup, GrowingGroup as GrowingEdifactGroup } from '../edifact/group.ts';
import { growing } from '../edifact/group.ts';
import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';
import { limits } from '../limits.ts';
import type { GroupName, GroupRule } from './grammar.ts';
import { pnrgovGrammar } from './grammar.ts';

export type Group = EdifactGroup<GroupName>;
type GrowingGroup = GrowingEdifactGroup<GroupName>;

/** What became of a segment. */
export type Placement = 'placed' | 'misplaced' | 'too-many';

const rules: ReadonlyMap<GroupName, GroupRule> = new Map(pnrgovGrammar.map((rule) => [rule.name, rule]));
const ruleByTrigger: ReadonlyMap<string, GroupRule> = new Map(
  pnrgovGrammar.filter(({ parent }) => parent !== null).map((rule) => [rule.trigger, rule]),
);
const membersOf: ReadonlyMap<GroupName, ReadonlySet<string>> = new Map(
  pnrgovGrammar.map(({ name, members }) => [name, new Set(members)]),
);
const knownTags: ReadonlySet<string> = new Set(pnrgovGrammar.flatMap(({ trigger, members }) => [trigger, ...members]));

/** Segments that only a traveller has. */
const personalTags: ReadonlySet<string> = new Set(['FTI', 'REF', 'FAR']);

/** Segments of the head that are kept for the further stretches of a reservation. */
const headSegmentsMax = 100;

/**
 * Sorts the segments of one reservation into groups. A segment belongs to the innermost open group that knows its tag,
 * or begins a group within it; then the same is asked of the group around. Segments in the wrong order go to the group
 * of their kind that was open last, where there is no doubt whose they are.
 */
export class ReservationGroups {
  readonly reservation: GrowingGroup;
  /** From the reservation to the innermost open group. */
  #path: GrowingGroup[];
  /** The group of each name that was begun last, open or not. */
  readonly #last = new Map<GroupName, GrowingGroup>();
  readonly #travellers: GrowingGroup[] = [];
  /** Travellers by name and reference. */
  readonly #travellerByName = new Map<string, GrowingGroup>();
  readonly #locators = new Set<string>();
  #kept = 0;
  #isEnded = false;

  constructor(trigger: Segment | null) {
    this.reservation = growing('reservation', trigger);
    this.#path = [this.reservation];
    this.#last.set('reservation', this.reservation);
  }

  /** Whether PNRGOV has such a segment at all. */
  static knows(tag: string): boolean {
    return knownTags.has(tag);
  }

  /** The rest of a reservation of too many travellers: what its head says is said for them too. */
  continued(): ReservationGroups {
    const rest = new ReservationGroups(this.reservation.trigger);
    const head = this.reservation.segments.filter(({ tag }) => tag !== 'SSR' && tag !== 'IFT');
    for (const segment of head.slice(0, headSegmentsMax)) rest.place(segment);
    return rest;
  }

  /** Takes the next segment. */
  place(segment: Segment): Placement {
    const { tag } = segment;
    if (!knownTags.has(tag)) return 'misplaced';
    if (tag === 'LTS') {
      this.#isEnded = true;
      return 'placed';
    }
    if (this.isFull && tag !== 'TIF') return 'too-many';
    if (tag === 'REF' && this.#isOfLostTraveller(segment)) {
      this.#path = [this.reservation];
      this.#open(requireRule('traveller'), null);
      this.#keep(this.#innermost, segment);
      return 'placed';
    }
    for (let depth = this.#path.length - 1; depth >= 0; depth -= 1) {
      const group = this.#path[depth];
      if (group !== undefined && this.#placeIn(group, segment)) return 'placed';
    }
    return this.#placeOutOfOrder(segment);
  }

  /** Whether it holds as many segments as one reservation may. */
  get isFull(): boolean {
    return this.#kept >= limits.reservationSegmentsMax;
  }

  get travellerCount(): number {
    return this.#travellers.length;
  }

  /** Whether it is in its history: an `RCI` behind that is of another reservation. */
  get isPast(): boolean {
    return this.#isEnded || this.#innermost.name === 'history';
  }

  /** Whether nothing was said yet beside that it begins. */
  get isEmpty(): boolean {
    return this.#kept === 0 && this.isHeadOnly;
  }

  /** Whether nothing but its head was read: neither travellers nor flights. */
  get isHeadOnly(): boolean {
    return this.reservation.groups.length === 0;
  }

  /** Whether an `RCI` here may be one of the reservation's own, by its place or by its locators. */
  ownsLocators(segment: Segment): boolean {
    const { name, segments } = this.#innermost;
    const isShared = locatorsOf(segment).some((locator) => this.#locators.has(locator));
    if (isShared || this.isPast) return isShared;
    return this.isHeadOnly || (name === 'split' && segments.length === 0) || this.#locators.size === 0;
  }

  /** Whether a traveller has been named so. */
  names(name: Segment): boolean {
    return this.#travellerByName.has(nameKey(name));
  }

  /**
   * Whether a `TIF` here must be of a reservation whose beginning was lost: travellers stand before flights, and at
   * check-in only those who were named stand again.
   */
  isOfAnother(name: Segment): boolean {
    if (this.#isEnded) return !this.names(name);
    const group = this.#innermost;
    const isBehind = group.name === 'segment' || group.name === 'split' || group.name === 'service';
    const isFilled = group.name === 'boarding' && group.segments.some(({ tag }) => tag === 'TIF');
    const isBare = group.name === 'segment' && group.segments.length === 0 && group.groups.length === 0;
    if ((!isBehind && !isFilled) || isBare || this.#travellers.length === 0) return false;
    return !this.names(name);
  }

  get #innermost(): GrowingGroup {
    return this.#path.at(-1) ?? this.reservation;
  }

  #placeIn(group: GrowingGroup, segment: Segment): boolean {
    const { tag } = segment;
    const rule = requireRule(group.name);
    const isFilled = rule.once?.includes(tag) === true && group.segments.some((each) => each.tag === tag);
    if (group.name === 'segment' && tag === 'TVL' && namesOnlyNumber(segment)) {
      // The second `TVL` of a code share belongs to the first, even behind its `RCI`.
      this.#keep(group, segment);
      return true;
    }
    if (this.#isOfHead(group, tag)) return false;
    if (membersOf.get(group.name)?.has(tag) === true && !isFilled) {
      // A head of the reservation that comes late is the reservation's, and leaves the open groups open.
      this.#keep(group, segment);
      return true;
    }
    if (group.name === 'boarding' && isFilled) return this.#openBeside(group, segment);
    const child = ruleByTrigger.get(tag);
    if (child === undefined || child.parent !== group.name) return false;
    this.#path = this.#path.slice(0, this.#path.indexOf(group) + 1);
    if (tag === 'TIF') this.#openTraveller(segment);
    else this.#open(child, segment);
    return true;
  }

  /**
   * Whether a check-in was moved before the head of its reservation: no flight was named, so the first locator is the
   * reservation's, and the first name that of a traveller.
   */
  #isOfHead({ name, trigger }: GrowingGroup, tag: string): boolean {
    if (tag === 'RCI') return name === 'segment' && trigger === null && this.#locators.size === 0;
    const flight = this.#path.find((each) => each.name === 'segment');
    return tag === 'TIF' && name === 'boarding' && flight?.trigger === null && this.#travellers.length === 0;
  }

  /** The same name with the same reference is the same traveller, said twice. */
  #openTraveller(name: Segment): void {
    const known = component(name, 2, 2) === '' ? undefined : this.#travellerByName.get(nameKey(name));
    if (known !== undefined) {
      this.#path = [this.reservation, known];
      return;
    }
    this.#open(requireRule('traveller'), name);
    this.#travellerByName.set(nameKey(name), this.#innermost);
  }

  /** A second name at one check-in: the `TRI` of the second was lost. */
  #openBeside(group: GrowingGroup, name: Segment): boolean {
    this.#path = this.#path.slice(0, this.#path.indexOf(group));
    this.#open(requireRule('boarding'), null);
    this.#keep(this.#innermost, name);
    return true;
  }

  #placeOutOfOrder(segment: Segment): Placement {
    const { tag } = segment;
    if (tag === 'TIF') {
      // In a flight: at check-in, if the traveller is known; else out of order before it.
      if (this.#innermost.name === 'segment' && this.names(segment)) {
        this.#open(requireRule('boarding'), null);
        this.#keep(this.#innermost, segment);
        return 'placed';
      }
      this.#path = [this.reservation];
      this.#openTraveller(segment);
      return 'placed';
    }
    const home = pnrgovGrammar.find((rule) => rule.members.includes(tag) && this.#isCertain(rule.name));
    const group = home === undefined ? undefined : this.#last.get(home.name);
    if (group !== undefined) {
      this.#keep(group, segment);
      return 'placed';
    }
    if (personalTags.has(tag)) return this.#placeOfNobody(segment);
    const rule = ruleByTrigger.get(tag) ?? pnrgovGrammar.find(({ members }) => members.includes(tag));
    if (rule === undefined || !this.#imply(rule.parent)) return 'misplaced';
    this.#open(rule, rule.trigger === tag ? segment : null);
    if (rule.trigger !== tag) this.#keep(this.#innermost, segment);
    return 'placed';
  }

  /** Of a traveller, where none was named: the `TIF` of the first was lost. */
  #placeOfNobody(segment: Segment): Placement {
    if (this.#travellers.length > 0) return 'misplaced';
    this.#path = [this.reservation];
    this.#open(requireRule('traveller'), null);
    this.#keep(this.#innermost, segment);
    return 'placed';
  }

  /** Whose a segment of the traveller is can be said without its place only if there is one traveller. */
  #isCertain(name: GroupName): boolean {
    if (name === 'history' || name === 'message' || name === 'boarding') return false;
    const isPersonal = name === 'traveller' || name === 'ticket' || name === 'payment';
    return this.#last.has(name) && (!isPersonal || this.#travellers.length === 1);
  }

  /** Opens the way to a group, with groups whose first segment is lost; never a traveller. */
  #imply(name: GroupName | null): boolean {
    if (name === null || name === 'message') return false;
    const open = this.#path.findIndex((group) => group.name === name);
    if (open >= 0) {
      this.#path = this.#path.slice(0, open + 1);
      return true;
    }
    const [only] = this.#travellers;
    if (name === 'traveller') {
      if (only === undefined || this.#travellers.length > 1) return false;
      this.#path = [this.reservation, only];
      return true;
    }
    const rule = requireRule(name);
    if (!this.#imply(rule.parent)) return false;
    this.#open(rule, null);
    return true;
  }

  #open(rule: GroupRule, trigger: Segment | null): void {
    const group = growing(rule.name, trigger);
    this.#innermost.groups.push(group);
    this.#path = [...this.#path, group];
    this.#last.set(rule.name, group);
    if (rule.name === 'traveller') this.#travellers.push(group);
    if (trigger !== null) this.#kept += 1;
  }

  #keep(group: GrowingGroup, segment: Segment): void {
    if (group.name === 'history' && segment.tag !== 'DAT') return;
    group.segments.push(segment);
    this.#kept += 1;
    if (segment.tag === 'RCI' && group.name === 'reservation') {
      for (const locator of locatorsOf(segment)) this.#locators.add(locator);
    }
  }

  /** A traveller has one unique reference: a second one, not beside the first, is of somebody whose `TIF` was lost. */
  #isOfLostTraveller(segment: Segment): boolean {
    const traveller = this.#path.find(({ name }) => name === 'traveller');
    if (traveller === undefined) return false;
    const first = traveller.segments.find(({ tag }) => tag === 'REF');
    if (first === undefined || component(first, 1, 1) === component(segment, 1, 1)) return false;
    return traveller.segments.at(-1)?.tag !== 'REF' || traveller.groups.length > 0;
  }
}

function requireRule(name: GroupName): GroupRule {
  const rule = rules.get(name);
  if (rule === undefined) throw new Error(`the grammar has no group ${name}`);
  return rule;
}

/** The locators of an `RCI`. */
export function locatorsOf(segment: Segment): readonly string[] {
  return segment.elements.slice(1).flatMap(([, locator = '']) => (locator === '' ? [] : [locator.toUpperCase()]));
}

/** `TVL+++++972:M`: the other flight number of a code share. */
function namesOnlyNumber(segment: Segment): boolean {
  const isEmpty = (element: readonly string[] | undefined): boolean => element?.every((part) => part === '') ?? true;
  return [1, 2, 3].every((at) => isEmpty(segment.elements[at])) && /^\d/u.test(component(segment, 5));
}

function nameKey(name: Segment): string {
  return JSON.stringify([name.elements[1], name.elements[2]]);
}
