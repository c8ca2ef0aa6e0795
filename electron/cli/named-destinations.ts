import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { overlaySettings } from '../core/contract/overlay-settings.ts';
import { settingsSchema } from '../core/contract/settings.ts';
import { isSameName, type NamedDestination } from '../core/delivery/named-destination.ts';
import { noPolicy, policyOf } from '../core/policy/policy-state.ts';
import { texts } from '../core/text/texts.ts';
import { UsageError } from './exit-status.ts';
import type { CommandLine } from './parse-command.ts';
import type { Terminal } from './terminal.ts';

type Environment = Terminal['environment'];

/** Where the app keeps its settings for this person, as Electron's `userData` is for an app called "Picture Day". */
export function appDataFolder(platform: NodeJS.Platform, environment: Environment, home: string): string {
  const name = 'Picture Day';
  switch (platform) {
    case 'win32':
      return path.win32.join(environment['APPDATA'] ?? path.win32.join(home, 'AppData', 'Roaming'), name);
    case 'darwin':
      return path.posix.join(home, 'Library', 'Application Support', name);
    default:
      return path.posix.join(environment['XDG_CONFIG_HOME'] || path.posix.join(home, '.config'), name);
  }
}

/**
 * The destinations of the app's settings as they hold on this computer, without secrets: none where the app has no
 * settings yet.
 * @throws UsageError where the file cannot be read, or is no settings file.
 */
export async function readNamedDestinations(
  line: Pick<CommandLine, 'text'>,
  terminal: Pick<Terminal, 'environment' | 'folder' | 'policy'>,
): Promise<readonly NamedDestination[]> {
  const given = line.text('app-data');
  if (given === '') throw new UsageError(texts.cliWords.takesFolder('--app-data'));
  const folder =
    given === undefined
      ? appDataFolder(process.platform, terminal.environment, homedir())
      : path.resolve(terminal.folder, given);
  const file = path.join(folder, 'settings.json');
  const own = settingsSchema.safeParse(await readJson(file));
  if (!own.success) throw new UsageError(texts.cliWords.notSettings(file));
  return overlaySettings(own.data, policyOf(terminal.policy ?? noPolicy)).destinations;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw new UsageError(texts.cliWords.fileUnread(file));
  }
}

/** The destination that a person names on a command line; null for a name that none has. */
export function findDestination(
  destinations: readonly NamedDestination[],
  name: string,
): NamedDestination | null {
  return destinations.find((known) => isSameName(known.name, name)) ?? null;
}
