/** The one door of the Tau language: parse, check, format, language service, catalogue and values. */
export type { PassengerRecord } from './fields/catalogue.ts';
export { catalogue, everyField, fieldsOf, rootNames } from './fields/catalogue.ts';
