/**
 * A number in a name or in a picture's words. `doubtful`: it has the look of a year, a date, a time, a size or a
 * camera's counter, or is too short to mean anything; it counts only where a name says the same.
 */
export interface NumberClue {
  readonly text: string;
  readonly isDoubtful: boolean;
  /** Nothing but signs and words stands beside it: no other letter or digit is part of it. */
  readonly isFree: boolean;
  /** The text is this number, with nothing but marks of retakes and copies. */
  readonly isWhole: boolean;
}

export interface ReadNumbers {
  readonly numbers: readonly NumberClue[];
  /** What is left for names, the noise taken out. */
  readonly rest: string;
}

/** Shorter numbers are counters more often than IDs. */
const shortestId = 4;
/** Beside a date, numbers as short as this are the time, or the photos of that day, as often as IDs. */
const shortBesideDate = 4;
const longestId = 20;

// `(2)`, `_2`, `~1`, "copy", "retake 1": the photo was taken, saved or sent again.
const numberedCopy = /\s*\(\d{1,2}\)/gu;
const retakeMarks = [
  /(?<![\p{L}])(?:re[- ]?takes?|re[- ]?shoot|copy(?: of)?|kopie(?: von)?|copia(?: de)?|edit(?:ed)?|cropped|crop|final|new|neu|alt|pose|shot|take|version)[-_ ]?\d{0,2}(?![\p{L}\d])/giu,
  // But "Grade 5" and "Room 12" are classes.
  /(?<=\p{L}{3}|\d)(?<!(?<!\p{L})(?:grade|grd|year|class|room|homeroom|classroom|section|period))[-_. ~]+(?:\d{1,2})(?=[-_ ]*$)/giu,
];

const year = '(?:19|20)\\d\\d';
const month = '(?:0?[1-9]|1[0-2])';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const fullMonth = '(?:0[1-9]|1[0-2])';
const fullDay = '(?:0[1-9]|[12]\\d|3[01])';
// Without signs only behind a date without signs: `2026-09-14 104233` ends in an ID.
const spelledTime = '(?:[01]?\\d|2[0-3])[-_.:h][0-5]\\d(?:[-_.:m][0-5]\\d)?';
const time = '(?:[01]\\d|2[0-3])[-_.:h ]?[0-5]\\d(?:[-_.:m ]?[0-5]\\d(?:[-_.]?\\d{3})?)?';

/** What cameras and phones write, and sizes: never an ID by themselves. */
const cameraNoise: readonly RegExp[] = [
  // The counter behind the letters has four digits (Sony: five; P: month, day, counter).
  /(?<![a-z0-9])(?:img|dsc[nfi]?|image|imag|sam|gopr|gp?[hx]\d\d|dji|mvi|vid|cimg|kimg|hpim|pict|imgp|dcp|sdc|_?mg|stp|kif|win|pxl|photo|pic)[-_ ]?e?\d{1,4}(?!\d)/giu,
  /(?<![a-z0-9])dsc[nf]?[-_ ]?\d{5}(?!\d)/giu,
  /(?<![a-z0-9])p[1-9a-c]\d{6}(?!\d)/giu,
  /(?<![a-z0-9])\d{3}[_-]\d{4}(?![\d])(?=$|[-_ ]*$)/giu,
  /(?<![a-z0-9])[0-9][a-z][0-9][a-z][-_]?\d{4}(?!\d)/giu,
  /(?<!\d)\d{2,5} ?[x×] ?\d{2,5}(?!\d)/giu,
];

/** May be an ID where nothing else stands beside it. */
const dateNoise: readonly RegExp[] = [
  // Dates in every order, with the time behind them where it stands there.
  new RegExp(
    `(?<!\\d)${year}${fullMonth}${fullDay}(?:[-_ T]+(?:at )?${time}|[01]\\d[0-5]\\d[0-5]\\d|[-_]wa\\d+)?(?!\\d)`,
    'giu',
  ),
  new RegExp(`(?<!\\d)${year}[-_. ]${month}[-_. ]${day}(?:[-_ T]+(?:at )?${spelledTime})?(?!\\d)`, 'giu'),
  new RegExp(`(?<!\\d)${day}[-_. ]${day}[-_. ]${year}(?!\\d)`, 'giu'),
  new RegExp(`(?<!\\d)${day}[-.]${day}[-.]\\d\\d(?!\\d)`, 'giu'),
  // School years and years.
  new RegExp(`(?<!\\d)${year}[-_/](?:${year}|\\d\\d)(?!\\d)`, 'giu'),
  new RegExp(`(?<!\\d)${year}(?!\\d)`, 'giu'),
];

/** "ID 12", "#12": somebody says that it is one. */
const labelled = /(?:(?<![\p{L}])(?:id|student|pupil|no|nr|number)|#)[-_ .:#]*$/iu;

/** "Order 104233", "Room #1204": somebody says that it is none. */
const labelledOtherwise =
  /(?<!\p{L})(?:order|package|pkg|proof|print|sheet|form|scan|picture|image|room|rm|homeroom|hr|building|field)(?:[-_ .:#]*(?:no|nr|number))?[-_ .:#]*$/iu;

const isWord = (letters: string) => letters.length === 0 || letters.length >= 3;

const cameraLetters = /^(?:img|image|imag|dsc[nf]?|sam|gopr|dji|mvi|vid|pict?|imgp|dcp|pxl|win)$/i;

function isFree(text: string, start: number, end: number): boolean {
  const before = /\p{L}*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^\p{L}*/u.exec(text.slice(end))?.[0] ?? '';
  if (labelledOtherwise.test(text.slice(0, start))) return false;
  // `Lopez104233` and `ID104233` are two things; `B104233` may be a third.
  if (cameraLetters.test(before)) return false;
  // `IMG_104233_0815`: a phone's own numbers.
  const isCameras = cameraLetters.test(/\p{L}+(?=[-_ ]$)/u.exec(text.slice(0, start))?.[0] ?? '');
  if (isCameras && /\d/.test(text.slice(end))) return false;
  return (isWord(before) || /^id$/i.test(before)) && isWord(after);
}

/** All numbers of a text, each digit run and each longer token of letters, digits and hyphens around it. */
function listTokens(text: string, isDoubtful: boolean): readonly NumberClue[] {
  const clues: NumberClue[] = [];
  const seen = new Set<string>();
  const whole = trimSigns(text);
  const add = (token: string, start: number) => {
    const end = start + token.length;
    if (token.length > longestId || !/\d/.test(token) || seen.has(`${start} ${token}`)) return;
    seen.add(`${start} ${token}`);
    const isLabelled = labelled.test(text.slice(0, start));
    const isWhole = token === whole;
    if (token.length < shortestId && !isLabelled && !isWhole) return;
    clues.push({
      text: token,
      isDoubtful: isDoubtful && !isLabelled,
      isFree: isFree(text, start, end),
      isWhole,
    });
  };
  for (const { 0: token, index } of text.matchAll(/[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/gu)) {
    add(token, index);
    for (const part of token.matchAll(/[A-Za-z0-9]+/gu)) add(part[0], index + part.index);
    for (const run of token.matchAll(/\d+/gu)) add(run[0], index + run.index);
  }
  return clues;
}

/** Programs show a number in groups: "310,245", "310 245". */
const grouped = /(?<![\p{L}\d.,])[1-9]\d{0,2}(?:[ ,]\d{3})+(?![\p{L}\d.,])/gu;

function listGrouped(text: string): readonly NumberClue[] {
  return [...text.matchAll(grouped)].map(([token]) => ({
    text: token.replace(/\D/gu, ''),
    isDoubtful: false,
    isFree: false,
    isWhole: token === trimSigns(text),
  }));
}

const trimSigns = (text: string) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** Takes a text apart into what may be IDs and what may be names. */
export function readNumbers(text: string): ReadNumbers {
  const taken: { readonly found: string; readonly mayBeWhole: boolean }[] = [];
  const takeOut = (rest: string, kinds: readonly RegExp[], mayBeWhole: boolean) =>
    kinds.reduce(
      (left, kind) =>
        left.replace(kind, (found) => {
          taken.push({ found, mayBeWhole });
          return ' ';
        }),
      rest,
    );
  let rest = text.normalize('NFC').replace(numberedCopy, ' ');
  rest = takeOut(takeOut(rest, cameraNoise, false), dateNoise, true);
  for (const mark of retakeMarks) rest = rest.replace(mark, ' ');
  const isBare = trimSigns(rest) === '' && taken.length === 1;
  const doubtful = taken.flatMap(({ found, mayBeWhole }) =>
    listTokens(found.replace(/\p{L}+/gu, ' '), true)
      // The year of `2026-27` is nobody's ID.
      .filter((clue) => clue.text === trimSigns(found) || !/^(?:19|20)\d\d$/.test(clue.text))
      .map((clue) => ({ ...clue, isWhole: clue.isWhole && isBare && mayBeWhole })),
  );
  const hasDate = taken.some(({ mayBeWhole }) => mayBeWhole);
  const free = listTokens(rest, false).map((clue) =>
    hasDate && clue.text.length <= shortBesideDate ? { ...clue, isFree: false } : clue,
  );
  return { numbers: [...free, ...listGrouped(rest), ...doubtful], rest };
}

/** Too short, or a year by itself: never an ID that is sure. */
export function isMeaningful(id: string): boolean {
  const digits = id.replace(/\D/g, '');
  return digits.length >= shortestId && !/^(?:19|20)\d\d$/.test(id);
}
