import path from 'node:path';

/** Where the journal lies in its folder. */
export function journalFile(folder: string): string {
  return path.join(folder, 'journal.sqlite');
}
