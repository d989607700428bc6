/** Prints syntax trees in a compact form without ranges, so that tests can say and compare what was read. */
import type {
  EntryValue,
  Expression,
  Item,
  ListReference,
  MembershipNode,
  NumberNode,
  PointsRow,
  Section,
  SourceFile,
} from '../syntax/ast.ts';

const call = (name: string, ...parts: readonly string[]): string => `${name}(${parts.join(', ')})`;

/** `is(booking.trip_type, one_way)`: operators stand before their operands. */
export function printExpression(node: Expression): string {
  switch (node.kind) {
    case 'text':
      return JSON.stringify(node.value);
    case 'number':
      return printNumber(node);
    case 'instant':
    case 'local_date_time':
    case 'date':
    case 'local_time':
    case 'partial_date':
      return call(node.kind, node.text);
    case 'boolean':
      return String(node.value);
    case 'path':
      return node.names.map(({ text }) => text).join('.');
    case 'list':
      return `[${node.items.map(printExpression).join(', ')}]`;
    case 'group':
      return call('group', printExpression(node.inner));
    case 'and':
    case 'or':
      return call(node.kind, ...node.operands.map(printExpression));
    case 'not':
      return call('not', printExpression(node.operand));
    case 'comparison':
    case 'arithmetic':
      return call(node.operator, printExpression(node.left), printExpression(node.right));
    case 'between':
      return call('between', ...[node.operand, node.low, node.high].map(printExpression));
    case 'membership':
      return call(node.isNegated ? 'not_in' : 'in', printExpression(node.operand), printValues(node.values));
    case 'text_test':
      return call(node.operator, printExpression(node.operand), printExpression(node.pattern));
    case 'presence':
      return call(node.expects, printExpression(node.operand));
    case 'otherwise':
      return call('otherwise', printExpression(node.operand), printExpression(node.fallback));
    case 'block':
      return call(`${counted(node.quantifier, node.count)}_of`, ...node.conditions.map(printExpression));
    case 'quantifier':
      return call(counted(node.quantifier, node.count), ...printList(node.list));
    case 'aggregate':
      return call(node.aggregate, ...printList(node.list));
    case 'date_of':
    case 'time_of':
      return call(node.kind, printExpression(node.operand));
    case 'age_at':
      return call('age_at', printExpression(node.age), printExpression(node.day));
    case 'call':
      return call(`call ${node.name.text}`, ...node.arguments.map(printExpression));
    case 'error':
      return 'error';
  }
}

const counted = (quantifier: string, count: number | null): string =>
  count === null ? quantifier : `${quantifier}_${count}`;

const printNumber = ({ isNegative, digits, unit }: NumberNode): string =>
  `${isNegative ? '-' : ''}${digits}${unit === null ? '' : ` ${unit.text}`}`;

const printValues = (values: MembershipNode['values']): string =>
  values.kind === 'list' ? printExpression(values) : `list ${values.name.text}`;

function printList({ path, alias, within, where }: ListReference): readonly string[] {
  const head = [
    printExpression(path),
    alias === null ? '' : `as ${alias.text}`,
    within === null ? '' : `within ${printNumber(within)}`,
  ];
  return [head.filter((part) => part !== '').join(' '), ...(where === null ? [] : [printExpression(where)])];
}

export function printSection(section: Section): string {
  switch (section.kind) {
    case 'when':
    case 'unless':
      return `${section.kind} ${printExpression(section.condition)}`;
    case 'entry':
      return `${section.key.text}: ${printEntryValue(section.value)}`;
    case 'points':
      return call('points', ...section.rows.map(printRow));
    case 'test': {
      const given = section.given?.kind === 'json' ? section.given.text : printOr(section.given, printExpression);
      const score = section.score === null ? '' : ` score ${printNumber(section.score)}`;
      return `test ${printExpression(section.name)} given ${given} expect ${section.expect?.text ?? 'nothing'}${score}`;
    }
    case 'error':
      return 'error';
  }
}

const printRow = ({ condition, points, reason }: PointsRow): string =>
  `${printExpression(condition)} -> ${[points, reason].map((each) => printOr(each, printExpression)).join(' ')}`;

const printOr = <T>(value: T | null, print: (value: T) => string): string =>
  value === null ? 'nothing' : print(value);

function printEntryValue(value: EntryValue): string {
  if (value.kind === 'words') return value.words.map(({ text }) => text).join(', ');
  if (value.kind === 'ceiling') return `${printNumber(value.hits)} per ${printNumber(value.passengers)}`;
  return printExpression(value);
}

/** An item on one line, its sections behind bars. */
export function printItem(item: Item): string {
  switch (item.kind) {
    case 'rule':
      return [
        `${item.form} ${item.id.text} ${printOr(item.title, printExpression)}`,
        ...item.sections.map(printSection),
      ].join(' | ');
    case 'define': {
      const parameters = item.parameters.map(({ name, type }) => `${name.text}: ${type?.text ?? 'nothing'}`);
      return `define ${call(item.name.text, ...parameters)} = ${printExpression(item.body)}`;
    }
    case 'list_constant':
      return `list ${item.name.text}: ${item.type?.text ?? 'nothing'} = ${printOr(item.values, printExpression)}`;
    case 'ruleset': {
      const levels = item.levels.map(({ name, minimumScore }) => `${name.text} >= ${printNumber(minimumScore)}`);
      const budget = item.budget === null ? [] : [`budget ${printEntryValue(item.budget)}`];
      return [`ruleset ${printExpression(item.name)}`, ...levels, ...budget].join(' | ');
    }
    case 'error':
      return 'error';
  }
}

/** A line for each item. */
export const printFile = (file: SourceFile): readonly string[] => file.items.map(printItem);
