/** The door of invented traffic: for examples, load and trying things out. */
export type { TrafficFile, TrafficOptions } from './traffic.ts';
export { generateTraffic } from './traffic.ts';
