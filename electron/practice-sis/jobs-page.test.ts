import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  drawPicture,
  type PracticeSisFixture,
  startFixture,
  zipOf,
} from '../../e2e/fixtures/practice-sis-fixture.ts';
import { readPastedLog } from '../core/delivery/read-pasted-log.ts';
import { html } from './html.ts';
import type { Job, LogLine } from './job.ts';
import { renderJobsPage, renderLogPage } from './jobs-page.ts';

const attack = `<img src="x" onerror="alert(1)">&'.jpg`;

let sis: PracticeSisFixture;
let jobId: string;

beforeAll(async () => {
  sis = await startFixture();
  const jpeg = await drawPicture().jpeg().toBuffer();
  jobId = (await sis.import(await zipOf({ '104233.jpg': jpeg, [attack]: jpeg }))).job.id;
});

afterAll(() => sis.remove());

async function open(path: string): Promise<{ readonly page: string; readonly policy: string }> {
  const response = await sis.request(path, { headers: { authorization: '' } });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  return { page: await response.text(), policy: response.headers.get('content-security-policy') ?? '' };
}

const cells = (page: string): string[] =>
  [...page.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => (cell ?? '').replace(/<[^>]+>/g, ''));

test('the page Scheduled Jobs shows each job, with its log at the far right, and refreshes itself', async () => {
  const { page } = await open('/jobs');
  expect(page).toContain('<h1>Scheduled Jobs</h1>');
  expect(page).toContain('<meta http-equiv="refresh" content="2">');
  const [name, status, started, ended, imported, log] = cells(page);
  expect([name, status, imported, log]).toEqual([
    `${jobId}: Import Student Photos`,
    '✓ Finished',
    '1 of 2',
    'Log',
  ]);
  expect(started).toMatch(/\d:\d\d:\d\d/);
  expect(ended).toMatch(/\d:\d\d:\d\d/);
  expect(page).toContain(`<a href="/jobs/${jobId}/log"`);
});

test('the log page shows every line, and rests when the job has ended', async () => {
  const { page } = await open(`/jobs/${jobId}/log`);
  const log = await sis.log(jobId);
  expect(cells(page).length).toBe(2 * log.length);
  expect(page).toContain('104233.jpg: imported for');
  expect(page).not.toContain('http-equiv="refresh"');
});

test('its source, and what a browser copies of it, can be read as a pasted log', async () => {
  const { page } = await open(`/jobs/${jobId}/log`);
  const photos = [{ file: 'grade-5/104233.jpg', name: '104233.jpg', studentId: '104233' }];
  const rows = page.matchAll(/<tr>(.*?)<\/tr>/gs);
  const copied = Array.from(rows, ([, row]) => cells(row ?? '').join('\t')).join('\n');
  for (const text of [page, copied]) {
    const { findings, difference, voidLine } = readPastedLog(text, photos);
    expect(Array.from(findings.values(), ({ verdict }) => verdict)).toEqual(['imported']);
    // The other picture of this job is none of these photos'.
    expect(difference).toMatchObject({ rejected: 1 });
    expect(voidLine).toBeNull();
  }
});

test('a name in a zip is text on the page, never markup', async () => {
  const { page } = await open(`/jobs/${jobId}/log`);
  expect(page).toContain(
    '&lt;img src=&quot;x&quot; onerror=&quot;alert(1)&quot;&gt;&amp;&#39;.jpg: rejected.',
  );
  expect(page).not.toContain('<img');
});

test('nothing may load or run on a page but its own style', async () => {
  for (const path of ['/jobs', `/jobs/${jobId}/log`]) {
    const { page, policy } = await open(path);
    const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(page).not.toMatch(/<script|<link|<[^>]* (style|on\w+)="/);
  }
});

test('a page without jobs says so', () => {
  expect(renderJobsPage([])).toContain('No photos have been uploaded yet.');
});

const job: Job = {
  id: '4711',
  name: 'Import Student Photos',
  status: 'In Progress',
  startedAt: '2026-11-02T10:02:11.000Z',
  endedAt: null,
  counts: { photos: 3, processed: 1, imported: 1, rejected: 0 },
};

const line: LogLine = {
  cursor: 1_001,
  at: job.startedAt,
  level: 'info',
  message: attack,
  file: attack,
  studentId: null,
  outcome: null,
  reason: null,
};

test('the log of a running job refreshes itself at its end only', () => {
  const newest = renderLogPage({ job, lines: [line], earlierBefore: 1_001, isNewest: true });
  const earlier = renderLogPage({ job, lines: [line], earlierBefore: null, isNewest: false });
  expect(newest).toContain('http-equiv="refresh"');
  expect(newest).toContain('<a href="/jobs/4711/log?before=1001">Earlier lines</a>');
  expect(earlier).not.toContain('http-equiv="refresh"');
  expect(earlier).toContain('<a href="/jobs/4711/log">Newest lines</a>');
});

test('inserted text is escaped, inserted markup is not', () => {
  expect(html`<p title="${attack}">${[html`<b>${1}</b>`, html`${'<'}`]}</p>`.markup).toBe(
    '<p title="&lt;img src=&quot;x&quot; onerror=&quot;alert(1)&quot;&gt;&amp;&#39;.jpg"><b>1</b>&lt;</p>',
  );
});
