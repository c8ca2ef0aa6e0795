import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { guidePlaces } from '../../renderer/guide/find-guide-place.ts';
import type { GuideBlock, GuideInline } from '../../renderer/guide/guide-page.ts';
import { type GuidePlace, guidePageIds } from '../../renderer/state/guide-place.ts';
import { readGuide } from './read-guide.ts';
import { headingId, readGuidePage } from './read-guide-page.ts';

const docs = path.join(import.meta.dirname, '../../docs');
const { pages, pictures } = readGuide(path.join(docs, 'guide'));

const linksOf = (parts: readonly GuideInline[]): readonly GuidePlace[] =>
  parts.flatMap((part) => {
    if (typeof part === 'string' || part.kind === 'code') return [];
    return [...(part.kind === 'link' ? [part.place] : []), ...linksOf(part.parts)];
  });

function linksIn(blocks: readonly GuideBlock[]): readonly GuidePlace[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return linksOf(block.parts);
      case 'list':
        return block.items.flatMap(linksIn);
      case 'table':
        return [block.head, ...block.rows].flat().flatMap(linksOf);
      default:
        return [];
    }
  });
}

function isThere({ page, heading }: GuidePlace): boolean {
  const blocks = pages.find(({ id }) => id === page)?.blocks ?? [];
  return heading === undefined || blocks.some((block) => block.kind === 'heading' && block.id === heading);
}

test('every page of docs/guide is in the app', () => {
  expect([...guidePageIds].sort()).toEqual(
    globSync('*.md', { cwd: path.join(docs, 'guide') })
      .map((file) => path.parse(file).name)
      .sort(),
  );
});

test('every link inside the guide leads to a heading that is there', () => {
  const links = pages.flatMap(({ id, blocks }) => linksIn(blocks).map((place) => ({ id, place })));
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(({ place }) => !isThere(place))).toEqual([]);
});

test('what a screen or a dialog opens is there', () => {
  expect(guidePlaces.filter((place) => !isThere(place))).toEqual([]);
});

test('no two headings of a page have the same address', () => {
  for (const { id, blocks } of pages) {
    const ids = blocks.flatMap((block) => (block.kind === 'heading' ? block.id : []));
    expect(new Set(ids).size, id).toBe(ids.length);
  }
});

test('every link and picture in docs/guide leads to a file that is there', () => {
  const missing = guidePageIds.flatMap((id) => {
    const file = path.join(docs, 'guide', `${id}.md`);
    const targets = [...readFileSync(file, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(
      ([, target = '']) => target,
    );
    return targets.filter((target) => {
      if (/^(?:https:|#)/.test(target)) return false;
      return !existsSync(path.join(path.dirname(file), target.split('#')[0] ?? ''));
    });
  });
  expect(missing).toEqual([]);
  expect(pictures.size).toBeGreaterThan(10);
});

const read = (markdown: string) =>
  readGuidePage({ id: 'start', markdown, folder: docs, measure: () => ({ width: 8, height: 10 }) });

test('a page becomes what the window can draw', () => {
  const markdown = [
    '# Title & *more*',
    '',
    'See **the [review](review.md#9-keys)** and [GitHub](https://github.com/),',
    'not [the code](../../README.md).',
    '',
    '![A & B](../../build/pictures/review.jpg)',
    '',
    '1. one `a<b`',
  ].join('\n');
  expect(read(markdown)).toEqual({
    id: 'start',
    title: 'Title & more',
    blocks: [
      {
        kind: 'paragraph',
        parts: [
          'See ',
          {
            kind: 'strong',
            parts: [
              'the ',
              { kind: 'link', place: { page: 'review', heading: '9-keys' }, parts: ['review'] },
            ],
          },
          ' and ',
          { kind: 'address', url: 'https://github.com/', parts: ['GitHub'] },
          ', not ',
          'the code',
          '.',
        ],
      },
      { kind: 'picture', name: 'review.jpg', description: 'A & B', width: 8, height: 10 },
      {
        kind: 'list',
        isOrdered: true,
        items: [[{ kind: 'paragraph', parts: ['one ', { kind: 'code', text: 'a<b' }] }]],
      },
    ],
  });
});

test.each([
  ['# Title\n\n<script>alert(1)</script>', /start\.md.*html/],
  ['# Title\n\nwords <b>bold</b>', /html/],
  ['# Title\n\nwords ![a picture](a.jpg) words', /a picture in a sentence/],
  ['no title', /without a title/],
])('what it cannot show ends the build: %j', (markdown, message) => {
  expect(() => read(markdown)).toThrow(message);
});

test('headings have the addresses that GitHub gives them', () => {
  expect(headingId('4. Two photos of one student, one picture of two')).toBe(
    '4-two-photos-of-one-student-one-picture-of-two',
  );
  expect(headingId("2. The photographer's list")).toBe('2-the-photographers-list');
});
