import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { startPracticeSis } from '../../electron/practice-sis/start-practice-sis.ts';
import { benchFaces } from './bench-faces.ts';
import { benchZips } from './bench-zips.ts';
import { timeCrop } from './crop.ts';
import { canBenchDirectory, timeLdapmodify, timeOurDelivery } from './directory.ts';
import { drawPhotos } from './draw-photos.ts';
import { benchLedger } from './ledger.ts';
import { missingTools, runWork, timeShell, toolPackages } from './run-tool.ts';
import { benchSharpBuilds } from './sharp-builds.ts';
import { benchSinglePhotos } from './single-photos.ts';
import { benchSuggestions } from './suggestions.ts';

/**
 * The engine beside the tools that a technician would use, in one run on one machine: read the ratios, not the
 * seconds. Each figure is the median of three rounds in turn; the engine's own time begins with its first file.
 */

const rounds = 3;
const photoCount = 2_000;
const cores = availableParallelism();

interface Row {
  readonly what: string;
  readonly ours: string;
  readonly theirs: string;
  readonly ratio: string;
  readonly target: string;
}

const rows: Row[] = [];

// `npm run bench -- pack upload` runs these parts alone.
const wanted = process.argv.slice(2);
const isWanted = (part: string) => wanted.length === 0 || wanted.includes(part);

const seconds = (ms: number) => `${(ms / 1_000).toFixed(2)} s`;
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Ours and theirs in turn, so that a machine that changes its speed changes both. */
async function compare(
  what: string,
  target: string,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<void> {
  say(what);
  const times: [number, number][] = [];
  for (let round = 0; round < rounds; round += 1) times.push([await ours(), await theirs()]);
  const ratio = median(times.map(([a, b]) => a / b));
  const [a, b] = [median(times.map(([time]) => time)), median(times.map(([, time]) => time))];
  rows.push({ what, ours: seconds(a), theirs: seconds(b), ratio: ratio.toFixed(2), target });
}

async function benchChecks(photos: string, work: string): Promise<void> {
  const headers = async () => (await runWork('headers', photos))['headersMs'] ?? 0;
  // Once unmeasured: the files are in memory for both sides.
  await headers();
  await compare('Headers, against identify -ping', 'at most 1', headers, () =>
    timeShell(`identify -ping ${photos}/*.jpg`),
  );
  await compare('Headers, against exiftool -fast2', 'at most 0.33', headers, () =>
    timeShell(`exiftool -fast2 -q ${photos}`),
  );
  const thumbnails = path.join(work, 'thumbnails');
  await mkdir(thumbnails);
  const perProcess = Math.ceil(photoCount / cores);
  await compare(
    `Decode with thumbnails, against vipsthumbnail x ${cores}`,
    'at most 1.11',
    async () => (await runWork('decode', photos))['decodeMs'] ?? 0,
    () =>
      timeShell(
        `printf '%s\\0' ${photos}/*.jpg | VIPS_CONCURRENCY=1 xargs -0 -P ${cores} -n ${perProcess} vipsthumbnail --size 240x300 -o ${thumbnails}/%s.jpg`,
      ),
  );
}

/** Throughput, so more is better: how much of plain sharp's is left with all that the engine does around it. */
async function benchCrop(work: string): Promise<void> {
  const count = 500;
  const folder = path.join(work, 'squares');
  say(`Drawing ${count} squares of 2 MP`);
  await drawPhotos(folder, count, { width: 1414, height: 1414 });
  say(`Crop all, against sharp x ${cores}`);
  const perSecond = (ms: number) => (count * 1_000) / ms;
  const rates: [number, number][] = [];
  for (let round = 0; round < rounds; round += 1) {
    rates.push([perSecond(await timeCrop('engine', folder)), perSecond(await timeCrop('sharp', folder))]);
  }
  const rate = (values: readonly number[]) => `${median(values).toFixed(0)} a second`;
  rows.push({
    what: `Crop all of ${count} photos of 2 MP, against sharp x ${cores}`,
    ours: rate(rates.map(([ours]) => ours)),
    theirs: rate(rates.map(([, theirs]) => theirs)),
    ratio: median(rates.map(([ours, theirs]) => ours / theirs)).toFixed(2),
    target: 'at least 0.8',
  });
  await rm(folder, { recursive: true });
}

async function benchSharp(work: string): Promise<void> {
  const folder = path.join(work, 'two-megapixels');
  await drawPhotos(folder, 150, { width: 1414, height: 1414 });
  say('sharp in WebAssembly, as Electron on Linux has it');
  for (const { what, wasm, native, ratio } of await benchSharpBuilds(folder)) {
    rows.push({ what, ours: wasm, theirs: native, ratio, target: 'at most 3' });
  }
  await rm(folder, { recursive: true });
}

async function benchPack(photos: string, work: string): Promise<void> {
  const peaks: number[] = [];
  await compare(
    'Pack, against zip -0',
    'at most 3',
    async () => {
      const { packMs = 0, peakBytes = 0 } = await runWork('pack', photos);
      peaks.push(peakBytes);
      return packMs;
    },
    () => timeShell(`rm -f ${work}/all.zip; zip -q -0 -j ${work}/all.zip ${photos}/*.jpg`),
  );
  const peak = `${Math.round(Math.max(...peaks) / 1_000_000)} MB`;
  rows.push({
    what: 'Memory while packing, over the start',
    ours: peak,
    theirs: '',
    ratio: '',
    target: 'at most 250 MB',
  });
}

/** What a technician does by hand: check, zip in parts that the SIS takes, send. */
function byHand(photos: string, work: string, address: string): string {
  const curl =
    `curl -sf -o /dev/null -H 'Authorization: Bearer practice' -H "Idempotency-Key: $RANDOM-$RANDOM-$RANDOM" ` +
    `-F "file=@$part.zip" ${address}/api/v1/photo-imports`;
  return [
    `rm -rf ${work}/parts; mkdir ${work}/parts`,
    `jpeginfo -c ${photos}/*.jpg >/dev/null`,
    `ls ${photos}/*.jpg | split -l 140 - ${work}/parts/part-`,
    `for part in ${work}/parts/part-*; do zip -q -0 -j $part.zip -@ < $part; done`,
    `for part in ${work}/parts/part-??; do ${curl}; done`,
  ].join('; ');
}

async function benchUpload(photos: string, work: string): Promise<void> {
  // So slow that importing takes nothing from either side's time.
  const sis = await startPracticeSis({
    stateDir: path.join(work, 'sis'),
    studentCount: photoCount * 2,
    photosPerSecond: 0.01,
  });
  try {
    await compare(
      'Check, decode, pack, upload, against jpeginfo -c + zip -0 + curl',
      'at most 1.2',
      async () => (await runWork('upload', photos, sis.url))['acceptedMs'] ?? 0,
      () => timeShell(byHand(photos, work, sis.url)),
    );
  } finally {
    await sis.close();
  }
}

function print(): void {
  const table = [
    { what: '', ours: 'Picture Day', theirs: 'the other', ratio: 'ratio', target: 'target' },
    ...rows,
  ];
  const keys = ['what', 'ours', 'theirs', 'ratio', 'target'] as const;
  const width = (key: keyof Row) => Math.max(...table.map((row) => row[key].length));
  for (const row of table) {
    process.stdout.write(
      `${keys
        .map((key) => row[key].padEnd(width(key)))
        .join('  ')
        .trimEnd()}\n`,
    );
  }
}

const missing = missingTools();
if (missing.length > 0) {
  const packages = missing.map((tool) => toolPackages[tool as keyof typeof toolPackages]);
  say(
    `The other side is not installed: ${missing.join(', ')}. On Debian: apt-get install ${packages.join(' ')}`,
  );
  process.exit(1);
}
const work = await mkdtemp(path.join(tmpdir(), 'picture-day-bench-'));
try {
  const photos = path.join(work, 'photos');
  if (['checks', 'pack', 'upload'].some(isWanted)) {
    say(`Drawing ${photoCount} photos`);
    await drawPhotos(photos, photoCount);
  }
  if (isWanted('checks')) await benchChecks(photos, work);
  if (isWanted('crop')) await benchCrop(work);
  if (isWanted('sharp')) await benchSharp(work);
  if (isWanted('pack')) await benchPack(photos, work);
  if (isWanted('upload')) await benchUpload(photos, work);
  if (isWanted('zips')) {
    say('Many zips');
    for (const { what, measured, ratio, target } of await benchZips(work)) {
      rows.push({ what, ours: measured, theirs: '', ratio, target });
    }
  }
  if (isWanted('single')) {
    say('Photos one by one');
    for (const { what, measured, ratio, target } of await benchSinglePhotos(work)) {
      rows.push({ what, ours: measured, theirs: '', ratio, target });
    }
  }
  if (isWanted('faces')) {
    say('Faces');
    for (const { what, measured, ratio, target } of await benchFaces(work)) {
      rows.push({ what, ours: measured, theirs: '', ratio, target });
    }
  }
  if (isWanted('suggestions')) {
    say('Suggestions');
    rows.push(...benchSuggestions());
  }
  if (isWanted('ledger')) {
    say('The ledger');
    rows.push(...benchLedger(work));
  }
  if (isWanted('directory') && canBenchDirectory()) {
    await compare(
      '1,000 photos into OpenLDAP, found and read back, against ldapmodify',
      'at most 1.5',
      timeOurDelivery,
      () => timeLdapmodify(work),
    );
  }
  print();
} finally {
  await rm(work, { recursive: true, force: true });
}
