import { useCallback, useState } from 'react';
import type { Page } from '../api-client/contract.ts';
import { useResource } from './use-resource.ts';
import type { Resource, ResourceOptions } from './use-resource.ts';

export interface PagedItems<T> {
  readonly items: readonly T[];
  readonly hasMore: boolean;
}

export interface PagedList<T> {
  readonly resource: Resource<PagedItems<T>>;
  readonly showMore: () => void;
}

/** A list that grows page by page as the reader asks for more; a new key begins anew. */
export function usePagedList<T>(
  key: string,
  readPage: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>,
  options: ResourceOptions<PagedItems<T>> = {},
): PagedList<T> {
  const [wanted, setWanted] = useState({ key, pages: 1 });
  const pages = wanted.key === key ? wanted.pages : 1;
  const read = async (signal: AbortSignal): Promise<PagedItems<T>> => {
    const items: T[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < pages; page += 1) {
      const answer = await readPage(cursor, signal);
      items.push(...answer.items);
      if (answer.next_cursor === null) return { items, hasMore: false };
      cursor = answer.next_cursor;
    }
    return { items, hasMore: true };
  };
  const resource = useResource(key, read, options);
  const { reload } = resource;
  const showMore = useCallback(() => {
    setWanted({ key, pages: pages + 1 });
    reload();
  }, [key, pages, reload]);
  return { resource, showMore };
}
