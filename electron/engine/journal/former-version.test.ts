import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { openJournal } from './journal.ts';
import { journalVersions } from './journal-versions.ts';

/** Versions of the schema that released journals have. */
const sixth = 6;

const job =
  '{"id":"4711","status":"In Progress","startedAt":"2026-11-02T08:00:00Z","endedAt":null,"photos":1,"imported":0,"rejected":0}';
const zip = '{"name":"photos-001.zip","photos":1,"bytes":500,"sha256":"ab"}';

/** As version 6 wrote them: an upload that was killed, and a delivery by SFTP that was cut off. */
const formerRows = `
  INSERT INTO runs (id, started_ms, folder_key, folder_name, paths, destination_kind, destination, user, preset_id,
    request_bytes, fill_bytes, is_whole, state, ended_ms, failure) VALUES
    (1, 1000, 'key', 'fall', '["/fall"]', 'sis', 'https://sis.example.org', 'ana', 'illuminate', 60000000, 60000000, 1,
     'going', NULL, NULL),
    (2, 2000, 'key', 'fall', '["/fall"]', 'sftp', 'sftp://oak@sftp.example.org', NULL, 'illuminate', 60000000,
     60000000, 1, 'failed', 2500, '{"code":"sftp-cut-off"}');
  INSERT INTO chunks (run_id, number, idempotency_key, bytes, attempts, state, job, accepted_ms, zip, may_arrive) VALUES
    (1, 1, 'key-1', 500, 1, 'accepted', '${job}', 1100, NULL, NULL),
    (1, 2, 'key-2', 400, 2, 'sending', NULL, NULL, NULL, NULL),
    (2, 1, 'key-3', 500, 1, 'done', NULL, 2100, '${zip}', NULL);
  INSERT INTO photos (run_id, file, student_id, name, source_sha256, sha256, bytes, chunk, outcome, reason) VALUES
    (1, '1.jpg', '1', '1.jpg', 'aa', 'aa', 300, 1, NULL, NULL),
    (1, '2.jpg', '2', '2.jpg', 'bb', 'bb', 200, 2, NULL, NULL),
    (2, '1.jpg', '1', '1.jpg', 'aa', 'aa', 300, 1, 'delivered', 'It is on the SFTP.'),
    (2, '2.jpg', '2', '2.jpg', 'bb', 'bb', 200, NULL, 'not-sent', 'It all ended before its turn.');
`;

test('a journal that version 6 wrote opens, and what it has open goes on', async () => {
  const file = path.join(await makeTemporaryFolder(), 'journal.sqlite');
  const former = new DatabaseSync(file);
  for (const version of journalVersions.slice(0, sixth)) {
    if (typeof version !== 'string') throw new Error('These versions are SQL');
    former.exec(version);
  }
  former.exec(formerRows);
  former.exec(`PRAGMA user_version = ${sixth}`);
  former.close();

  const journal = openJournal(file, () => 3_000, 'refuse');
  const open = journal.unfinished();
  expect(open.map(({ id, destination: { kind }, isAnySent }) => [id, kind, isAnySent])).toEqual([
    [2, 'sftp', true],
    [1, 'sis', true],
  ]);
  const upload = journal.resume(1);
  expect(upload.chunks()).toMatchObject([
    { number: 1, state: 'accepted', job: { id: '4711' }, photos: [{ name: '1.jpg' }] },
    { number: 2, idempotencyKey: 'key-2', state: 'sending', job: null, photos: [{ name: '2.jpg' }] },
  ]);
  const delivery = journal.resume(2);
  expect(delivery.chunks()).toMatchObject([{ state: 'done', zip: { name: 'photos-001.zip', sha256: 'ab' } }]);
  expect(delivery.rest()).toMatchObject([{ file: '2.jpg', outcome: { kind: 'not-sent' } }]);
  journal.close();
});
