import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { ReceivedArchive } from './accept-archive.ts';
import { maxArchiveBytes } from './limits.ts';
import { ProblemError } from './problem.ts';
import { isFileSystemError } from './read-archive.ts';

const archiveField = 'file';

/**
 * Streams the zip in the body's field `file` to the folder of archives and hashes it on the way.
 * Returns when the whole body, not only the zip, has arrived; leaves no file behind when it does not.
 * @throws ProblemError 400 or 413
 */
export async function receiveArchive(request: FastifyRequest, archivesDir: string): Promise<ReceivedArchive> {
  const name = `${randomUUID()}.zip`;
  const path = join(archivesDir, name);
  try {
    return { name, ...(await storeFileField(request, path)) };
  } catch (error) {
    await removeArchive(path);
    throw asProblem(error);
  }
}

async function storeFileField(
  request: FastifyRequest,
  path: string,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  let stored: { readonly bytes: number; readonly sha256: string } | undefined;
  for await (const part of request.parts()) {
    if (part.type !== 'file') continue;
    if (part.fieldname !== archiveField || stored) {
      throw new ProblemError(400, `Send one zip, in the form field "${archiveField}", and no other file.`);
    }
    stored = await storeFile(part, path);
  }
  if (!stored) throw new ProblemError(400, `The form field "${archiveField}" with the zip is missing.`);
  return stored;
}

async function storeFile(
  part: MultipartFile,
  path: string,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxArchiveBytes) return done(archiveTooBig());
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(part.file, meter, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  return { bytes, sha256: hash.digest('hex') };
}

export function archiveTooBig(): ProblemError {
  return new ProblemError(
    413,
    `The zip is bigger than ${maxArchiveBytes / 1e6} MB. Break the photos up into several zips.`,
  );
}

// The multipart parser throws many kinds of errors, all of them about the body.
function asProblem(error: unknown): unknown {
  if (error instanceof ProblemError || isFileSystemError(error)) return error;
  return new ProblemError(400, 'The form in the request is cut off or malformed. Send the zip again.');
}

/**
 * Removes a zip that is needed no more. One that another program holds, as virus scanners on Windows do with whatever
 * is new, goes at the next start: it must not hold up the jobs behind it.
 */
export async function removeArchive(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined);
}
