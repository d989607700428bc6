import type { PortableCondition, PortablePath } from './document.ts';

/** The record, then the elements of the lists around, all as they were delivered. */
export type Scopes = readonly [record: unknown, ...elements: readonly unknown[]];

/** Decides conditions of a document. */
export type Holds = (condition: PortableCondition, scopes: Scopes) => boolean;

/** What lies at a path; undefined where it or something above it does not. */
export function valueAt({ of, steps }: PortablePath, scopes: Scopes): unknown {
  return stepInto(of === 'record' ? scopes[0] : scopes[of + 1], steps);
}

/** What lies at a document's path, such as `$.booking.lead_time`. */
export const valueAtText = (source: unknown, path: string): unknown => stepInto(source, path.split('.').slice(1));

function stepInto(source: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return source ?? undefined;
  return isRecord(source) ? stepInto(source[step], rest) : undefined;
}

export const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
