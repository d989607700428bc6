/** Puts a text between `<!-- name -->` and `<!-- /name -->`, in place of what stood there. Throws where they are missing. */
export function betweenMarkers(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start === -1 || end < start) throw new Error(`the page has no markers ${open} and ${close}`);
  return `${page.slice(0, start + open.length)}\n\n${text.trim()}\n\n${page.slice(end)}`;
}
