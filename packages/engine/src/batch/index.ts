/**
 * Screening batches on several threads, behind a door of its own because it needs Node:
 * `@tautai/engine/batch`.
 */
export type { PortableRuleset } from './messages.ts';
export type { BatchPool, BatchPoolOptions } from './pool.ts';
export { createBatchPool } from './pool.ts';
export type { RecordResult } from './screen-bytes.ts';
