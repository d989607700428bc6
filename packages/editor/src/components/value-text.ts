import { messages } from '../messages/messages.ts';
import { dateText, localDateTimeText } from './dates.ts';

const durationPattern = /^(-?)P(?=\d|T\d)(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/u;
const durationUnits = ['days', 'h', 'min', 's'] as const;
const unitText = (amount: string, unit: string): string => (amount === '1' && unit === 'days' ? 'day' : unit);

/** `P1DT6H` is "1 day 6 h". */
function durationText(iso: string): string | null {
  const found = durationPattern.exec(iso);
  if (found === null) return null;
  const parts = durationUnits.flatMap((unit, position) => {
    const amount = found[position + 2];
    return amount === undefined || amount === '0' ? [] : [`${amount} ${unitText(amount, unit)}`];
  });
  return `${found[1]}${parts.length === 0 ? '0 min' : parts.join(' ')}`;
}

/** A value of a record as a person reads it; what has no better form is shown as it stands. */
export function valueText(value: unknown): string {
  switch (typeof value) {
    case 'boolean':
      return value ? messages.common.yes : messages.common.no;
    case 'number':
      return String(value);
    case 'string': {
      if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?Z$/u.test(value))
        return `${localDateTimeText(value)} UTC`;
      if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(value)) return localDateTimeText(value);
      if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return dateText(value);
      return durationText(value) ?? value;
    }
    default:
      return messages.common.none;
  }
}
