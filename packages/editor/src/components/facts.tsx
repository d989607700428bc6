import type { ReactNode } from 'react';
import { messages } from '../messages/messages.ts';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** Names and values in two columns. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === null || value === undefined || value === '' ? messages.common.none : value}</dd>
        </div>
      ))}
    </dl>
  );
}
