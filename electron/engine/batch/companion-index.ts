import { backedUpFile, nameKey, shotKey } from '../../core/photo/companions.ts';
import type { IgnoredAs } from '../../core/photo/ignored.ts';
import type { Photo, PhotoId } from '../../core/photo/photo.ts';

/** Which files are passed over for what lies beside them: raw files beside their pictures, copies beside their files. */
export interface CompanionIndex {
  /** Puts a file in its place, or takes it out (null). Returns the others for which that makes a difference. */
  place(id: PhotoId, photo: Photo | null): readonly PhotoId[];
  ignoredAs(id: PhotoId): IgnoredAs | null;
}

interface Standing {
  /** Keys of what may be passed over beside this file. */
  readonly offers: readonly string[];
  /** It is passed over where there is this. */
  readonly seeks: { readonly key: string; readonly as: IgnoredAs } | null;
}

const nothing: Standing = { offers: [], seeks: null };

function standingOf({ file, isIgnored, examination }: Photo): Standing {
  if (isIgnored) return nothing;
  if (examination.kind === 'unsupported' && examination.format === 'raw') {
    return { offers: [], seeks: { key: `shot ${shotKey(file)}`, as: 'raw-beside-picture' } };
  }
  const isPicture = examination.kind === 'header' || examination.kind === 'decoded';
  if (!isPicture) return nothing;
  const offers = [`shot ${shotKey(file)}`, `file ${file.toLowerCase()}`];
  if (examination.facts.format === 'heic') {
    return { offers, seeks: { key: `name ${nameKey(file)}`, as: 'heic-beside-picture' } };
  }
  const original = backedUpFile(file);
  const seeks = original === null ? null : ({ key: `file ${original}`, as: 'backup' } as const);
  return { offers: [...offers, `name ${nameKey(file)}`], seeks };
}

export function createCompanionIndex(): CompanionIndex {
  const standings = new Map<PhotoId, Standing>();
  const offered = new Map<string, number>();
  const seekers = new Map<string, Set<PhotoId>>();

  const count = (key: string, change: 1 | -1) => {
    const now = (offered.get(key) ?? 0) + change;
    if (now === 0) offered.delete(key);
    else offered.set(key, now);
  };

  return {
    place(id, photo) {
      const before = standings.get(id) ?? nothing;
      const after = photo ? standingOf(photo) : nothing;
      if (before.seeks) seekers.get(before.seeks.key)?.delete(id);
      if (after.seeks) {
        const others = seekers.get(after.seeks.key);
        if (others) others.add(id);
        else seekers.set(after.seeks.key, new Set([id]));
      }
      const keys = new Set([...before.offers, ...after.offers]);
      const had = new Map([...keys].map((key) => [key, offered.has(key)]));
      for (const key of before.offers) count(key, -1);
      for (const key of after.offers) count(key, 1);
      if (photo) standings.set(id, after);
      else standings.delete(id);
      return [...had].flatMap(([key, was]) =>
        was === offered.has(key) ? [] : [...(seekers.get(key) ?? [])].filter((other) => other !== id),
      );
    },
    ignoredAs(id) {
      const seeks = standings.get(id)?.seeks;
      return seeks && offered.has(seeks.key) ? seeks.as : null;
    },
  };
}
