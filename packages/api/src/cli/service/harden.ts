const flags = ['--disallow-code-generation-from-strings', '--disable-proto=delete'] as const;

/**
 * Server processes run without `eval` and without `__proto__`. Where Node was started without those flags, this process
 * is replaced by itself with them, before anything is open.
 */
export function harden(): void {
  const missing = flags.filter((flag) => !process.execArgv.includes(flag));
  if (missing.length === 0 || process.execve === undefined) return;
  process.execve(
    process.execPath,
    [process.execPath, ...process.execArgv, ...missing, ...process.argv.slice(1)],
    process.env,
  );
}
