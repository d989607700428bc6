import { define, quote } from '../define.ts';

/** Names that mean nothing where they stand. */
export const name = {
  'name/unknown-field': define<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `a record has no field ${quote(path)}`,
  }),
  'name/unknown-value': define<{ value: string; values: string }>({
    severity: 'error',
    message: ({ value }) => `${quote(value)} is none of the values that can stand here`,
    hint: ({ values }) => `they are ${values}`,
  }),
  'name/unknown-code': define<{ code: string; kind: string }>({
    severity: 'error',
    message: ({ code, kind }) => `${quote(code)} is no ${kind} code, so nothing could ever match it`,
  }),
  'name/unlisted-code': define<{ code: string; kind: string }>({
    severity: 'warning',
    message: ({ code, kind }) => `${quote(code)} is no ${kind} code that we know; make sure that it exists`,
  }),
  'name/unknown-list': define<{ list: string }>({
    severity: 'error',
    message: ({ list }) => `there is no list ${quote(list)}`,
    hint: () => 'a list is registered under its name, or written in the file as `list NAME: type = [ … ]`',
  }),
  'name/unknown-unit': define<{ unit: string }>({
    severity: 'error',
    message: ({ unit }) => `${quote(unit)} is no unit`,
    hint: () =>
      'units are `min`, `h`, `days`, `weeks`, `months`, `years`, `kg`, `g`, `lb` and currencies such as `NZD`',
  }),
  'name/unknown-entry': define<{ entry: string }>({
    severity: 'error',
    message: ({ entry }) => `a rule has no entry ${quote(entry)}`,
  }),
  'name/unknown-type': define<{ type: string }>({
    severity: 'error',
    message: ({ type }) => `${quote(type)} is no type that a list can have`,
    hint: () => 'a list holds `country`, `airport`, `carrier`, `currency`, `text`, `reference` or `email`',
  }),
  'name/unknown-definition': define<{ name: string }>({
    severity: 'error',
    message: ({ name: called }) => `the file defines nothing called ${quote(called)}`,
    hint: () => 'a definition is written `define NAME(parameter: type) = …`',
  }),
  'name/unknown-parameter-type': define<{ type: string; types: string }>({
    severity: 'error',
    message: ({ type }) => `${quote(type)} is no type that a parameter can have`,
    hint: ({ types }) => `a parameter is ${types}`,
  }),
  'name/duplicate': define<{ what: string; name: string }>({
    severity: 'error',
    message: ({ what, name: repeated }) => `there is already a ${what} ${quote(repeated)}`,
  }),
  'name/hides-another': define<{ name: string }>({
    severity: 'error',
    message: ({ name: hidden }) => `${quote(hidden)} already means something here, so nothing else can be named so`,
  }),
  'name/ambiguous-value': define<{ word: string }>({
    severity: 'error',
    message: ({ word }) => `${quote(word)} is a value of the left side and also a field here`,
    hint: () => 'name the element with `as` and write `NAME.field` if the field is meant',
  }),
} as const;
