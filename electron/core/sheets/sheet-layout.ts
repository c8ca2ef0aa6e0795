/** How many photos are on one page. */
export const sheetSizes = [12, 20, 30, 48] as const;

export type SheetSize = (typeof sheetSizes)[number];

export const papers = ['letter', 'a4'] as const;

export type Paper = (typeof papers)[number];

const grids: Readonly<Record<SheetSize, { readonly columns: number; readonly rows: number }>> = {
  12: { columns: 3, rows: 4 },
  20: { columns: 4, rows: 5 },
  30: { columns: 5, rows: 6 },
  48: { columns: 6, rows: 8 },
};

/** In inches: what is left of each paper inside the margins. */
const printable: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  letter: { width: 7.5, height: 9.9 },
  a4: { width: 7.27, height: 10.6 },
};

/** In inches: the class and what to do with the sheet, on top of each page. */
export const headInches = 0.75;
/** Between two rows. */
export const gapInches = 0.08;

const captionPoints: Readonly<Record<SheetSize, number>> = { 12: 10, 20: 9, 30: 8, 48: 7 };
const pointsInInch = 72;
/** Two lines, each 1.25 times as high as its letters. */
const captionLines = 2.5;

/** Where everything is on a page; lengths in inches. */
export interface SheetLayout {
  readonly columns: number;
  readonly rows: number;
  readonly rowHeight: number;
  readonly photoHeight: number;
  readonly photoWidth: number;
  /** In points. */
  readonly captionSize: number;
}

const portraitRatio = 4 / 5;

function floor(inches: number): number {
  return Math.floor(inches * 100) / 100;
}

/** Photos are as large as the rows and columns of the paper allow, below each its number, name and ID. */
export function layOut(perPage: SheetSize, paper: Paper): SheetLayout {
  const { columns, rows } = grids[perPage];
  const { width, height } = printable[paper];
  const captionSize = captionPoints[perPage];
  const caption = (captionSize * captionLines) / pointsInInch + 0.04;
  const rowHeight = floor((height - headInches) / rows - gapInches);
  const highest = rowHeight - caption;
  const widest = width / columns - 0.1;
  const photoHeight = floor(Math.min(highest, widest / portraitRatio));
  return {
    columns,
    rows,
    rowHeight,
    photoHeight,
    photoWidth: floor(photoHeight * portraitRatio),
    captionSize,
  };
}

/** What office printers show of a face; more would only make the file larger. */
const dotsPerInch = 250;

export function photoHeightPixels(layout: SheetLayout): number {
  return Math.ceil(layout.photoHeight * dotsPerInch);
}

/** The same for all pages, the last one may have fewer. One page, without any, for a class without photos. */
export function splitIntoPages<Entry>(
  entries: readonly Entry[],
  perPage: SheetSize,
): readonly (readonly Entry[])[] {
  const pages: Entry[][] = [];
  for (let start = 0; start < entries.length; start += perPage)
    pages.push(entries.slice(start, start + perPage));
  return pages.length === 0 ? [[]] : pages;
}

/** Where people print on Letter paper: Canada, most of Latin America, and the Philippines besides the US. */
const letterRegions: ReadonlySet<string> = new Set(
  'US CA MX PH PR GU VI AS MP CL CO CR DO GT HN NI PA SV VE BZ'.split(' '),
);

/** @param language such as `en-US`, as the computer has it. Without a region: the paper of the US. */
export function usualPaper(language: string): Paper {
  const region = /[-_]([A-Z]{2})\b/.exec(language)?.[1];
  return region === undefined || letterRegions.has(region) ? 'letter' : 'a4';
}
