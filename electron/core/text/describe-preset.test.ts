import { expect, test } from 'vitest';
import { findPreset } from '../systems/custom-preset.ts';
import { describePreset } from './describe-preset.ts';

test.each([
  [
    'illuminate',
    [
      'Photos are named by student ID, like 1234.jpg.',
      'File types: JPEG, PNG, and TIFF.',
      'Proportions: 4:5.',
      'Maximum zip file size: 60 MB.',
    ],
  ],
  [
    'infinite-campus',
    [
      'Photos are named by student ID, like 1234.jpg; 0123 and 123 are the same student.',
      'File type: JPEG.',
      'Proportions: 175:263.',
      'Recommended size: 175 × 263 pixels.',
      'Photos over 35 KB are reduced.',
      'Maximum zip file size: 100 MB.',
    ],
  ],
  [
    'destiny',
    [
      'Photos are named by student ID, like 1234.jpg.',
      'A map file (idlink.txt) is saved inside each zip file.',
      'File types: JPEG and PNG.',
      'Photos over 20 KB are reduced.',
      'Maximum zip file size: 500 MB.',
    ],
  ],
  ['aeries', ['Photos are named by student ID, like 1234.jpg.', 'Photos over 100 KB are reduced.']],
  [
    'gibbon',
    [
      'Photos are named by student ID, like 1234.jpg.',
      'File types: JPEG and PNG.',
      'Proportions: 3:4.',
      'Sideways photos are rotated upright.',
    ],
  ],
  [
    'moodle',
    [
      'Photos are named by student ID, like 1234.jpg.',
      'File types: JPEG and PNG.',
      'Proportions: 1:1.',
      'Sideways photos are rotated upright.',
    ],
  ],
  [
    'koha',
    [
      'Photos are named by student ID, like 1234.jpg.',
      'A map file (idlink.txt) is saved inside each zip file.',
      'File types: JPEG and PNG.',
      'Sideways photos are rotated upright.',
      'Photos larger than 200 × 300 pixels are reduced.',
      'Photos over 550 KB are reduced.',
    ],
  ],
  [
    'active-directory',
    [
      'Each photo is matched to the person with its student ID.',
      'File type: JPEG.',
      'Sideways photos are rotated upright.',
      'Photos over 102 KB are reduced.',
    ],
  ],
  [
    'ldap',
    [
      'Each photo is matched to the person with its student ID.',
      'File type: JPEG.',
      'Sideways photos are rotated upright.',
      'Photos over 4 MB are reduced.',
    ],
  ],
  [
    'microsoft-365',
    [
      'Each photo is matched to the person with its student ID.',
      'File type: JPEG.',
      'Proportions: 1:1.',
      'Sideways photos are rotated upright.',
      'Photos larger than 648 × 648 pixels are reduced.',
      'Photos over 100 KB are reduced.',
    ],
  ],
])('%s in words', (id, sentences) => {
  const preset = findPreset(id);
  expect(preset && describePreset(preset)).toEqual(sentences);
});
