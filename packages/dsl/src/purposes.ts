/** The purposes that a rule may serve by default; a unit configures its own from the offences that its law names. */
export const purposes: Readonly<Record<string, string>> = {
  drug_trafficking: 'Smuggling of narcotics and precursors.',
  trafficking_in_persons: 'Exploitation of people brought across a border.',
  document_fraud: 'Forged, stolen or misused travel documents.',
  terrorism: 'Travel for terrorism, returning foreign fighters among them.',
  child_abduction: 'Children taken across a border without right.',
  wildlife_smuggling: 'Protected species and their parts.',
  currency_smuggling: 'Undeclared cash and its laundering.',
  weapons_smuggling: 'Weapons, their parts and munitions.',
};
