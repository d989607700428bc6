const locale = 'en-GB';

/** An instant in the reader's own time zone. */
export function instantText(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime())
    ? iso
    : at.toLocaleString(locale, {
        day: '2-digit',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      });
}

/** A calendar date; a partial one (`1980-03`) is left as it stands. */
export function dateText(iso: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return iso;
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString(locale, {
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** A local date-time of an airport: never moved to the reader's zone. */
export function localDateTimeText(iso: string): string {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/u.exec(iso);
  return found === null ? iso : `${dateText(found[1] ?? '')}, ${found[2]}`;
}
