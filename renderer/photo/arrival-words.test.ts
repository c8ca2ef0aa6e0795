import { expect, test } from 'vitest';
import type { SinceChange, StandingAtDestination } from '../../electron/core/ledger/standing.ts';
import {
  arrivalInWords,
  changedSinceInWords,
  doubtSentence,
  staysInSisSentence,
  wrongStudentSentence,
} from './arrival-words.ts';

const now = new Date(2026, 11, 1, 9, 30).getTime();
const nov3 = new Date(2026, 10, 3, 15, 0).getTime();
const yesterday = new Date(2026, 10, 30, 15, 0).getTime();

const inSis = { kind: 'in-sis', sinceMs: nov3, runId: 1, isMarked: false, isCertain: true } as const;
const handedOver = { kind: 'handed-over', sinceMs: nov3, runId: 1, isCertain: true } as const;
const changed = (change: SinceChange, arrival: 'imported' | 'delivered' = 'imported', sentMs = nov3) =>
  ({ kind: 'changed-since', sentMs, runId: 1, arrival, change }) as const;

test.each<readonly [StandingAtDestination | undefined, string | null]>([
  [inSis, 'In the SIS since Nov 3'],
  [{ ...inSis, sinceMs: yesterday }, 'In the SIS since yesterday'],
  [{ ...inSis, sinceMs: now }, 'In the SIS since today'],
  [handedOver, 'Delivered Nov 3'],
  [changed({ kind: 'fixes' }), null],
  [{ kind: 'new' }, null],
  [undefined, null],
])('%j is said as %s', (standing, words) => {
  expect(arrivalInWords(standing, now)).toBe(words);
});

test('only what is in doubt is said to be', () => {
  expect(doubtSentence(inSis, 'Ana Roe')).toBeNull();
  expect(doubtSentence(handedOver, 'Ana Roe')).toBeNull();
  expect(doubtSentence({ kind: 'new' }, 'Ana Roe')).toBeNull();
  expect(doubtSentence({ ...inSis, isCertain: false }, 'Ana Roe')).toMatch(
    /^A photo of Ana Roe is in the SIS, /,
  );
  expect(doubtSentence({ ...handedOver, isCertain: false }, 'Ana Roe')).toMatch(/was delivered, but/);
  expect(doubtSentence({ ...inSis, isMarked: true }, 'Ana Roe')).toMatch(/You marked/);
});

test.each<readonly [ReturnType<typeof changed>, string, string]>([
  [changed({ kind: 'fixes' }), 'Changed since upload', 'This photo was uploaded on Nov 3. You changed it'],
  [
    changed({ kind: 'picture' }, 'imported', yesterday),
    'Changed since upload',
    'Another photo of Ana Roe was uploaded yesterday. Uploading this one replaces it.',
  ],
  [
    changed({ kind: 'student', sentAs: '7' }, 'delivered'),
    'Uploaded as another student',
    'This photo was delivered on Nov 3 as the photo of Max Lee. Upload it again for Ana Roe.',
  ],
  [
    changed({ kind: 'elsewhere' }),
    'Uploaded from another computer',
    'A photo of Ana Roe was uploaded on Nov 3 from',
  ],
])('%j', (standing, title, text) => {
  const words = changedSinceInWords(standing, 'Ana Roe', 'Max Lee', now);
  expect(words.title).toBe(title);
  expect(words.text.startsWith(text)).toBe(true);
});

test('a wrong photo is said to stay, and how it is replaced', () => {
  const stays = "In the SIS, it stays Max Lee's photo until another photo of Max Lee is uploaded.";
  expect(wrongStudentSentence('Max Lee', null)).toBe(
    `${stays} Upload the right photo of Max Lee, or ask your SIS administrator to remove this one.`,
  );
  expect(wrongStudentSentence('Max Lee', '7.jpg')).toBe(
    `${stays} Upload 7.jpg as well: it replaces this one.`,
  );
  expect(staysInSisSentence(inSis, now)).toMatch(/^In the SIS since Nov 3\. It stays there: /);
  expect(staysInSisSentence({ kind: 'new' }, now)).toBeNull();
});
