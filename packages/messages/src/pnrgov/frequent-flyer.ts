import type { CodeLists } from '@tautai/dsl';
import type { Segment } from '../edifact/segment.ts';
import { boundedText } from '../edifact/values.ts';
import type { PushContext } from './push-context.ts';
import { carrierOf } from './travel-product.ts';
import type { Passenger } from '../record-parts.ts';

/** A frequent-flyer programme as an SSR FQTV names it. */
export interface Programme {
  readonly carrier: string;
  readonly number: string;
}

/** `/NZ98765432-TUILAGI/SINA`, `SSRFQTVUAHK/LH1234567890`: the number behind the code of a known carrier. */
export function programmeIn(text: string, codes: CodeLists): Programme | null {
  const [, code = '', number = ''] =
    /(?:^|\/)([A-Z0-9]{2}) ?([A-Z]{0,3}\d{4,17})(?![A-Z0-9])/u.exec(text.toUpperCase()) ?? [];
  const carrier = code === '' ? null : codes.normalise('carrier', code);
  return carrier === null ? null : { carrier, number };
}

type FrequentFlyer = Pick<Passenger, 'frequent_flyer_carrier' | 'frequent_flyer_number' | 'frequent_flyer_tier'>;

/** Reads `FTI+NZ:98765432:::GOLD`, else what a request says. Senders put the tier in the fifth to seventh component. */
export function readFrequentFlyer(
  segment: Segment | undefined,
  programme: Programme | undefined,
  context: PushContext,
): FrequentFlyer {
  if (segment === undefined) {
    return { frequent_flyer_carrier: programme?.carrier, frequent_flyer_number: programme?.number };
  }
  const [carrier = '', number = '', , , ...others] = segment.elements[1] ?? [];
  const tier = others.slice(0, 3).find((part) => part !== '') ?? '';
  return {
    frequent_flyer_carrier: carrierOf(carrier, segment, context),
    frequent_flyer_number: boundedText(number, segment, context),
    frequent_flyer_tier: boundedText(tier, segment, context),
  };
}
