import type { AppCommand } from '../../electron/core/contract/commands.ts';
import type { ShellInput } from '../../electron/core/contract/shell-contract.ts';
import { goingTo } from '../../electron/core/delivery/delivery-view.ts';
import { planSafeFixes } from '../../electron/core/review/safe-fix-plan.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { linesAsText } from '../delivery/jobs/log-view.ts';
import { chosenDestinations, resumableRun } from '../delivery/unfinished-words.ts';
import { findGuidePlace } from '../guide/find-guide-place.ts';
import type { AppParts } from '../state/app-context.ts';
import { presetOf } from '../state/chosen-preset.ts';
import { isDialogOpen } from '../state/command-keys.ts';

/** Over a dialog it would happen unseen, or lie on top of something half done. The guide only adds something to read. */
export function isPossibleNow(command: AppCommand): boolean {
  return command === 'guide' || !isDialogOpen();
}

/** What each command does that can be given from any screen: by the menu, a key or the search. */
export function createCommandHandlers({
  store,
  actions,
}: Pick<AppParts, 'store' | 'actions'>): Readonly<Record<AppCommand, () => void>> {
  const copyLog = async () => {
    const lines = [...store.getState().logs.values()].flat();
    const reply = await actions.valueOrToast(actions.askShell('copyText', { text: linesAsText(lines) }));
    if (reply) actions.showToast(texts.notices.logCopied);
  };
  const setTheme = (theme: NonNullable<ShellInput<'changeSettings'>['theme']>) =>
    void actions.changeSettings({ theme });

  const continueUpload = () => {
    const { run, unfinished, folder, settings } = store.getState();
    const resumable =
      folder.kind === 'checked' ? resumableRun(unfinished, chosenDestinations(settings)) : null;
    if (goingTo(run, 'sis')) {
      actions.goTo('upload');
      void actions.continueRun();
    } else if (resumable) void actions.resumeRun(resumable.id);
    // There it says which folder to open, or where to sign in.
    else actions.goTo('photos');
  };

  const openInReview = (
    kind:
      | 'index-lists'
      | 'save-fixed'
      | 'rename-files'
      | 'class-sheets'
      | 'sheet-numbers'
      | 'photographer-letter'
      | 'class-sheets'
      | 'sheet-numbers'
      | 'photographer-letter',
  ) => {
    actions.goTo('review');
    actions.look({ dialog: { kind } });
  };

  return {
    'choose-folder': () => void actions.chooseFolder(),
    'choose-files': () => void actions.chooseFiles(),
    // Neither of these two happens by a slip in a search: the screen has the button.
    upload: () => actions.goTo('upload'),
    'cancel-upload': () => actions.goTo('upload'),
    'continue-upload': continueUpload,
    'safe-fixes': () => {
      actions.goTo('review');
      const { photos, settings } = store.getState();
      void actions.applySafeFixes(planSafeFixes([...photos.values()], presetOf(settings)).photoIds);
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
    'class-sheets': () => openInReview('class-sheets'),
    'sheet-numbers': () => openInReview('sheet-numbers'),
    'photographer-letter': () => openInReview('photographer-letter'),
    'principal-page': () => actions.look({ dialog: { kind: 'principal-page' } }),
    guide: () => {
      // Pressed again over the guide, the key leaves it where it is.
      if (!store.getState().guide) actions.look({ guide: findGuidePlace(store.getState()) });
    },
    shortcuts: () => actions.look({ dialog: { kind: 'shortcuts' } }),
    practice: () => void actions.startPractice('samples'),
    'practice-upload': () => void actions.startPractice('own-photos'),
    'sign-in': () => {
      actions.openSettings('sign-in');
      void actions.signIn();
    },
    'open-jobs-page': () => void actions.valueOrToast(actions.askShell('openJobsPage', {})),
    'show-log': () => void actions.valueOrToast(actions.askShell('showLog', {})),
    'copy-log': () => void copyLog(),
    'theme-light': () => setTheme('light'),
    'theme-dark': () => setTheme('dark'),
    'theme-system': () => setTheme('system'),
    search: () => actions.look({ isSearchOpen: true }),
    'go-photos': () => actions.goTo('photos'),
    'go-review': () => actions.goTo('review'),
    'go-upload': () => actions.goTo('upload'),
    'go-delivery-methods': () => actions.goTo('delivery-methods'),
    'go-jobs': () => actions.goTo('jobs'),
    'go-history': () => actions.goTo('history'),
    'go-settings': () => actions.goTo('settings'),
  };
}
