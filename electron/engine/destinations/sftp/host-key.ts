import { createHash } from 'node:crypto';

/** A host key's fingerprint as `ssh` and `ssh-keygen -l` show it: `SHA256:` and Base64 without its padding. */
export function fingerprintOf(key: Uint8Array): string {
  return `SHA256:${withoutPadding(createHash('sha256').update(key).digest('base64'))}`;
}

function withoutPadding(text: string): string {
  return text.trim().replace(/=+$/, '');
}

/** Whether a fingerprint, perhaps typed in by a person, is this one. Upper and lower case differ. */
export function isSameHostKey(known: string, seen: string): boolean {
  return withoutPadding(known) === seen;
}
