import type { CheckContext, ListDeclaration } from '../check/context.ts';
import { listTypes } from '../check/list-types.ts';
import type { ListItem, SourceFile } from '../syntax/ast.ts';
import { ownEntry } from '../own-entry.ts';
import type { CommentText, ReadFile } from '../syntax/parse.ts';
import type { Cursor } from './cursor.ts';
import { definitionsOf } from './place.ts';
import type { Place } from './place.ts';

/** A place at which completions are asked for, with what is known of it. */
export interface Asked {
  readonly sourceText: string;
  readonly offset: number;
  readonly cursor: Cursor;
  readonly place: Place;
  readonly comments: readonly CommentText[];
  /** Registered lists, and those of the file. */
  readonly lists: ReadonlyMap<string, ListDeclaration>;
  readonly context: CheckContext;
}

interface Read {
  readonly sourceText: string;
  readonly offset: number;
  readonly cursor: Cursor;
  readonly parsed: ReadFile;
}

export function askedAt({ sourceText, offset, cursor, parsed }: Read, context: CheckContext): Asked {
  const { value: file, comments } = parsed;
  const { scope } = cursor;
  const definition = definitionAround(file, offset);
  return {
    sourceText,
    offset,
    cursor,
    place: { definitions: definitionsOf(file), definition, scope },
    comments,
    lists: new Map([
      ...context.lists,
      ...file.items.filter((item) => item.kind === 'list_constant').flatMap(declaredBy),
    ]),
    context,
  };
}

/** The item that begins last before the cursor, where it is a definition: its body may end before the cursor. */
function definitionAround(file: SourceFile, offset: number): Place['definition'] {
  const item = file.items.findLast(({ range }) => range.start <= offset);
  return item?.kind === 'define' ? item : null;
}

function declaredBy(item: ListItem): readonly (readonly [string, ListDeclaration])[] {
  const type = ownEntry(listTypes, item.type?.text ?? '');
  return type === undefined ? [] : [[item.name.text, { type }]];
}
