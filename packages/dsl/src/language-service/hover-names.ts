/** What is to be said of what a file names: its definitions, parameters, lists, elements; and of values and units. */
import { parameterTypes } from '../check/check-definitions.ts';
import { durationUnits, periodUnits } from '../check/check-literal.ts';
import { describeType } from '../check/describe-type.ts';
import type { CheckContext } from '../check/context.ts';
import { quote } from '../diagnostics/define.ts';
import { defaultCodeLists } from '../fields/code-lists.ts';
import { ownEntry } from '../own-entry.ts';
import { textIn } from '../source/text-range.ts';
import type { DefineItem, ListItem } from '../syntax/ast.ts';
import type { ReadFile } from '../syntax/parse.ts';
import { commentAbove } from './comment-lines.ts';
import type { Hover } from './hover-item.ts';
import { namesOf } from './names.ts';
import type { MeaningfulName } from './names.ts';
import { typeOfOperand } from './operand-type.ts';
import { definitionsOf } from './place.ts';
import { signatureLabel } from './signature.ts';
import { symbolAt, symbolsOf } from './symbols.ts';
import type { FileSymbol } from './symbols.ts';

/** Explains the name at an offset; null for fields and words of the language, which mean the same in every file. */
export function nameHover(sourceText: string, offset: number, parsed: ReadFile, context: CheckContext): Hover | null {
  const holds = ({ start, end }: { start: number; end: number }): boolean => start <= offset && offset < end;
  const symbols = symbolsOf(parsed.value);
  const symbol = symbolAt(symbols, offset);
  const range = symbol && [symbol.declaration, ...symbol.uses].find(holds);
  if (symbol !== undefined && range !== undefined) {
    const said = symbolFacts(symbol, sourceText, parsed);
    return said && { ...said, range };
  }
  const name = namesOf(parsed.value).find((each) => holds(each.range));
  const said = name && valueFacts(name, context);
  return name && said ? { ...said, range: name.range } : null;
}

type Facts = Pick<Hover, 'title' | 'lines'>;

function symbolFacts(symbol: FileSymbol, sourceText: string, parsed: ReadFile): Facts | null {
  const { items } = parsed.value;
  const isAround = ({ range }: { range: { start: number; end: number } }): boolean =>
    range.start <= symbol.declaration.start && symbol.declaration.end <= range.end;
  const item = items.find(isAround);
  switch (symbol.kind) {
    case 'definition':
      return item?.kind === 'define' ? definitionFacts(item, sourceText, parsed) : null;
    case 'parameter': {
      const type = ownEntry(parameterTypes, textIn(sourceText, symbol.extent).split(':').at(-1)?.trim() ?? '');
      const of = item?.kind === 'define' ? ` of ${quote(item.name.text)}` : '';
      const lines = [`A parameter${of}.`, ...(type === undefined ? [] : [`Type: ${describeType(type)}`])];
      return { title: textIn(sourceText, symbol.extent), lines };
    }
    case 'list':
      return item?.kind === 'list_constant' ? listFacts(item, sourceText, parsed) : null;
    case 'alias':
      return { title: symbol.name, lines: [`An element of the list: ${firstLine(textIn(sourceText, symbol.extent))}`] };
    default:
      return null;
  }
}

const firstLine = (text: string): string => text.split(/\r\n|\n|\r/u)[0] ?? '';

function definitionFacts(item: DefineItem, sourceText: string, { value: file, comments }: ReadFile): Facts {
  const comment = commentAbove(sourceText, comments, item);
  const type = typeOfOperand(item.body, { definitions: definitionsOf(file), definition: item, scope: [] });
  return {
    title: signatureLabel(item),
    lines: [
      ...(comment === null ? [] : [comment.lines.join(' ')]),
      ...(type === null ? [] : [`Type: ${describeType(type)}`]),
      textIn(sourceText, item.body.range),
    ],
  };
}

const valuesShown = 8;

function listFacts(item: ListItem, sourceText: string, { comments }: ReadFile): Facts {
  const comment = commentAbove(sourceText, comments, item);
  const type = ownEntry(parameterTypes, item.type?.text ?? '');
  const values = (item.values?.items ?? []).map(({ range }) => textIn(sourceText, range));
  const shown = values.slice(0, valuesShown).join(', ');
  return {
    title: item.name.text,
    lines: [
      ...(comment === null ? [] : [comment.lines.join(' ')]),
      `A list of this file${type === undefined ? '' : `; each value is ${describeType(type)}`}.`,
      `${values.length} ${values.length === 1 ? 'value' : 'values'}${shown === '' ? '' : `: ${shown}`}${values.length > valuesShown ? ', …' : ''}`,
    ],
  };
}

function valueFacts({ text, meaning }: MeaningfulName, context: CheckContext): Facts | null {
  const codeLists = context.codeLists ?? defaultCodeLists();
  switch (meaning.kind) {
    case 'value':
      return { title: text, lines: [`One of ${meaning.type.values.join(', ')}.`] };
    case 'code': {
      const name = codeLists.nameOf(meaning.list, text);
      return name === null ? null : { title: text, lines: [`${meaning.list}: ${name}`] };
    }
    case 'unit': {
      const currency = codeLists.nameOf('currency', text);
      const said = ownEntry(unitMeanings, text) ?? (currency === null ? null : `currency: ${currency}`);
      return said === null ? null : { title: text, lines: [said] };
    }
    default:
      return null;
  }
}

const exact = 'of exact length, whatever the calendar says.';
const byCalendar = 'by the calendar; added to days and local times.';

const unitMeanings: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(durationUnits).map((unit) => [unit, `A duration ${exact}`])),
  ...Object.fromEntries(Object.keys(periodUnits).map((unit) => [unit, `A period ${byCalendar}`])),
  min: `Minutes: a duration ${exact}`,
  h: `Hours: a duration ${exact}`,
  kg: 'Kilograms.',
  g: 'Grams.',
  lb: 'Pounds: one is 453 592.37 mg, and is compared exactly.',
};
