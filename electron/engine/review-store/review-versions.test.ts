import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { undecided } from '../../core/review/decision.ts';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { openReviewStore } from './review-store.ts';

test('what an older version kept is still there, and how the roster is read is kept with it', async () => {
  const file = path.join(await makeTemporaryFolder(), 'reviews.sqlite');
  const first = openReviewStore(file);
  const decision = { ...undecided, studentId: '1' };
  first.openReview('one').savePhotos([{ file: 'a.jpg', bytes: 10, modifiedMs: 1, sha256: null, decision }]);
  first.close();
  const old = new DatabaseSync(file);
  old.exec(
    'ALTER TABLE reviews DROP COLUMN id_heading; ALTER TABLE reviews DROP COLUMN id_digits; ALTER TABLE reviews DROP COLUMN index_lists',
  );
  old.exec('DROP TABLE sheet_photos; DROP TABLE sheets');
  old.exec('PRAGMA user_version = 1');
  old.close();

  const second = openReviewStore(file);
  expect(second.setAside).toBeNull();
  const { decisions, idReading } = second.openReview('one').load();
  expect([decisions.get('a.jpg')?.decision, idReading]).toEqual([decision, null]);
  second.openReview('one').setIdReading({ heading: 'Perm ID', padIdsTo: 6 });
  second.close();

  const third = openReviewStore(file);
  expect(third.openReview('one').load().idReading).toEqual({ heading: 'Perm ID', padIdsTo: 6 });
  third.close();
});
