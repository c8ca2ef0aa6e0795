import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readPdfText } from '../../../e2e/fixtures/read-pdf.ts';
import type { Report } from '../../../electron/core/delivery/report.ts';
import { askShell, readSnapshot, untilChecked } from '../ask-page.ts';
import { photoKinds } from '../draw-smoke-photos.ts';
import { isRunning, listProcessTree } from '../list-processes.ts';
import { notRun, passed, plainProfile, type SmokeStep } from '../smoke-step.ts';
import { until } from '../until.ts';

const killEngine: SmokeStep = {
  name: 'engine killed and back',
  async run(smoke) {
    const { page } = await smoke.session.at(plainProfile(smoke));
    await untilChecked(page, photoKinds.length);
    await smoke.session.killEngine();
    await page
      .getByText(/had to restart/)
      .first()
      .waitFor();
    await untilChecked(page, photoKinds.length);
    return passed('with the folder that was open');
  },
};

const report: Report = {
  title: 'Upload of Lincoln fall',
  subtitle: 'To the practice SIS',
  counts: [{ label: 'In the SIS', value: '1 of 1' }],
  sections: [
    {
      heading: 'In the SIS',
      rows: [{ file: '104233 "<Ana & Zoë>".jpg', studentId: '104233', outcome: 'In the SIS', reason: '' }],
    },
  ],
};

const printReport: SmokeStep = {
  name: 'PDF of the report',
  async run(smoke) {
    const { page, main } = await smoke.session.at(plainProfile(smoke));
    if (!main)
      return notRun(
        "the save dialog is the system's, and can be answered only in a package made with PICTURE_DAY_TEST_PROFILE=1",
      );
    const file = path.join(smoke.world.folder, 'report.pdf');
    await main.setSaveAnswer(file);
    await askShell(page, 'saveReport', { suggestedName: 'report.pdf', report });
    const pdf = await readFile(file);
    const text = readPdfText(pdf);
    for (const wanted of [report.title, '104233 "<Ana & Zoë>".jpg']) {
      if (!text.includes(wanted)) throw new Error(`it lacks ${wanted}: ${text.slice(0, 200)}`);
    }
    return passed(`${pdf.length} bytes`);
  },
};

const startTwice: SmokeStep = {
  name: 'second start',
  async run(smoke) {
    const { session, world } = smoke;
    const profile = plainProfile(smoke);
    const { page, pid } = await session.at(profile);
    await untilChecked(page, photoKinds.length);
    const other = path.join(world.folder, 'second start');
    await mkdir(other, { recursive: true });
    const status = await session.startSecond(profile, [`--open=${other}`]);
    if (status !== 0) throw new Error(`the second process ended with ${status}`);
    await until(
      'the first window opens the folder of the second start',
      async () => (await readSnapshot(page)).folder,
      (folder) => folder.kind !== 'none' && folder.paths.includes(other),
    );
    if (!isRunning(pid)) throw new Error('the first process has ended');
    return passed('it ended at once, and the first window opened its folder');
  },
};

const quitCleanly: SmokeStep = {
  name: 'clean quit',
  async run(smoke) {
    const { page, pid } = await smoke.session.at(plainProfile(smoke));
    await page.locator('[data-screen]').first().waitFor();
    const tree = await listProcessTree(pid);
    const status = await smoke.session.quit();
    if (status !== 0) throw new Error(`it ended with ${status}`);
    await until(
      'all its processes have ended',
      () =>
        tree.filter((process) => isRunning(process.pid)).map(({ commandLine }) => commandLine.slice(0, 200)),
      (left) => left.length === 0,
    );
    return passed(`status 0, and none of its ${tree.length} processes is left`);
  },
};

export const processSteps: readonly SmokeStep[] = [killEngine, printReport, startTwice, quitCleanly];
