import { expect, test } from 'vitest';
import { isMarked, markAsImported, removeMark } from './import-mark.ts';

const reason = 'It is on the SFTP (folder "in"). The SIS loads it when it has read your e-mail.';
const delivered = { kind: 'delivered', reason } as const;

test('a mark says when, never "imported", and can be removed', () => {
  const marked = markAsImported(delivered, new Date(2026, 10, 3, 9, 40).getTime());
  expect(marked.kind).toBe('delivered');
  expect(marked.reason.replace(/\s/gu, ' ')).toBe(`Marked as imported on Nov 3, 2026, 9:40 AM. (${reason})`);
  expect([isMarked(delivered), isMarked(marked), isMarked(null)]).toEqual([false, true, false]);
  expect(markAsImported(marked, 0)).toEqual(marked);
  expect(removeMark(marked)).toEqual(delivered);
  expect(removeMark(delivered)).toEqual(delivered);
});
