/** The door of invented traffic: for examples, load and trying things out. */
export type { TrafficFile, TrafficOptions } from './traffic.ts';
export { generateTraffic } from './traffic.ts';
export type { Random } from './random.ts';
export { createRandom } from './random.ts';
