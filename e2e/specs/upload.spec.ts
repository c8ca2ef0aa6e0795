import path from 'node:path';
import { drawPhotos } from '../../build/bench/draw-photos.ts';
import { goTo, untilChecked, untilOver } from '../steps.ts';
import { expect, test } from '../test.ts';

const imports = /^\/api\/v1\/photo-imports$/;
const json = (status: number, body: unknown) =>
  ({ kind: 'answer', status, type: 'application/json', body: JSON.stringify(body) }) as const;

test.describe('an upload', () => {
  test('goes to the end, with its job, its log, and what became of each photo', async ({
    launch,
    photos,
    sis,
  }) => {
    const { page, main } = await launch({ args: [`--open=${photos.path}`] });
    await untilChecked(page, 8);
    await page.getByRole('button', { name: 'Continue to upload' }).click();
    await expect(page.getByText(/^7 photos \(/)).toBeVisible();
    expect(sis.imported()).toEqual([]);
    await page.getByRole('button', { name: 'Upload 7 photos' }).click();
    await untilOver(page, 7, 7);
    expect([...sis.imported()].sort()).toEqual(
      [...photos.right, photos.square].map((file) => file.replace('.jpg', '')).sort(),
    );
    // The log is there when it is asked for.
    await expect(page.getByRole('log')).toHaveCount(0);
    await page.getByRole('button', { name: 'Show import details' }).click();
    await page
      .getByRole('button', { name: /^Show log/ })
      .first()
      .click();
    await expect(page.getByRole('log')).toContainText('The import finished. 7 of 7 photos were imported');
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => main.clipboardText()).toContain('imported for Nia King');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('button', { name: 'Open Scheduled Jobs in the SIS' }).click();
    await expect.poll(() => main.openedExternally()).toEqual([`${sis.url}/jobs`]);
  });

  test('says how fast it goes and how long it takes, while it goes', async ({ launch, folder, sis }) => {
    const photos = path.join(folder, 'large photos');
    // More than the sockets on the way take in at once.
    await drawPhotos(photos, 60);
    sis.proxy.inject('POST', imports, { kind: 'slow', bytesPerSecond: 3_000_000 });
    const { page } = await launch({ args: [`--open=${photos}`] });
    await untilChecked(page, 60);
    await goTo(page, 'Upload');
    await page.getByRole('button', { name: 'Upload 60 photos' }).click();
    await expect(page.getByText(/^about \d+ seconds left, \d+(\.\d)? [KM]B\/s, \d+%$/)).toBeVisible();
    await expect(page.getByText(/^[\d.]+ .B of [\d.]+ MB$/)).toBeVisible();
    const bar = page.getByRole('progressbar', { name: 'Upload' });
    await expect(bar).toHaveAttribute('aria-valuetext', '0 of 60 photos uploaded');
    await expect(page.getByText('all uploaded', { exact: false }).first()).toBeVisible();
    await untilOver(page, 60, 60);
  });

  test('can be stopped, and what is in stays in', async ({ launch, photos, sis }) => {
    sis.proxy.inject('POST', imports, { kind: 'silence' });
    const { page } = await launch({ args: [`--open=${photos.path}`] });
    await untilChecked(page, 8);
    await goTo(page, 'Upload');
    await page.getByRole('button', { name: 'Upload 7 photos' }).click();
    await page.getByRole('button', { name: 'Stop…' }).click();
    await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toContainText(
      "7 photos haven't been uploaded yet.",
    );
    await page.getByRole('dialog').getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByText(/0 of 7 photos are in the SIS|You stopped/).first()).toBeVisible();
    expect(sis.imported()).toEqual([]);
  });

  test('whose job fails shows why', async ({ launch, photos, sis }) => {
    const job = {
      id: '77',
      startedAt: '2026-11-02T08:00:00Z',
      counts: { photos: 7, imported: 0, rejected: 0 },
    };
    const line = {
      cursor: 1,
      at: '2026-11-02T08:00:01Z',
      level: 'error',
      message: 'The archive cannot be read.',
    };
    const rest = { file: null, outcome: null, reason: null };
    sis.proxy.inject('POST', imports, json(202, { job: { ...job, status: 'In Progress', endedAt: null } }));
    const failed = json(200, { ...job, status: 'Failed', endedAt: '2026-11-02T08:00:02Z' });
    sis.proxy.inject('GET', /jobs\/77$/, failed, failed);
    const log = json(200, { lines: [{ ...line, ...rest }], nextAfter: 1 });
    sis.proxy.inject('GET', /jobs\/77\/log\?after=0/, log, log, log);
    const end = json(200, { lines: [], nextAfter: 1 });
    sis.proxy.inject('GET', /jobs\/77\/log\?after=1/, end, end, end);
    const { page } = await launch({ args: [`--open=${photos.path}`] });
    await untilChecked(page, 8);
    await goTo(page, 'Upload');
    await page.getByRole('button', { name: 'Upload 7 photos' }).click();
    await goTo(page, 'Import status');
    await expect(page.getByText('Failed').first()).toBeVisible();
    await expect(page.getByText(/The archive cannot be read/).first()).toBeVisible();
    await expect(
      page.getByRole('heading', { name: '0 of 7 photos are in the SIS; 7 were rejected.' }),
    ).toBeVisible();
  });

  test('names a rejected photo also after it is skipped, and leads to it', async ({
    launch,
    photos,
    sis,
  }) => {
    const [rejected = ''] = photos.right;
    // The SIS's own answers, but for one photo.
    const log = (body: string) => {
      const answer = JSON.parse(body) as { lines: { file: string | null }[] };
      const lines = answer.lines.map((line) =>
        line.file === rejected ? { ...line, outcome: 'rejected', reason: 'There is no such student.' } : line,
      );
      return JSON.stringify({ ...answer, lines });
    };
    const jobEnd = (body: string) => {
      const answer = JSON.parse(body) as { status: string; counts: object };
      if (answer.status !== 'Finished') return body;
      return JSON.stringify({ ...answer, counts: { ...answer.counts, imported: 6, rejected: 1 } });
    };
    const changed = (change: (body: string) => string) => Array(40).fill({ kind: 'change-answer', change });
    const isElsewhere = Promise.withResolvers<void>();
    sis.proxy.inject('POST', imports, { kind: 'meanwhile', act: () => isElsewhere.promise });
    sis.proxy.inject('GET', /jobs\/[^/]+$/, ...changed(jobEnd));
    sis.proxy.inject('GET', /jobs\/[^/]+\/log/, ...changed(log));
    const { page } = await launch({ args: [`--open=${photos.path}`] });
    await untilChecked(page, 8);
    await goTo(page, 'Upload');
    await page.getByRole('button', { name: 'Upload 7 photos' }).click();
    // Somebody who looks elsewhere is told, with the way to the report.
    await goTo(page, 'Settings');
    isElsewhere.resolve();
    const message = page.getByRole('region', { name: /Messages/ }).getByRole('listitem');
    await expect(message).toContainText('6 of 7 photos are in the SIS; 1 was rejected.');
    await message.getByRole('button', { name: 'See report' }).click();
    await expect(page.getByText('6 of 7 photos in the SIS, 1 rejected', { exact: false })).toBeVisible();

    await goTo(page, 'Import status');
    const results = page.getByRole('list', { name: 'Photos and their results' });
    await expect(results.getByRole('listitem')).toHaveCount(1);
    await results.getByRole('button', { name: new RegExp(rejected) }).click();
    const detail = page.getByRole('complementary', { name: /^Photo / });
    await expect(detail).toContainText(rejected);
    await detail.getByRole('button', { name: /^(Leave out|Skip)/ }).click();
    await goTo(page, 'Import status');
    await expect(
      page.getByRole('heading', { name: '6 of 7 photos are in the SIS; 1 was rejected.' }),
    ).toBeVisible();
  });

  test('without a SIS that answers says so, and nothing is lost', async ({ launch, photos, sis }) => {
    const { page } = await launch({ args: [`--open=${photos.path}`] });
    await untilChecked(page, 8);
    await goTo(page, 'Upload');
    sis.proxy.inject('POST', imports, { kind: 'answer', status: 400, body: '{"detail":"Not today."}' });
    await page.getByRole('button', { name: 'Upload 7 photos' }).click();
    await expect(page.getByText(/Not today/).first()).toBeVisible();
    expect(sis.imported()).toEqual([]);
  });
});

test.describe('without the permission', () => {
  test.use({ token: 'practice-readonly' });

  test('the upload does not begin, and the way around is told', async ({ launch, photos, sis }) => {
    const { page } = await launch({ args: [`--open=${photos.path}`] });
    await expect(page.getByText(/no permission to upload/i).first()).toBeVisible();
    await goTo(page, 'Upload');
    await expect(page.getByText(/SFTP/).first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Upload \d/ })).toBeDisabled();
    expect(sis.proxy.seen.filter((call) => call.startsWith('POST'))).toEqual([]);
  });
});

test('a SIS that is gone is said to be, and can be tried again', async ({ launch, photos, sis }) => {
  await sis.stop();
  const { page } = await launch({ args: [`--open=${photos.path}`] });
  await goTo(page, 'Upload');
  await expect(page.getByText(/Can't reach/).first()).toBeVisible();
});
