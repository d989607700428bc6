// cspell:ignore d'Ivoire famille
import { describe, expect, test } from 'vitest';

import { checkConditionText } from '../check/check.ts';
import { testContext } from '../testing/checked-condition.ts';
import { printDiagnostics } from '../testing/expect-diagnostics.ts';
import { renderSentences } from './render-sentences.ts';
import type { LanguageCode } from './sentence-view.ts';
import { conditionSentences } from './sentences.ts';

/** Blanks that must not break are shown as `~`. */
function tell(sourceText: string, language: LanguageCode): string {
  const { condition, diagnostics } = checkConditionText(sourceText, testContext);
  if (condition === null) return printDiagnostics(diagnostics, sourceText).join('; ');
  const view = conditionSentences(condition, { language, sourceText });
  return renderSentences(view).replaceAll(/[\u{a0}\u{202f}]/gu, '~');
}

describe('operators and values', () => {
  test.each([
    [
      'booking.lead_time < 48 h',
      'The booking was made less than 48~hours before departure.',
      'La réservation a été faite moins de 48~heures avant le départ.',
    ],
    [
      'booking.lead_time >= 90 min',
      'The booking was made at least 90~minutes before departure.',
      'La réservation a été faite au moins 90~minutes avant le départ.',
    ],
    [
      '48 h > booking.lead_time',
      'The booking was made less than 48~hours before departure.',
      'La réservation a été faite moins de 48~heures avant le départ.',
    ],
    [
      'booking.lead_time is not 2 days',
      'The time from the making of the booking to departure is not 2~days.',
      'Le délai entre la réservation et le départ n’est pas égal à 2~jours.',
    ],
    [
      'not (booking.lead_time < 48 h)',
      'The time from the making of the booking to departure is not less than 48~hours.',
      'Le délai entre la réservation et le départ n’est pas inférieur à 48~heures.',
    ],
    [
      'booking.lead_time between 24 h and 2 weeks',
      'The time from the making of the booking to departure is between 24~hours and 2~weeks (both included).',
      'Le délai entre la réservation et le départ est compris entre 24~heures et 2~semaines (bornes incluses).',
    ],
    [
      'booking.lead_time in [24 h, 90 min, 3 days]',
      'The time from the making of the booking to departure is 24~hours, 1~hour 30~minutes or 3~days.',
      'Le délai entre la réservation et le départ est égal à 24~heures, à 1~heure 30~minutes ou à 3~jours.',
    ],
    [
      'booking.lead_time < booking.stay_duration * 2',
      'The time from the making of the booking to departure is less than the duration of the stay times 2.',
      'Le délai entre la réservation et le départ est inférieur à la durée du séjour multipliée par 2.',
    ],
    [
      'message.time_to_departure <= 1 h',
      'The message was received at most 1~hour before departure.',
      'Le message a été reçu au plus 1~heure avant le départ.',
    ],
    ['passenger.age < 18', 'The traveller is less than 18~years old.', 'Le voyageur a moins de 18~ans.'],
    ['passenger.age is 1', 'The traveller is exactly 1~year old.', 'Le voyageur a exactement 1~an.'],
    [
      'passenger.age is not 18',
      'The age of the traveller is not 18~years.',
      'L’âge du voyageur n’est pas égal à 18~ans.',
    ],
    [
      'passenger.age in [17, 18]',
      'The age of the traveller is 17~years or 18~years.',
      'L’âge du voyageur est égal à 17~ans ou à 18~ans.',
    ],
    [
      'passenger.age not in [17, 18]',
      'The age of the traveller is neither 17~years nor 18~years.',
      'L’âge du voyageur n’est égal ni à 17~ans ni à 18~ans.',
    ],
    [
      'passenger.nationality is "NZL"',
      'The nationality of the traveller is New Zealand (NZL).',
      'La nationalité du voyageur est NZL (Nouvelle-Zélande).',
    ],
    [
      'passenger.nationality is not "FRA"',
      'The nationality of the traveller is not France (FRA).',
      'La nationalité du voyageur n’est pas FRA (France).',
    ],
    [
      'passenger.nationality in ["NZL", "AUS", "CIV"]',
      "The nationality of the traveller is New Zealand (NZL), Australia (AUS) or Cote d'Ivoire (CIV).",
      'La nationalité du voyageur est NZL (Nouvelle-Zélande), AUS (Australie) ou CIV (Côte-d’Ivoire).',
    ],
    [
      'passenger.nationality not in ["NZL", "AUS"]',
      'The nationality of the traveller is neither New Zealand (NZL) nor Australia (AUS).',
      'La nationalité du voyageur n’est ni NZL (Nouvelle-Zélande) ni AUS (Australie).',
    ],
    [
      'passenger.nationality not in ["NZL"]',
      'The nationality of the traveller is not New Zealand (NZL).',
      'La nationalité du voyageur n’est pas NZL (Nouvelle-Zélande).',
    ],
    [
      'passenger.nationality is passenger.country_of_birth',
      'The nationality of the traveller is the same as the country of birth of the traveller.',
      'La nationalité du voyageur est identique au pays de naissance du voyageur.',
    ],
    [
      'passenger.embarkation is "BOG"',
      'The airport where the traveller boards is El Dorado International Airport (BOG).',
      'L’aéroport où le voyageur embarque est BOG (El Dorado International Airport).',
    ],
    [
      'flight.carrier is "NZ"',
      'The marketing carrier of the flight is Air New Zealand (NZ).',
      'Le transporteur commercial du vol est NZ (Air New Zealand).',
    ],
    [
      'passenger.embarkation in list hubs',
      'The airport where the traveller boards is on the list “hubs”.',
      'L’aéroport où le voyageur embarque figure sur la liste «~hubs~».',
    ],
    [
      'booking.agency.name not in list agencies',
      'The name of the travel agency is not on the list “agencies”.',
      'Le nom de l’agence de voyages ne figure pas sur la liste «~agencies~».',
    ],
    [
      'passenger.family_name starts with "o\'ne"',
      "The family name of the traveller starts with “O'NE”.",
      "Le nom de famille du voyageur commence par «~O'NE~».",
    ],
    [
      'passenger.family_name like "AB*"',
      'The family name of the traveller fits the pattern “AB*”.',
      'Le nom de famille du voyageur correspond au modèle «~AB*~».',
    ],
    [
      'not (passenger.family_name matches "^A.+")',
      'The family name of the traveller does not fit the regular expression “^A.+”.',
      'Le nom de famille du voyageur ne correspond pas à l’expression régulière «~^A.+~».',
    ],
    [
      'not (passenger.nationality starts with "N")',
      'The nationality of the traveller has a code that does not start with “N”.',
      'La nationalité du voyageur a un code qui ne commence pas par «~N~».',
    ],
    [
      'flight.direction in [inbound, transit]',
      'The flight is inbound or in transit.',
      'Le vol est entrant ou de transit.',
    ],
    [
      'passenger.emails is missing',
      'The list of personal e-mail addresses is not known.',
      'La liste des adresses électroniques personnelles n’est pas connue.',
    ],
    [
      'passenger.date_of_birth is known',
      'The date of birth of the traveller is known.',
      'La date de naissance du voyageur est connue.',
    ],
    [
      'passenger.date_of_birth < 1980-03-01',
      'The date of birth of the traveller is before 1 March 1980.',
      'La date de naissance du voyageur est antérieure au 1er mars 1980.',
    ],
    [
      'passenger.date_of_birth is date "1980-03"',
      'The date of birth of the traveller is March 1980.',
      'La date de naissance du voyageur est mars 1980.',
    ],
    [
      'passenger.date_of_birth >= date "1980"',
      'The date of birth of the traveller is no earlier than 1980.',
      'La date de naissance du voyageur est postérieure ou égale à 1980.',
    ],
    [
      'passenger.date_of_birth between 1980-01-01 and 1989-12-31',
      'The date of birth of the traveller is between 1 January 1980 and 31 December 1989 (both included).',
      'La date de naissance du voyageur est comprise entre le 1er janvier 1980 et le 31 décembre 1989 (bornes incluses).',
    ],
    ['booking.is_one_way_ticket', 'The ticket is one way.', 'Le billet est un aller simple.'],
    ['not booking.is_split', 'The booking was not divided.', 'La réservation n’a pas été scindée.'],
    ['booking.is_split is false', 'The booking was not divided.', 'La réservation n’a pas été scindée.'],
    ['booking.is_split is not false', 'The booking was divided.', 'La réservation a été scindée.'],
    [
      'booking.is_split otherwise true',
      'The booking was divided (taken to be so where not known).',
      'La réservation a été scindée (tenu pour vrai si on l’ignore).',
    ],
    [
      'booking.is_split otherwise false is false',
      'The booking was not divided (taken to be so where not known).',
      'La réservation n’a pas été scindée (tenu pour vrai si on l’ignore).',
    ],
    [
      'booking.is_split is missing',
      'It is not known whether the booking was divided.',
      'On ignore si la réservation a été scindée.',
    ],
    [
      'booking.is_split is booking.is_one_way_ticket',
      'The answer to whether the booking was divided is the same as the answer to whether the ticket is one way.',
      'La réponse à la question «~la réservation a été scindée~» est identique à la réponse à la question «~le billet est un aller simple~».',
    ],
    ['booking.trip_type is one_way', 'The journey is one way.', 'Le voyage est un aller simple.'],
    [
      'booking.trip_type not in [round_trip, open_jaw]',
      'The journey is neither a round trip nor an open jaw.',
      'Le voyage n’est ni un aller-retour ni un trajet ouvert.',
    ],
    [
      'passenger.sex is X',
      'The sex of the traveller is X (unspecified).',
      'Le sexe du voyageur est «~X (non spécifié)~».',
    ],
    ['passenger.type is not adult', 'The traveller is not an adult.', 'Le voyageur n’est pas un adulte.'],
    ['passenger.seat is missing', 'The seat of the traveller is not known.', 'Le siège du voyageur n’est pas connu.'],
    ['booking is known', 'The booking is known.', 'La réservation est connue.'],
    [
      'booking.bag_weight > 50 lb',
      'The total weight of checked bags is more than 50~lb.',
      'Le poids total des bagages enregistrés est supérieur à 50~lb.',
    ],
    [
      'booking.bag_weight > 1234.5 kg',
      'The total weight of checked bags is more than 1,234.5~kg.',
      'Le poids total des bagages enregistrés est supérieur à 1~234,5~kg.',
    ],
    [
      'booking.bag_count - count of booking.bags > 0',
      'The number of checked bags on record minus the number of checked bags is more than 0.',
      'Le nombre déclaré de bagages enregistrés moins le nombre de bagages enregistrés est supérieur à 0.',
    ],
    [
      'booking.bag_weight / booking.bag_count >= 23 kg',
      'The total weight of checked bags divided by the number of checked bags on record is at least 23~kg.',
      'Le poids total des bagages enregistrés divisé par le nombre déclaré de bagages enregistrés est supérieur ou égal à 23~kg.',
    ],
    [
      'flight.departs_at > 2026-03-01T06:00:00Z',
      'The scheduled time of departure of the flight is after 1 March 2026, 06:00 UTC.',
      'L’heure de départ prévue du vol est postérieure au 1er mars 2026 à 06~h~00 UTC.',
    ],
    [
      'flight.departs_local < 2026-03-11T21:10',
      'The scheduled local time of departure of the flight is before 11 March 2026, 21:10 local time.',
      'L’heure locale de départ prévue du vol est antérieure au 11 mars 2026 à 21~h~10 (heure locale).',
    ],
    [
      'date of flight.departs_local is 2026-03-01',
      'The date of the scheduled local time of departure of the flight is 1 March 2026.',
      'La date de l’heure locale de départ prévue du vol est le 1er mars 2026.',
    ],
    [
      'date of flight.departs_local in [2026-03-01, 2026-03-02]',
      'The date of the scheduled local time of departure of the flight is 1 March 2026 or 2 March 2026.',
      'La date de l’heure locale de départ prévue du vol est le 1er mars 2026 ou le 2 mars 2026.',
    ],
    [
      'flight.departs_local + 6 months > 2027-01-01T00:00',
      'The scheduled local time of departure of the flight plus 6~months is after 1 January 2027, 00:00 local time.',
      'L’heure locale de départ prévue du vol plus 6~mois est postérieure au 1er janvier 2027 à 00~h~00 (heure locale).',
    ],
    [
      'passenger.frequent_flyer_tier otherwise "none" is "gold"',
      'The frequent-flyer tier of the traveller (or, where not known, “NONE”) is “GOLD”.',
      'Le niveau de fidélité du voyageur (à défaut, «~NONE~») est «~GOLD~».',
    ],
    ['true', 'This is always so.', 'Cette condition est toujours remplie.'],
  ])('%s', (source, english, french) => {
    expect([tell(source, 'en'), tell(source, 'fr')]).toEqual([english, french]);
  });
});

describe('lists and blocks', () => {
  test.each([
    [
      'any booking.payments where (method is cash)',
      'There is at least one payment whose method is cash.',
      'Il y a au moins un paiement dont le moyen est «~espèces~».',
    ],
    [
      'every booking.bags where (weight > 20 kg and carrier is "NZ")',
      'For every checked bag, the weight is more than 20~kg and the carrier is Air New Zealand (NZ).',
      'Pour chaque bagage enregistré, le poids est supérieur à 20~kg et le transporteur est NZ (Air New Zealand).',
    ],
    [
      'not (every booking.bags where (weight > 20 kg))',
      'The following is not true: for every checked bag, the weight is more than 20~kg.',
      'La condition suivante n’est pas remplie~: pour chaque bagage enregistré, le poids est supérieur à 20~kg.',
    ],
    [
      'no companions where (shares_name is true)',
      'There is no companion whose family name is the traveller’s.',
      'Il n’y a aucun accompagnant dont le nom de famille est celui du voyageur.',
    ],
    [
      'not (any companions where (relation_unknown))',
      'There is no companion whose relation to the traveller does not appear in the booking.',
      'Il n’y a aucun accompagnant dont le lien avec le voyageur n’apparaît pas dans la réservation.',
    ],
    [
      'exactly 1 booking.bags where (is_pooled)',
      'There is exactly one checked bag whose allowance is pooled with another traveller’s.',
      'Il y a exactement un bagage enregistré dont la franchise est partagée avec un autre voyageur.',
    ],
    [
      'not (exactly 2 booking.bags where (is_pooled))',
      'The following is not true: there are exactly 2 checked bags whose allowance is pooled with another traveller’s.',
      'La condition suivante n’est pas remplie~: il y a exactement 2 bagages enregistrés dont la franchise est partagée avec un autre voyageur.',
    ],
    [
      'not (at most 1 booking.bags where (is_pooled))',
      'There is more than one checked bag whose allowance is pooled with another traveller’s.',
      'Il y a plus d’un bagage enregistré dont la franchise est partagée avec un autre voyageur.',
    ],
    [
      'at least 2 companions where (age < 18 and type is child)',
      'There are at least 2 companions whose age is less than 18~years and whose type is child.',
      'Il y a au moins 2 accompagnants dont l’âge est inférieur à 18~ans et dont le type est «~enfant~».',
    ],
    ['at most 3 booking.bags', 'There are at most 3 checked bags.', 'Il y a au plus 3 bagages enregistrés.'],
    ['any booking.bags', 'There is at least one checked bag.', 'Il y a au moins un bagage enregistré.'],
    [
      'every booking.bags',
      'For every checked bag, nothing is asked.',
      'Pour chaque bagage enregistré, rien n’est exigé.',
    ],
    ['count of booking.bags >= 2', 'There are at least 2 checked bags.', 'Il y a au moins 2 bagages enregistrés.'],
    ['count of booking.bags is 0', 'There is no checked bag.', 'Il n’y a aucun bagage enregistré.'],
    ['count of booking.bags > 1', 'There is more than one checked bag.', 'Il y a plus d’un bagage enregistré.'],
    [
      'count of booking.bags is not 3',
      'The number of checked bags is not 3.',
      'Le nombre de bagages enregistrés n’est pas égal à 3.',
    ],
    [
      'count of booking.bags < count of companions',
      'The number of checked bags is less than the number of companions.',
      'Le nombre de bagages enregistrés est inférieur au nombre d’accompagnants.',
    ],
    [
      'count of booking.bags where (weight > 25 kg) / 2 > count of companions',
      '(The number of checked bags whose weight is more than 25~kg) divided by 2 is more than the number of companions.',
      '(Le nombre de bagages enregistrés dont le poids est supérieur à 25~kg) divisé par 2 est supérieur au nombre d’accompagnants.',
    ],
    [
      'count of history.trips within 90 days where (destination_country is "NLD") >= 3',
      'There are at least 3 earlier journeys (within 90~days before receipt of the message) whose country of arrival is Netherlands (NLD).',
      'Il y a au moins 3 voyages antérieurs (dans un délai de 90~jours avant la réception du message) dont le pays d’arrivée est NLD (Pays-Bas).',
    ],
    [
      'any history.previous_hits within 24 h where (disposition is not false_hit)',
      'There is at least one earlier hit (within 24~hours before receipt of the message) whose disposition is not false hit.',
      'Il y a au moins une concordance antérieure (dans un délai de 24~heures avant la réception du message) dont la suite donnée n’est pas «~fausse concordance~».',
    ],
    [
      'no history.trips within 1 week',
      'There is no earlier journey (within 1~week before receipt of the message).',
      'Il n’y a aucun voyage antérieur (dans un délai de 1~semaine avant la réception du message).',
    ],
    [
      'sum of booking.bags.weight > 46 kg',
      'The total weight of the checked bags is more than 46~kg.',
      'Le total du poids pour l’ensemble des bagages enregistrés est supérieur à 46~kg.',
    ],
    [
      'highest of booking.bags.weight is lowest of booking.bags.weight',
      'The highest weight among the checked bags is equal to the lowest weight among the checked bags.',
      'Le poids le plus élevé parmi les bagages enregistrés est égal au poids le plus faible parmi les bagages enregistrés.',
    ],
    [
      'earliest of booking.segments.departs_at < 2026-03-01T00:00',
      'The earliest local time of departure among the flight segments is before 1 March 2026, 00:00 local time.',
      'L’heure locale de départ la plus précoce parmi les segments de vol est antérieure au 1er mars 2026 à 00~h~00 (heure locale).',
    ],
    [
      'latest of documents.expires_on where (type is passport) < 2026-03-01',
      'The latest date of expiry among the travel documents whose type is passport is before 1 March 2026.',
      'La date d’expiration la plus tardive parmi les documents de voyage dont le type est «~passeport~» est antérieure au 1er mars 2026.',
    ],
    [
      'sum of booking.payments.amount where (currency is "NZD") >= 4000',
      'The total amount of the payments whose currency is New Zealand Dollar (NZD) is at least 4,000~NZD.',
      'Le total du montant pour l’ensemble des paiements dont la monnaie est NZD est supérieur ou égal à 4~000~NZD.',
    ],
    [
      'any documents where (issued_on > expires_on)',
      'There is at least one travel document whose date of issue is after its date of expiry.',
      'Il y a au moins un document de voyage dont la date de délivrance est postérieure à sa date d’expiration.',
    ],
    [
      'any documents where (issued_on is missing or expires_on is missing)',
      'There is at least one travel document whose date of issue is not known or whose date of expiry is not known.',
      'Il y a au moins un document de voyage dont la date de délivrance n’est pas connue ou dont la date d’expiration n’est pas connue.',
    ],
    [
      'any documents where (not (issued_on is missing or expires_on is missing))',
      `There is at least one travel document for which none of the following is true:
- the date of issue is not known
- the date of expiry is not known`,
      `Il y a au moins un document de voyage pour lequel aucune des conditions suivantes n’est remplie~:
- la date de délivrance n’est pas connue
- la date d’expiration n’est pas connue`,
    ],
    [
      'any documents where ((type is visa or type is other) and number is known)',
      `There is at least one travel document for which all of the following are true:
- the type is visa or the type is other document
- the number is known`,
      `Il y a au moins un document de voyage pour lequel toutes les conditions suivantes sont remplies~:
- le type est «~visa~» ou le type est «~autre document~»
- le numéro est connu`,
    ],
    [
      'any documents where (passenger.nationality is issuing_country)',
      'There is at least one travel document for which the nationality of the traveller is the same as its issuing country.',
      'Il y a au moins un document de voyage pour lequel la nationalité du voyageur est identique à son pays de délivrance.',
    ],
    [
      'any documents where (booking.lead_time < 48 h and type is visa)',
      'There is at least one travel document for which the booking was made less than 48~hours before departure and whose type is visa.',
      'Il y a au moins un document de voyage pour lequel la réservation a été faite moins de 48~heures avant le départ et dont le type est «~visa~».',
    ],
    [
      'any documents as d where (any companions where (nationality is d.issuing_country) and type is passport)',
      `There is at least one travel document for which all of the following are true:
- there is at least one companion whose nationality is the same as the issuing country of that travel document
- the type is passport`,
      `Il y a au moins un document de voyage pour lequel toutes les conditions suivantes sont remplies~:
- il y a au moins un accompagnant dont la nationalité est identique au pays de délivrance de ce document de voyage
- le type est «~passeport~»`,
    ],
    [
      'any booking.segments as a where (any booking.segments as b where (b.origin is a.destination and dwell_before > 1 day))',
      'There is at least one flight segment A for which there is at least one flight segment B whose airport of departure is the same as the airport of arrival of flight segment A and whose preceding time on the ground is more than 1~day.',
      'Il y a au moins un segment de vol A pour lequel il y a au moins un segment de vol B dont l’aéroport de départ est identique à l’aéroport d’arrivée du segment de vol A et dont le temps au sol précédent est supérieur à 1~jour.',
    ],
    [
      'any passenger.phones as phone where (phone starts with "+57")',
      'There is at least one personal telephone number whose text starts with “+57”.',
      'Il y a au moins un numéro de téléphone personnel dont le texte commence par «~+57~».',
    ],
    [
      'no passenger.emails as mail where (mail ends with ".example" or mail contains "temp")',
      'There is no personal e-mail address whose text ends with “.example” or whose text contains “temp”.',
      'Il n’y a aucune adresse électronique personnelle dont le texte se termine par «~.example~» ou dont le texte contient «~temp~».',
    ],
    [
      `any booking.bags where (none of {
is_pooled
weight > 20 kg
})`,
      `There is at least one checked bag for which none of the following is true:
- the allowance is pooled with another traveller’s
- the weight is more than 20~kg`,
      `Il y a au moins un bagage enregistré pour lequel aucune des conditions suivantes n’est remplie~:
- la franchise est partagée avec un autre voyageur
- le poids est supérieur à 20~kg`,
    ],
    [
      `any booking.bags where (at least 2 of {
is_pooled
weight > 20 kg
pieces is 1
})`,
      `There is at least one checked bag for which at least 2 of the following are true:
- the allowance is pooled with another traveller’s
- the weight is more than 20~kg
- the number of pieces is 1`,
      `Il y a au moins un bagage enregistré pour lequel au moins 2 des conditions suivantes sont remplies~:
- la franchise est partagée avec un autre voyageur
- le poids est supérieur à 20~kg
- le nombre de pièces est égal à 1`,
    ],
    [
      `not all of {
booking.is_split
booking.lead_time < 2 h
}`,
      `Not all of the following are true:
- the booking was divided
- the booking was made less than 2~hours before departure`,
      `Les conditions suivantes ne sont pas toutes remplies~:
- la réservation a été scindée
- la réservation a été faite moins de 2~heures avant le départ`,
    ],
    [
      `none of {
booking.is_split
all of {
booking.lead_time < 2 h
no companions
}
}`,
      `None of the following is true:
- the booking was divided
- all of the following are true:
  - the booking was made less than 2~hours before departure
  - there is no companion`,
      `Aucune des conditions suivantes n’est remplie~:
- la réservation a été scindée
- toutes les conditions suivantes sont remplies~:
  - la réservation a été faite moins de 2~heures avant le départ
  - il n’y a aucun accompagnant`,
    ],
    [
      `at least 2 of {
booking.is_split
booking.lead_time < 2 h
booking.party_size > 2
}`,
      `At least 2 of the following are true:
- the booking was divided
- the booking was made less than 2~hours before departure
- the number of travellers in the booking is more than 2`,
      `Au moins 2 des conditions suivantes sont remplies~:
- la réservation a été scindée
- la réservation a été faite moins de 2~heures avant le départ
- le nombre de voyageurs de la réservation est supérieur à 2`,
    ],
    [
      'booking.is_split and booking.lead_time < 2 h',
      'The booking was divided and the booking was made less than 2~hours before departure.',
      'La réservation a été scindée et la réservation a été faite moins de 2~heures avant le départ.',
    ],
    [
      'booking.is_split or any companions where (age > 60)',
      `At least one of the following is true:
- the booking was divided
- there is at least one companion whose age is more than 60~years`,
      `Au moins une des conditions suivantes est remplie~:
- la réservation a été scindée
- il y a au moins un accompagnant dont l’âge est supérieur à 60~ans`,
    ],
    [
      '(booking.is_split or booking.party_size > 2) and booking.lead_time < 2 h',
      `All of the following are true:
- the booking was divided or the number of travellers in the booking is more than 2
- the booking was made less than 2~hours before departure`,
      `Toutes les conditions suivantes sont remplies~:
- la réservation a été scindée ou le nombre de voyageurs de la réservation est supérieur à 2
- la réservation a été faite moins de 2~heures avant le départ`,
    ],
    [
      `all of {
booking.is_split
}`,
      'The booking was divided.',
      'La réservation a été scindée.',
    ],
    [
      'every booking.bags where (weight > 20 kg and (carrier is "NZ" or is_pooled))',
      `For every checked bag, all of the following are true:
- the weight is more than 20~kg
- the carrier is Air New Zealand (NZ) or the allowance is pooled with another traveller’s`,
      `Pour chaque bagage enregistré, toutes les conditions suivantes sont remplies~:
- le poids est supérieur à 20~kg
- le transporteur est NZ (Air New Zealand) ou la franchise est partagée avec un autre voyageur`,
    ],
    [
      'any booking.bags where (weight otherwise 0 kg > 20 kg)',
      'There is at least one checked bag whose weight (or, where not known, 0~kg) is more than 20~kg.',
      'Il y a au moins un bagage enregistré dont le poids (à défaut, 0~kg) est supérieur à 20~kg.',
    ],
    [
      'any booking.bags where (weight * pieces > 50 kg)',
      'There is at least one checked bag for which the weight times its number of pieces is more than 50~kg.',
      'Il y a au moins un bagage enregistré pour lequel le poids multiplié par son nombre de pièces est supérieur à 50~kg.',
    ],
    [
      'any booking.bags where (is_pooled otherwise false)',
      'There is at least one checked bag whose allowance is pooled with another traveller’s (taken not to be so where not known).',
      'Il y a au moins un bagage enregistré dont la franchise est partagée avec un autre voyageur (tenu pour faux si on l’ignore).',
    ],
    [
      'any booking.bags where (is_pooled is missing)',
      'There is at least one checked bag for which it is not known whether the allowance is pooled with another traveller’s.',
      'Il y a au moins un bagage enregistré pour lequel on ignore si la franchise est partagée avec un autre voyageur.',
    ],
    [
      'any booking.contacts.addresses where (country in ["COL", "PER"] and city is known)',
      'There is at least one contact address whose country is Colombia (COL) or Peru (PER) and whose town is known.',
      'Il y a au moins une adresse de contact dont le pays est COL (Colombie) ou PER (Pérou) et dont la ville est connue.',
    ],
    [
      'any booking.bags where (not (weight > 20 kg and carrier is "NZ"))',
      `There is at least one checked bag for which not all of the following are true:
- the weight is more than 20~kg
- the carrier is Air New Zealand (NZ)`,
      `Il y a au moins un bagage enregistré pour lequel les conditions suivantes ne sont pas toutes remplies~:
- le poids est supérieur à 20~kg
- le transporteur est NZ (Air New Zealand)`,
    ],
    [
      'every companions where (no documents where (number is missing))',
      'For every companion, there is no travel document whose number is not known.',
      'Pour chaque accompagnant, il n’y a aucun document de voyage dont le numéro n’est pas connu.',
    ],
    [
      'any watchlist_matches where (strength >= 0.8)',
      'There is at least one watchlist match whose strength is at least 0.8.',
      'Il y a au moins une correspondance avec une liste de surveillance dont la force est supérieure ou égale à 0,8.',
    ],
    [
      'any booking.payments where (card_expires_on < date "2027-03")',
      'There is at least one payment whose card expiry date is before March 2027.',
      'Il y a au moins un paiement dont la date d’expiration de carte est antérieure à mars 2027.',
    ],
    [
      'any booking.payments where (amount >= 4000 NZD)',
      'There is at least one payment whose amount is at least 4,000~NZD.',
      'Il y a au moins un paiement dont le montant est supérieur ou égal à 4~000~NZD.',
    ],
    [
      'passenger.age at 2027-03-31 < 18',
      'The age of the traveller on 31 March 2027 is less than 18.',
      'L’âge du voyageur au 31 mars 2027 est inférieur à 18.',
    ],
    [
      'passenger.age at date of flight.arrives_local < 18',
      'The age of the traveller on the date of the scheduled local time of arrival of the flight is less than 18.',
      'L’âge du voyageur à la date de l’heure locale d’arrivée prévue du vol est inférieur à 18.',
    ],
    [
      'time of flight.departs_local < 05:00',
      'The time of day of the scheduled local time of departure of the flight is before 05:00.',
      'L’heure de l’heure locale de départ prévue du vol est antérieure à 05:00.',
    ],
    [
      'passenger.age - 2 > 16',
      'The age of the traveller minus 2~years is more than 16~years.',
      'L’âge du voyageur moins 2~ans est supérieur à 16~ans.',
    ],
    [
      'any booking.bags where (booking.is_split)',
      'There is at least one checked bag for which the booking was divided.',
      'Il y a au moins un bagage enregistré pour lequel la réservation a été scindée.',
    ],
  ])('%s', (source, english, french) => {
    expect([tell(source, 'en'), tell(source, 'fr')]).toEqual([english, french]);
  });
});
