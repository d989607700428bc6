interface FlightName {
  readonly carrier?: string | null | undefined;
  readonly number?: string | null | undefined;
  readonly origin?: string | null | undefined;
  readonly destination?: string | null | undefined;
}

/** `PH 751, APW – AKL`, with what is not known left out. */
export function flightText({ carrier, number, origin, destination }: FlightName): string {
  const name = [carrier, number].filter(Boolean).join(' ');
  const route = origin || destination ? `${origin ?? '?'} – ${destination ?? '?'}` : '';
  return [name, route].filter(Boolean).join(', ') || '–';
}
