import { texts } from '../../../electron/core/text/texts.ts';
import { useActions, useApp } from '../../state/app-context.ts';

export interface IndexAnswers {
  readonly follow: () => void;
  readonly dismiss: () => void;
  /** "Use it for 192 photos"; null where it leads to nobody. */
  readonly followLabel: string | null;
}

export function useIndexAnswers(): IndexAnswers {
  const index = useApp((state) => state.index);
  const { useIndex: goByIndex, ask, valueOrToast, showToast } = useActions();
  const settled = index.kind === 'found' ? index.settled : 0;
  const dismiss = async () => {
    const reply = await valueOrToast(ask('dismissIndex', {}));
    if (reply) showToast(texts.listFromPhotographer.ignored);
  };
  return {
    follow: () => void goByIndex(),
    dismiss: () => void dismiss(),
    followLabel: settled > 0 ? texts.listFromPhotographer.applyTo(settled) : null,
  };
}
