import type { PhotoId } from '../../core/photo/photo.ts';
import { studentIdKey } from '../../core/photo/student-id.ts';
import type { Neighbours } from '../../core/review/check-photo.ts';

interface Standing {
  readonly file: string;
  readonly studentId: string | null;
  /** By `lookOf`. */
  readonly look: string | null;
}

/** Who else in the folder has the same student ID, or looks exactly the same. */
export interface NeighbourIndex {
  /** Puts a photo in its place, or takes it out (null). Returns the photos whose neighbours changed thereby. */
  place(id: PhotoId, standing: Standing | null): readonly PhotoId[];
  /** Some of them, where they are many. */
  neighboursOf(id: PhotoId): Neighbours;
  /** @param key of a student ID, by `studentIdKey`. */
  hasId(key: string): boolean;
}

// The same placeholder picture under 50,000 names must not cost 50,000 squared.
const namedNeighbours = 8;

const nobody: Neighbours = { sameId: [], samePicture: [] };

function keysOf(standing: Standing | null | undefined): readonly string[] {
  // A file without an ID is nobody's: it would only crowd out the students with the same picture.
  if (!standing || standing.studentId === null) return [];
  const id = `id ${studentIdKey(standing.studentId)}`;
  return standing.look === null ? [id] : [id, `picture ${standing.look}`];
}

export function createNeighbourIndex(): NeighbourIndex {
  const standings = new Map<PhotoId, Standing>();
  // One photo for each key is the rule: sets, made for the exception, would cost more memory than all the rest.
  const groups = new Map<string, PhotoId | Set<PhotoId>>();

  const firstOf = (key: string): readonly PhotoId[] => {
    const group = groups.get(key);
    if (group === undefined) return [];
    return typeof group === 'string' ? [group] : [...group.values().take(namedNeighbours + 1)];
  };
  const leave = (key: string, id: PhotoId) => {
    const group = groups.get(key);
    if (group === id) groups.delete(key);
    else if (group instanceof Set) group.delete(id);
  };
  const join = (key: string, id: PhotoId) => {
    const group = groups.get(key);
    if (group instanceof Set) group.add(id);
    else groups.set(key, group === undefined || group === id ? id : new Set([group, id]));
  };
  const filesOf = (ids: readonly PhotoId[]) => ids.flatMap((id) => standings.get(id)?.file ?? []).sort();

  return {
    place(id, standing) {
      const before = keysOf(standings.get(id));
      const after = keysOf(standing);
      const touched = new Set<PhotoId>();
      for (const key of before.filter((old) => !after.includes(old))) {
        leave(key, id);
        for (const member of firstOf(key)) touched.add(member);
      }
      for (const key of after.filter((next) => !before.includes(next))) {
        for (const member of firstOf(key)) touched.add(member);
        join(key, id);
      }
      if (standing) standings.set(id, standing);
      else standings.delete(id);
      return [...touched];
    },
    neighboursOf(id) {
      const standing = standings.get(id);
      if (!standing || standing.studentId === null) return nobody;
      const key = studentIdKey(standing.studentId);
      const isOtherStudent = (other: PhotoId) => {
        const studentId = standings.get(other)?.studentId ?? null;
        return studentId !== null && studentIdKey(studentId) !== key;
      };
      const sameId = firstOf(`id ${key}`).filter((other) => other !== id);
      const samePicture = standing.look === null ? [] : firstOf(`picture ${standing.look}`);
      return { sameId: filesOf(sameId), samePicture: filesOf(samePicture.filter(isOtherStudent)) };
    },
    hasId: (key) => firstOf(`id ${key}`).length > 0,
  };
}
