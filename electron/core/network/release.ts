import { z } from 'zod';
import { isLoopback, readWebAddress } from './web-address.ts';

const dayMs = 86_400_000;

/**
 * Whether a day has passed since the last look.
 * @param lookedAt ISO 8601; empty where there was none. One in the future comes from a clock that was wrong.
 */
export function isUpdateCheckDue(lookedAt: string, nowMs: number): boolean {
  const lastMs = Date.parse(lookedAt);
  return Number.isNaN(lastMs) || lastMs > nowMs || nowMs - lastMs >= dayMs;
}

/** Where the app asks for its newest release, unless an administrator names another address. */
export const releasesAddress = 'https://api.github.com/repos/picture-day/picture-day/releases/latest';

export interface Release {
  /** "1.2.0". */
  readonly version: string;
  /** What is new, as plain text. */
  readonly notes: string;
  /** Where a person can download it. */
  readonly pageUrl: string;
}

/** What one look for a new version brought. */
export type UpdateCheck =
  | { readonly kind: 'newer'; readonly release: Release }
  | { readonly kind: 'current' };

const mostNotes = 4_000;

/** GitHub's "Get the latest release" (docs.github.com/en/rest/releases/releases); other keys are not looked at. */
const answerSchema = z.object({
  tag_name: z.string().max(100),
  body: z.string().nullish(),
  html_url: z.string().max(2_000),
  draft: z.boolean().default(false),
  prerelease: z.boolean().default(false),
});

const versionShape = /^v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/;

/** Three numbers, with or without a "v" in front. Null for anything else, pre-releases such as 1.2.0-beta.1 included. */
function readVersion(text: string): readonly number[] | null {
  const [, ...parts] = versionShape.exec(text.trim()) ?? [];
  return parts.length === 3 ? parts.map(Number) : null;
}

/** False where one of the two is no version of a release. */
export function isNewerVersion(version: string, than: string): boolean {
  const [first, second] = [readVersion(version), readVersion(than)];
  if (!first || !second) return false;
  const [newer, older] = first.flatMap((part, place) => {
    const other = second[place] ?? 0;
    return part === other ? [] : [[part, other] as const];
  })[0] ?? [0, 0];
  return newer > older;
}

/** Requests go over https; http only to this computer itself, where nobody can change the answer on the way. */
export function isUpdateAddress(address: string): boolean {
  const read = readWebAddress(address);
  return read !== null && (read.scheme === 'https' || isLoopback(read.host));
}

/** GitHub answers on one host and shows the release on another. */
function pageHostFor(host: string): string {
  return host === 'api.github.com' ? 'github.com' : host;
}

function isPageOf(pageUrl: string, address: string): boolean {
  const [page, asked] = [readWebAddress(pageUrl), readWebAddress(address)];
  if (!page || !asked || !isUpdateAddress(pageUrl)) return false;
  return page.host === pageHostFor(asked.host) && page.scheme === asked.scheme;
}

/** Notes are shown as they are, so nothing in them may hide, reorder or flood the text. */
function plainNotes(body: string): string {
  const plain = body
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n\t]/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return plain.length > mostNotes ? `${plain.slice(0, mostNotes).trimEnd()}...` : plain;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Reads the answer of `address`. Null where it names no finished release, or a page that is not on the host that was
 * asked (for GitHub's API: on github.com).
 */
export function readRelease(text: string, address: string): Release | null {
  const { data } = answerSchema.safeParse(parseJson(text));
  if (!data || data.draft || data.prerelease) return null;
  const version = readVersion(data.tag_name)?.join('.');
  if (version === undefined || !isPageOf(data.html_url, address)) return null;
  return { version, notes: plainNotes(data.body ?? ''), pageUrl: data.html_url };
}
