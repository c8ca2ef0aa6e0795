import { createContext, useCallback, useContext } from 'react';
import { useStore } from 'zustand';
import type { Student } from '../electron/core/roster.ts';
import type { Bridge } from '../electron/core/shell-contract.ts';
import { type Actions, createActions } from './actions.ts';
import { createSearchSelector } from './matching/search-selector.ts';
import type { StudentSearch } from './matching/student-search.ts';
import { createOverviewSelector, createStudentSelector, type Overview } from './review/overview.ts';
import { type AppState, type AppStore, createAppStore } from './store.ts';

export interface AppParts {
  readonly store: AppStore;
  readonly actions: Actions;
  readonly bridge: Bridge;
  readonly selectOverview: (state: AppState) => Overview;
  readonly selectStudents: (state: AppState) => ReadonlyMap<string, Student>;
  readonly selectSearch: (state: AppState) => StudentSearch;
}

export function createAppParts(bridge: Bridge): AppParts {
  const store = createAppStore();
  return {
    store,
    actions: createActions(store, bridge),
    bridge,
    selectOverview: createOverviewSelector(),
    selectStudents: createStudentSelector(),
    selectSearch: createSearchSelector(),
  };
}

export const AppContext = createContext<AppParts | null>(null);

function useParts(): AppParts {
  const parts = useContext(AppContext);
  if (!parts) throw new Error('There is no AppContext above this component');
  return parts;
}

/** A part of the state. The selector must give the same value for the same state: no new objects. */
export function useApp<Part>(selector: (state: AppState) => Part): Part {
  return useStore(useParts().store, selector);
}

export function useActions(): Actions {
  return useParts().actions;
}

/** For handlers that need the state of the moment and must not draw again with every change of it. */
export function useAppStore(): AppStore {
  return useParts().store;
}

/** For the few that need a file's path, which only the shell knows. */
export function useBridge(): Bridge {
  return useParts().bridge;
}

/** The folder in numbers: ready, warned, blocked, left out, by issue, and the students without a photo. */
export function useOverview(): Overview {
  const { store, selectOverview } = useParts();
  return useStore(store, selectOverview);
}

/** Students by `studentIdKey` of their ID. */
export function useStudentsByKey(): ReadonlyMap<string, Student> {
  const { store, selectStudents } = useParts();
  return useStore(store, selectStudents);
}

/** The roster, ready to be searched; made when it is first asked for. */
export function useStudentSearch(): () => StudentSearch {
  const { store, selectSearch } = useParts();
  return useCallback(() => selectSearch(store.getState()), [store, selectSearch]);
}
