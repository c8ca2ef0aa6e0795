import { access, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { whenFree } from '../engine/disk/when-free.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** A small file of JSON. What it holds is in memory; changes are written one after the other. */
export interface JsonFile<Value> {
  current(): Value;
  change(change: (value: Value) => Value): Promise<Value>;
  /** Waits until all changes are on disk. */
  written(): Promise<void>;
}

async function setAside(file: string): Promise<string> {
  const { dir, name, ext } = path.parse(file);
  for (let number = 1; ; number += 1) {
    const aside = path.join(dir, `${name}.damaged-${number}${ext}`);
    const isThere = await access(aside).then(
      () => true,
      () => false,
    );
    if (isThere) continue;
    await whenFree(() => rename(file, aside));
    return aside;
  }
}

async function read<Value>(file: string, schema: z.ZodType<Value>): Promise<Value | 'missing' | 'damaged'> {
  let text: string;
  try {
    text = await whenFree(() => readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'missing';
    throw error;
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return 'damaged';
  }
}

/**
 * Opens such a file. One that is missing starts with the schema's defaults; so does a damaged one, which is set
 * aside as `<name>.damaged-<n>.json`. One that cannot be read just now is read again before the first change is
 * written: until then the defaults hold, and it is never overwritten with them.
 * @param onError Called with a sentence about what is wrong with the file; nothing is thrown for it.
 * @param toFile what is written of a value; the schema has to read it as the same value again.
 */
export async function openJsonFile<Value extends object>(
  file: string,
  schema: z.ZodType<Value>,
  onError: (sentence: string, error?: unknown) => void,
  toFile: (value: Value) => Value = (value) => value,
): Promise<JsonFile<Value>> {
  let value = schema.parse({});
  // Those that were made while the file could not be read.
  let unread: ((value: Value) => Value)[] | null = [];
  const load = async () => {
    if (!unread) return;
    const found = await read(file, schema);
    if (found === 'damaged') onError(`${file} was damaged; it is kept as ${await setAside(file)}`);
    else if (found !== 'missing')
      value = unread.reduce<Value>((sofar, next) => schema.parse(next(sofar)), found);
    unread = null;
  };
  await load().catch((error: unknown) => onError(`${file} cannot be read`, error));
  let writing: Promise<void> = Promise.resolve();
  return {
    current: () => value,
    written: () => writing,
    async change(change) {
      value = schema.parse(change(value));
      unread?.push(change);
      writing = writing
        .then(load)
        .then(() => writeFileAtomically(file, `${JSON.stringify(toFile(value), null, 2)}\n`))
        .catch((error: unknown) => onError(`${file} cannot be written`, error));
      await writing;
      return value;
    },
  };
}
