import { printInstant } from '@tautai/dsl';
import type { DeriveContext } from './context.ts';
import { countryOfAirport, instantAt, withDerived } from './context.ts';
import type { Flight } from '../record-parts.ts';

/** Countries, instants, direction and code share of the flight. */
export function deriveFlight(flight: Flight, context: DeriveContext): Flight {
  const departs = instantAt(flight.departs_local, flight.origin, context);
  const arrives = instantAt(flight.arrives_local, flight.destination, context);
  const placed = withDerived(flight, {
    origin_country: countryOfAirport(flight.origin, context),
    destination_country: countryOfAirport(flight.destination, context),
    departs_at: departs === undefined ? undefined : printInstant(departs),
    arrives_at: arrives === undefined ? undefined : printInstant(arrives),
    is_codeshare:
      flight.carrier === undefined || flight.operating_carrier === undefined
        ? undefined
        : flight.carrier !== flight.operating_carrier,
  });
  return withDerived(placed, { direction: directionOf(placed, context.homeCountry) });
}

/** A flight that neither begins nor ends at home only passes: `transit`. */
function directionOf(flight: Flight, home: string | undefined): Flight['direction'] {
  const { origin_country: from, destination_country: to } = flight;
  if (home === undefined || from === undefined || to === undefined) return undefined;
  if (from === home) return to === home ? 'domestic' : 'outbound';
  return to === home ? 'inbound' : 'transit';
}
