import { brokenPolicySentence } from '../../electron/core/text/policy-sentences.ts';
import { texts } from '../../electron/core/text/texts.ts';
import styles from '../settings/policy/policy.module.css';
import { useActions, useApp } from '../state/app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

/** On every screen, for as long as the administrator's file cannot be used: it cannot be closed. */
export function BrokenPolicyNotice() {
  const policy = useApp((state) => state.policy);
  const { askShell, valueOrToast, showToast } = useActions();
  if (policy.kind !== 'broken') return null;
  const { file, problems } = policy;
  const copy = async () => {
    const text = brokenPolicySentence(file, problems);
    if (await valueOrToast(askShell('copyText', { text })))
      showToast(texts.notices.copiedForIt, { tone: 'good' });
  };
  return (
    <div className={styles['notice']}>
      <Banner tone="blocked" actions={<Button onPress={() => void copy()}>{texts.notices.copyForIt}</Button>}>
        {texts.policy.broken}
        <details>
          <summary>{texts.notices.detailsForIt}</summary>
          <ul className={styles['problems']}>
            <li>{file}</li>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      </Banner>
    </div>
  );
}
