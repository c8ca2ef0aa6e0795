import { expect, test } from 'vitest';
import type { GuidePage } from './guide-page.ts';
import { searchGuide } from './search-guide.ts';

const pages: readonly GuidePage[] = [
  {
    id: 'upload',
    title: 'Uploading',
    blocks: [
      { kind: 'paragraph', parts: ['Click ', { kind: 'strong', parts: ['Pause'] }, ' to hold the upload.'] },
      { kind: 'heading', level: 2, id: 'history', parts: ['History'] },
      {
        kind: 'table',
        head: [['word'], ['meaning']],
        rows: [[['rejected'], ['the SIS says why: ', { kind: 'code', text: 'photos-001.zip' }]]],
      },
    ],
  },
  {
    id: 'review',
    title: 'Review',
    blocks: [
      { kind: 'heading', level: 2, id: '1-crop', parts: ['Crop'] },
      { kind: 'paragraph', parts: [`${'Nothing here. '.repeat(20)}Fernández, whose pause matters.`] },
      { kind: 'heading', level: 2, id: '2-pause', parts: ['Pause'] },
    ],
  },
];

const places = (query: string) =>
  searchGuide(pages, query).map(({ place }) => `${place.page}#${place.heading ?? ''}`);

test.each([
  ['', []],
  ['   ', []],
  ['balloon', []],
  ['PAUSE', ['review#2-pause', 'upload#', 'review#1-crop']],
  ['rejected zip', ['upload#history']],
  ['fernandez', ['review#1-crop']],
  ['upload history', ['upload#history']],
])('%j is found in %j', (query, found) => {
  expect(places(query)).toEqual(found);
});

test('the words around what was found are shown', () => {
  const [hit] = searchGuide(pages, 'fernandez');
  expect(hit).toMatchObject({ page: 'Review', heading: 'Crop' });
  expect(hit?.excerpt).toMatch(/^…(?:Nothing )?here\. Nothing.*Fernández, whose pause matters\.$/);
  expect(searchGuide(pages, 'hold')[0]?.excerpt).toBe('Click Pause to hold the upload.');
});
