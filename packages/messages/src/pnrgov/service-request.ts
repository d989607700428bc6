import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';

/** A detail of an `SSR`: a value, such as a seat, and the traveller whom it concerns. */
export interface RequestDetail {
  readonly value: string;
  /** Traveller's reference without leading zeros; empty where not given. */
  readonly reference: string;
}

/** An `SSR` taken apart. Its text never leaves the reader; only what is recognised in it does. */
export interface ServiceRequest {
  readonly segment: Segment;
  readonly code: string;
  readonly status: string;
  readonly quantity: number | null;
  readonly text: string;
  readonly details: readonly RequestDetail[];
  /** `-1TUILAGI/SINA` behind the text: the name of the traveller whom it concerns. */
  readonly namedTraveller: string | null;
}

/** Text behind the ninth component is text that held a separator, or was cut at it. */
const TEXT_COMPONENT = 8;

export function readServiceRequest(segment: Segment): ServiceRequest {
  const parts = segment.elements[1] ?? [];
  const written = findText(parts);
  const [, name = null] = /-\d{1,2}([A-Z][A-Z' -]*\/[A-Z' /-]*)$/u.exec(written.toUpperCase()) ?? [];
  const quantity = component(segment, 1, 2);
  return {
    segment,
    code: component(segment, 1).toUpperCase(),
    status: component(segment, 1, 1).toUpperCase(),
    quantity: /^\d{1,3}$/u.test(quantity) ? Number(quantity) : null,
    text: name === null ? written : written.slice(0, written.lastIndexOf('-')),
    details: [...segment.elements.slice(2), ...segment.repeats].map(([value = '', , reference = '']) => ({
      value,
      reference: withoutLeadingZeros(reference),
    })),
    namedTraveller: name,
  };
}

/** A component too few moves the text forward; it is then known by its slash. */
function findText(parts: readonly string[]): string {
  if (parts.length > TEXT_COMPONENT) return parts.slice(TEXT_COMPONENT).join('');
  const early = parts.findIndex((part, at) => at >= 4 && part.includes('/'));
  return early < 0 ? '' : parts.slice(early).join('');
}

/** References compare without their zeros: `001` and `1` are the same traveller. */
export function withoutLeadingZeros(reference: string): string {
  return reference.replace(/^0+(?=.)/u, '').toUpperCase();
}

const deadStatuses: ReadonlySet<string> = new Set(['HX', 'XX', 'UC', 'UN', 'NO']);

/** Whether the request was refused or cancelled. */
export function isDead({ status }: ServiceRequest): boolean {
  return deadStatuses.has(status);
}
