import type { Neighbours } from '../../core/check-photo.ts';
import type { PhotoId } from '../../core/photo.ts';
import { studentIdKey } from '../../core/student-id.ts';

interface Standing {
  readonly file: string;
  readonly studentId: string | null;
  readonly sha256: string | null;
}

/** Who else in the folder has the same student ID, or the same bytes. */
export interface NeighbourIndex {
  /** Puts a photo in its place, or takes it out (null). Returns the photos whose neighbours changed thereby. */
  place(id: PhotoId, standing: Standing | null): readonly PhotoId[];
  neighboursOf(id: PhotoId): Neighbours;
}

const nobody: Neighbours = { sameId: [], samePicture: [] };

export function createNeighbourIndex(): NeighbourIndex {
  const standings = new Map<PhotoId, Standing>();
  // One photo for each key is the rule: arrays, made for the exception, would cost more than the rest.
  const byKey = new Map<string, PhotoId | PhotoId[]>();

  const members = (key: string): readonly PhotoId[] => {
    const value = byKey.get(key);
    return value === undefined ? [] : typeof value === 'string' ? [value] : value;
  };
  const keysOf = ({ studentId, sha256 }: Standing): readonly string[] => [
    ...(studentId === null ? [] : [`i${studentIdKey(studentId)}`]),
    ...(sha256 === null ? [] : [`s${sha256}`]),
  ];
  const setMembers = (key: string, ids: readonly PhotoId[]) => {
    const [first] = ids;
    if (first === undefined) byKey.delete(key);
    else byKey.set(key, ids.length === 1 ? first : [...ids]);
  };
  const filesOf = (ids: readonly PhotoId[]) => ids.flatMap((id) => standings.get(id)?.file ?? []).sort();

  return {
    place(id, standing) {
      const touched = new Set<PhotoId>();
      const before = standings.get(id);
      for (const key of before ? keysOf(before) : []) {
        const rest = members(key).filter((member) => member !== id);
        for (const member of rest) touched.add(member);
        setMembers(key, rest);
      }
      if (standing === null) standings.delete(id);
      else standings.set(id, standing);
      for (const key of standing ? keysOf(standing) : []) {
        for (const member of members(key)) touched.add(member);
        setMembers(key, [...members(key), id]);
      }
      return [...touched];
    },
    neighboursOf(id) {
      const standing = standings.get(id);
      if (!standing || standing.studentId === null) return nobody;
      const others = (key: string) => members(key).filter((member) => member !== id);
      const key = studentIdKey(standing.studentId);
      const isOtherStudent = (other: PhotoId) => {
        const studentId = standings.get(other)?.studentId ?? null;
        return studentId !== null && studentIdKey(studentId) !== key;
      };
      return {
        sameId: filesOf(others(`i${key}`)),
        samePicture:
          standing.sha256 === null ? [] : filesOf(others(`s${standing.sha256}`).filter(isOtherStudent)),
      };
    },
  };
}
