/** What a new rule begins with: every part that approval asks for, to be filled in. */
export const newRuleText = `rule R0000 "What this rule looks for" {
  purpose:    drug_trafficking
  basis:      "Act and section"
  owner:      "your unit"
  review_by:  2027-12-31

  when all of {
    booking.lead_time < 48 h
  }

  score:    +20
  severity: medium
  reason:   "Booked {booking.lead_time} before departure"
}
`;
