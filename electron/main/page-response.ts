import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RequestInput } from '../core/contract/contract.ts';
import { pictureKinds } from '../core/contract/contract-fields.ts';
import type { ShownLanguage } from '../core/shared/language.ts';

export const pageOrigin = 'app://bundle/';

/** The page has to know its language before it shows anything, so before it can ask. */
export function pageAddressIn(language: ShownLanguage): string {
  return `${pageOrigin}index.html?language=${language}`;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

/**
 * What the page may load, and from where: itself, and photos through the app's own scheme.
 * @param nonce For styles that the page's components put in by themselves.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' photo: data:",
    "font-src 'self'",
    "connect-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Components that bring styles along look for the nonce there. */
function withNonce(html: string, nonce: string): string {
  return html.replace(/<head>/i, `<head><meta property="csp-nonce" nonce="${nonce}">`);
}

/**
 * Answers a request for `app://bundle/<file>` with a file of the built page, and 404 for anything else: a path
 * that leaves the folder, another host, a type that the page does not have.
 */
export async function answerPage(url: string, folder: string, nonce: string): Promise<Response> {
  const headers = {
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  const missing = new Response(null, { status: 404, headers });
  if (!url.startsWith(pageOrigin)) return missing;
  const name = /^[A-Za-z0-9._/-]+(?=[?#]|$)/.exec(url.slice(pageOrigin.length))?.[0];
  const contentType = contentTypes[path.extname(name ?? '')];
  if (!name || !contentType || name.split('/').includes('..')) return missing;
  const content = await readFile(path.join(folder, name)).catch(() => null);
  if (!content) return missing;
  const body = contentType.startsWith('text/html')
    ? withNonce(content.toString('utf8'), nonce)
    : new Uint8Array(content);
  return new Response(body, { headers: { ...headers, 'content-type': contentType } });
}

/**
 * Reads `photo://<kind>/<id>`, perhaps with `?v=<version>`, which only makes a page load a picture again. The id is
 * looked up among the engine's photos, and never becomes a path.
 * @returns Null for anything else.
 */
export function readPhotoUrl(url: string): RequestInput<'picture'> | null {
  const match = /^photo:\/\/([a-z]+)\/([A-Za-z0-9-]{1,100})(?:\?v=[a-z0-9]{1,20})?$/.exec(url);
  const kind = pictureKinds.find((known) => known === match?.[1]);
  const photoId = match?.[2];
  return kind && photoId ? { kind, photoId } : null;
}
