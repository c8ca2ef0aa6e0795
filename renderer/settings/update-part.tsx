import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Settings } from '../../electron/core/contract/settings.ts';
import { assertNever } from '../../electron/core/shared/assert-never.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { useActions } from '../state/app-context.ts';
import type { Tone } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import choice from '../ui/choice.module.css';
import { classNames } from '../ui/class-names.ts';
import { Panel } from '../ui/screen.tsx';
import { ManagedField, useIsManaged } from './policy/managed-field.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

const label = 'New versions of Picture Day';

const choices = [
  { id: 'off', label: 'Do not check' },
  { id: 'on', label: 'Check once a day' },
] as const;

type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'told'; readonly tone: Tone; readonly sentence: string };

function CheckNow() {
  const { checkForUpdate } = useActions();
  const [answer, setAnswer] = useState<Answer>({ kind: 'none' });
  const check = async () => {
    setAnswer({ kind: 'asking' });
    const reply = await checkForUpdate();
    if (!reply.ok)
      return setAnswer({ kind: 'told', tone: 'attention', sentence: failureSentence(reply.failure) });
    switch (reply.value.kind) {
      case 'current':
        return setAnswer({ kind: 'told', tone: 'ready', sentence: 'This is the newest version.' });
      case 'newer':
        return setAnswer({
          kind: 'told',
          tone: 'plain',
          sentence: `Picture Day ${reply.value.release.version} is available: see the top of this screen.`,
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
          {isAsking ? 'Checking…' : 'Check now'}
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
  const chosen = updateNotice ? 'on' : 'off';
  return (
    <Panel label="Updates">
      <div className={styles['part']}>
        <h2>Updates</h2>
        {isManaged ? (
          <ManagedField label={label} value={choices.find(({ id }) => id === chosen)?.label ?? ''} />
        ) : (
          <RadioGroup value={chosen} onChange={(id) => void saving.save({ updateNotice: id === 'on' })}>
            <Label className={styles['label'] ?? ''}>{label}</Label>
            <div className={styles['themes']}>
              {choices.map(({ id, label: words }) => (
                <Radio key={id} value={id} className={classNames(choice['choice'], styles['theme'])}>
                  {words}
                </Radio>
              ))}
            </div>
          </RadioGroup>
        )}
        <p className={styles['quiet']}>
          Picture Day looks up the newest version on GitHub, or at an address that your IT department has set.
          Nothing is downloaded, and nothing about you, your school or your photos is sent.
        </p>
        {isManaged && !updateNotice ? null : <CheckNow />}
      </div>
    </Panel>
  );
}
