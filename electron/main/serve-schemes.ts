import { randomBytes } from 'node:crypto';
import { protocol } from 'electron';
import type { EngineHost } from './engine-host.ts';
import { answerPage, readPhotoUrl } from './page-response.ts';

/** To be called before the app is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true } },
    { scheme: 'photo', privileges: { standard: true, secure: true } },
  ]);
}

async function answerPhoto(url: string, engine: EngineHost): Promise<Response> {
  const photo = readPhotoUrl(url);
  if (!photo) return new Response(null, { status: 400 });
  const result = await engine.request('picture', photo);
  if (!result.ok) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  return new Response(new Uint8Array(result.value.bytes), {
    headers: {
      'content-type': 'image/jpeg',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** Serves the page as `app://bundle/` and photos as `photo://<kind>/<id>`. */
export function serveSchemes(pageFolder: string, engine: EngineHost): void {
  protocol.handle('app', ({ url }) => answerPage(url, pageFolder, randomBytes(16).toString('base64')));
  protocol.handle('photo', ({ url }) => answerPhoto(url, engine));
}
