import { createContext, useCallback, useContext, useEffect } from 'react';
import { useStore } from 'zustand';
import type { Bridge } from '../../electron/core/contract/shell-contract.ts';
import type { Student } from '../../electron/core/roster/roster.ts';
import { type Actions, createActions } from './actions.ts';
import { createOverviewSelector, type Overview } from './overview.ts';
import { type AppState, type AppStore, createAppStore } from './store.ts';
import type { StudentSearch } from './student-search.ts';
import { createStudentSearches, type StudentSearches } from './student-searches.ts';

export interface AppParts {
  readonly store: AppStore;
  readonly actions: Actions;
  readonly bridge: Bridge;
  readonly selectOverview: (state: AppState) => Overview;
  readonly searches: StudentSearches;
}

export function createAppParts(bridge: Bridge): AppParts {
  const store = createAppStore();
  return {
    store,
    actions: createActions(store, bridge),
    bridge,
    selectOverview: createOverviewSelector(),
    searches: createStudentSearches(),
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
  return useApp((state) => state.studentsByKey);
}

/** The roster, ready to be searched. It is made ready while nothing else is to be done. */
export function useStudentSearch(): () => StudentSearch {
  const { store, searches } = useParts();
  const students = useStore(store, (state) => state.students);

  useEffect(() => {
    let handle = 0;
    const goOn = () => {
      if (searches.prepare(students)) handle = requestIdleCallback(goOn);
    };
    handle = requestIdleCallback(goOn);
    return () => cancelIdleCallback(handle);
  }, [searches, students]);

  return useCallback(() => searches.searchOf(students), [searches, students]);
}
