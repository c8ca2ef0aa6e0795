import { createHash } from 'node:crypto';
import type { ServerHostKeyAlgorithm } from 'ssh2';

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

/** The kinds of host keys, each with its signatures, strongest first: what `algorithms.serverHostKey` takes. */
export const hostKeyKinds = {
  ed25519: ['ssh-ed25519'],
  ecdsa: ['ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521'],
  rsa: ['rsa-sha2-512', 'rsa-sha2-256', 'ssh-rsa'],
} as const satisfies Readonly<Record<string, readonly ServerHostKeyAlgorithm[]>>;

export type HostKeyKind = keyof typeof hostKeyKinds;

/** @param key as the server sends it: its type's name comes first (RFC 4253, section 6.6). */
export function kindOfHostKey(key: Uint8Array): HostKeyKind {
  const name = Buffer.from(key).toString('latin1', 4, 16);
  if (name.startsWith('ssh-ed25519')) return 'ed25519';
  return name.startsWith('ecdsa-') ? 'ecdsa' : 'rsa';
}
