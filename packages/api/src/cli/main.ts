/** The command `tautai`: finds the command, reads its options, runs it, sets the exit status. */
import { parseArgs } from 'node:util';
import { UsageError, type Command, type ExitStatus } from './command.ts';
import { commands, isCommandName } from './commands.ts';
import { createOutput, type Output } from './output.ts';

const output = createOutput(process.stdout, process.stderr);

// A reader that has seen enough (`| head`) closes its end: no error, and nothing left to say.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
}

process.exitCode = await main(process.argv.slice(2), output);
await output.flush();

async function main(parameters: readonly string[], out: Output): Promise<ExitStatus> {
  const [name = '--help', ...rest] = parameters;
  if (name === '--help' || name === '-h' || name === 'help') {
    await out.text(overview());
    return parameters.length === 0 ? 2 : 0;
  }
  if (!isCommandName(name)) {
    out.errorLine(`tautai: there is no command \`${name}\`; \`tautai --help\` lists them`);
    return 2;
  }
  const command = await commands[name].load();
  try {
    const { values, positionals } = parse(command, rest);
    if (values['help'] === true) {
      await out.text(`Usage: tautai ${name} ${command.usage}\n\n${command.help}\n`);
      return 0;
    }
    return await command.run({ values, operands: positionals, output: out, environment: process.env });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    out.errorLine(`tautai ${name}: ${error.message}`);
    out.errorLine(`usage: tautai ${name} ${command.usage}`);
    return 2;
  }
}

function parse(command: Command, parameters: readonly string[]) {
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args: [...parameters], options, allowPositionals: true });
    return { values: values as Readonly<Record<string, string | boolean | undefined>>, positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'the options cannot be read');
  }
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Usage: tautai COMMAND …\n\n${lines.join('\n')}\n\n\`tautai COMMAND --help\` says more.\n`;
}
