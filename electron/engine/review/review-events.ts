import type { Photo, PhotoId } from '../../core/photo/photo.ts';
import type { Rename } from '../../core/review/rename-plan.ts';
import type { Roster, Student } from '../../core/roster/roster.ts';
import type { RenamedFile, StepMade } from '../batch/decisions.ts';
import type { OpenFolder } from './open-folder.ts';

/** Files got other names by somebody else's hand; the photos of `back` were away. */
export interface FilesMoved {
  readonly renames: readonly Rename[];
  readonly back: readonly PhotoId[];
}

/** Another roster holds, or the same one read in another way; null: none does. */
export interface RosterChange {
  readonly roster: Roster | null;
  readonly students: readonly Student[];
  /** Who works at the school; they are among no students. */
  readonly staff: readonly Student[];
  /** Keys (`studentIdKey`) of students whose families want no photo in the SIS. */
  readonly optedOut: ReadonlySet<string>;
}

/** Events whose listeners are awaited, one after the other. What one throws ends the event, and reaches who emitted it. */
export interface FolderEvents {
  /** A folder opens; nothing of it is read yet. */
  readonly folderOpening: OpenFolder;
  /** Every header is read. */
  readonly folderListed: OpenFolder;
  /** Every picture is decoded. */
  readonly folderChecked: OpenFolder;
  readonly folderClosing: null;
}

/** Events that are over when `emit` returns. */
export interface InstantEvents {
  /** A photo is known, or is known better; the headers come first. */
  readonly photoRead: Photo;
  /** The open folder holds other files now; these photos are new or others. */
  readonly filesChanged: readonly PhotoId[];
  readonly filesMoved: FilesMoved;
  /** A person had these files renamed. */
  readonly filesRenamed: readonly RenamedFile[];
  /** A step was made, undone or made again. */
  readonly decided: StepMade;
  readonly rosterChanged: RosterChange;
  /** The open folder is checked by other rules, or by another roster. */
  readonly rulesChanged: null;
  /** Whose photos some are was taken back: the IDs mean other students now. */
  readonly idsForgotten: null;
}

type FolderListeners = {
  readonly [Name in keyof FolderEvents]: readonly ((event: FolderEvents[Name]) => Promise<void> | void)[];
};
type InstantListeners = {
  readonly [Name in keyof InstantEvents]: readonly ((event: InstantEvents[Name]) => void)[];
};

/** Who listens to what, in order. */
export type ReviewListeners = FolderListeners & InstantListeners;

export interface ReviewEvents {
  emit<Name extends keyof InstantEvents>(name: Name, event: InstantEvents[Name]): void;
  emitInOrder<Name extends keyof FolderEvents>(name: Name, event: FolderEvents[Name]): Promise<void>;
  /** Once, when all parts are built. */
  connect(listeners: ReviewListeners): void;
}

/** What happens to the open folder and to what is decided about it, told to the parts of the review. */
export function createReviewEvents(): ReviewEvents {
  let instant: InstantListeners | null = null;
  let ordered: FolderListeners | null = null;
  return {
    emit(name, event) {
      for (const listener of instant?.[name] ?? []) listener(event);
    },
    async emitInOrder(name, event) {
      for (const listener of ordered?.[name] ?? []) await listener(event);
    },
    connect(listeners) {
      if (instant) throw new Error('The parts of the review are connected once');
      instant = listeners;
      ordered = listeners;
    },
  };
}
