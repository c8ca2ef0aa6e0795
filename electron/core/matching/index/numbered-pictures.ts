import { baseName, splitExtension } from '../../photo/file-name.ts';
import { folderOf, pathKey } from './disc-folder.ts';

interface Numbered {
  readonly file: string;
  /** What stands before the number, with the folder. */
  readonly run: string;
  readonly number: number;
}

/** "0012", "LINC0012", "5A-12", and retakes of them: "12a", "12-2". Longer numbers are no picture's. */
const numberedStem = /^(?<before>(?:.*\D)?)(?<number>\d{1,8})(?:[a-d]|[-_]\d)?$/iu;

function readNumber(file: string): Omit<Numbered, 'file'> | null {
  const { before, number } = numberedStem.exec(splitExtension(baseName(file)).stem)?.groups ?? {};
  if (before === undefined || number === undefined) return null;
  return { run: `${pathKey(folderOf(file))}/${before.toLowerCase()}`, number: Number(number) };
}

/** Fewer are a run only where there is nothing else. */
const leastInRun = 3;
/** Photos that are not delivered leave gaps: of the first 2n + 10 numbers, a run has n at least. */
const slack = 10;

/** How many of the numbers, from the lowest on, stand close to the beginning. */
function lengthOfLowRun(sorted: readonly number[]): number {
  return sorted.findLastIndex((number, place) => number <= 2 * (place + 1) + slack) + 1;
}

/** Where a camera's counter starts over. */
const endOfCounter = 10_000;

/** A camera's counter may begin anywhere, and hardly leaves a number out. */
function isCounter(sorted: readonly number[]): boolean {
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  return sorted.length >= 5 && sorted.length >= (last - first + 1) * 0.8;
}

export interface NumberedPictures {
  /** Their names count from the beginning, as a photographer's do: 1, 2, 3; 0001, 0002. */
  readonly fromStart: ReadonlySet<string>;
  /** Their names count, but may be IDs that a school gave out one after the other: 4123, 4124, 4125. */
  readonly fromElsewhere: ReadonlySet<string>;
}

/**
 * The pictures whose names run like picture numbers, by folder and by what stands before the number. Students' IDs
 * run so only where a school gives out 1, 2, 3: what a name means there, the name alone does not say.
 */
export function findNumberedPictures(files: Iterable<string>): NumberedPictures {
  const fromStart = new Set<string>();
  const fromElsewhere = new Set<string>();
  const runs = new Map<string, Numbered[]>();
  for (const file of files) {
    const read = readNumber(file);
    if (!read) continue;
    const run = runs.get(read.run);
    if (run) run.push({ file, ...read });
    else runs.set(read.run, [{ file, ...read }]);
  }
  for (const run of runs.values()) {
    const sorted = [...new Set(run.map(({ number }) => number))].sort((a, b) => a - b);
    const low = lengthOfLowRun(sorted);
    const limit = sorted[low - 1];
    const short = sorted.filter((number) => number < endOfCounter);
    const isRun = low >= leastInRun || low === short.length;
    const isCounted = isCounter(short);
    for (const { file, number } of run) {
      if (isRun && limit !== undefined && number <= limit) fromStart.add(file);
      else if (isCounted && number < endOfCounter) fromElsewhere.add(file);
    }
  }
  return { fromStart, fromElsewhere };
}
