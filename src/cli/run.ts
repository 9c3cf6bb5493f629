import { CannotLook } from '../preflight/cannot-look';
import { type Command, exitCode, type Terminal, UsageError } from './command';
import { preflight } from './preflight';

const commands: Readonly<Record<string, Command>> = { preflight };

const help = `cdk8s-argo-pipelines COMMAND [arguments]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`)
  .join('\n')}

  COMMAND --help  what a command takes
  --version       the version of this package
`;

/**
 * The program cdk8s-argo-pipelines.
 * @param args the words of the command line, without the program's name
 * @returns the exit code
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === '--help' || name === '-h' || name === 'help') {
      terminal.out(help);
      return exitCode.good;
    }
    if (name === '--version') {
      terminal.out(`${version()}\n`);
      return exitCode.good;
    }
    if (name === undefined) throw new UsageError(`name a command.\n\n${help}`);
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(`there is no command "${name}". There is: ${Object.keys(commands).join(', ')}.`);
    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.out(command.help);
      return exitCode.good;
    }
    return await command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    terminal.err(`cdk8s-argo-pipelines: ${said(error)}\n`);
    return exitCode.failed;
  }
}

/** The environment variable that shows whole stacks, as in a program that synthesizes (src/mistakes/uncaught.ts). */
const stackVariable = 'CDK8S_ARGO_STACK';

/** What somebody can mend is a sentence. Anything else is a fault of the program, of which its authors want to see more. */
function said(error: Error): string {
  if (process.env[stackVariable]) return error.stack ?? error.message;
  if (error instanceof CannotLook) return error.message.trimEnd();
  const [first = ''] = error.message.split('\n');
  return `${error.name}: ${first}\nThis is a fault of the program, or it met something that it does not know. ${stackVariable}=1 shows where.`;
}

/** The package's own, found by its name: where it lies differs between sources and what is built. */
function version(): string {
  return require('cdk8s-argo-pipelines/package.json').version;
}
