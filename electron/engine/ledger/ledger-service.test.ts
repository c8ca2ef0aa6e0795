import { expect, onTestFinished, test, vi } from 'vitest';
import type { Photo } from '../../core/photo/photo.ts';
import { illuminate } from '../../core/systems/systems.ts';
import { createBatch } from '../batch/batch.ts';
import { openJournal } from '../journal/journal.ts';
import { createPublisher } from '../publisher.ts';
import type { FolderService } from '../review/folder-service.ts';
import type { OpenFolder } from '../review/open-folder.ts';
import { inMemory } from '../sqlite/open-database.ts';
import { importPhotos, sentPhoto } from './fixtures/ledger-run.ts';
import { createLedgerService } from './ledger-service.ts';

const ids = Array.from({ length: 500 }, (_, index) => String(100_000 + index));
const facts = {
  format: 'jpeg',
  width: 640,
  height: 800,
  orientation: 1,
  isSrgb: true,
  pages: 1,
  hasLocation: false,
} as const;

function photoOf(id: string): Photo {
  const examination = { kind: 'decoded', facts, sha256: id.padStart(64, 'a') } as const;
  return { id, file: `${id}.jpg`, bytes: 100, modifiedMs: 0, isIgnored: false, examination };
}

test('photos that arrive one by one are seen, and the folder is not looked through for each', async () => {
  const journal = openJournal(inMemory);
  const publisher = createPublisher();
  const batch = createBatch({ preset: illuminate, roster: null, requestBytes: 60_000_000 });
  for (const id of ids) batch.put(photoOf(id));
  publisher.setBatch(batch);
  let looks = 0;
  const counted = {
    ...batch,
    studentIdOf(id: string) {
      looks += 1;
      return batch.studentIdOf(id);
    },
  };
  const open = { paths: ['/photos'], batch: counted } as unknown as OpenFolder;
  const folder = {
    peek: () => open,
    need: () => open,
    customPreset: () => null,
    presetId: () => illuminate.id,
    presetName: () => illuminate.name,
  } as unknown as FolderService;
  const service = createLedgerService({
    publisher,
    folder,
    ledger: journal.ledger,
    onNotice: () => undefined,
  });
  onTestFinished(() => {
    service.close();
    publisher.close();
    journal.close();
  });
  service.onFolderChecked(open);
  service.useSis('https://sis.example.org');
  const standings = () => batch.rows().map(({ atDestination }) => atDestination?.kind);
  expect(new Set(standings())).not.toContain('in-sis');
  for (const id of ids.slice(0, 200)) importPhotos(journal, [sentPhoto(id)]);
  await vi.waitFor(() => expect(standings().filter((kind) => kind === 'in-sis')).toHaveLength(200));
  expect(looks).toBeLessThan(20 * ids.length);
});
