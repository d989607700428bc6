/** Where to go after signing in: only ever a path of this application, whatever the address says. */
export function localPath(wanted: string | null): string {
  return wanted !== null && /^\/(?![/\\])/u.test(wanted) ? wanted : '/rules';
}
