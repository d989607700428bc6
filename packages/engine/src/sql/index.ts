/** The door of the SQL printers. Apart from the engine's own, so that nobody loads them who does not use them. */
export type { LeftOut } from './weaken.ts';
export { printQuery } from './print-query.ts';
export type { RecordTable, SqlQuery, SqlRequest, UnsupportedQuery } from './print-query.ts';
export type { SqlValue } from './sql.ts';
export { support } from './support.ts';
export type { SqlDialectName, SqlOperator, Support } from './support.ts';
