import type { Segment } from '../edifact/segment.ts';
import type { Fit, PersonName } from './person-name.ts';
import { fitOf, isNameless, personName } from './person-name.ts';
import type { NewPerson, Person } from './person.ts';
import { newPerson } from './person.ts';

/** How many of those with the same beginning of the name are compared; a real family is smaller. */
const comparedMax = 100;

/** The travellers of one reservation, found by reference and by name. */
export class Party {
  readonly persons: Person[] = [];
  /** Names that stand for nobody: groups and `TBA`. */
  placeholders = 0;
  /** Those among them that hold a seat for somebody. */
  seatsWithoutName = 0;
  #infants: readonly Person[] = [];
  #infantsAmong = 0;
  readonly #byReference = new Map<string, Person>();
  readonly #byFullName = new Map<string, Person[]>();
  readonly #byBeginning = new Map<string, Person[]>();

  add(person: Omit<NewPerson, 'position'>, position: number): Person {
    const added = newPerson({ ...person, position });
    this.persons.push(added);
    if (added.reference !== '' && !this.#byReference.has(added.reference)) {
      this.#byReference.set(added.reference, added);
    }
    this.#index(added);
    return added;
  }

  /** Somebody of whom no word is said, but that there is a reservation. */
  addNobody(segment: Segment, position: number): void {
    this.add({ name: personName('', ''), type: undefined, segment }, position);
  }

  /** Gives a name to somebody who had none. */
  rename(person: Person, name: PersonName): void {
    person.name = name;
    this.#index(person);
  }

  /** Gives a kind to somebody who had none. */
  retype(person: Person, type: Person['type']): void {
    person.type = type;
    this.#infantsAmong = 0;
  }

  withReference(reference: string): Person | undefined {
    return this.#byReference.get(reference);
  }

  /** Those whose name agrees best with the one in a document. */
  named(name: PersonName, isWanted: (person: Person) => boolean = () => true): readonly Person[] {
    if (isNameless(name)) return [];
    const exact = (this.#byFullName.get(fullName(name)) ?? []).filter(isWanted);
    if (exact.length > 0) return exact;
    const candidates = (this.#byBeginning.get(beginning(name)) ?? []).filter(isWanted);
    let best: Fit = 0;
    let found: Person[] = [];
    for (const candidate of candidates) {
      const fit = isNameless(candidate.name) ? 0 : fitOf(candidate.name, name);
      if (fit > best) found = [];
      best = fit > best ? fit : best;
      if (fit === best && fit > 0) found.push(candidate);
    }
    return found;
  }

  /** Those who sit and eat by themselves. */
  get seated(): readonly Person[] {
    return this.infants.length === 0 ? this.persons : this.persons.filter(({ type }) => type !== 'infant');
  }

  /** The one traveller of the reservation, infants not counted: whatever names nobody is theirs. */
  get single(): Person | undefined {
    if (this.placeholders > 0) return undefined;
    const [only, ...others] = this.seated;
    return others.length > 0 ? undefined : only;
  }

  /** Infants as the bookings name them; found anew only when somebody was added. */
  get infants(): readonly Person[] {
    if (this.#infantsAmong !== this.persons.length) {
      this.#infants = this.persons.filter(({ type }) => type === 'infant');
      this.#infantsAmong = this.persons.length;
    }
    return this.#infants;
  }

  #index(person: Person): void {
    if (isNameless(person.name)) return;
    push(this.#byFullName, fullName(person.name), person);
    push(this.#byBeginning, beginning(person.name), person);
  }
}

function push(index: Map<string, Person[]>, key: string, person: Person): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [person]);
  else if (known.length < comparedMax) known.push(person);
}

function fullName(name: PersonName): string {
  return `${name.familyLetters}/${name.givenLetters}`;
}

/** A doubled single letter begins as its single form does. */
function beginning(name: PersonName): string {
  return name.familyLetters.slice(0, 1) + name.familyLetters.slice(2, 4);
}
