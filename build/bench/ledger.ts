import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Photo } from '../../electron/core/photo/photo.ts';
import { illuminate } from '../../electron/core/systems/systems.ts';
import { createBatch } from '../../electron/engine/batch/batch.ts';
import { openJournal } from '../../electron/engine/journal/journal.ts';
import { createLedgerService } from '../../electron/engine/ledger/ledger-service.ts';
import { createPublisher } from '../../electron/engine/publisher.ts';
import type { FolderService } from '../../electron/engine/review/folder-service.ts';
import type { OpenFolder } from '../../electron/engine/review/open-folder.ts';

const photoCount = 10_000;
const entryCount = 200_000;
const destination = { kind: 'sis', label: 'https://sis.example.org' } as const;

const hash = (index: number) => index.toString(16).padStart(64, '0');
const studentAt = (index: number) => String(1_000_000 + index);

/** Twenty years of uploads: each brought the photos of 10,000 other students. */
function fillJournal(file: string): void {
  const journal = openJournal(file);
  const run = {
    folderName: 'district',
    paths: ['/photos'],
    destination,
    user: 'demo.secretary',
    presetId: illuminate.id,
    customPreset: null,
    requestBytes: 60_000_000,
    isWhole: true,
  };
  for (let year = 0; year < entryCount / photoCount; year += 1) {
    const begun = journal.begin({ ...run, folderKey: `year-${year}` });
    begun.sending({ number: 1, idempotencyKey: `key-${year}`, bytes: 1, photos: [] }, 1);
    begun.end('finished', null);
  }
  journal.close();
  const database = new DatabaseSync(file);
  const insert = database.prepare(
    `INSERT INTO ledger (student, destination, student_id, arrival, arrived_ms, run_id, chunk, file, source_sha256,
       sha256, fixes)
     SELECT ?, destination_key, ?, 'imported', ?, id, 1, ?, ?, ?, '' FROM runs WHERE id = ?`,
  );
  database.exec('BEGIN');
  for (let index = 0; index < entryCount; index += 1) {
    const id = studentAt(index);
    const runId = 1 + Math.floor(index / photoCount);
    insert.run(id, id, 1_700_000_000_000 + index, `${id}.jpg`, hash(index), hash(index), runId);
  }
  database.exec('COMMIT');
  database.close();
}

/** Nine in ten are as they were sent, one in ten is another picture. They are spread over all the years. */
function photoAt(place: number): Photo {
  const index = (place * 17) % entryCount;
  const facts = {
    format: 'jpeg',
    width: 640,
    height: 800,
    orientation: 1,
    isSrgb: true,
    pages: 1,
    hasLocation: false,
  } as const;
  const sha256 = place % 10 === 9 ? hash(entryCount + place) : hash(index);
  return {
    id: String(place),
    file: `grade-${place % 12}/${studentAt(index)}.jpg`,
    bytes: 80_000,
    modifiedMs: 1_700_000_000_000,
    isIgnored: false,
    examination: { kind: 'decoded', facts, sha256 },
  };
}

interface LedgerFigures {
  /** From the end of the check until every row says where its photo stands, and the counts are there. */
  readonly standingsMs: number;
  /** Of these, at work: the same on a machine that has other things to do. */
  readonly processorMs: number;
  /** The journal is checked whole when it is opened. */
  readonly openMs: number;
  readonly inSis: number;
  readonly changed: number;
}

/** Reopens a folder of 10,000 photos beside a ledger of 200,000 entries. */
function measureLedger(work: string): LedgerFigures {
  const file = path.join(work, 'ledger.sqlite');
  fillJournal(file);
  const opening = performance.now();
  const journal = openJournal(file);
  const openMs = performance.now() - opening;
  const publisher = createPublisher();
  const batch = createBatch({ preset: illuminate, roster: null, requestBytes: 60_000_000 });
  for (let place = 0; place < photoCount; place += 1) batch.put(photoAt(place));
  publisher.setBatch(batch);
  publisher.flush();
  const open = { paths: ['/photos'], batch } as unknown as OpenFolder;
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
  let told = 0;
  publisher.subscribe(({ photos }) => {
    told += photos?.filter(({ atDestination }) => atDestination).length ?? 0;
  });
  const start = performance.now();
  const before = process.cpuUsage();
  service.onFolderChecked(open);
  publisher.flush();
  const standingsMs = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  if (told !== photoCount) throw new Error(`${told} of ${photoCount} rows say where they stand`);
  const [summary] = publisher.state().ledger.destinations;
  service.close();
  publisher.close();
  journal.close();
  return {
    standingsMs,
    processorMs: (user + system) / 1_000,
    openMs,
    inSis: summary?.inSis ?? 0,
    changed: summary?.changed ?? 0,
  };
}

export function benchLedger(work: string) {
  const { standingsMs, processorMs, openMs, inSis, changed } = measureLedger(work);
  return [
    {
      what: `Where ${photoCount} photos stand, with ${entryCount} entries in the ledger`,
      ours: `${standingsMs.toFixed(0)} ms after the check (${processorMs.toFixed(0)} ms of processor): ${inSis} in the SIS, ${changed} changed`,
      theirs: '',
      ratio: '',
      target: 'at most 300 ms',
    },
    {
      what: 'Opening its journal, which is checked whole',
      ours: `${openMs.toFixed(0)} ms`,
      theirs: '',
      ratio: '',
      target: '',
    },
  ];
}
