import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const repository = path.join(import.meta.dirname, '..');
const pages = globSync(['*.md', '{docs,build,e2e,electron,renderer}/**/*.md'], { cwd: repository }).map(
  (file) => file.replaceAll(path.sep, '/'),
);

const read = (page: string) => readFileSync(path.join(repository, page), 'utf8');

/** Without fenced and indented code, in which nothing is a link or a heading. */
function proseOf(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/^ {4}.*$/gm, '');
}

/** The anchors that GitHub gives a page's headings (github-slugger's rule, as far as these pages need it). */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...proseOf(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(/\s/g, '-'),
    ),
  );
}

/** A sentence for each link of a page that leads to no file, or to no heading of one. */
function findBrokenLinks(page: string, text: string): readonly string[] {
  const targets = [...proseOf(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.flatMap((target) => {
    if (/^[a-z]+:/.test(target)) return [];
    const [file = '', anchor] = target.split('#');
    const linked = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
    if (!existsSync(path.join(repository, linked))) return [`${page}: ${target} is not there`];
    if (anchor === undefined) return [];
    const anchors = anchorsOf(linked === page ? text : read(linked));
    return anchors.has(anchor) ? [] : [`${page}: ${target} names no heading`];
  });
}

/** A sentence for each path in a page's code that is not in the repository. Placeholders and patterns are left out, and `docs/`, which Electron has too. */
function findStalePaths(page: string, text: string): readonly string[] {
  const code = [...proseOf(text).matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words);
  const paths = code.filter((words) => /^(?:electron|renderer|build|e2e)\/[\w./-]+$/.test(words));
  return paths.flatMap((name) =>
    existsSync(path.join(repository, name)) ? [] : [`${page}: ${name} is not there`],
  );
}

test('finds what does not lead anywhere', () => {
  const page = 'docs/releasing.md';
  const text = [
    '# Two words, "quoted"',
    '[a](no-such-page.md) [b](#two-words-quoted) [c](#three-words) [d](https://example.org/x) [e](it/README.md)',
    '`electron/no-such-folder` `electron/core` `electron/<name>.ts`',
    '    [in code](nowhere.md)',
  ].join('\n');
  expect(findBrokenLinks(page, text)).toEqual([
    `${page}: no-such-page.md is not there`,
    `${page}: #three-words names no heading`,
  ]);
  expect(findStalePaths(page, text)).toEqual([`${page}: electron/no-such-folder is not there`]);
});

test.each(pages)('links and paths of %s lead somewhere', (page) => {
  const text = read(page);
  expect([...findBrokenLinks(page, text), ...findStalePaths(page, text)]).toEqual([]);
});
