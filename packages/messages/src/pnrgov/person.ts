import type { Segment } from '../edifact/segment.ts';
import type { Programme } from './frequent-flyer.ts';
import type { PersonName } from '../names/person-name.ts';
import type { Group } from './reservation-groups.ts';
import type { Address, Passenger, TravelDocument } from '../record-parts.ts';

/** A traveller of a reservation while it is being read; what the segments say of them is gathered here. */
export interface Person {
  /** Filled from a document where `TIF` is lost. */
  name: PersonName;
  type: Passenger['type'];
  /** Reference (9944) without leading zeros; empty where not given. */
  readonly reference: string;
  /** The segment that names them. */
  readonly segment: Segment;
  /** GR2; null for those who are named elsewhere. */
  readonly group: Group | null;
  readonly position: number;
  readonly facts: PersonFacts;
  readonly documents: TravelDocument[];
  readonly requests: Set<string>;
}

/** What documents and requests tell of a traveller; the first that is said counts. */
export interface PersonFacts {
  birth?: string | undefined;
  /** The birth date as the first document writes it. */
  writtenBirth?: string;
  /** How well the name agreed in the document that told the birth date. */
  birthFit?: number;
  sex?: Passenger['sex'];
  nationality?: string | undefined;
  placeOfBirth?: string | undefined;
  residence?: string | undefined;
  destinationAddress?: string | undefined;
  addresses: Address[];
  phones: Set<string>;
  emails: Set<string>;
  seat?: string | undefined;
  programme?: Programme;
  /** The name in the document that agrees best. */
  documentName?: PersonName;
}

export interface NewPerson {
  readonly name: PersonName;
  readonly type: Passenger['type'];
  readonly reference?: string;
  readonly segment: Segment;
  readonly group?: Group;
  readonly position: number;
}

export function newPerson({ name, type, reference = '', segment, group, position }: NewPerson): Person {
  return {
    name,
    type,
    reference,
    segment,
    group: group ?? null,
    position,
    facts: { addresses: [], phones: new Set(), emails: new Set() },
    documents: [],
    requests: new Set(),
  };
}
