import { expect, test } from 'vitest';
import { findPreset } from '../systems/custom-preset.ts';
import { describePreset } from './describe-preset.ts';

test.each([
  [
    'illuminate',
    [
      'Photos are named by student ID, like 1234.jpg.',
      'It takes JPEG, PNG, and TIFF.',
      'Photos should be 4:5.',
      'Zips have at most 60 MB.',
    ],
  ],
  [
    'infinite-campus',
    [
      'Photos are named by student ID, like 1234.jpg; 0123 and 123 are one student.',
      'It takes JPEG.',
      'Photos should be 175:263.',
      '175 x 263 pixels are enough.',
      'Photos over 35 KB are made smaller.',
      'Zips have at most 100 MB.',
    ],
  ],
  [
    'destiny',
    [
      'Photos are named by student ID, like 1234.jpg.',
      'In each zip lies a list of its photos and students (idlink.txt).',
      'It takes JPEG and PNG.',
      'Photos over 20 KB are made smaller.',
      'Zips have at most 500 MB.',
    ],
  ],
  ['aeries', ['Photos are named by student ID, like 1234.jpg.', 'Photos over 100 KB are made smaller.']],
  [
    'gibbon',
    [
      'Photos are named by student ID, like 1234.jpg.',
      'It takes JPEG and PNG.',
      'Photos should be 3:4.',
      'Photos that lie on their side are turned upright.',
    ],
  ],
  [
    'moodle',
    [
      'Photos are named by student ID, like 1234.jpg.',
      'It takes JPEG and PNG.',
      'Photos should be 1:1.',
      'Photos that lie on their side are turned upright.',
    ],
  ],
  [
    'koha',
    [
      'Photos are named by student ID, like 1234.jpg.',
      'In each zip lies a list of its photos and students (idlink.txt).',
      'It takes JPEG and PNG.',
      'Photos that lie on their side are turned upright.',
      'Photos larger than 200 x 300 pixels are made smaller.',
      'Photos over 550 KB are made smaller.',
    ],
  ],
  [
    'active-directory',
    [
      'Each photo goes to the person with its student ID.',
      'It takes JPEG.',
      'Photos that lie on their side are turned upright.',
      'Photos over 102 KB are made smaller.',
    ],
  ],
  [
    'ldap',
    [
      'Each photo goes to the person with its student ID.',
      'It takes JPEG.',
      'Photos that lie on their side are turned upright.',
      'Photos over 4 MB are made smaller.',
    ],
  ],
  [
    'microsoft-365',
    [
      'Each photo goes to the person with its student ID.',
      'It takes JPEG.',
      'Photos should be 1:1.',
      'Photos that lie on their side are turned upright.',
      'Photos larger than 648 x 648 pixels are made smaller.',
      'Photos over 100 KB are made smaller.',
    ],
  ],
])('%s in words', (id, sentences) => {
  const preset = findPreset(id);
  expect(preset && describePreset(preset)).toEqual(sentences);
});
