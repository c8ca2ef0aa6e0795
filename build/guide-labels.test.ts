import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type GuideBlock, type GuideInline, plainText } from '../renderer/guide/guide-page.ts';
import type { GuidePageId } from '../renderer/state/guide-place.ts';
import { readAppWords } from './guide/read-app-words.ts';
import { readGuide } from './guide/read-guide.ts';
import { readGuidePage } from './guide/read-guide-page.ts';

const repository = path.join(import.meta.dirname, '..');
const { pages } = readGuide(path.join(repository, 'docs/guide'));
const isOnScreen = readAppWords(
  [
    'electron/core/text/en',
    'electron/core/delivery/system-choices.ts',
    'electron/core/systems/systems.ts',
  ].map((source) => path.join(repository, source)),
);

/** On these pages, what is bold belongs to another company's screens. */
const pagesAboutOthers: ReadonlySet<GuidePageId> = new Set([
  'active-directory',
  'google-workspace',
  'microsoft-365',
  'moodle',
]);

/** Bold or in quotation marks, but on no screen of the app. */
const otherWords: Readonly<Partial<Record<GuidePageId, readonly string[]>>> = {
  'active-directory': ['write property'],
  'by-hand': ['drag'],
  'microsoft-365': [
    'no mailbox in Microsoft 365',
    'The browser shows AADSTS50011 (redirect URI mismatch) and nothing comes back',
  ],
  moodle: ['Photo upload', 'success', '(suspended)'],
  review: ['damaged', 'Two photos of one student', 'One photo of two students', 'Zip files in the folder'],
  sftp: ['fingerprint'],
  start: ['Want to try it first?'],
};

type Parts = readonly GuideInline[];

const boldIn = (parts: Parts): readonly string[] =>
  parts.flatMap((part) => {
    if (typeof part === 'string' || part.kind === 'code') return [];
    return part.kind === 'strong' ? [plainText(part.parts)] : boldIn(part.parts);
  });

/** Commands have quotation marks of their own. */
const withoutCode = (parts: Parts): Parts =>
  parts.map((part) => (typeof part !== 'string' && part.kind === 'code' ? '`' : part));

const quotedIn = (parts: Parts) =>
  [...plainText(withoutCode(parts)).matchAll(/"([^"]+)"/g)].map(([, words = '']) => words);

/** Bold words with their own period, comma or colon are emphasized, or say what a paragraph is about. */
const isEmphasis = (words: string) => /[.,:]$/.test(words);

/** What a page says to be on the screen: in quotation marks, in bold, or in a table of messages. */
function labelsIn(blocks: readonly GuideBlock[], isAboutOthers: boolean): readonly string[] {
  const labelsOf = (parts: Parts) => [
    ...quotedIn(parts),
    ...(isAboutOthers ? [] : boldIn(parts).filter((words) => !isEmphasis(words) && !words.includes('"'))),
  ];
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return labelsOf(block.parts);
      case 'list':
        return block.items.flatMap((item) => labelsIn(item, isAboutOthers));
      case 'table': {
        const isMessages = isAboutOthers && plainText(block.head[0] ?? []) === 'message';
        return block.rows.flatMap(([first = [], ...others]) => [
          ...(isMessages ? [plainText(first)] : labelsOf(first)),
          ...others.flatMap(labelsOf),
        ]);
      }
      default:
        return [];
    }
  });
}

/** The reason in parentheses behind a message is the other system's. */
const withoutReason = (label: string) => label.replace(/ \([^()]+\)$/, '');

/** The labels of a page that the app does not have. */
function findStaleLabels(id: GuidePageId, blocks: readonly GuideBlock[]): readonly string[] {
  const labels = labelsIn(blocks, pagesAboutOthers.has(id));
  return [...new Set(labels)].filter((label) => !isOnScreen(label) && !isOnScreen(withoutReason(label)));
}

test.each(pages.map((page) => [page.id, page] as const))(
  'docs/guide/%s.md calls what is on the screens by its name',
  (id, { blocks }) => {
    // Words that need no exception any more are told as well.
    expect(findStaleLabels(id, blocks).toSorted()).toEqual((otherWords[id] ?? []).toSorted());
  },
);

describe('finds labels that were renamed', () => {
  const stale = (markdown: string) =>
    findStaleLabels(
      'start',
      readGuidePage({
        id: 'start',
        markdown: `# Title\n\n${markdown}`,
        folder: repository,
        measure: () => ({ width: 8, height: 10 }),
      }).blocks,
    );

  test.each([
    ['Click **Continue to upload**, then "Upload 486 photos".', []],
    ['**A paragraph.** "Yes, this is Maria" and "106 of 107 photos are in the SIS; 1 was rejected."', []],
    ['"7 of 7 photos in the SIS, 1 not included" and "12 files in a recycle bin"', []],
    ['If "Somebody else?" is there, or "Do not use it":', ['Do not use it', 'Somebody else?']],
    ['- **Speed**\n- "Undone: skip 3 photos."', ['Speed', 'Undone: skip 3 photos.']],
    ['| a | b |\n|---|---|\n| **Paste its log…** | "Copy path" |', ['Paste its log…']],
  ])('%s', (markdown, found) => {
    expect(stale(markdown).toSorted()).toEqual(found);
  });
});
