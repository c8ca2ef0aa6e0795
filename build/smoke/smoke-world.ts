import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type FaultProxy, startFaultProxy } from '../../e2e/fixtures/fault-proxy.ts';
import { startProxy, type TestProxy } from '../../e2e/fixtures/proxy.ts';
import { createTlsAuthority } from '../../e2e/fixtures/tls-authority.ts';
import { startServer } from '../../e2e/fixtures/tls-server.ts';
import { readImportedPhotos } from '../../electron/practice-sis/read-imported-photos.ts';
import { startPracticeSis } from '../../electron/practice-sis/start-practice-sis.ts';
import { drawLargeFolder, drawPhotoKinds, type LargeFolder, type PhotoKind } from './draw-smoke-photos.ts';

/** All that a packaged app meets: photos, a practice SIS, and the ways there. */
export interface SmokeWorld {
  /** Removed at the end. */
  readonly folder: string;
  readonly kinds: { readonly path: string; readonly files: Readonly<Record<PhotoKind, string>> };
  /** Drawn when it is first asked for. */
  large(): Promise<LargeFolder & { readonly path: string }>;
  /** The SIS over http, behind something that can be told to be slow. */
  readonly sis: FaultProxy;
  /** The SIS over https, with a certificate of an authority that nobody knows. */
  readonly secure: { readonly url: string; readonly caFile: string };
  /** The proxy, and the SIS under a name that only the proxy knows. */
  readonly proxied: {
    readonly url: string;
    readonly address: string;
    readonly user: string;
    readonly password: string;
    readonly proxy: TestProxy;
  };
  /** Student IDs, counted at the SIS. */
  imported(): readonly string[];
  close(): Promise<void>;
}

const user = 'oak';
const password = 'canary-77aa02';

export async function openWorld(): Promise<SmokeWorld> {
  const folder = await mkdtemp(path.join(await realpath(tmpdir()), 'picture-day-smoke-'));
  const stateDir = path.join(folder, 'sis');
  const kindsPath = path.join(folder, 'kinds');
  const files = await drawPhotoKinds(kindsPath);
  const sis = await startPracticeSis({ stateDir, photosPerSecond: 1_000 });
  const front = await startFaultProxy(sis.url);
  const { host, port } = new URL(front.url);

  const authority = createTlsAuthority('Oak Hill Filter CA');
  const caFile = path.join(folder, 'oak-hill-filter.pem');
  await writeFile(caFile, authority.cert);
  const secure = await startServer(
    (message, response) => {
      const { method, url, headers } = message;
      const onward = request(new URL(url ?? '/', front.url), { method, headers: { ...headers, host } });
      onward.on('response', (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => message.socket.destroy());
      message.pipe(onward);
    },
    authority.issue({ names: ['localhost'] }),
  );
  const proxy = await startProxy({ login: `${user}:${password}` });
  let large: Promise<LargeFolder> | null = null;
  const largePath = path.join(folder, 'large');
  await mkdir(largePath);
  return {
    folder,
    kinds: { path: kindsPath, files },
    async large() {
      large ??= drawLargeFolder(largePath);
      return { ...(await large), path: largePath };
    },
    sis: front,
    secure: { url: `https://localhost:${secure.port}`, caFile },
    proxied: {
      url: `http://sis.example.test:${port}`,
      address: `127.0.0.1:${proxy.port}`,
      user,
      password,
      proxy,
    },
    imported: () => readImportedPhotos(stateDir).map(({ studentId }) => studentId),
    async close() {
      await proxy.close();
      await secure.close();
      await front.close();
      await sis.close();
      // Windows lets go of an ended app's files a little later.
      await rm(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
