import { expect, test } from 'vitest';
import { isMarked, markAsImported, markAsUploaded, removeMark, removeUploadMark } from './import-mark.ts';

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

test('an upload by hand is a mark of its own, below that of the import', () => {
  const atMs = new Date(2026, 10, 3, 9, 40).getTime();
  const uploaded = markAsUploaded(delivered, atMs);
  expect(uploaded.reason.replace(/\s/gu, ' ')).toBe(
    `Marked as uploaded on Nov 3, 2026, 9:40 AM. (${reason})`,
  );
  // Uploaded is not imported.
  expect(isMarked(uploaded)).toBe(false);
  expect(markAsUploaded(uploaded, 0)).toEqual(uploaded);
  expect(removeUploadMark(uploaded)).toEqual(delivered);
  expect(removeUploadMark(delivered)).toEqual(delivered);

  const marked = markAsImported(uploaded, atMs);
  expect(isMarked(marked)).toBe(true);
  expect(markAsUploaded(marked, 0)).toEqual(marked);
  expect(removeUploadMark(marked)).toEqual(marked);
  expect(removeMark(marked)).toEqual(uploaded);
});
