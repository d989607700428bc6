import type { ReactNode } from 'react';

interface ScrollRegionProps {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** Something that scrolls by itself. It takes the focus, since there is no other way to scroll it by keyboard. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above; axe asks for it
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
