/**
 * Condition → program. The condition is in the form that is compiled: negation at the leaves. What columns cannot say, a
 * whole quantifier if its elements cannot be tested by columns, becomes a residual.
 */
import type { Form } from '../codegen/emission.ts';
import { invariant } from '../invariant.ts';
import type { IrCondition, IrLeaf, IrQuantifier } from '../ir/ir.ts';
import type { Encoder } from './encoder.ts';
import type { Predicate, Range, Surroundings } from './predicate.ts';
import { predicateOf, windowRange } from './predicate.ts';
import { accept, reject } from './instruction.ts';
import type { ProgramWriter, Targets } from './program-writer.ts';

/** What a program is written with. */
export interface Assembly {
  readonly encoder: Encoder;
  readonly writer: ProgramWriter;
  /** The number of a condition that is asked of the record itself. */
  readonly residualOf: (condition: IrCondition, form: Form) => number;
}

const ends: Targets = { accept, reject };
const swapped = (targets: Targets): Targets => ({ accept: targets.reject, reject: targets.accept });
const other = (form: Form): Form => (form === 'match' ? 'possible' : 'match');

/** The address of a program that accepts what the condition is asked for, and then goes to the targets. */
export function assemble(condition: IrCondition, form: Form, assembly: Assembly, targets: Targets = ends): number {
  return write(condition, form, targets, { assembly, element: null });
}

/** Whether columns say all of it, so that it is asked of the numbers alone. */
export function isOfColumns(condition: IrCondition, around: Surroundings): boolean {
  switch (condition.kind) {
    case 'constant':
      return true;
    case 'all':
    case 'any':
    case 'at_least':
      return (
        (around.element === null || condition.kind !== 'at_least') &&
        condition.conditions.every((each) => isOfColumns(each, around))
      );
    case 'not':
      return isOfColumns(condition.condition, around);
    case 'quantifier':
      return around.element === null && elementScopeOf(condition, around.encoder) !== null;
    case 'none':
    case 'points':
      return false;
    default:
      return predicateOf(condition, around) !== null;
  }
}

/** The scope of the elements that a quantifier runs over; null where they cannot be tested by columns. */
export function elementScopeOf({ list, where }: IrQuantifier, encoder: Encoder): number | null {
  if (list.place.scope !== 'record') return null;
  const element = encoder.elementScope(list.place.slot);
  return where === null || isOfColumns(where, { encoder, element }) ? element : null;
}

interface Writing {
  readonly assembly: Assembly;
  /** The scope of the element that is at hand. */
  readonly element: number | null;
}

function write(condition: IrCondition, form: Form, targets: Targets, writing: Writing): number {
  const { assembly, element } = writing;
  switch (condition.kind) {
    case 'constant':
      return condition.value ? targets.accept : targets.reject;
    case 'all':
      return condition.conditions.reduceRight(
        (next, each) => write(each, form, { ...targets, accept: next }, writing),
        targets.accept,
      );
    case 'any':
      return condition.conditions.reduceRight(
        (next, each) => write(each, form, { ...targets, reject: next }, writing),
        targets.reject,
      );
    case 'at_least': {
      const programs = condition.conditions.map((each) => write(each, form, ends, writing));
      const weights = condition.weights ?? programs.map(() => 1);
      return assembly.writer.testWeights({ programs, weights, least: condition.count }, targets);
    }
    case 'not':
      return writeNot(condition.condition, form, targets, writing);
    case 'quantifier':
      return writeQuantifier(condition, form, targets, writing);
    case 'none':
    case 'points':
      throw new Error('invariant: blocks are weighed and pushed down before they are assembled');
    default: {
      const predicate = predicateOf(condition, { encoder: assembly.encoder, element });
      return predicate === null
        ? writeResidual(condition, form, targets, writing)
        : writePredicate(predicate, form, targets, writing);
    }
  }
}

function writeNot(inner: IrCondition, form: Form, targets: Targets, writing: Writing): number {
  // It is not so for certain exactly where it cannot be so.
  if (inner.kind === 'quantifier') return writeQuantifier(inner, other(form), swapped(targets), writing);
  return write(inner, other(form), swapped(targets), writing);
}

function writeResidual(condition: IrCondition, form: Form, targets: Targets, { assembly, element }: Writing): number {
  invariant(element === null, 'elements are tested by columns alone');
  return assembly.writer.testResidual(assembly.residualOf(condition, form), targets);
}

function writePredicate(predicate: Predicate, form: Form, targets: Targets, { assembly }: Writing): number {
  const { writer } = assembly;
  // What is negated is asked for its opposite, in the other form.
  const [asked, to] = predicate.isNegated ? [other(form), swapped(targets)] : [form, targets];
  const test = ({ scope, index }: Range['column'], orMissing: boolean) => ({
    ofElement: scope !== 'record',
    index,
    orMissing,
  });
  const orMissing = asked === 'possible';
  switch (predicate.kind) {
    case 'presence':
      return writer.testRange({ ...test(predicate.column, false), low: -Infinity, high: Infinity }, to);
    case 'set':
      return writer.testSet({ ...test(predicate.column, orMissing), set: predicate.set }, to);
    case 'text':
      return writer.testText({ ...test(predicate.column, orMissing), asked: predicate.asked }, to);
    case 'ranges':
      return writeRanges(predicate[asked], orMissing, to, writer);
  }
}

const writeRanges = (ranges: readonly Range[], orMissing: boolean, targets: Targets, writer: ProgramWriter): number =>
  ranges.reduceRight(
    (next, { column, low, high }) =>
      writer.testRange(
        { ofElement: column.scope !== 'record', index: column.index, orMissing, low, high },
        { ...targets, accept: next },
      ),
    targets.accept,
  );

/** A missing list leaves every quantifier open. */
function writeQuantifier(node: IrQuantifier, form: Form, targets: Targets, writing: Writing): number {
  const { encoder, writer } = writing.assembly;
  const element = writing.element === null ? elementScopeOf(node, encoder) : null;
  if (element === null) return writeResidual(node, form, targets, writing);
  const known = writeOverKnownList(node, form, targets, { ...writing, element });
  // Of a missing list no element is there either.
  if (form === 'match' && needsElement(node)) return known;
  const { index } = encoder.lengthColumn(node.list.place.slot);
  return writer.testRange(
    { ofElement: false, index, orMissing: false, low: -Infinity, high: Infinity },
    { accept: known, reject: form === 'match' ? targets.reject : targets.accept },
  );
}

const needsElement = ({ quantifier, count }: IrQuantifier): boolean =>
  quantifier === 'any' || ((quantifier === 'at_least' || quantifier === 'exactly') && (count ?? 0) > 0);

interface ElementWriting extends Writing {
  readonly element: number;
}

function writeOverKnownList(node: IrQuantifier, form: Form, targets: Targets, writing: ElementWriting): number {
  const { writer } = writing.assembly;
  const least = (count: number, asked: Form, to: Targets): number =>
    count <= 0 ? to.accept : writer.testElements(writing.element, count, writeElement(node, asked, false, writing), to);
  const count = node.count ?? 0;
  const some = (asked: Form, to: Targets): number => {
    const range = onlyRangeOf(node, asked, writing);
    if (range === null) return least(1, asked, to);
    const { column, low, high } = range;
    const test = { ofElement: true, index: column.index, orMissing: asked === 'possible', low, high };
    return writer.testSomeElement(writing.element, test, to);
  };
  switch (node.quantifier) {
    case 'any':
      return some(form, targets);
    case 'no':
      return some(other(form), swapped(targets));
    case 'every':
      return writer.testElements(writing.element, 1, writeElement(node, other(form), true, writing), swapped(targets));
    case 'at_least':
      return least(count, form, targets);
    case 'at_most':
      return least(count + 1, other(form), swapped(targets));
    case 'exactly': {
      // Certain: so many surely and no more possibly. Possible: no more surely and so many possibly.
      const atMost = least(count + 1, other(form), swapped(targets));
      return least(count, form, { accept: atMost, reject: targets.reject });
    }
  }
}

/** The range that an element's number has to lie in, where that is all that is asked of it. */
function onlyRangeOf({ where, list }: IrQuantifier, form: Form, { assembly, element }: ElementWriting): Range | null {
  if (where === null || list.window !== null || !isLeaf(where)) return null;
  const predicate = predicateOf(where, { encoder: assembly.encoder, element });
  if (predicate?.kind !== 'ranges' || predicate.isNegated) return null;
  const [range, ...more] = predicate[form];
  return range !== undefined && more.length === 0 && range.column.scope !== 'record' ? range : null;
}

/** Whether an element lies in the window and keeps the condition, or, where that is asked, does not keep it. */
function writeElement(node: IrQuantifier, form: Form, fails: boolean, writing: ElementWriting): number {
  const { encoder, writer } = writing.assembly;
  const kept = ((): number => {
    if (!fails) return node.where === null ? accept : write(node.where, form, ends, writing);
    return node.where === null ? reject : write(node.where, other(form), swapped(ends), writing);
  })();
  const range = windowRange(node.list, { encoder, element: writing.element });
  return range === null ? kept : writeRanges([range], form === 'possible', { accept: kept, reject }, writer);
}

const isLeaf = (node: IrCondition): node is IrLeaf => leafKinds.has(node.kind);

const leafKinds: ReadonlySet<string> = new Set([
  'compare',
  'between',
  'one_of',
  'in_list',
  'text_test',
  'presence',
  'holds',
]);
