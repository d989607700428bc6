/** The one door of the Tau language: parse, check, format, language service, catalogue and values. */
export type { PassengerRecord } from './fields/catalogue.ts';
export { catalogue, everyField, fieldsOf, rootNames } from './fields/catalogue.ts';
export type { Airport, CodeLists } from './fields/code-lists.ts';
export { defaultCodeLists } from './fields/code-lists.ts';
export type {
  CodeListName,
  CodeType,
  EnumerationType,
  Field,
  FieldFacts,
  FieldSource,
  FieldTable,
  FieldType,
  Folding,
  JsonOfTable,
  ListType,
  PlainType,
  RecordType,
  ScalarType,
  TextType,
} from './fields/field.ts';
export type { CivilDate } from './values/calendar.ts';
export {
  addMonths,
  civilFromDays,
  daysFromCivil,
  daysInMonth,
  fullYearsBetween,
  isCivilDate,
  isLeapYear,
  msPerDay,
  weekdayOf,
} from './values/calendar.ts';
export { parseDate, printDate } from './values/date.ts';
export type { DecimalProblem } from './values/decimal.ts';
export {
  addDecimals,
  decimalOfJson,
  divideDecimals,
  jsonOfDecimal,
  millionthsMax,
  millionthsPerUnit,
  multiplyDecimals,
  parseDecimal,
  printDecimal,
  readDecimal,
  subtractDecimals,
} from './values/decimal.ts';
export { parseDuration, printDuration, printIsoDuration } from './values/duration.ts';
export { foldText } from './values/fold-text.ts';
export { foldingDigest, foldingUnicodeVersion } from './values/folding.gen.ts';
export { parseInstant, printInstant } from './values/instant.ts';
export { dateOfLocal, parseLocalDateTime, printLocalDateTime } from './values/local-date-time.ts';
export { parseLocalTime, printLocalTime } from './values/local-time.ts';
export type { MassUnit } from './values/mass.ts';
export { kilogramsOfMass, massOf, massOfJson, massUnits, printMass } from './values/mass.ts';
export { dayInterval, parsePartialDate, printPartialDate } from './values/partial-date.ts';
export { printPeriod } from './values/period.ts';
export type { ValueRead } from './values/read-value.ts';
export { jsonOfValue, printValue, readValue } from './values/read-value.ts';
export type { PartialDate, Value, ValueKind } from './values/value.ts';
