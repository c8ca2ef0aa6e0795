import { expect, test } from 'vitest';
import type { Photo } from '../../core/photo/photo.ts';
import { undecided } from '../../core/review/decision.ts';
import { traceKept } from './trace-kept.ts';

/** `file=content`; `file=-` is one that cannot be read, or was not. */
const pairs = (text: string) =>
  text.split(' ').flatMap((one) => (one === '' ? [] : [one.split('=') as [string, string]]));

const kept = (text: string) =>
  new Map(
    pairs(text).map(([file, content]) => [
      file,
      { bytes: 1, modifiedMs: 1, sha256: content === '-' ? null : content, decision: undecided },
    ]),
  );

const photos = (text: string): readonly Photo[] =>
  pairs(text).map(([file, sha256]) => {
    const facts = { format: 'jpeg', width: 4, height: 5, orientation: 1, isSrgb: true, pages: 1 } as const;
    const examination =
      sha256 === '-'
        ? ({ kind: 'unreadable', why: 'damaged', format: null, facts: null } as const)
        : ({ kind: 'decoded', facts: { ...facts, hasLocation: false }, sha256 } as const);
    return { id: file, file, bytes: 1, modifiedMs: 1, isIgnored: false, examination };
  });

test.each([
  ['nothing moved', 'a=A b=B', 'a=A b=B c=C', []],
  ['renamed', 'a=A b=B', 'x/c=A b=B', ['a > x/c']],
  ['swapped', 'a=A b=B', 'a=B b=A', ['a > b', 'b > a']],
  ['renamed, and another in its place', 'a=A', 'a=N c=A', ['a > c']],
  ['another content', 'a=A', 'a=N', []],
  ['gone', 'a=A', '', []],
  ['two that are alike', 'a=A b=A', 'c=A d=A', []],
  ['one that is two now', 'a=A', 'c=A d=A', []],
  ['copied', 'a=A', 'a=A c=A', []],
  ['what was never read', 'a=-', 'c=A', []],
  ['what cannot be read now', 'a=A', 'a=- c=A', []],
])('%s', (_, before, now, wanted) => {
  const found = traceKept(kept(before), photos(now));
  expect(found.map(({ from, to }) => `${from} > ${to}`).sort()).toEqual(wanted);
});
