import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Manifest } from './manifest.ts';

const mit = (holder: string) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const isc = (holder: string) => `ISC License

Copyright (c) ${holder}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;

const apache = readFileSync(path.join(import.meta.dirname, 'licenses/apache-2.0.txt'), 'utf8').trim();

/** The texts of licenses that packages name without adding them. */
const texts: Readonly<Record<string, (holder: string) => string>> = {
  MIT: mit,
  ISC: isc,
  'Apache-2.0': (holder) => `Copyright ${holder}\n\n${apache}`,
};

/** From the heading about the license to the next heading of any kind, or the end. */
function licenseSection(readme: string): string | null {
  const lines = readme.split(/\r?\n/);
  const start = lines.findIndex((line) => /^#+\s*licen[sc](e|ing)\b/i.test(line));
  const underlined = lines.findIndex(
    (line, index) => /^licen[sc](e|ing)\b/i.test(line) && /^[-=]{3,}\s*$/.test(lines[index + 1] ?? ''),
  );
  const from = start >= 0 ? start + 1 : underlined >= 0 ? underlined + 2 : -1;
  if (from < 0) return null;
  const rest = lines.slice(from);
  const end = rest.findIndex((line) => /^#+\s/.test(line));
  return (end < 0 ? rest : rest.slice(0, end)).join('\n').trim();
}

const isListOfLibraries = (section: string): boolean => section.includes('third-party libraries');

/** A section that only says "MIT" or links to a text is not the text. */
const isWholeText = (section: string): boolean => section.length > 400;

/**
 * The text that a package's license wants kept with it: its license and notice files, else the section of its README,
 * else the license's own text (MIT, ISC, Apache) with the author's name.
 * @throws Error if there is none of these.
 */
export async function readLicenseText(
  folder: string,
  { name, version, license, author }: Manifest,
): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  const filesLike = (pattern: RegExp) =>
    entries.filter((entry) => entry.isFile() && pattern.test(entry.name)).map((entry) => entry.name);
  const files = filesLike(/^(licen[sc]e|copying|notice|third-party)/i);
  const found = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  const [readme] = filesLike(/^readme/i);
  const section = readme ? licenseSection(await readFile(path.join(folder, readme), 'utf8')) : null;
  // sharp's packages list there what is compiled into them, and under which license.
  if (section && (isListOfLibraries(section) || (found.length === 0 && isWholeText(section))))
    found.push(section);
  if (found.length > 0) return found.map((text) => text.trim()).join('\n\n');
  const text = texts[license ?? ''];
  if (text) return text((typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`);
  throw new Error(`${name}@${version} is packaged, but its license (${license ?? 'none'}) has no text`);
}
