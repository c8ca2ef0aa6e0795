/**
 * How sure a suggestion is. `sure`: only one student is possible, and by an ID rather than a name; it may be
 * accepted together with others. `likely` and `possible` need a person's yes each time, photo and student side by
 * side.
 */
export type Sureness = 'sure' | 'likely' | 'possible';

/** Why a student is suggested, with the words of the photo that speak for them. */
export type SuggestionReason =
  /** The ID stands inside a longer name. */
  | { readonly kind: 'id-in-name'; readonly found: string }
  /** The ID, or a name, stands in the picture's own data. */
  | { readonly kind: 'id-in-picture'; readonly field: string; readonly found: string }
  | { readonly kind: 'name-in-picture'; readonly field: string; readonly found: string }
  /** The ID but for zeros in front. */
  | { readonly kind: 'zeros'; readonly found: string }
  /** Two digits swapped, one wrong, one missing or one too many. */
  | { readonly kind: 'digit'; readonly found: string }
  /** The student's name stands in the file's name. `isExact`: letter by letter but for accents and order. */
  | { readonly kind: 'name'; readonly found: string; readonly isExact: boolean; readonly inFolder: boolean }
  /** A photographer's index names the person, and the roster has one or several of that name. */
  | { readonly kind: 'index'; readonly found: string; readonly isExact: boolean };

export interface Suggestion {
  readonly studentId: string;
  readonly sureness: Sureness;
  readonly reason: SuggestionReason;
}
