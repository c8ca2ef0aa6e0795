import { expect, test } from 'vitest';
import { filesKept } from './messages-open.ts';

test('what could not be renamed is named, and counted', () => {
  const why = 'moved or changed meanwhile, open in another program, or the name is taken.';
  expect(filesKept(['5a/1.jpg'])).toBe(`1.jpg could not be renamed: it was ${why}`);
  expect(filesKept(['5a/1.jpg', '2.jpg'])).toBe(
    `2 files could not be renamed, 1.jpg among them: they were ${why}`,
  );
});
