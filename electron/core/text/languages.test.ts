import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { durationInWords, sizeInWords } from '../shared/amounts.ts';
import { dayInWords, whenInSentence, whenInWords } from '../shared/dates.ts';
import { languages } from '../shared/language.ts';
import {
  type DateStyle,
  formatDate,
  formatList,
  formatNumber,
  formatPercent,
  formatPixels,
  formatTenths,
  plural,
} from '../shared/locale.ts';
import { english } from './en/english.ts';
import { failureSentence } from './failure-sentence.ts';
import { setLanguage, texts } from './texts.ts';

// Tests of other files run in the same process.
afterAll(() => setLanguage('en'));

type Say = (...given: readonly unknown[]) => unknown;

/** Every string and function, by its place: "crop.move.up". */
function leavesOf(value: unknown, place: string): readonly (readonly [string, string | Say])[] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') return [[place, value as Say]];
  return Object.entries(value as object).flatMap(([name, part]) => leavesOf(part, `${place}.${name}`));
}

const isSound = (said: unknown) =>
  !/undefined|NaN|null|\[object|function/.test(JSON.stringify(said) ?? 'undefined');

type Kind = 'text' | 'number' | 'list' | 'facts' | 'numbers';

// Texts last: of a text, facts are read as undefined where nothing is said of them.
const kinds: readonly Kind[] = ['facts', 'numbers', 'text', 'number', 'list'];

/** What a function can be given; texts tell their place, so that they are found again in what it says. */
function probe(kind: Kind, at: number, count: number): unknown {
  switch (kind) {
    case 'text':
      return `Ada${at}`;
    case 'number':
      return count;
    case 'list':
      return [`Ada${at}`];
    case 'facts':
      return new Proxy({}, { get: (_facts, name) => `Ada${String(name)}` });
    case 'numbers':
      return new Proxy({}, { get: () => count });
  }
}

function tryToSay(say: Say, wanted: readonly Kind[], count: number): unknown {
  try {
    return say(...wanted.map((kind, at) => probe(kind, at, count)));
  } catch {
    return undefined;
  }
}

function combinations(length: number): readonly (readonly Kind[])[] {
  if (length === 0) return [[]];
  return combinations(length - 1).flatMap((rest) => kinds.map((kind) => [...rest, kind]));
}

/** What the function takes, by trying; null where it takes what cannot be guessed, such as a code. */
function kindsOf(say: Say): readonly Kind[] | null {
  return combinations(say.length).find((wanted) => isSound(tryToSay(say, wanted, 2))) ?? null;
}

const dataIn = (said: unknown) => [...new Set(JSON.stringify(said).match(/Ada\w+/g))].sort();
const gapsIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

const englishLeaves = new Map(Object.entries(english).flatMap(([name, area]) => leavesOf(area, name)));
const kindsBySay = new Map(
  [...englishLeaves].flatMap(([place, leaf]) =>
    typeof leaf === 'function' ? [[place, kindsOf(leaf)] as const] : [],
  ),
);

test('what most functions take can be guessed, or nothing would be tested here', () => {
  const guessed = [...kindsBySay.values()].filter((wanted) => wanted !== null);
  expect(guessed.length / kindsBySay.size).toBeGreaterThan(0.9);
});

describe.each([...languages, 'pseudo'] as const)('in the language %s', (language) => {
  beforeAll(() => setLanguage(language));
  const leaves = () => Object.entries(texts).flatMap(([name, area]) => leavesOf(area, name));

  test('every text of English is there', () => {
    expect(
      leaves()
        .map(([place]) => place)
        .sort(),
    ).toEqual([...englishLeaves.keys()].sort());
  });

  test('texts have the same gaps as in English', () => {
    for (const [place, text] of leaves()) {
      const meant = englishLeaves.get(place);
      if (typeof text !== 'string' || typeof meant !== 'string') continue;
      expect(gapsIn(text), place).toEqual(gapsIn(meant));
      expect(text === '', place).toBe(meant === '');
    }
  });

  test('functions say all that they say in English, for none, one, two, and many', () => {
    for (const [place, say] of leaves()) {
      const meant = englishLeaves.get(place);
      const wanted = kindsBySay.get(place);
      if (typeof say !== 'function' || typeof meant !== 'function' || !wanted) continue;
      for (const count of [0, 1, 2, 1_000]) {
        const said = tryToSay(say, wanted, count);
        const inEnglish = tryToSay(meant, wanted, count);
        expect(isSound(said), `${place}: ${JSON.stringify(said)}`).toBe(true);
        // Facts that have no list of names cannot be kept as they are.
        const isKept = language !== 'pseudo' || !wanted.includes('facts');
        if (isKept) expect(dataIn(said), `${place}: ${JSON.stringify(said)}`).toEqual(dataIn(inEnglish));
        if (count === 1_000 && JSON.stringify(inEnglish).includes('1,000')) {
          expect(JSON.stringify(said), place).toContain('1,000');
        }
      }
    }
  });
});

// 1:07 PM in UTC, 8:07 AM in Chicago.
const morning = Date.parse('2026-09-14T13:07:09Z');
const zone = 'America/Chicago';

describe('in US Spanish', () => {
  beforeAll(() => setLanguage('es'));

  test.each<readonly [DateStyle, string]>([
    ['time', '8:07 a.m.'],
    ['weekday', 'lunes'],
    ['day', '14 sept'],
    ['day-and-year', '14 sept 2026'],
    ['long-day', '14 de septiembre de 2026'],
    ['day-and-time', '14 sept 2026, 8:07 a.m.'],
    ['long-day-and-time', '14 de septiembre de 2026 a las 8:07 a.m.'],
  ])('%s: %s', (style, words) => {
    // Versions of the data differ in full stops and commas here.
    const bare = (text: string) => text.replace(/[.,]/g, '').replace(/ ([ap]) m\b/, ' $1m');
    expect(bare(formatDate(morning, style, zone))).toBe(bare(words));
  });

  test('numbers are written as in the United States', () => {
    expect([formatNumber(1_234_567), formatTenths(27.44), formatPercent(0.3)]).toEqual([
      '1,234,567',
      '27.4',
      '30%',
    ]);
    expect(formatPixels({ width: 60_000, height: 9_999 })).toBe('60,000 × 9999');
    expect([0, 1, 2].map((count) => plural(count, 'foto', 'fotos'))).toEqual(['fotos', 'foto', 'fotos']);
    expect(formatList(['JPEG', 'PNG', 'TIFF'])).toBe('JPEG, PNG y TIFF');
    expect([sizeInWords(1), sizeInWords(61_400_000)]).toEqual(['1 byte', '61.4 MB']);
    expect([durationInWords(1_000), durationInWords(240_000)]).toEqual([
      '1 segundo',
      'aproximadamente 4 minutos',
    ]);
  });

  test('days that are near have names', () => {
    const now = morning + 3_600_000;
    expect(dayInWords(morning, now, zone)).toBe('hoy');
    expect(whenInWords(morning - 86_400_000, now, zone)).toMatch(/^Ayer, 8:07 a/);
    expect(whenInSentence(morning - 3 * 86_400_000, now, zone)).toMatch(/^el viernes a las 8:07 a/);
    expect(whenInSentence(morning - 7 * 3_600_000, now, zone)).toMatch(/^hoy a la 1:07 a/);
  });

  test('a failure is told in Spanish', () => {
    expect(failureSentence({ code: 'folder-empty', detail: '/fotos' })).toBe(
      'No hay fotos en /fotos. Elija la carpeta que las contiene.',
    );
  });
});
