import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import JSZip from 'jszip';
import sharp, { type Sharp } from 'sharp';
import type { Job, LogLine, PhotoImport } from './job.ts';
import { type PracticeSis, type PracticeSisOptions, startPracticeSis } from './start-practice-sis.ts';
import { studentsUpTo } from './students.ts';

/** For tests: a practice SIS with its own folder and the requests that tests make of it. */
export interface PracticeSisFixture {
  readonly stateDir: string;
  url(): string;
  /** As `fetch`, with the token `practice` unless the headers say otherwise. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** With a `Host` header of one's own, which `fetch` does not let through. */
  requestAs(host: string, method: string, path: string): Promise<Response>;
  upload(zip: Uint8Array, idempotencyKey: string): Promise<Response>;
  /** Uploads the zip, waits until its job has ended, and gives the job and its whole log. */
  import(
    zip: Uint8Array,
    idempotencyKey?: string,
  ): Promise<{ readonly job: Job; readonly log: readonly LogLine[] }>;
  /** An upload whose body the test sends piece by piece, between `formStart` and `formEnd`. */
  beginUpload(idempotencyKey: string, headers?: Readonly<Record<string, string | number>>): ClientRequest;
  /** What `GET /api/v1/photo-imports` says of the key. */
  importsOf(idempotencyKey: string): Promise<readonly PhotoImport[]>;
  /** The names of the stored zips. */
  archives(): Promise<readonly string[]>;
  jobs(): Promise<readonly Job[]>;
  job(id: string): Promise<Job>;
  log(id: string): Promise<readonly LogLine[]>;
  /** Polls the job until this holds. */
  waitForJob(id: string, holds: (job: Job) => boolean): Promise<Job>;
  stop(): Promise<void>;
  /** Starts again on the same folder. */
  restart(options?: Partial<PracticeSisOptions>): Promise<void>;
  remove(): Promise<void>;
}

export async function startFixture(options: Partial<PracticeSisOptions> = {}): Promise<PracticeSisFixture> {
  const stateDir = await mkdtemp(join(tmpdir(), 'practice-sis-'));
  const start = (changes: Partial<PracticeSisOptions>): Promise<PracticeSis> =>
    startPracticeSis({ stateDir, photosPerSecond: Number.POSITIVE_INFINITY, ...options, ...changes });
  let sis = await start({});
  let uploads = 0;

  const fixture: PracticeSisFixture = {
    stateDir,
    url: () => sis.url,
    request(path, init = {}) {
      const headers = new Headers(init.headers);
      if (!headers.has('authorization')) headers.set('authorization', 'Bearer practice');
      return fetch(sis.url + path, { ...init, headers });
    },
    async requestAs(host, method, path) {
      const headers = { host, authorization: 'Bearer practice' };
      const sent = httpRequest(sis.url + path, { method, headers }).end();
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      const answerHeaders = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
      return new Response(await text(answer), {
        status: answer.statusCode ?? 0,
        headers: answerHeaders as [string, string][],
      });
    },
    upload(zip, idempotencyKey) {
      return fixture.request('/api/v1/photo-imports', {
        method: 'POST',
        headers: { 'idempotency-key': idempotencyKey },
        body: formWith(zip),
      });
    },
    async import(zip, idempotencyKey = `upload-${++uploads}`) {
      const response = await fixture.upload(zip, idempotencyKey);
      if (response.status !== 202) throw new Error(`The upload was answered with ${response.status}`);
      const accepted = (await response.json()) as { readonly job: Job };
      const job = await fixture.waitForJob(accepted.job.id, ({ endedAt }) => endedAt !== null);
      return { job, log: await fixture.log(job.id) };
    },
    beginUpload(idempotencyKey, headers = {}) {
      return httpRequest(`${sis.url}/api/v1/photo-imports`, {
        method: 'POST',
        agent: false,
        headers: {
          authorization: 'Bearer practice',
          'idempotency-key': idempotencyKey,
          'content-type': formContentType,
          ...headers,
        },
      });
    },
    async importsOf(idempotencyKey) {
      const query = new URLSearchParams({ idempotencyKey });
      const response = await fixture.request(`/api/v1/photo-imports?${query}`);
      return ((await response.json()) as { readonly imports: readonly PhotoImport[] }).imports;
    },
    archives: () => readdir(join(stateDir, 'archives')),
    async jobs() {
      const response = await fixture.request('/api/v1/scheduled-jobs');
      return ((await response.json()) as { readonly jobs: readonly Job[] }).jobs;
    },
    async job(id) {
      return (await (await fixture.request(`/api/v1/scheduled-jobs/${id}`)).json()) as Job;
    },
    async log(id) {
      const response = await fixture.request(`/api/v1/scheduled-jobs/${id}/log?limit=1000`);
      return ((await response.json()) as { readonly lines: readonly LogLine[] }).lines;
    },
    async waitForJob(id, holds) {
      for (;;) {
        const job = await fixture.job(id);
        if (holds(job)) return job;
        await setTimeout(5);
      }
    },
    stop: () => sis.close(),
    async restart(changes = {}) {
      await sis.close();
      sis = await start(changes);
    },
    async remove() {
      await sis.close();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
  return fixture;
}

const boundary = 'cut';
export const formContentType = `multipart/form-data; boundary=${boundary}`;
/** What stands before and after a zip in a form. */
export const formStart = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\n`;
export const formEnd = `\r\n--${boundary}--\r\n`;

export function formWith(zip: Uint8Array, field = 'file'): FormData {
  const form = new FormData();
  form.append(
    field,
    new Blob([zip as Uint8Array<ArrayBuffer>], { type: 'application/zip' }),
    'photos-001.zip',
  );
  return form;
}

export async function zipOf(
  files: Readonly<Record<string, Uint8Array | string>>,
  compression: 'STORE' | 'DEFLATE' = 'STORE',
): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content, { createFolders: false });
  return await zip.generateAsync({ type: 'uint8array', compression });
}

/** A photo for each of the roster's first active students, by file name. */
export async function photosOf(count: number): Promise<Readonly<Record<string, Uint8Array>>> {
  const jpeg = await drawPicture().jpeg().toBuffer();
  const active = studentsUpTo(2 * count).filter(({ status }) => status === 'active');
  return Object.fromEntries(active.slice(0, count).map(({ id }) => [`${id}.jpg`, jpeg]));
}

/** A picture of 48 x 60 pixels; different seeds give different bytes. */
export function drawPicture(seed = 1): Sharp {
  const width = 48;
  const height = 60;
  const pixels = Uint8Array.from({ length: width * height * 3 }, (_, index) => (index * seed * 31) % 251);
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}
