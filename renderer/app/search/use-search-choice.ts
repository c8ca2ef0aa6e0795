import type { ShellInput } from '../../../electron/core/contract/shell-contract.ts';
import { goingTo } from '../../../electron/core/delivery/delivery-view.ts';
import { assertNever } from '../../../electron/core/shared/assert-never.ts';
import { linesAsText } from '../../delivery/jobs/log-view.ts';
import { goalsOf, resumableRun } from '../../delivery/unfinished-words.ts';
import { useActions, useAppStore } from '../../state/app-context.ts';
import type { ActionName, SearchTarget } from './search-entries.ts';

/** Does what a hit of the search stands for. */
export function useSearchChoice(): (target: SearchTarget) => void {
  const actions = useActions();
  const store = useAppStore();

  const copyLog = async () => {
    const lines = [...store.getState().logs.values()].flat();
    const reply = await actions.valueOrToast(actions.askShell('copyText', { text: linesAsText(lines) }));
    if (reply) actions.say('The log is copied.');
  };
  const setTheme = (theme: NonNullable<ShellInput<'changeSettings'>['theme']>) =>
    void actions.changeSettings({ theme });

  const continueUpload = () => {
    const { run, unfinished, folder, settings } = store.getState();
    const resumable = folder.kind === 'checked' ? resumableRun(unfinished, goalsOf(settings)) : null;
    if (goingTo(run, 'sis')) {
      actions.goTo('upload');
      void actions.continueRun();
    } else if (resumable) void actions.resumeRun(resumable.id);
    // There it says which folder to open, or where to sign in.
    else actions.goTo('photos');
  };

  const openInReview = (kind: 'index-lists' | 'save-fixed' | 'rename-files') => {
    actions.goTo('review');
    actions.look({ dialog: { kind } });
  };

  const acts: Readonly<Record<ActionName, () => void>> = {
    'choose-folder': () => void actions.chooseFolder(),
    // Neither of these two happens by a slip in a search: the screen has the button.
    upload: () => actions.goTo('upload'),
    cancel: () => actions.goTo('upload'),
    'continue-upload': continueUpload,
    'safe-fixes': () => {
      actions.goTo('review');
      void actions.applySafeFixes();
    },
    undo: () => void actions.undo(),
    redo: () => void actions.redo(),
    'open-roster': () => void actions.openRosterFile(),
    'match-photos': () => {
      actions.look({ filter: { kind: 'suggested' }, query: '' });
      actions.goTo('review');
    },
    'show-index': () => openInReview('index-lists'),
    'save-fixed': () => openInReview('save-fixed'),
    'rename-files': () => openInReview('rename-files'),
    shortcuts: () => actions.look({ dialog: { kind: 'shortcuts' } }),
    'sign-in': () => {
      actions.goTo('settings');
      void actions.signIn();
    },
    'open-jobs-page': () => void actions.valueOrToast(actions.askShell('openJobsPage', {})),
    'show-log': () => void actions.valueOrToast(actions.askShell('showLog', {})),
    'copy-log': () => void copyLog(),
    'theme-light': () => setTheme('light'),
    'theme-dark': () => setTheme('dark'),
    'theme-system': () => setTheme('system'),
  };

  const showPhoto = (photoId: string) => {
    actions.look({ filter: { kind: 'everything' }, query: '' });
    actions.select([photoId], photoId);
    actions.goTo('review');
  };

  return (target) => {
    store.setState({ isSearchOpen: false });
    switch (target.kind) {
      case 'action':
        acts[target.name]();
        break;
      case 'screen':
        actions.goTo(target.screen);
        break;
      case 'photo':
        showPhoto(target.photoId);
        break;
      case 'student':
        if (target.photoId !== null) {
          showPhoto(target.photoId);
        } else {
          actions.look({ filter: { kind: 'no-photo' }, query: target.studentId });
          actions.goTo('review');
        }
        break;
      default:
        assertNever(target);
    }
  };
}
