import type { TextRange } from '../source/text-range.ts';
import type { FileSymbol } from './symbols.ts';
import { symbolAt, touches } from './symbols.ts';

/** Where the name at a place is declared. */
export interface DefinitionLink {
  /** The name at the place. */
  readonly origin: TextRange;
  readonly target: TextRange;
  /** The name within the target. */
  readonly targetName: TextRange;
}

/** A place where a name stands. */
export interface Reference {
  readonly range: TextRange;
  readonly isDeclaration: boolean;
}

export function definitionOf(symbols: readonly FileSymbol[], offset: number): DefinitionLink | null {
  const symbol = symbolAt(symbols, offset);
  const origin = symbol && [symbol.declaration, ...symbol.uses].find((range) => touches(range, offset));
  return symbol && origin ? { origin, target: symbol.extent, targetName: symbol.declaration } : null;
}

/** Everywhere that the name at a place stands, the declaration first. */
export function referencesOf(symbols: readonly FileSymbol[], offset: number): readonly Reference[] {
  const symbol = symbolAt(symbols, offset);
  if (symbol === undefined) return [];
  return [
    { range: symbol.declaration, isDeclaration: true },
    ...symbol.uses.map((range) => ({ range, isDeclaration: false })),
  ];
}
