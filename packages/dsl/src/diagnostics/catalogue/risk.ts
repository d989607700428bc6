import { define, quote } from '../define.ts';

/** What is allowed, and may not do what its author expects of it. */
export const risk = {
  'risk/costly-rule': define<{ steps: number; limit: number; length: number }>({
    severity: 'warning',
    message: ({ steps, limit, length }) =>
      `with ${length} elements in each list this rule takes ${steps} steps, and it fails on a record that takes it more than ${limit}`,
    hint: () => 'lists within lists multiply; put what narrows the outer one into its own brackets',
  }),
  'risk/exact-name': define({
    severity: 'hint',
    message: () => 'names that are one are often spelt in two ways, and `is` holds them for different',
    hint: () => '`name_differs`, `holder_is_traveller` and `shares_name` are made for this',
  }),
  'risk/seldom-delivered': define<{ path: string; percent: number }>({
    severity: 'hint',
    message: ({ path, percent }) =>
      `${quote(path)} was missing in ${percent} % of the records so far, so this is seldom decided`,
  }),
} as const;
