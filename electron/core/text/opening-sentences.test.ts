import { expect, test } from 'vitest';
import { filesKept } from './opening-sentences.ts';

test('what could not be renamed is named, and counted', () => {
  const why = 'may be open in another program, or moved, or the name is taken.';
  expect(filesKept(['5a/1.jpg'])).toBe(`Couldn't rename 1.jpg. It ${why}`);
  expect(filesKept(['5a/1.jpg', '2.jpg'])).toBe(`Couldn't rename 2 files, including 1.jpg. They ${why}`);
});
