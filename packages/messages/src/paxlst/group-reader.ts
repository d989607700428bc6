import type { Group as EdifactGroup, GrowingGroup as GrowingEdifactGroup } from '../edifact/group.ts';
import { growing } from '../edifact/group.ts';
import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';
import { limits } from '../limits.ts';
import type { GroupName, GroupRule, MemberRule } from './grammar.ts';
import { paxlstGrammar } from './grammar.ts';

export type Group = EdifactGroup<GroupName>;
type GrowingGroup = GrowingEdifactGroup<GroupName>;

/** What became of a segment. */
export type Placement = 'placed' | 'unknown' | 'too-many' | 'lost-traveller';

const rules: ReadonlyMap<GroupName, GroupRule> = new Map(paxlstGrammar.map((rule) => [rule.name, rule]));

/** Rules by the tags that concern them, so that a segment meets few of them. */
const triggersByTag = Map.groupBy(paxlstGrammar, ({ trigger }) => trigger.tag);
const homesByTag = Map.groupBy(
  paxlstGrammar.flatMap(({ name, members }) => members.map((rule) => ({ name, rule }))),
  ({ rule }) => rule.tag,
);

/** Segments that a traveller has once. A second one, not beside the first, belongs to somebody whose `NAD` was lost. */
const singularMembers: readonly MemberRule[] = [
  { tag: 'ATT', qualifiers: ['2'] },
  { tag: 'DTM', qualifiers: ['329'] },
  { tag: 'NAT', qualifiers: ['2'] },
];
const travellerGroups = ['document', 'goods', 'onward', 'traveller'] as const;

/**
 * Sorts the segments of one message into groups. A segment goes to the innermost open group that knows its tag with
 * its qualifier, else to the innermost that knows the tag; so segments in the wrong order still find their place.
 */
export class GroupReader {
  #message: GrowingGroup = growing('message', null);
  /** The group of each name that was begun last. */
  #last = new Map<GroupName, GrowingGroup>([['message', this.#message]]);

  #travellerCount = 0;

  /** Takes the next segment of the message. */
  place(segment: Segment): Placement {
    const rule = findTrigger(segment);
    if (rule !== null) return this.#begin(rule, segment) === null ? 'too-many' : 'placed';
    const isLost = this.#belongsToLostTraveller(segment);
    const home = isLost ? this.#begin(requireRule('traveller'), null) : this.#findHome(segment);
    if (home === null) return 'unknown';
    if (home.segments.length >= limits.travellerSegmentsMax) return 'too-many';
    home.segments.push(segment);
    return isLost ? 'lost-traveller' : 'placed';
  }

  /** How many travellers are held. */
  get travellerCount(): number {
    return this.#travellerCount;
  }

  /** Everything read so far. */
  get message(): Group {
    return this.#message;
  }

  /** Forgets the travellers and keeps what was said of the flight. */
  dropTravellers(): void {
    const groups = this.#message.groups.filter((group) => group.name !== 'traveller');
    this.#message = { ...this.#message, groups };
    this.#last.set('message', this.#message);
    for (const name of travellerGroups) this.#last.delete(name);
    this.#travellerCount = 0;
  }

  #begin(rule: GroupRule, trigger: Segment | null): GrowingGroup | null {
    const isTraveller = rule.name === 'traveller';
    const parent = rule.parent === null ? this.#message : this.#openOrImply(rule.parent);
    // Travellers are limited by who maps them; what else a message or a traveller holds is limited here.
    const siblings = parent.groups.length - (parent === this.#message ? this.#travellerCount : 0);
    if (!isTraveller && siblings >= limits.travellerSegmentsMax) return null;
    const group = growing(rule.name, trigger);
    parent.groups.push(group);
    if (isTraveller) this.#travellerCount += 1;
    this.#last.set(rule.name, group);
    for (const inner of paxlstGrammar) if (inner.parent === rule.name) this.#last.delete(inner.name);
    return group;
  }

  #openOrImply(name: GroupName): GrowingGroup {
    return this.#last.get(name) ?? this.#begin(requireRule(name), null) ?? this.#message;
  }

  #belongsToLostTraveller(segment: Segment): boolean {
    if (!singularMembers.some((each) => fits(each, segment, true))) return false;
    const traveller = this.#last.get('traveller');
    return traveller === undefined || isOfAnother(segment, traveller);
  }

  #findHome(segment: Segment): GrowingGroup | null {
    const homes = homesByTag.get(segment.tag) ?? [];
    for (const isExact of [true, false]) {
      for (const { name, rule } of homes) {
        const group = this.#last.get(name);
        if (group !== undefined && fits(rule, segment, isExact)) return group;
      }
    }
    return null;
  }
}

function requireRule(name: GroupName): GroupRule {
  const rule = rules.get(name);
  if (rule === undefined) throw new Error(`the grammar has no group ${name}`);
  return rule;
}

/** The rule whose trigger names the qualifier, else the rule whose trigger takes any. */
function findTrigger(segment: Segment): GroupRule | null {
  const triggers = triggersByTag.get(segment.tag);
  if (triggers === undefined) return null;
  const exact = triggers.find(({ trigger }) => fits(trigger, segment, true));
  const open = exact ?? triggers.find(({ trigger }) => trigger.qualifiers === undefined);
  if (open !== undefined) return open;
  return segment.tag === 'TDT' ? requireRule('flight') : null;
}

function fits(rule: MemberRule, segment: Segment, isExact: boolean): boolean {
  if (rule.tag !== segment.tag) return false;
  return !isExact || rule.qualifiers?.includes(component(segment, 1)) === true;
}

function isOfAnother(segment: Segment, traveller: Group): boolean {
  const isSame = (other: Segment | undefined): boolean =>
    other?.tag === segment.tag && component(other, 1) === component(segment, 1);
  const isBesideFirst = isSame(traveller.segments.at(-1)) && traveller.groups.length === 0;
  return traveller.segments.some(isSame) && !isBesideFirst;
}
