/** A rule that a newcomer might write. */
export const ruleText = `rule R0901 "Cash fare from Bogota, bought late" {
  purpose:   drug_trafficking
  basis:     "Customs Act 2014, s 12"
  owner:     "narcotics cell"
  review_by: 2027-06-30

  when all of {
    booking.lead_time < 72 h
    any booking.payments where (method is cash)
    any booking.segments where (origin is "BOG")
  }

  score:    +70
  severity: high
  reason:   "Paid cash {booking.lead_time} before departure"

  test "bought the day before" {
    given { "booking": { "lead_time": "PT20H", "payments": [{ "method": "cash" }], "segments": [{ "origin": "BOG" }] } }
    expect match
  }
  test "bought a month before" {
    given { "booking": { "lead_time": "PT720H", "payments": [{ "method": "cash" }], "segments": [{ "origin": "BOG" }] } }
    expect no_match
  }
}
`;
export const typo = { right: 'lead_time < 72 h', wrong: 'lead_tme < 72 h' } as const;

/** A traveller whom the rule matches, as a carrier would deliver her; nobody real. */
export const travellerLine = JSON.stringify({
  message: { type: 'json', push_reason: 'full', reference: 'E2E-1' },
  passenger: {
    reference: 'E2E-1/1',
    family_name: 'INVENTADA',
    given_names: 'MARISOL',
    sex: 'F',
    date_of_birth: '1990-05-04',
    nationality: 'COL',
    type: 'adult',
    embarkation: 'AKL',
    disembarkation: 'APW',
  },
  documents: [{ type: 'passport', number: 'AX990011', issuing_country: 'COL', expires_on: '2033-01-01' }],
  flight: {
    carrier: 'NZ',
    number: '990',
    origin: 'AKL',
    destination: 'APW',
    departs_local: '2026-12-04T08:45',
    arrives_local: '2026-12-04T12:50',
  },
  booking: {
    locator: 'E2ETST',
    created_at: '2026-12-02T10:00:00Z',
    party_size: 1,
    segments: [
      { carrier: 'LA', number: '801', origin: 'BOG', destination: 'AKL', cabin: 'economy' },
      { carrier: 'NZ', number: '990', origin: 'AKL', destination: 'APW', cabin: 'economy' },
    ],
    payments: [{ method: 'cash', amount: 1900, currency: 'NZD' }],
    bags: [],
  },
  companions: [],
});
/** Line 2 of the file: broken off in the middle. */
export const brokenLine = '{"passenger": {"reference": "E2E-1/2"';
