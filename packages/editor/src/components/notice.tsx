import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';

export type NoticeTone = 'error' | 'warning' | 'hint' | 'done';

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title?: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A message within the page; errors interrupt a screen reader, the others wait for its pause. */
export function Notice({ tone, title, children, action }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={tone} />
      <div className="notice-text">
        {title !== undefined && <strong>{title}</strong>}
        <div>{children}</div>
      </div>
      {action}
    </div>
  );
}
