import { useState } from 'react';
import type { Settings } from '../../electron/core/contract/settings.ts';
import { assertNever } from '../../electron/core/shared/assert-never.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions } from '../state/app-context.ts';
import type { Tone } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/screen.tsx';
import { ManagedField, useIsManaged } from './policy/managed-field.tsx';
import { RadioRow } from './radio-row.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'told'; readonly tone: Tone; readonly sentence: string };

function CheckNow() {
  const { checkForUpdate } = useActions();
  const words = texts.settings.updates;
  const [answer, setAnswer] = useState<Answer>({ kind: 'none' });
  const check = async () => {
    setAnswer({ kind: 'asking' });
    const reply = await checkForUpdate();
    if (!reply.ok)
      return setAnswer({ kind: 'told', tone: 'attention', sentence: failureSentence(reply.failure) });
    switch (reply.value.kind) {
      case 'current':
        return setAnswer({ kind: 'told', tone: 'ready', sentence: words.isLatest });
      case 'newer':
        return setAnswer({
          kind: 'told',
          tone: 'plain',
          sentence: words.isAvailable(reply.value.release.version),
        });
      default:
        return assertNever(reply.value);
    }
  };
  const isAsking = answer.kind === 'asking';
  return (
    <>
      <div className={styles['row']}>
        <Button isPending={isAsking} onPress={() => void check()}>
          {isAsking ? words.checking : words.checkNow}
        </Button>
      </div>
      {answer.kind === 'told' ? <Banner tone={answer.tone}>{answer.sentence}</Banner> : null}
    </>
  );
}

/** Whether the app checks for new versions. It does not until a person or a policy turns it on. */
export function UpdatePart({ settings, saving }: { readonly settings: Settings; readonly saving: Saving }) {
  const isManaged = useIsManaged('updateNotice');
  const { updateNotice } = settings;
  const words = texts.settings.updates;
  return (
    <Panel label={words.title}>
      <div className={styles['part']}>
        <h2>{words.title}</h2>
        {isManaged ? (
          <ManagedField label={words.label} value={updateNotice ? words.on : words.off} />
        ) : (
          <RadioRow
            label={words.label}
            choices={[
              { id: 'off', label: words.off },
              { id: 'on', label: words.on },
            ]}
            selectedId={updateNotice ? 'on' : 'off'}
            onChange={(id) => void saving.save({ updateNotice: id === 'on' })}
          />
        )}
        <p className={styles['quiet']}>{words.hint}</p>
        {isManaged && !updateNotice ? null : <CheckNow />}
      </div>
    </Panel>
  );
}
