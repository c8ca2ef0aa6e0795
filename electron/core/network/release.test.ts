import { expect, test } from 'vitest';
import {
  isNewerVersion,
  isUpdateAddress,
  isUpdateCheckDue,
  readRelease,
  releasesAddress,
} from './release.ts';

const answer = {
  tag_name: 'v1.2.0',
  name: 'Picture Day 1.2',
  body: '## New\r\n- Faster',
  html_url: 'https://github.com/picture-day/picture-day/releases/tag/v1.2.0',
  draft: false,
  prerelease: false,
  assets: [],
};
const read = (changes: object, address = releasesAddress) =>
  readRelease(JSON.stringify({ ...answer, ...changes }), address);

test('a release is its version, its notes as plain text, and its page', () => {
  expect(read({})).toEqual({ version: '1.2.0', notes: '## New\n- Faster', pageUrl: answer.html_url });
  expect(read({ body: null })?.notes).toBe('');
});

test.each([
  ['a draft', { draft: true }],
  ['a pre-release', { prerelease: true }],
  ['the version of a pre-release', { tag_name: 'v1.2.0-beta.1' }],
  ['no version', { tag_name: 'nightly' }],
  ['a version that is no text', { tag_name: 12 }],
  ['no page', { html_url: undefined }],
  ['a page on another host', { html_url: 'https://evil.example/picture-day' }],
  ['a page on a host that looks alike', { html_url: 'https://github.com.evil.example/x' }],
  ['a page with a user name', { html_url: 'https://github.com@evil.example/x' }],
  ['a page that is not encrypted', { html_url: 'http://github.com/x' }],
  ['a page that runs something', { html_url: 'javascript:alert(1)' }],
  ['a page on the disk', { html_url: 'file:///etc/passwd' }],
])('%s is not offered', (_what, changes) => {
  expect(read(changes)).toBeNull();
});

test.each(['', 'null', '[]', '<html>Sign in</html>', '{"message":"Not Found"}'])(
  '%j is no release',
  (text) => {
    expect(readRelease(text, releasesAddress)).toBeNull();
  },
);

test("a district's own address has its page on its own host", () => {
  const address = 'https://updates.example.org/picture-day.json';
  expect(read({ html_url: 'https://updates.example.org/get' }, address)?.pageUrl).toBe(
    'https://updates.example.org/get',
  );
  expect(read({}, address)).toBeNull();
});

test('notes neither flood the screen nor turn its text around', () => {
  expect(read({ body: 'x'.repeat(5_000_000) })?.notes).toHaveLength(4_003);
  expect(read({ body: 'safe\u202Eexe\u0000\u200B\n\n\n\n\nend' })?.notes).toBe('safeexe\n\nend');
});

test.each([
  ['1.2.0', '1.1.9', true],
  ['1.10.0', '1.9.0', true],
  ['2.0.0', '1.99.99', true],
  ['v1.0.1', '1.0.0', true],
  ['1.2.0', '1.2.0', false],
  ['1.1.0', '1.2.0', false],
  ['1.2.3', '2.0.0', false],
  ['1.2', '1.1.0', false],
  ['1.2.0', 'unknown', false],
])('%s is newer than %s: %s', (version, than, isNewer) => {
  expect(isNewerVersion(version, than)).toBe(isNewer);
});

test.each([
  [releasesAddress, true],
  ['http://127.0.0.1:4010/latest', true],
  ['http://updates.example.org', false],
  ['http://localhost.example.org', false],
  ['ftp://updates.example.org', false],
])('%s may be asked: %s', (address, isRight) => {
  expect(isUpdateAddress(address)).toBe(isRight);
});

test.each([
  ['', true],
  ['nonsense', true],
  ['2026-03-02T08:00:00.000Z', false],
  ['2026-03-01T08:00:01.000Z', false],
  ['2026-03-01T08:00:00.000Z', true],
  ['2027-01-01T00:00:00.000Z', true],
])('a look at %j is long enough ago: %s', (lookedAt, isDue) => {
  expect(isUpdateCheckDue(lookedAt, Date.parse('2026-03-02T08:00:00.000Z'))).toBe(isDue);
});
