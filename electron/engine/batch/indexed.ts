import type { IndexedPerson } from '../../core/matching/index/index-line.ts';

/** What a photographer's index says of a photo: whose it is, or a name that leads to no one student. */
export type Indexed =
  | { readonly kind: 'student'; readonly studentId: string }
  | { readonly kind: 'person'; readonly person: IndexedPerson };
