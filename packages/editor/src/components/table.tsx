import type { ReactNode } from 'react';
import { ScrollRegion } from './scroll-region.tsx';

export interface Column {
  readonly name: string;
  readonly isNumber?: boolean;
}

interface TableProps {
  readonly label: string;
  readonly columns: readonly Column[];
  /** Rows. */
  readonly children: ReactNode;
}

/** A table that scrolls sideways within its frame on a narrow screen. */
export function Table({ label, columns, children }: TableProps) {
  return (
    <ScrollRegion className="table-frame" label={label}>
      <table>
        <thead>
          <tr>
            {columns.map(({ name, isNumber = false }) => (
              <th key={name} scope="col" className={isNumber ? 'number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollRegion>
  );
}
