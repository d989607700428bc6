/** Rules for tests, each with what an approved rule must have. */
export function ruleText(
  parts: { readonly id?: string; readonly when?: string; readonly score?: number; readonly test?: string } = {},
) {
  const { id = 'R0147', when = 'booking.lead_time < 48 h', score = 35, test = '' } = parts;
  return `rule ${id} "Late booking" {
  purpose:   drug_trafficking
  basis:     "Customs Act 2014, s 12"
  owner:     "narcotics cell"
  review_by: 2027-03-31

  when ${when}

  score:    +${score}
  severity: high
  reason:   "Booked {booking.lead_time} before departure"
${test}}
`;
}

/** A passenger on NZ990 who booked a day before departure. */
export function lateRecord(reference: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    passenger: { reference, family_name: 'TESTER', given_names: 'TALA' },
    flight: {
      carrier: 'NZ',
      number: '990',
      origin: 'AKL',
      destination: 'APW',
      departs_local: '2026-12-04T08:45',
    },
    booking: { created_at: '2026-12-02T19:45:00Z' },
    ...more,
  };
}

export function earlyRecord(reference: string) {
  return lateRecord(reference, { booking: { created_at: '2026-10-02T19:45:00Z' } });
}
