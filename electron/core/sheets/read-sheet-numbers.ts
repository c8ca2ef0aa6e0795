import { isCodeOf, type KeptSheet } from './kept-sheet.ts';

/** Numbers of one class sheet, each once, in the order in which they were typed. */
export interface WantedNumbers {
  readonly code: string;
  readonly numbers: readonly number[];
}

/** Why what was typed cannot be followed. */
export type NumbersProblem =
  | { readonly why: 'empty' }
  | { readonly why: 'none-printed' }
  /** Numbers without a sheet's code, and there are several sheets. */
  | { readonly why: 'which-sheet'; readonly codes: readonly string[] }
  | { readonly why: 'unknown-sheet'; readonly typed: string; readonly codes: readonly string[] }
  /** A code, and no number behind it. */
  | { readonly why: 'no-numbers'; readonly code: string }
  | { readonly why: 'not-a-number'; readonly typed: string }
  | { readonly why: 'backwards'; readonly from: number; readonly to: number }
  | {
      readonly why: 'not-on-sheet';
      readonly code: string;
      readonly numbers: readonly number[];
      readonly last: number;
    };

export type ReadNumbers =
  | { readonly kind: 'numbers'; readonly wanted: readonly WantedNumbers[] }
  | { readonly kind: 'problem'; readonly problem: NumbersProblem };

const problem = (problem: NumbersProblem): ReadNumbers => ({ kind: 'problem', problem });

/** "3 - 7", "3–7", "3 to 7" and "3 through 7" become "3-7"; "#3", "No. 3" and "3 and 7" lose what is no number. */
function simplify(text: string): string {
  return text
    .replace(/(\d)\s*(?:[-\u2010-\u2015]|\bto\b|\bthrough\b|\bthru\b)\s*#?(\d)/giu, '$1-$2')
    .replace(/\b(?:and|sheet|photos?|numbers?|no\.)(?=\s)|[&#]/giu, ' ')
    .replace(/[,;:.()]+/gu, ' ');
}

const range = /^(\d{1,6})-(\d{1,6})$/;

type Token =
  | { readonly kind: 'numbers'; readonly from: number; readonly to: number }
  | { readonly kind: 'word'; readonly text: string };

function readToken(text: string): Token {
  const [, from, to] = range.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return { kind: 'numbers', from: Number(from), to: Number(to) };
  if (/^\d{1,6}$/.test(text)) return { kind: 'numbers', from: Number(text), to: Number(text) };
  return { kind: 'word', text };
}

const separators = '[\\s._-]*';

/** The parts of a code that people may write apart: "Room12" is also "Room 12", but never "Room 1 2". */
function partsOf(code: string): readonly string[] {
  return code.match(/\p{N}+|\p{L}/gu) ?? [];
}

/** Written apart it could be another sheet's code and a number: "G 5", where there are sheets G and G5. */
function isAmbiguousApart(code: string, sheets: readonly KeptSheet[]): boolean {
  const letters = code.match(/\p{L}+/gu) ?? [];
  return sheets.some((other) => letters.some((word) => word !== code && isCodeOf(other, word)));
}

/** A homeroom "Room 12" has the code "Room12"; people type what stands on their sheet, or on the door. */
function joinCodes(text: string, sheets: readonly KeptSheet[]): string {
  let joined = text;
  for (const { code } of sheets.toSorted((one, other) => other.code.length - one.code.length)) {
    const apart = isAmbiguousApart(code, sheets) ? code : partsOf(code).join(separators);
    const pattern = `(?<![\\p{L}\\p{N}])${apart}(?![\\p{L}\\p{N}])[\\s:#-]*`;
    joined = joined.replace(new RegExp(pattern, 'giu'), ` ${code} `);
  }
  return joined;
}

/**
 * Reads what a clerk types from a sheet that a teacher has marked: "5B 3, 17", "5b: 3-5, 9; 5A 2", or "3 17" where only
 * one class was printed.
 */
export function readSheetNumbers(text: string, sheets: readonly KeptSheet[]): ReadNumbers {
  const codes = sheets.map(({ code }) => code);
  const words = simplify(joinCodes(text, sheets))
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return problem({ why: 'empty' });
  if (sheets.length === 0) return problem({ why: 'none-printed' });
  const wanted = new Map<KeptSheet, Set<number>>();
  let sheet = sheets.length === 1 ? (sheets[0] ?? null) : null;
  for (const word of words) {
    const token = readToken(word);
    if (token.kind === 'word') {
      const meant = sheets.find((one) => isCodeOf(one, token.text));
      if (!meant && /^[^\p{L}]+$|^\d+\p{P}/u.test(token.text))
        return problem({ why: 'not-a-number', typed: token.text });
      if (!meant) return problem({ why: 'unknown-sheet', typed: token.text, codes });
      sheet = meant;
      if (!wanted.has(meant)) wanted.set(meant, new Set());
      continue;
    }
    if (!sheet) return problem({ why: 'which-sheet', codes });
    const { from, to } = token;
    if (from > to) return problem({ why: 'backwards', from, to });
    const last = sheet.photos.at(-1)?.number ?? 0;
    if (from < 1 || to > last) {
      return problem({
        why: 'not-on-sheet',
        code: sheet.code,
        numbers: from === to ? [from] : [from, to],
        last,
      });
    }
    const numbers = wanted.get(sheet) ?? new Set();
    for (let number = from; number <= to; number += 1) numbers.add(number);
    wanted.set(sheet, numbers);
  }
  for (const [{ code }, numbers] of wanted)
    if (numbers.size === 0) return problem({ why: 'no-numbers', code });
  return {
    kind: 'numbers',
    wanted: [...wanted].map(([{ code }, numbers]) => ({ code, numbers: [...numbers] })),
  };
}
