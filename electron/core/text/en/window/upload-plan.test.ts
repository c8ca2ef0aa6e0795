import { expect, test } from 'vitest';
import { warningCodes } from '../../../photo/issue.ts';
import { onlyWarning, warned, warning } from './upload-plan.ts';

test('warnings of one photo and of several', () => {
  expect(warning('ratio', 9, '4:5')).toBe('9 photos need cropping to 4:5');
  expect(warning('sideways', 1, '4:5')).toBe('1 photo may appear sideways');
  expect(onlyWarning('ratio', 1, '4:5')).toBe('1 photo needs cropping to 4:5. It will be uploaded as it is.');
  expect(onlyWarning('location-data', 1_200, '4:5')).toBe(
    '1,200 photos contain GPS location data. They will be uploaded as they are.',
  );
  expect([warned(1), warned(2)]).toEqual([
    '1 photo has warnings but will be uploaded as it is:',
    '2 photos have warnings but will be uploaded as they are:',
  ]);
});

test.each(warningCodes)('%s has words of its own', (code) => {
  expect(warning(code, 2, '4:5')).not.toBe('2 photos have a warning');
});
