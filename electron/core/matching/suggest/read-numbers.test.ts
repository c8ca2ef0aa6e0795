import { describe, expect, it } from 'vitest';
import { readNumbers } from './read-numbers.ts';

const plain = (text: string) =>
  readNumbers(text)
    .numbers.filter(({ isDoubtful }) => !isDoubtful)
    .map((clue) => clue.text);
const doubtful = (text: string) =>
  readNumbers(text)
    .numbers.filter(({ isDoubtful }) => isDoubtful)
    .map((clue) => clue.text);

describe('numbers that may be IDs', () => {
  it.each([
    ['104233 (2)', ['104233']],
    ['104233-retake', ['104233']],
    ['104233_02', ['104233']],
    ['2026_104233_Lopez', ['104233']],
    ['2026-09-14 104233', ['104233']],
    ['104233_640x800', ['104233']],
    ['S-20771', ['S-20771', '20771']],
    ['Lopez104233', ['Lopez104233', '104233']],
    ['ID 42', ['42']],
    ['Lopez 42 b', []],
    ['IMG_2231', []],
    ['DSC01234', []],
    ['P1010001', []],
    ['100_2231', []],
    ['4R9A2231', []],
    ['IMG_20260914_101203', []],
    ['PXL_20260914_101203123', []],
    ['Screenshot 2026-09-14 at 10.12.03', []],
    ['Class of 2026', []],
    ['2026-27', []],
  ])('%s', (text, expected) => {
    expect(plain(text)).toEqual(expected);
  });

  it('years, dates and counters are kept for the case that a name says the same', () => {
    expect(doubtful('2026 Rosalie Quimby')).toEqual(['2026']);
    expect(doubtful('IMG_2231_Oakes')).toContain('2231');
    expect(doubtful('20260914_Hale')).toContain('20260914');
    expect(doubtful('2026-27')).not.toContain('2026');
  });
});
