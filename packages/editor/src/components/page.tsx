import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { messages } from '../messages/messages.ts';

interface PageProps {
  /** Heading of the page and, with the product's name, title of the window. */
  readonly title: string;
  readonly heading?: ReactNode;
  readonly actions?: ReactNode;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** The main landmark with its one heading. */
export function Page({ title, heading, actions, isWide = false, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · ${messages.application.name}`;
  }, [title]);
  return (
    <main id="content" className={isWide ? 'page page-wide' : 'page'} tabIndex={-1}>
      <div className="page-head">
        {heading ?? <h1>{title}</h1>}
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </main>
  );
}
