import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { formatNumber } from '../electron/core/shared/locale.ts';

/** What the size of the source is watched by: `npm run figures`. */

const crumbLines = 20;

const relativeImport = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

interface Source {
  /** From the root, with `/`. */
  readonly file: string;
  readonly lines: number;
  readonly imports: readonly string[];
}

async function readSources(root: string): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for await (const entry of glob('{electron,renderer,build}/**/*.{ts,tsx}', { cwd: root })) {
    const file = entry.split(path.sep).join('/');
    if (/\.test\.tsx?$/.test(file) || file.includes('/fixtures/')) continue;
    const text = readFileSync(path.join(root, file), 'utf8');
    const imports = [...text.matchAll(relativeImport)].map(([, to = '']) =>
      path.posix.join(path.posix.dirname(file), to),
    );
    sources.push({ file, lines: text.split('\n').length - 1, imports });
  }
  return sources.sort((one, other) => (one.file < other.file ? -1 : 1));
}

/** The folder of `renderer/` that a file lies in; null for one outside, or beside those folders. */
function roomOf(file: string): string | null {
  const [house, room, ...rest] = file.split('/');
  return house === 'renderer' && room !== undefined && rest.length > 0 ? room : null;
}

/**
 * Groups that cannot be put in an order in which each imports only those before it: Tarjan's strongly connected
 * components of two or more.
 */
export function findCircles(
  arrows: ReadonlyMap<string, ReadonlySet<string>>,
): readonly (readonly string[])[] {
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): number => {
    const number = numbers.size;
    numbers.set(node, number);
    open.push(node);
    let low = number;
    for (const next of arrows.get(node) ?? []) {
      if (!numbers.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, lowest.get(next) ?? numbers.get(next) ?? low);
    }
    lowest.set(node, low);
    if (low === number) {
      const circle = open.splice(open.indexOf(node));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  };
  for (const node of arrows.keys()) if (!numbers.has(node)) visit(node);
  return circles;
}

function arrowsBetween(
  sources: readonly Source[],
  nodeOf: (file: string) => string | null,
): ReadonlyMap<string, ReadonlySet<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const { file, imports } of sources) {
    const from = nodeOf(file);
    if (from === null) continue;
    const targets = arrows.get(from) ?? new Set();
    arrows.set(from, targets);
    for (const to of imports.map(nodeOf)) if (to !== null && to !== from) targets.add(to);
  }
  return arrows;
}

const count = (value: number) => formatNumber(value);

async function print(root: string): Promise<void> {
  const sources = await readSources(root);
  const linesOf = (house: string) =>
    sources.filter(({ file }) => file.startsWith(`${house}/`)).reduce((sum, { lines }) => sum + lines, 0);
  const houses = ['electron', 'renderer', 'build'].map((house) => [house, linesOf(house)] as const);
  const all = houses.reduce((sum, [, lines]) => sum + lines, 0);
  const crumbs = sources.filter(({ lines }) => lines < crumbLines);
  const longest = sources.reduce((one, other) => (other.lines > one.lines ? other : one));
  const rooms = new Set(sources.flatMap(({ file }) => roomOf(file) ?? []));
  const roomCircles = findCircles(arrowsBetween(sources, roomOf));
  const fileCircles = findCircles(arrowsBetween(sources, (file) => file));
  const circlesInWords = (circles: readonly (readonly string[])[]) =>
    [circles.length, ...circles.map((circle) => circle.join(', '))].join('\n    ');

  const lines = [
    `Source lines without tests and fixtures: ${count(all)} (${houses.map(([house, part]) => `${house} ${count(part)}`).join(', ')}) in ${count(sources.length)} files`,
    `Files under ${crumbLines} lines: ${crumbs.length}`,
    ...(process.argv.includes('--list') ? crumbs.map(({ file, lines: own }) => `    ${file}: ${own}`) : []),
    `Longest file: ${longest.file}, ${longest.lines} lines`,
    `Folders at the top of renderer: ${rooms.size} (${[...rooms].join(', ')})`,
    `Circles of those folders: ${circlesInWords(roomCircles)}`,
    `Circles of files: ${circlesInWords(fileCircles)}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

if (import.meta.main) await print(path.join(import.meta.dirname, '..'));
