/** The command line `tautai`. Commands are loaded when called, so that `check` does not wait for a server's modules. */
import type { Command } from './command.ts';
import { exitStatus, runCommand, UsageError } from './command.ts';
import { processTerminal } from './terminal.ts';

const commands: Readonly<Record<string, { readonly summary: string; readonly load: () => Promise<Command> }>> = {
  check: { summary: 'check rule files', load: async () => (await import('./commands/check.ts')).check },
  compare: {
    summary: 'say what became of rules from one version to the next',
    load: async () => (await import('./commands/compare.ts')).compare,
  },
  say: { summary: 'say rules in plain sentences', load: async () => (await import('./commands/say.ts')).say },
  format: { summary: 'lay out rule files', load: async () => (await import('./commands/format.ts')).format },
  test: { summary: 'run the tests in rule files', load: async () => (await import('./commands/test.ts')).test },
  parse: { summary: 'read messages into records', load: async () => (await import('./commands/parse.ts')).parse },
  link: {
    summary: 'say which travellers of lists and reservations are one',
    load: async () => (await import('./commands/link.ts')).link,
  },
  generate: {
    summary: 'invent the messages of some days',
    load: async () => (await import('./commands/generate.ts')).generate,
  },
  eval: {
    summary: 'evaluate a condition on a record',
    load: async () => (await import('./commands/eval.ts')).evaluate,
  },
  screen: { summary: 'screen records against rules', load: async () => (await import('./commands/screen.ts')).screen },
  lsp: { summary: 'serve editors (LSP)', load: async () => (await import('./commands/lsp.ts')).lsp },
  start: {
    summary: 'start the product, with an example',
    load: async () => (await import('./commands/start.ts')).start,
  },
  serve: { summary: 'run the service', load: async () => (await import('./commands/serve.ts')).serve },
  worker: { summary: 'work on jobs (Postgres)', load: async () => (await import('./commands/worker.ts')).worker },
  migrate: {
    summary: 'bring the tables up to date (Postgres)',
    load: async () => (await import('./commands/migrate.ts')).migrate,
  },
};

const overview = (): string => {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return ['usage: tautai COMMAND [options] …', '', ...lines, '', '`tautai COMMAND --help` says more.', ''].join('\n');
};

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  const terminal = processTerminal();
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      await terminal.print(overview());
      return name === undefined ? exitStatus.usage : exitStatus.fine;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw new UsageError(`there is no command ${name}\n\n${overview().trimEnd()}`);
    return await runCommand(await command.load(), rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.note(`tautai: ${error.message}`);
    if (name !== undefined && Object.hasOwn(commands, name)) terminal.note(`\`tautai ${name} --help\` says how`);
    return exitStatus.usage;
  } finally {
    await terminal.close();
  }
}

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitStatus.fine);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
