import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandHelp, commandNames, generalHelp } from '../../electron/cli/help.ts';
import { parseCommand } from '../../electron/cli/parse-command.ts';
import { readCliWords } from '../../electron/main/read-launch-paths.ts';
import { startsOnWindows } from './windows-arguments.ts';

test.each<readonly [readonly string[], boolean]>([
  [[], true],
  [['upload', 'C:\\photos', '--sis=https://sis.example.org', '--json'], true],
  [['upload', 'C:\\photos', '--sis', 'https://sis.example.org'], true],
  [['upload', 'C:\\photos', '--sis', 'https://sis.example.org', '--json'], false],
  [['--', 'upload', 'C:\\photos', '--sis', 'https://sis.example.org', '--json'], true],
  [['https://sis.example.org', '--', 'upload'], true],
  [['https://sis.example.org', 'upload', '--'], false],
  [['--known-host', 'SHA256:abc', '--fix'], false],
  [['sftp://user@sftp.example.org/photos', 'x'], false],
  [['moodle+https://example.org', 'x'], false],
  [['C:\\photos', 'D:\\more'], true],
  [['\\\\server\\share\\photos', 'x'], true],
  [['a b:c', 'x'], true],
  [['1https://sis.example.org', 'x'], true],
])('Electron on Windows starts with %j: %j', (words, starts) => {
  expect(startsOnWindows(words)).toBe(starts);
  expect(startsOnWindows(['C:\\Program Files\\Picture Day\\Picture Day.exe', ...words])).toBe(starts);
});

interface Example {
  readonly place: string;
  readonly words: readonly string[];
}

const root = path.join(import.meta.dirname, '../..');
const guide = 'docs/guide';
const pages = ['README.md', ...readdirSync(path.join(root, guide)).map((name) => `${guide}/${name}`)];

/** As shells take a line apart, as far as the examples need it. */
function splitWords(text: string): readonly string[] {
  return (text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []).map((word) => word.replaceAll(/["']/g, ''));
}

/** Code in a page: in backticks, or indented by four. */
function codeIn(page: string): readonly string[] {
  const text = readFileSync(path.join(root, page), 'utf8');
  const inline = [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.replaceAll('\n', ' '));
  const blocks = [...text.matchAll(/^ {4}(.+)$/gm)].map(([, code = '']) => code);
  return [...inline, ...blocks];
}

const isPlaceholder = (line: string) => /[<[]|\.\.\./.test(line);

/** What follows the program's name; a file for the output is the shell's. */
function examplesOf(program: RegExp, place: string, lines: readonly string[]): readonly Example[] {
  return lines.flatMap((line) => {
    const behind = program.exec(line)?.[1];
    // PowerShell's Start-Process takes the arguments in one piece.
    const given = /^\s*"([^"]*)"$/.exec(behind ?? '')?.[1] ?? behind;
    if (given === undefined || isPlaceholder(given)) return [];
    return [{ place: `${place}: ${line}`, words: splitWords(given.replace(/ [>|;&].*$/, '')) }];
  });
}

const sources: readonly (readonly [string, readonly string[]])[] = [
  ...pages.map((page) => [page, codeIn(page)] as const),
  ['help', [generalHelp, ...Object.values(commandHelp)].flatMap((text) => text.split('\n'))],
];
const onWindows = sources.flatMap(([place, lines]) =>
  examplesOf(/"Picture Day\.exe"(?=[ "])(.*)$/, place, lines),
);
const anywhere = sources.flatMap(([place, lines]) =>
  examplesOf(/(?:\bpicture-day|MacOS\/Picture Day") ([\w-]+.*)$/, place, lines).filter(
    // A command's name alone is only a mention of it.
    ({ words }) => words.length > 1 && commandNames.some((name) => name === words[0]),
  ),
);

describe('examples', () => {
  test('are found in the README, the guide and the help', () => {
    expect(onWindows.map(({ place }) => place.replace(/:.*/, ''))).toEqual(
      expect.arrayContaining(['README.md', `${guide}/network.md`, 'help']),
    );
    expect(anywhere.length).toBeGreaterThan(5);
  });

  test.each(onWindows)('$place starts on Windows, and is a command or a folder to open', ({ words }) => {
    expect(startsOnWindows(words)).toBe(true);
    expect(words[0]).toBe('--');
    const own = readCliWords(['Picture Day.exe', ...words], true);
    if (own === null) expect(words.slice(1)).toEqual([expect.stringMatching(/^[A-Z]:\\/)]);
    else expect(parseCommand(own).kind).toBe('run');
  });

  test.each(anywhere)('$place starts on Windows too with -- in front, and is a command', ({ words }) => {
    expect(startsOnWindows(['--', ...words])).toBe(true);
    expect(readCliWords(['Picture Day.exe', '--', ...words], true)).toEqual(words);
    expect(parseCommand(words).kind).toBe('run');
  });
});
