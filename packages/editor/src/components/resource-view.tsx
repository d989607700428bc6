import type { ReactNode } from 'react';
import type { Resource } from '../state/use-resource.ts';
import { ErrorNotice } from './error-notice.tsx';
import { Loading } from './loading.tsx';

interface ResourceViewProps<T> {
  readonly resource: Resource<T>;
  readonly children: (value: T) => ReactNode;
}

/** The three states of something fetched. */
export function ResourceView<T>({ resource, children }: ResourceViewProps<T>) {
  switch (resource.status) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return <ErrorNotice error={resource.error} retry={resource.reload} />;
    case 'ready':
      return children(resource.value);
  }
}
