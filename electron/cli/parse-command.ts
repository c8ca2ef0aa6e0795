import { parseArgs } from 'node:util';
import { texts } from '../core/text/texts.ts';
import { UsageError } from './exit-status.ts';
import { type CommandName, commandNames } from './help.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const photoOptions = {
  roster: text,
  'opt-outs': text,
  'opt-outs-checked': flag,
  'names-win': flag,
  thorough: flag,
  faces: flag,
} as const;
const folderOptions = { ...photoOptions, preset: text, json: flag } as const;
const sftpOptions = { sftp: text, key: text, 'known-host': text, 'make-folder': flag } as const;
const systemOptions = { to: text, 'app-data': text, 'bind-dn': text, 'start-tls': flag } as const;
const runOptions = { state: text, 'start-over': flag, 'watch-hours': text } as const;
const sisOptions = { sis: text, 'token-env': text, ca: text, json: flag } as const;

const specs = {
  check: { folder: true, options: folderOptions },
  pack: { folder: true, options: { ...folderOptions, out: text, 'max-bytes': text, fix: flag } },
  upload: {
    folder: true,
    options: {
      ...sisOptions,
      ...sftpOptions,
      ...systemOptions,
      ...runOptions,
      again: flag,
      preset: text,
      'max-bytes': text,
      fix: flag,
      ...photoOptions,
    },
  },
  resume: {
    folder: false,
    options: { ...sisOptions, ...runOptions, ...photoOptions, 'max-bytes': text, fix: flag },
  },
  history: {
    folder: false,
    options: {
      state: text,
      run: text,
      student: text,
      csv: flag,
      delete: flag,
      'forget-before': text,
      json: flag,
    },
  },
  jobs: { folder: false, options: sisOptions },
  destinations: { folder: false, options: { 'app-data': text, state: text, json: flag } },
  'check-connection': { folder: false, options: sisOptions },
  'practice-sis': { folder: false, options: { port: text, state: text, students: text, pace: text } },
  'sample-photos': { folder: true, options: { count: text, seed: text } },
} as const satisfies Readonly<Record<CommandName, { folder: boolean; options: object }>>;

/** What stands on the command line, by name. */
export interface CommandLine {
  /** Empty for commands that take none. */
  readonly folder: string;
  readonly text: (name: string) => string | undefined;
  readonly has: (name: string) => boolean;
  /** @throws UsageError if it is not a number from `least` to `most`. */
  readonly number: (name: string, range: NumberRange) => number | undefined;
}

interface NumberRange {
  readonly least: number;
  readonly most?: number;
  readonly mayBeFraction?: boolean;
}

export type Parsed =
  | { readonly kind: 'help'; readonly command: CommandName | null }
  | { readonly kind: 'run'; readonly command: CommandName; readonly line: CommandLine };

function isCommand(word: string | undefined): word is CommandName {
  return commandNames.some((name) => name === word);
}

function readNumber(name: string, value: string, { least, most, mayBeFraction }: NumberRange): number {
  const number = Number(value);
  const isRight =
    /^\d+(\.\d+)?$/.test(value) && (mayBeFraction || Number.isSafeInteger(number)) && number >= least;
  if (isRight && number <= (most ?? Number.MAX_SAFE_INTEGER)) return number;
  const { takesNumberBetween, takesNumberFrom } = texts.cliWords;
  const option = `--${name}`;
  throw new UsageError(
    most === undefined
      ? takesNumberFrom(option, least, value)
      : takesNumberBetween(option, least, most, value),
  );
}

/** @throws UsageError */
export function parseCommand(words: readonly string[]): Parsed {
  const [command, ...rest] = words;
  const wantsHelp = (list: readonly string[]) => {
    const end = list.indexOf('--');
    return (end === -1 ? list : list.slice(0, end)).some((word) => word === '--help' || word === '-h');
  };
  if (command === undefined) throw new UsageError(texts.cliWords.nothingToDo);
  if (command === 'help' || command === '--help' || command === '-h') {
    return { kind: 'help', command: isCommand(rest[0]) ? rest[0] : null };
  }
  if (!isCommand(command)) throw new UsageError(texts.cliWords.noCommand(command));
  if (wantsHelp(rest)) return { kind: 'help', command };
  return { kind: 'run', command, line: parseLine(command, rest) };
}

function parseWords(command: CommandName, words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: specs[command].options,
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

function parseLine(command: CommandName, words: readonly string[]): CommandLine {
  const { values, positionals } = parseWords(command, words);
  const [folder = '', ...more] = positionals;
  if (specs[command].folder && folder === '') throw new UsageError(texts.cliWords.takesFolder(command));
  const surplus = specs[command].folder ? more[0] : positionals[0];
  if (surplus !== undefined) throw new UsageError(texts.cliWords.surplus(surplus));
  const given = new Map<string, unknown>(Object.entries(values));
  const readText = (name: string) => {
    const value = given.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    folder,
    text: readText,
    has: (name) => given.get(name) === true,
    number(name, range) {
      const value = readText(name);
      return value === undefined ? undefined : readNumber(name, value, range);
    },
  };
}
