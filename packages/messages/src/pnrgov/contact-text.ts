/** What was recognised in the text of a contact. The text itself goes no further. */
export interface ContactText {
  /** The letter behind CTC: B business, H home, M mobile, P, R, T travel agency, F fax, E e-mail, A address. */
  readonly kind: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** A contact in an OSI or in `ADD`: `CTCM 64215550123`, `AM CTCT BOG 571 600 5830 A`, `EK CTC M 5432109876`. */
const contactPattern = /(?:^|[\s/:])CTC(?: ?([BHMPRTFEA])(?=$|[\s\d/+.:-])|(?=$|[\s\d/+]))(.*)$/u;

/** Whether a text is a contact, and which; null for any other remark. */
export function readContactText(text: string): ContactText | null {
  const upper = text.toUpperCase();
  const found = contactPattern.exec(upper);
  if (found === null) return null;
  const [, kind = '', rest = ''] = found;
  const email = emailIn(rest);
  return { kind: kind === '' && email !== null ? 'E' : kind, phone: email === null ? phoneIn(rest) : null, email };
}

/** The first telephone number in a text: digits with the signs that people put between them. */
export function phoneIn(text: string): string | null {
  const [found = ''] = /\+?\(?\d[\d ().-]*\d/u.exec(text) ?? [];
  const digits = found.replace(/\D/gu, '').length;
  return digits >= 5 && digits <= 20 ? found : null;
}

/** The first e-mail address in a text. Teleprinters have no `@`, `_` and `-` in addresses: `//`, `..` and `./`. */
export function emailIn(text: string): string | null {
  const written = text.includes('@') ? text : withMailCharacters(text);
  const [found] = /[^\s@/:;,()<>]+@[A-Z0-9-]+(?:\.[A-Z0-9-]+)*\.[A-Z]{2,}/iu.exec(written) ?? [];
  return found ?? null;
}

function withMailCharacters(text: string): string {
  return text
    .replace(/\.\/(?!\/)/gu, '-')
    .replace('//', '@')
    .replaceAll('..', '_');
}
