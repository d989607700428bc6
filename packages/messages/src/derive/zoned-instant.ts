const formats = new Map<string, Intl.DateTimeFormat>();
export function instantOfLocal(timeZone: string, localMs: number): number | null {
  let format = formats.get(timeZone);
  if (format === undefined) { format = new Intl.DateTimeFormat('en-u-hc-h23', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' }); formats.set(timeZone, format); }
  const f = format;
  const offset = (at: number): number => { const p = Object.fromEntries(f.formatToParts(at).map((x) => [x.type, Number(x.value)])); return Date.UTC(p['year'] ?? 0, (p['month'] ?? 1) - 1, p['day'] ?? 1, p['hour'] ?? 0, p['minute'] ?? 0, p['second'] ?? 0) - at; };
  const guess = localMs - offset(localMs);
  return localMs - offset(guess);
}
