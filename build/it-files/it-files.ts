import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { policyEntries, policyJsonSchema } from './policy-entries.ts';
import { writeAdml, writeAdmx } from './write-admx.ts';
import { writeProfile } from './write-profile.ts';

export const schemaFile = 'docs/it/policy.schema.json';

/** The files that name every key of the policy, by their paths in the project. */
export function itFiles(): Readonly<Record<string, string>> {
  const entries = policyEntries();
  return {
    [schemaFile]: `${JSON.stringify(policyJsonSchema(), null, 2)}\n`,
    'docs/it/windows/PictureDay.admx': writeAdmx(entries),
    'docs/it/windows/en-US/PictureDay.adml': writeAdml(entries),
    'docs/it/macos/picture-day-example.mobileconfig': writeProfile(entries),
  };
}

/** Writes the files for IT anew: `node build/it-files/it-files.ts`, then `npm run format`. */
if (import.meta.main) {
  const root = path.join(import.meta.dirname, '../..');
  for (const [name, text] of Object.entries(itFiles())) await writeFile(path.join(root, name), text);
}
