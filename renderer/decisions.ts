import type { Failure } from '../electron/core/failure.ts';
import { countOf } from '../electron/core/messages.ts';
import type { PhotoId } from '../electron/core/photo.ts';
import type { Actions } from './actions.ts';
import type { AppStore } from './store.ts';
import { stepWords } from './words.ts';

/** What a person decides about photos. Each can be undone, and a toast says so. */
export interface Decisions {
  leaveOut(photoIds: readonly PhotoId[]): Promise<void>;
  takeBack(photoIds: readonly PhotoId[]): Promise<void>;
  /** The fixes that need no judgement, for these or for all. */
  applySafeFixes(photoIds?: readonly PhotoId[]): Promise<void>;
  removeFixes(photoIds: readonly PhotoId[]): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

type DecisionName = 'leaveOut' | 'takeBack' | 'applySafeFixes' | 'removeFixes';

const sentences: Readonly<Record<DecisionName, (photos: string) => string>> = {
  leaveOut: (photos) => `${photos} left out.`,
  takeBack: (photos) => `${photos} taken back.`,
  applySafeFixes: (photos) => `${photos} will be fixed when they are sent. The files stay as they are.`,
  removeFixes: (photos) => `The fixes of ${photos} are taken away.`,
};

export function createDecisions(
  { getState }: AppStore,
  ask: Actions['ask'],
  say: Actions['say'],
  sayFailure: (failure: Failure) => void,
): Decisions {
  const undo = async () => {
    const { undo: step } = getState().steps;
    if (!step) return;
    const reply = await ask('undo', {});
    if (reply.ok) say(`Undone: ${stepWords(step)}.`, { action: { label: 'Redo', run: () => void redo() } });
    else sayFailure(reply.failure);
  };

  const redo = async () => {
    const { redo: step } = getState().steps;
    if (!step) return;
    const reply = await ask('redo', {});
    if (reply.ok)
      say(`Done again: ${stepWords(step)}.`, { action: { label: 'Undo', run: () => void undo() } });
    else sayFailure(reply.failure);
  };

  const decide = async (name: DecisionName, photoIds: readonly PhotoId[] | undefined) => {
    const reply =
      name === 'applySafeFixes'
        ? await ask(name, photoIds ? { photoIds: [...photoIds] } : {})
        : await ask(name, { photoIds: [...(photoIds ?? [])] });
    if (!reply.ok) {
      sayFailure(reply.failure);
      return;
    }
    const { photos } = reply.value;
    if (photos === 0) return;
    say(sentences[name](countOf(photos, 'photo')), { action: { label: 'Undo', run: () => void undo() } });
  };

  return {
    leaveOut: (photoIds) => decide('leaveOut', photoIds),
    takeBack: (photoIds) => decide('takeBack', photoIds),
    applySafeFixes: (photoIds) => decide('applySafeFixes', photoIds),
    removeFixes: (photoIds) => decide('removeFixes', photoIds),
    undo,
    redo,
  };
}
