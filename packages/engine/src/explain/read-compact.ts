import { invariant } from '../invariant.ts';
import type { ConditionTrace, ElementTrace, ListTrace, OperandTrace } from '../interpret/trace.ts';
import { operandsOf } from '../interpret/operands-of.ts';
import type { IrAggregate, IrCondition, IrGroup, IrList, IrOperand, IrRule } from '../ir/ir.ts';
import type { Known, MissingCause } from '../values/known.ts';
import type { Truth } from '../values/truth.ts';
import type { CompactEntry, CompactExplanation } from './compact.ts';
import { truthCodes } from './compact.ts';
import type { RuleTrace } from './trace-rule.ts';

/**
 * What the interpreter saw, read from what was kept of it: the same trace, node for node. Throws where the entries are
 * those of another rule, or of another version of it.
 */
export function traceOfCompact(rule: IrRule, { rule: id, seen }: CompactExplanation): RuleTrace {
  invariant(id === rule.id, `what was kept of ${id} is read with ${id}`);
  const reader = readerOf(seen);
  const when = readCondition(rule.when, reader);
  const unless = rule.unless === null ? null : readCondition(rule.unless, reader);
  const reason = (rule.reason ?? []).flatMap((part) =>
    part.kind === 'operand' ? [readOperand(part.operand, reader)] : [],
  );
  invariant(reader.isAtEnd(), fits);
  return { when, unless, reason };
}

const fits = 'what was kept fits the rule';

/** Hands out the entries one after another. */
interface Reader {
  readonly next: () => CompactEntry;
  readonly isAtEnd: () => boolean;
}

function readerOf(seen: readonly CompactEntry[]): Reader {
  let at = 0;
  return {
    next() {
      const entry = seen[at++];
      invariant(entry !== undefined, fits);
      return entry;
    },
    isAtEnd: () => at === seen.length,
  };
}

const truths = (Object.keys(truthCodes) as Truth[]).toSorted((one, other) => truthCodes[one] - truthCodes[other]);

function readTruth({ next }: Reader): Truth {
  const code = next();
  const truth = typeof code === 'number' ? truths[code] : undefined;
  invariant(truth !== undefined, fits);
  return truth;
}

function readValue({ next }: Reader): { readonly known: Known | null; readonly cause: MissingCause | null } {
  const entry = next();
  if (entry === null) return { known: null, cause: 'absent' };
  if (typeof entry === 'object' && 'missing' in entry) return { known: null, cause: entry.missing };
  return { known: entry, cause: null };
}

function readCondition(node: IrCondition, reader: Reader): ConditionTrace {
  const truth = readTruth(reader);
  const read = (condition: IrCondition): ConditionTrace => readCondition(condition, reader);
  const bare = { node, truth, parts: [], operands: [], list: null };
  switch (node.kind) {
    case 'constant':
      return bare;
    case 'all':
    case 'any':
    case 'none':
    case 'at_least':
      return { ...bare, parts: node.conditions.map(read) };
    case 'points':
      return { ...bare, parts: node.rows.map(({ condition }) => read(condition)) };
    case 'not':
      return { ...bare, parts: [read(node.condition)] };
    case 'quantifier':
      return { ...bare, list: readList(node, null, reader) };
    default:
      return { ...bare, operands: operandsOf(node).map((operand) => readOperand(operand, reader)) };
  }
}

function readOperand(node: IrOperand | IrGroup, reader: Reader): OperandTrace {
  if (node.kind === 'literal') return { node, known: node.value, cause: null, parts: [], list: null };
  const value = readValue(reader);
  const parts = partsOf(node).map((part) => readOperand(part, reader));
  const list = node.kind === 'aggregate' ? readList(node, node, reader) : null;
  return { node, ...value, parts, list };
}

/** What an operand is computed from. */
function partsOf(node: IrOperand | IrGroup): readonly IrOperand[] {
  switch (node.kind) {
    case 'otherwise':
      return [node.operand, node.fallback];
    case 'arithmetic':
      return [node.left, node.right];
    case 'date_of':
    case 'time_of':
      return [node.operand];
    case 'age_at':
      return [node.birth, node.day];
    case 'in_currency':
      return [node.operand, node.currency];
    default:
      return [];
  }
}

interface Run {
  readonly list: IrList;
  readonly where: IrCondition | null;
}

/** The list of a quantifier or an aggregate. */
function readList(run: Run, aggregate: IrAggregate | null, reader: Reader): ListTrace {
  const { known, cause } = readValue(reader);
  if (known === null) return { node: run.list, elements: null, cause };
  invariant(typeof known === 'number', fits);
  const elements = Array.from({ length: known }, () => readElement(run, aggregate, reader));
  return { node: run.list, elements, cause: null };
}

function readElement({ list, where }: Run, aggregate: IrAggregate | null, reader: Reader): ElementTrace {
  const truth = readTruth(reader);
  const window = readWindow(list, reader);
  const condition = where === null ? null : readCondition(where, reader);
  const value =
    aggregate === null || aggregate.element === null
      ? null
      : { node: aggregate, ...readValue(reader), parts: [], list: null };
  return { truth, ...window, condition, value };
}

function readWindow({ window }: IrList, reader: Reader): Pick<ElementTrace, 'isWithin' | 'missingForWindow'> {
  if (window === null) return { isWithin: null, missingForWindow: [] };
  const isWithin = readTruth(reader);
  const missing = reader.next();
  const lacksTime = missing === 1 || missing === 3;
  const lacksAsOf = missing === 2 || missing === 3;
  return {
    isWithin,
    missingForWindow: [
      ...(lacksTime ? [window.time.cataloguePath] : []),
      ...(lacksAsOf ? [window.asOf.cataloguePath] : []),
    ],
  };
}
