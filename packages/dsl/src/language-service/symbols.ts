/** The declarations of a file with their uses: what rename, references and go to definition are read from. */
import type { TextRange } from '../source/text-range.ts';
import type { Expression, Item, ListReference, Name, SourceFile } from '../syntax/ast.ts';
import { childrenOf } from '../syntax/visit.ts';
import { namesOf } from './names.ts';

/** Something that a file gives a name. */
export interface FileSymbol {
  readonly kind: 'definition' | 'parameter' | 'list' | 'alias' | 'rule' | 'level';
  readonly name: string;
  /** Where the name is declared. */
  readonly declaration: TextRange;
  /** The whole of what bears the name. */
  readonly extent: TextRange;
  /** Where the name is used, in the order of the text; the declaration is not among them. */
  readonly uses: readonly TextRange[];
}

type Declared = Omit<FileSymbol, 'uses'>;

/** Every symbol of a file, in the order of the declarations. */
export function symbolsOf(file: SourceFile): readonly FileSymbol[] {
  const uses = new Map<number, TextRange[]>();
  for (const { range, meaning } of namesOf(file)) {
    if (!('declaration' in meaning)) continue;
    const { start } = meaning.declaration;
    uses.set(start, [...(uses.get(start) ?? []), range]);
  }
  return file.items
    .flatMap(declaredIn)
    .map((declared) => ({ ...declared, uses: uses.get(declared.declaration.start) ?? [] }));
}

/** The symbol that is declared or used at an offset; a cursor behind the name touches it too. */
export const symbolAt = (symbols: readonly FileSymbol[], offset: number): FileSymbol | undefined =>
  symbols.find(({ declaration, uses }) => [declaration, ...uses].some((range) => touches(range, offset)));

export const touches = ({ start, end }: TextRange, offset: number): boolean => start <= offset && offset <= end;

const declared = (kind: Declared['kind'], name: Name, extent: TextRange): Declared => ({
  kind,
  name: name.text,
  declaration: name.range,
  extent,
});

function declaredIn(item: Item): readonly Declared[] {
  switch (item.kind) {
    case 'define':
      return [
        declared('definition', item.name, item.range),
        ...item.parameters.map(({ name, type }) =>
          declared('parameter', name, { start: name.range.start, end: (type ?? name).range.end }),
        ),
        ...aliasesIn(item.body),
      ];
    case 'list_constant':
      return [declared('list', item.name, item.range)];
    case 'rule':
      return [
        declared('rule', item.id, item.range),
        ...item.sections.flatMap((section) => {
          if (section.kind === 'when' || section.kind === 'unless') return aliasesIn(section.condition);
          return section.kind === 'points' ? section.rows.flatMap(({ condition }) => aliasesIn(condition)) : [];
        }),
      ];
    case 'ruleset':
      return item.levels.map((level) => declared('level', level.name, level.range));
    case 'error':
      return [];
  }
}

function aliasesIn(node: Expression): readonly Declared[] {
  const own = node.kind === 'quantifier' || node.kind === 'aggregate' ? aliasOf(node.list, node.range) : [];
  return [...own, ...childrenOf(node).flatMap(aliasesIn)];
}

const aliasOf = ({ alias }: ListReference, extent: TextRange): readonly Declared[] =>
  alias === null ? [] : [declared('alias', alias, extent)];
