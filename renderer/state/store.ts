import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Mirror } from '../../electron/core/contract/mirror.ts';
import type { PracticeProgress, PracticeState } from '../../electron/core/contract/practice.ts';
import type { Settings } from '../../electron/core/contract/settings.ts';
import type { DestinationSecretStates, SecretState } from '../../electron/core/contract/shell-contract.ts';
import { idleState } from '../../electron/core/contract/snapshot.ts';
import type { Steps } from '../../electron/core/contract/views.ts';
import type { LogLine } from '../../electron/core/delivery/job.ts';
import type { Round } from '../../electron/core/delivery/round.ts';
import type { UnfinishedRun } from '../../electron/core/delivery/run-record.ts';
import type { Release } from '../../electron/core/network/release.ts';
import type { IssueCode } from '../../electron/core/photo/issue.ts';
import type { PhotoId } from '../../electron/core/photo/photo.ts';
import type { PolicyView } from '../../electron/core/policy/policy-state.ts';
import type { Student } from '../../electron/core/roster/roster.ts';
import type { Failure } from '../../electron/core/shared/failure.ts';
import type { GuidePlace } from './guide-place.ts';
import { firstSettingsPlace, type SettingsPlace } from './settings-place.ts';

export const stepScreens = ['photos', 'review', 'upload', 'jobs'] as const;
export type StepScreen = (typeof stepScreens)[number];
export type ScreenName = StepScreen | 'delivery-methods' | 'history' | 'settings';

/**
 * What the review lists: a state of photos, one kind of issue, the students who have no photo yet, or (`again`) the
 * photos that an upload did not bring into the SIS: their outcome is neither null nor imported.
 */
export type ReviewFilter =
  | { readonly kind: 'attention' }
  | { readonly kind: 'ready' }
  /** Those that cannot go until something about them is mended. */
  | { readonly kind: 'blocked' }
  /** Those that go as they are, with a warning. */
  | { readonly kind: 'warned' }
  /** Those that go, or will go, with fixes that a person chose. */
  | { readonly kind: 'fixed' }
  /** Those that the person left out. */
  | { readonly kind: 'left-out' }
  /** Those that arrived in an earlier upload, as they would be sent now. */
  | { readonly kind: 'in-sis' }
  | { readonly kind: 'handed-over' }
  /** Those that go and take the place of a photo that arrived earlier. */
  | { readonly kind: 'changed-since' }
  | { readonly kind: 'everything' }
  | { readonly kind: 'no-photo' }
  /** Photos of the last run that the SIS did not import, and that can go again as they are. */
  | { readonly kind: 'again' }
  /** Photos of nobody yet, or of a doubtful student, for whom there is a suggestion. */
  | { readonly kind: 'suggested' }
  /** Files that are not the ones that were decided about. */
  | { readonly kind: 'changed' }
  /** `isGoing`: only photos that the next upload still sends. */
  /** Those whose numbers a teacher has circled on class sheets. */
  | { readonly kind: 'from-sheets'; readonly photoIds: readonly PhotoId[] }
  | { readonly kind: 'issue'; readonly code: IssueCode; readonly isGoing?: true };

export const sortKeys = ['file', 'student', 'id', 'grade', 'issues', 'size'] as const;
export type SortKey = (typeof sortKeys)[number];

export interface ReviewSort {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

/** What lies over the screen, apart from the search. `matching` begins with this photo. */
export type OpenDialog =
  /** `failed`: a file that was to be opened, and why it could not be; the former roster goes on. */
  | { readonly kind: 'roster'; readonly failed: { readonly path: string; readonly failure: Failure } | null }
  | { readonly kind: 'index-lists' }
  | { readonly kind: 'matching'; readonly photoId: PhotoId }
  | { readonly kind: 'crop'; readonly photoId: PhotoId }
  | { readonly kind: 'large'; readonly photoId: PhotoId }
  | { readonly kind: 'center-heads'; readonly photoIds: readonly PhotoId[] }
  | { readonly kind: 'save-fixed' }
  | { readonly kind: 'rename-files' }
  | { readonly kind: 'class-sheets' }
  | { readonly kind: 'sheet-numbers' }
  | { readonly kind: 'photographer-letter' }
  | { readonly kind: 'principal-page' }
  | { readonly kind: 'connection-check' }
  /** Photos made ready for one system are to go to another; `usual` is what is usually chosen for that one. */
  | { readonly kind: 'other-preset'; readonly photoIds: readonly PhotoId[] | null; readonly usual: string }
  | { readonly kind: 'shortcuts' };

export type ToastTone = 'plain' | 'good' | 'bad';

interface ToastButton {
  readonly label: string;
  run(): void;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: ToastTone;
  readonly action: ToastButton | null;
  /** They lead somewhere, and hold whatever else is done meanwhile. */
  readonly links: readonly ToastButton[];
  /** Of a failure: what was tried, as `attemptOf` says. It goes when that is tried again. */
  readonly attempt: string | null;
}

/** Something that stays on top of every screen until it is dealt with. */
export interface Notice {
  readonly tone: 'attention' | 'blocked';
  readonly text: string;
}

/** Mirror of the engine's state. */
export interface EngineSlice extends Mirror {
  readonly steps: Steps;
  /** Log lines that came as changes, by job, without the same line twice, oldest first. */
  readonly logs: ReadonlyMap<string, readonly LogLine[]>;
  /** The SIS's roster; empty where there is none. */
  readonly students: readonly Student[];
  /** Who works at the school, where the roster says so: in no list and no count of students. */
  readonly staff: readonly Student[];
  /** Students and staff by `studentIdKey` of their IDs. */
  readonly studentsByKey: ReadonlyMap<string, Student>;
  /** Keys (`studentIdKey`) of students of whom a photo arrived at `ledger.destination`, from whatever folder. */
  readonly arrived: ReadonlySet<string>;
  /** Uploads that can be continued, newest first, as they were when something that decides about them last changed. */
  readonly unfinished: readonly UnfinishedRun[];
  /** The last question to the SIS got no answer, although it is signed in to. */
  readonly isSisAway: boolean;
  /** The last upload to chosen destinations; null before there is any, and once it has been looked at. */
  readonly round: Round | null;
  /** Since when jobs of the upload have stood still, in milliseconds since 1970; null while all move. */
  readonly stalledSinceMs: number | null;
}

/** What is only about looking. */
export interface ViewSlice {
  readonly screen: ScreenName;
  readonly filter: ReviewFilter;
  readonly sort: ReviewSort;
  readonly query: string;
  /** `faces`: the gallery, every card zoomed to its face. */
  readonly layout: 'gallery' | 'table' | 'faces';
  /** The gallery's, while the person changes it; null: the one in the settings. */
  readonly photoSize: number | null;
  readonly selection: ReadonlySet<PhotoId>;
  readonly focusedId: PhotoId | null;
  /** Where the next upload goes, by destination ID; null: to the current destination. */
  readonly targets: readonly string[] | null;
  /** The upload whose report the history shows; null: the list of all uploads. */
  readonly reportId: number | null;
  readonly settingsPlace: SettingsPlace;
  readonly isSearchOpen: boolean;
  /** Where the guide was opened, over whatever else is shown; null while it is closed. */
  readonly guide: GuidePlace | null;
  readonly dialog: OpenDialog | null;
  /** A file is on its way out of the window: dropped here again, it is not to be opened. */
  readonly isDraggingOut: boolean;
}

export interface SettingsSlice {
  /** Null until they are read. */
  readonly settings: Settings | null;
  /** What is known of the destinations' secrets, by destination ID. */
  readonly secrets: DestinationSecretStates;
  readonly proxyPassword: SecretState;
  /** What an administrator has set. */
  readonly policy: PolicyView;
  readonly practice: PracticeState;
  /** While its photos are drawn. */
  readonly practiceProgress: PracticeProgress | null;
}

export interface NoticeSlice {
  readonly toasts: readonly Toast[];
  readonly notice: Notice | null;
  /** A newer version that was found and not dismissed. */
  readonly update: Release | null;
  /** The last sentence for people who hear the screen. */
  readonly announcement: string;
}

export type AppState = EngineSlice & ViewSlice & SettingsSlice & NoticeSlice;
export type AppStore = StoreApi<AppState>;

const engineSlice: EngineSlice = {
  version: -1,
  ...idleState,
  photos: new Map(),
  logs: new Map(),
  students: [],
  staff: [],
  studentsByKey: new Map(),
  arrived: new Set(),
  unfinished: [],
  isSisAway: false,
  stalledSinceMs: null,
  round: null,
};

/** How every folder is first looked at. */
export const freshView = {
  filter: { kind: 'attention' },
  query: '',
  selection: new Set<PhotoId>(),
  focusedId: null,
} as const satisfies Partial<ViewSlice>;

/** For another engine with other settings: nothing of the former ones may stay. */
export function resetStore({ setState }: AppStore): void {
  setState({ ...engineSlice, ...viewSlice, toasts: [], notice: null });
}

const viewSlice: ViewSlice = {
  ...freshView,
  screen: 'photos',
  sort: { key: 'file', isDescending: false },
  layout: 'gallery',
  photoSize: null,
  targets: null,
  reportId: null,
  settingsPlace: firstSettingsPlace,
  isSearchOpen: false,
  guide: null,
  dialog: null,
  isDraggingOut: false,
};

export function createAppStore(): AppStore {
  return createStore<AppState>()(() => ({
    ...engineSlice,
    ...viewSlice,
    settings: null,
    secrets: {},
    proxyPassword: { isKept: false, isRemembered: true },
    policy: { kind: 'none' },
    practice: { kind: 'none' },
    practiceProgress: null,
    toasts: [],
    notice: null,
    update: null,
    announcement: '',
  }));
}
