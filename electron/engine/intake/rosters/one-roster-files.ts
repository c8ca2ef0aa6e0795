import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { checkFileSize, maximumFileBytes } from './limits.ts';
import { unpackParts } from './unpack-parts.ts';

export const oneRosterNames = [
  'manifest.csv',
  'users.csv',
  'roles.csv',
  'classes.csv',
  'enrollments.csv',
] as const;
export type OneRosterName = (typeof oneRosterNames)[number];

/** OneRoster's files that matter here, as far as they are there. */
export type OneRosterFiles = ReadonlyMap<OneRosterName, Buffer>;

function readOneRosterName(file: string): OneRosterName | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  return file.includes('__MACOSX/') ? undefined : oneRosterNames.find((known) => known === name);
}

/** The files beside `users.csv`, which may lie in a sub-folder. */
function chooseNames(files: readonly string[]): ReadonlyMap<string, OneRosterName> {
  const users = files
    .filter((file) => readOneRosterName(file) === 'users.csv')
    .sort((one, other) => one.length - other.length)[0];
  if (users === undefined) return new Map();
  const folder = users.slice(0, users.lastIndexOf('/') + 1);
  return new Map(
    files.flatMap((file) => {
      const name = readOneRosterName(file);
      return name && file.slice(0, file.lastIndexOf('/') + 1) === folder ? [[file, name] as const] : [];
    }),
  );
}

// OneRoster 1.1 and 1.2, users.csv; beside these it has but `metadata.` of a school's own.
const userHeadings = new Set(
  `sourcedId status dateLastModified enabledUser orgSourcedIds role username userIds givenName familyName middleName
  identifier email sms phone agentSourcedIds grades password userMasterIdentifier preferredGivenName
  preferredMiddleName preferredFamilyName primaryOrgSourcedId pronouns resourceSourcedIds`
    .toLowerCase()
    .split(/\s+/u),
);

/** Whether OneRoster knows this column of `users.csv`; others were added. */
export function isUserHeading(heading: string): boolean {
  return userHeadings.has(heading.toLowerCase());
}

/** Whether a text begins as a `users.csv` does, whatever its file is called. */
export function looksLikeUsers(start: string): boolean {
  const [line = ''] = start.split(/[\r\n]/u, 1);
  const headings = line.split(/[,;\t|]/u).map((cell) => cell.replaceAll('"', '').trim().toLowerCase());
  const known = (heading: string) => userHeadings.has(heading) || heading.startsWith('metadata.');
  return (
    ['sourcedid', 'givenname', 'familyname'].every((name) => headings.includes(name)) && headings.every(known)
  );
}

/** Empty where there is no `users.csv` among the names. */
export async function openOneRosterZip(
  bytes: Buffer,
  names: readonly string[],
  signal: AbortSignal,
): Promise<OneRosterFiles> {
  const chosen = chooseNames(names);
  if (chosen.size === 0) return new Map();
  const parts = await unpackParts(bytes, maximumFileBytes, (name) => chosen.has(name), signal);
  return new Map(
    [...parts].flatMap(([file, content]) => {
      const name = chosen.get(file);
      return name ? [[name, content] as const] : [];
    }),
  );
}

/** The files in a folder or in one of its sub-folders; empty where there is no `users.csv`. */
export async function openOneRosterFolder(folder: string, signal: AbortSignal): Promise<OneRosterFiles> {
  const files: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    signal.throwIfAborted();
    if (entry.isFile()) files.push(entry.name);
    if (!entry.isDirectory()) continue;
    for (const name of await readdir(path.join(folder, entry.name)).catch(() => [])) {
      if (readOneRosterName(name)) files.push(`${entry.name}/${name}`);
    }
  }
  const contents = new Map<OneRosterName, Buffer>();
  for (const [file, name] of chooseNames(files)) {
    signal.throwIfAborted();
    const location = path.join(folder, file);
    checkFileSize((await stat(location)).size);
    contents.set(name, await readFile(location, { signal }));
  }
  return contents;
}
