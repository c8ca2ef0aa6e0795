import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { itFiles } from './it-files.ts';

/** Writes the files for IT anew: `node build/it-files/index.ts`, then `npm run format`. */
const root = path.join(import.meta.dirname, '../..');
for (const [name, text] of Object.entries(itFiles())) await writeFile(path.join(root, name), text);
