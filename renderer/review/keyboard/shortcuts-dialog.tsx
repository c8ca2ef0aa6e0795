import { Fragment } from 'react';
import { texts } from '../../../electron/core/text/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { shortcutGroups } from './shortcut-list.ts';
import styles from './shortcuts.module.css';

/** What the keyboard can do, on every screen. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      title={texts.commands.labels.shortcuts}
      isOpen
      width="full"
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {texts.common.close}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keyboard (WCAG 2.1.1). */}
      <div className={styles['scroll']} tabIndex={0}>
        <div className={styles['groups']}>
          {shortcutGroups().map(({ title, shortcuts }) => (
            <section key={title}>
              <h3>{title}</h3>
              <dl>
                {shortcuts.map(({ id, label, ways }) => (
                  <div key={id}>
                    <dt>{label}</dt>
                    <dd>
                      {ways.map((keys, index) => (
                        <Fragment key={keys.join()}>
                          {index > 0 ? ` ${texts.review.orKey} ` : null}
                          {keys.map((key) => (
                            <kbd key={key}>{key}</kbd>
                          ))}
                        </Fragment>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
