import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeAbout } from './about-panel.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'about-panel-'));
});
afterEach(() => rm(folder, { recursive: true }));

const app = () => ({ getVersion: () => '1.2.3', getAppPath: () => folder });

test('version, license, web site and what it runs on are said', async () => {
  const homepage = 'https://example.org/picture-day';
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ homepage, license: 'MIT' }));
  const about = describeAbout(app());
  expect(about).toMatchObject({ applicationVersion: '1.2.3', website: homepage });
  expect(about.credits).toContain('MIT License');
  expect(about.credits).toContain(homepage);
  expect(about.credits).toContain(`Node.js ${process.versions.node}`);
});

test('a package.json that cannot be read leaves only the web site out', () => {
  expect(describeAbout(app())).not.toHaveProperty('website');
});
