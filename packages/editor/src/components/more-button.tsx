import { messages } from '../messages/messages.ts';
import type { PagedList } from '../state/use-paged-list.ts';
import { Button } from './button.tsx';

/** Asks for the next page; absent on the last. */
export function MoreButton<T>({ list }: { readonly list: PagedList<T> }) {
  if (list.resource.status !== 'ready' || !list.resource.value.hasMore) return null;
  return (
    <Button onClick={list.showMore} isBusy={list.resource.isRefreshing} busyText={`${messages.common.loading} …`}>
      {messages.common.more}
    </Button>
  );
}
