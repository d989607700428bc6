import { invariant } from '../invariant.ts';
import type { DocumentKind } from './document.ts';
import type { Element } from './portable-run.ts';
import { counts, elementsOf } from './portable-run.ts';
import type { Operator } from './question.ts';
import { runOf } from './question.ts';

const opposite: Readonly<Record<DocumentKind, DocumentKind>> = { match: 'possible', possible: 'match' };

/** What a quantifier says of elements that are known to be all there are. */
type Decision = (elements: readonly Element[], form: DocumentKind) => boolean;

/** A missing list leaves every quantifier open. */
function overElements(decide: Decision): Operator {
  return ({ test, form, scopes, holds }) => {
    const elements = elementsOf(runOf(test), scopes, holds);
    return elements === null ? form === 'possible' : decide(elements, form);
  };
}

type CountDecision = (sure: number, possible: number, count: number) => boolean;

/** `match` is what must hold of the counts for certainty, `possible` what must for possibility. */
function overCounts(decisions: Readonly<Record<DocumentKind, CountDecision>>): Operator {
  return (question) => {
    const { count } = runOf(question.test);
    invariant(count !== undefined, 'the operator is given a count');
    const decide: Decision = (elements, form) => {
      const sure = elements.filter((element) => counts(element, 'match')).length;
      return decisions[form](sure, elements.filter((element) => counts(element, 'possible')).length, count);
    };
    return overElements(decide)(question);
  };
}

const passes = ({ isWithin, holds }: Element, form: DocumentKind): boolean => !isWithin[opposite[form]] || holds[form];

/** Operators on lists, by name. */
export const listOperators: Readonly<Record<string, Operator>> = {
  any: overElements((elements, form) => elements.some((element) => counts(element, form))),
  no: overElements((elements, form) => !elements.some((element) => counts(element, opposite[form]))),
  every: overElements((elements, form) => elements.every((element) => passes(element, form))),
  atLeast: overCounts({
    match: (sure, _possible, count) => sure >= count,
    possible: (_sure, possible, count) => possible >= count,
  }),
  atMost: overCounts({
    match: (_sure, possible, count) => possible <= count,
    possible: (sure, _possible, count) => sure <= count,
  }),
  exactly: overCounts({
    match: (sure, possible, count) => sure === count && possible === count,
    possible: (sure, possible, count) => sure <= count && count <= possible,
  }),
  notExactly: overCounts({
    match: (sure, possible, count) => count < sure || possible < count,
    possible: (sure, possible, count) => sure !== count || possible !== count,
  }),
};
