import { expect, test } from 'vitest';
import { AppError } from '../shared/failure.ts';
import {
  isMoodleAddress,
  type MoodleAddress,
  readMoodleAddress,
  readMoodleSite,
  showMoodleAddress,
} from './moodle-address.ts';

test.each<[string, MoodleAddress, string]>([
  [
    'moodle+https://moodle.example.org',
    { url: 'https://moodle.example.org', field: 'idnumber' },
    'moodle+https://moodle.example.org',
  ],
  [
    ' Moodle+HTTPS://Moodle.Example.ORG:443/school/ ',
    { url: 'https://moodle.example.org/school', field: 'idnumber' },
    'moodle+https://moodle.example.org/school',
  ],
  [
    'moodle+https://moodle.example.org:8443/a/b?field=username',
    { url: 'https://moodle.example.org:8443/a/b', field: 'username' },
    'moodle+https://moodle.example.org:8443/a/b?field=username',
  ],
  [
    'moodle+http://127.0.0.1:8080?field=email',
    { url: 'http://127.0.0.1:8080', field: 'email' },
    'moodle+http://127.0.0.1:8080?field=email',
  ],
  [
    'moodle+http://[::1]/m?field=idnumber',
    { url: 'http://[::1]/m', field: 'idnumber' },
    'moodle+http://[::1]/m',
  ],
])('%s is read, and shown as it is kept', (typed, address, shown) => {
  expect(readMoodleAddress(typed)).toEqual(address);
  expect(showMoodleAddress(address)).toBe(shown);
  expect(readMoodleAddress(shown)).toEqual(address);
});

test.each([
  ['https://moodle.example.org', 'begins with'],
  ['moodle://moodle.example.org', 'begins with'],
  ['moodle+ftp://moodle.example.org', 'begins with'],
  ['moodle+https://', 'looks like'],
  ['moodle+https://us er.example.org', 'looks like'],
  ['moodle+https://anna:s3cret@moodle.example.org', 'looks like'],
  ['moodle+https://0123456789abcdef@moodle.example.org', 'looks like'],
  ['moodle+https://moodle.example.org:99999', 'looks like'],
  ['moodle+https://moodle.example.org#s3cret', 'looks like'],
  ['moodle+http://moodle.example.org', 'https://'],
  ['moodle+http://127.0.0.1.example.org', 'https://'],
  ['moodle+https://moodle.example.org?field=phone', 'field='],
  ['moodle+https://moodle.example.org?wstoken=s3cret', 'field='],
  ['moodle+https://moodle.example.org?field=email&wstoken=s3cret', 'field='],
  ['moodle+https://moodle.example.org?field=email?x', 'field='],
])('%s is refused, and not repeated', (typed, why) => {
  const read = () => readMoodleAddress(typed);
  expect(read).toThrow(AppError);
  expect(read).toThrow(why);
  expect(read).not.toThrow(/s3cret|0123456789/);
});

test('the settings have the address of the site alone', () => {
  expect(readMoodleSite('https://Moodle.example.org/')).toBe('https://moodle.example.org');
  expect(() => readMoodleSite('http://moodle.example.org')).toThrow(AppError);
  expect(() => readMoodleSite('moodle.example.org')).toThrow(AppError);
});

test.each([
  ['https://moodle.example.org/login/index.php', 'https://moodle.example.org'],
  ['https://moodle.example.org/my/', 'https://moodle.example.org'],
  ['https://www.example.org/moodle/index.php', 'https://www.example.org/moodle'],
  ['https://www.example.org/mymoodle', 'https://www.example.org/mymoodle'],
])('%s, as a browser has it, leads to %s', (copied, site) => {
  expect(readMoodleSite(copied)).toBe(site);
});

test.each([
  ['moodle+https://x', true],
  ['moodle+http://x?y', true],
  ['https://x', false],
  ['my moodle', false],
])('%s is meant as a Moodle address: %s', (text, isMeant) => {
  expect(isMoodleAddress(text)).toBe(isMeant);
});
