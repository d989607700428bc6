/** What can stand on the right of a comparison, and behind an entry. */
import type { IToken } from 'chevrotain';

import { parameterTypes } from '../check/check-definitions.ts';
import { canHold, describeType, isComparable } from '../check/describe-type.ts';
import { severities, sources } from '../check/entries.ts';
import type { OperandType } from '../check/typed-ast.ts';
import { defaultCodeLists } from '../fields/code-lists.ts';
import type { CodeListName } from '../fields/field.ts';
import { ownEntry } from '../own-entry.ts';
import { purposes } from '../purposes.ts';
import * as t from '../syntax/tokens.ts';
import type { Asked } from './asked.ts';
import { definitionCompletions, parameterCompletions } from './complete-operands.ts';
import { item } from './completion-drafts.ts';
import type { Completion } from './completion-item.ts';
import { typeOfOperand } from './operand-type.ts';

export function entryValues(asked: Asked, entry: string): readonly Completion[] {
  const values: Readonly<Record<string, readonly string[]>> = { severity: severities, uses: sources };
  if (entry === 'purpose') {
    return Object.entries(asked.context.purposes ?? purposes).map(([name, documentation]) =>
      item(asked, 'value', name, { documentation }),
    );
  }
  return (ownEntry(values, entry) ?? []).map((value) => item(asked, 'value', value));
}

/** Values of the left side's type: fixed ones first, then what the file defines. */
export function valueCompletions(asked: Asked, type: OperandType, said: readonly IToken[]): readonly Completion[] {
  const last = said.at(-1);
  if (last?.tokenType === t.List) return namedLists(asked, type);
  if (last?.tokenType === t.In) {
    return [
      item(asked, 'keyword', 'list', { insertText: 'list ', continues: true, documentation: 'A registered list.' }),
      item(asked, 'operator', '[ ]', {
        insertText: '[$0]',
        isSnippet: true,
        continues: true,
        documentation: 'Fixed values.',
      }),
    ];
  }
  const isInList = last?.tokenType === t.LeftBracket || last?.tokenType === t.Comma;
  return isInList ? fixedValues(asked, type) : [...fixedValues(asked, type), ...definedValues(asked, type)];
}

function fixedValues(asked: Asked, type: OperandType): readonly Completion[] {
  if (type.kind === 'enumeration') return type.values.map((value) => item(asked, 'value', value));
  if (type.kind === 'boolean') return ['true', 'false'].map((value) => item(asked, 'value', value));
  if (type.kind === 'code') return codeCompletions(asked, type.list);
  return (examples[type.kind] ?? []).map((value) => item(asked, 'value', value));
}

/** Parameters and definitions that compare with the left side. */
function definedValues(asked: Asked, type: OperandType): readonly Completion[] {
  // A word is first one of the few that are due.
  if (type.kind === 'enumeration') return [];
  const { definition, definitions } = asked.place;
  const parameters = new Set(
    (definition?.parameters ?? []).flatMap((each) => {
      const own = ownEntry(parameterTypes, each.type?.text ?? '');
      return own !== undefined && isComparable(type, own) ? [each.name.text] : [];
    }),
  );
  return [
    ...parameterCompletions(asked).filter(({ label }) => parameters.has(label)),
    ...definitionCompletions(asked, (each) => {
      const own = typeOfOperand(each.body, { definitions, definition: each, scope: [] });
      return own !== null && isComparable(type, own);
    }),
  ];
}

export function codeCompletions(asked: Asked, list: CodeListName): readonly Completion[] {
  const codeLists = asked.context.codeLists ?? defaultCodeLists();
  return codeLists.codes(list).map((code) => {
    const detail = codeLists.nameOf(list, code) ?? '';
    return item(asked, 'code', `${code} ${detail}`.trim(), { detail, insertText: `"${code}"` });
  });
}

/** Lists of the file and registered ones that hold values of the type. */
const namedLists = (asked: Asked, type: OperandType): readonly Completion[] =>
  [...asked.lists]
    .filter(([, declared]) => canHold(declared.type, type))
    .map(([name, declared]) => item(asked, 'list', name, { detail: `each is ${describeType(declared.type)}` }));

const examples: Readonly<Record<string, readonly string[]>> = {
  duration: ['24 h', '48 h', '90 min', '7 days'],
  mass: ['23 kg', '50 lb'],
  amount: ['1000 USD', '1000 EUR', '1000 NZD'],
  date: ['2027-01-01'],
  partial_date: ['1980-01-01', 'date "1980-03"'],
  instant: ['2027-01-01T00:00Z'],
  local_date_time: ['2027-01-01T00:00'],
  local_time: ['22:00', '05:00'],
};

const units: Readonly<Record<string, readonly string[]>> = {
  duration: ['h', 'min', 'days', 'weeks'],
  mass: ['kg', 'g', 'lb'],
};

/** Units behind a number, by what it is compared with; an amount has a currency. */
export function unitCompletions(asked: Asked, type: OperandType | null): readonly Completion[] {
  if (type?.kind !== 'amount') return (units[type?.kind ?? ''] ?? []).map((unit) => item(asked, 'unit', unit));
  const codeLists = asked.context.codeLists ?? defaultCodeLists();
  return codeLists.codes('currency').map((code) => {
    const detail = codeLists.nameOf('currency', code) ?? '';
    return item(asked, 'unit', `${code} ${detail}`.trim(), { detail, insertText: code });
  });
}
