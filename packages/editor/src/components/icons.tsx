import type { ReactNode } from 'react';

export type IconName = 'star' | 'true' | 'false' | 'unknown' | 'skipped' | 'error' | 'warning' | 'hint' | 'done';

/** Drawn on a grid of 16; strokes follow the colour of the text. */
const paths: Readonly<Record<IconName, ReactNode>> = {
  star: <path d="M8 1.5 9.4 6.6 14.5 8 9.4 9.4 8 14.5 6.6 9.4 1.5 8 6.6 6.6Z" fill="currentColor" />,
  true: <path d="M3 8.5 6.5 12 13 4.5" />,
  done: <path d="M3 8.5 6.5 12 13 4.5" />,
  false: <path d="M4 4 12 12M12 4 4 12" />,
  unknown: <path d="M5.5 5.5a2.5 2.5 0 1 1 3.6 2.2C8.3 8.2 8 8.7 8 9.6M8 12.4v.2" />,
  skipped: <path d="M4 8h8" />,
  error: <path d="M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM8 5v3.8M8 11.1v.2" />,
  warning: <path d="M8 2 14.5 13.5H1.5ZM8 6.5v3.2M8 11.6v.2" />,
  hint: <path d="M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM8 7.4V11M8 4.8V5" />,
};

/** Decoration: what it means stands beside it as text. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {paths[name]}
    </svg>
  );
}
