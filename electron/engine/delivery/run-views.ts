import path from 'node:path';
import { type Delivery, hasEnded } from '../../core/delivery/delivery.ts';
import type { DeliveryItem } from '../../core/delivery/item-state.ts';
import type { Failure } from '../../core/failure.ts';
import type { EmailText } from '../../core/sftp/email-text.ts';
import { chunkFileName } from '../../core/upload-body.ts';
import type { RunState, SftpZip } from '../../core/views.ts';

interface Shown {
  readonly kind: 'sis' | 'sftp' | 'folder';
  readonly label: string;
  readonly items: readonly DeliveryItem[];
  readonly email: EmailText | null;
  readonly failure: Failure | null;
  readonly rechecked: readonly string[];
}

function sftpZip({ number, photos, archiveBytes, state }: DeliveryItem): SftpZip {
  if (state.kind === 'delivered')
    return { name: state.zip.name, photos, bytes: archiveBytes, sentBytes: archiveBytes, state: 'there' };
  const sentBytes = 'sentBytes' in state ? (state.sentBytes ?? 0) : 0;
  const isSending = state.kind === 'sending' || state.kind === 'waiting';
  return {
    name: chunkFileName(number),
    photos,
    bytes: archiveBytes,
    sentBytes,
    state: isSending ? 'sending' : 'planned',
  };
}

export function toRunState({ life, share }: Delivery, shown: Shown): RunState {
  const { kind, label, items, email, failure, rechecked } = shown;
  const isOver = hasEnded(life);
  if (kind === 'sis') {
    const view = { chunks: items, life, share, rechecked };
    return isOver ? { kind: 'uploaded', ...view, failure } : { kind: 'uploading', ...view };
  }
  if (kind === 'sftp') {
    const view = { address: label, zips: items.map(sftpZip), rechecked };
    const waiting = items.find(({ state }) => state.kind === 'waiting')?.state;
    return isOver
      ? { kind: 'delivered', ...view, email, failure }
      : { kind: 'delivering', ...view, life, waiting: waiting?.kind === 'waiting' ? waiting : null };
  }
  const zips = items.flatMap(({ state, photos }) => {
    if (state.kind !== 'delivered') return [];
    const { name, bytes, mapName } = state.zip;
    const zip = { path: path.join(label, name), bytes, photos };
    return mapName === undefined ? [zip] : [{ ...zip, mapPath: path.join(label, mapName) }];
  });
  return isOver
    ? { kind: 'packed', zips, failure, rechecked }
    : { kind: 'packing', zips, planned: items.length, rechecked };
}
