import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerPage } from './page-response.ts';

let parent = '';
let folder = '';

beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'page-response-'));
  folder = path.join(parent, 'renderer');
  await mkdir(path.join(folder, 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'index.html'), '<html><head><title>Page</title></head></html>');
  await writeFile(path.join(folder, 'assets/index.js'), 'export {};');
  await writeFile(path.join(folder, 'assets/review.jpg'), 'picture');
  await writeFile(path.join(folder, 'secret.key'), 'secret');
  await writeFile(path.join(parent, 'outside.js'), 'secret');
});
afterAll(() => rm(parent, { recursive: true, force: true }));

test('the page comes with its policy, and with the nonce where components look for it', async () => {
  const response = await answerPage('app://bundle/index.html', folder, 'abc');
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('<head><meta property="csp-nonce" nonce="abc">');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("'nonce-abc'");
  expect(policy).not.toContain('unsafe');
});

test.each([
  ['app://bundle/assets/index.js', 'text/javascript; charset=utf-8'],
  ['app://bundle/assets/review.jpg', 'image/jpeg'],
  ['app://bundle/index.html?a=1#photos', 'text/html; charset=utf-8'],
])('%s is %s', async (url, contentType) => {
  const response = await answerPage(url, folder, 'abc');
  expect(response.headers.get('content-type')).toBe(contentType);
});

test.each([
  'app://bundle/../outside.js',
  'app://bundle/assets/../../outside.js',
  'app://bundle/%2e%2e/outside.js',
  'app://bundle/..\\outside.js',
  'app://bundle//etc/passwd',
  'app://bundle/secret.key',
  'app://bundle/missing.js',
  'app://bundle/',
  'app://other/index.html',
  'app://bundle.example.org/index.html',
])('%s is not there', async (url) => {
  const response = await answerPage(url, folder, 'abc');
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('');
});
