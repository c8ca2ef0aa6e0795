import { expect, test } from 'vitest';
import { readPictureUrl } from './picture-address.ts';

const path = '/webservice/pluginfile.php/57/user/icon/boost/f3?rev=9';

test.each([
  ['as most sites write it', 'https://m.example.org/pluginfile.php/57/user/icon/boost/f1?rev=9', path, '9'],
  ['in a folder', 'https://m.example.org/moodle/pluginfile.php/57/user/icon/boost/f2?rev=9', path, '9'],
  [
    'with the name of the file',
    'https://m.example.org/pluginfile.php/57/user/icon/boost/f1.jpg?rev=9',
    path,
    '9',
  ],
  [
    'of the web service',
    'https://m.example.org/webservice/pluginfile.php/57/user/icon/boost/f1?rev=9',
    path,
    '9',
  ],
  [
    'without slashes as arguments',
    'https://m.example.org/pluginfile.php?file=%2F57%2Fuser%2Ficon%2Fboost%2Ff1&rev=9',
    '/webservice/pluginfile.php?file=/57/user/icon/boost/f3&rev=9',
    '9',
  ],
  [
    'without a theme',
    'https://m.example.org/pluginfile.php/57/user/icon/f1?rev=9',
    '/webservice/pluginfile.php/57/user/icon/f3?rev=9',
    '9',
  ],
])('a picture %s is read back by the largest copy', (_, url, place, revision) => {
  expect(readPictureUrl(url)).toEqual({ path: place, revision });
});

test('without a revision, the address itself tells one picture from another', () => {
  const url = 'https://m.example.org/pluginfile.php/57/user/icon/boost/f1';
  expect(readPictureUrl(url)?.revision).toBe(url);
});

test.each([
  'https://m.example.org/theme/image.php/boost/core/1764500000/u/f1',
  'https://secure.gravatar.com/avatar/0bc83cb571cd1c50ba6f3e8a78ef1346?s=100&d=mm',
  'https://m.example.org/pluginfile.php/57/user/private/f1',
  'https://m.example.org/pluginfile.php/../57/user/icon/boost/f1',
  'https://m.example.org/%E0%A4%A',
  '',
])('%s is no picture of the user', (url) => {
  expect(readPictureUrl(url)).toBeNull();
});
