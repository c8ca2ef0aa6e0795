import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './popover.module.css';

export interface MenuChoice<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

export interface MenuButtonProps<Id extends string> {
  /** The button's name; `children` are what it shows. */
  readonly label: string;
  readonly children: ReactNode;
  readonly choices: readonly MenuChoice<Id>[];
  /** With it the menu is a choice of one. */
  readonly selectedId?: Id;
  readonly onChoose: (id: Id) => void;
}

export function MenuButton<Id extends string>(props: MenuButtonProps<Id>) {
  const { label, children, choices, selectedId, onChoose } = props;
  return (
    <MenuTrigger>
      <Button aria-label={label}>{children}</Button>
      <Popover className={styles['popover'] ?? ''}>
        <Menu
          className={styles['list'] ?? ''}
          items={choices}
          onAction={(key) => {
            const choice = choices.find(({ id }) => id === key);
            if (choice) onChoose(choice.id);
          }}
          {...(selectedId === undefined
            ? {}
            : { selectionMode: 'single' as const, selectedKeys: [selectedId] })}
        >
          {(choice) => (
            <MenuItem className={styles['item'] ?? ''} textValue={choice.label}>
              {({ isSelected }) => (
                <>
                  {choice.label}
                  {isSelected ? <Icon name="ready" /> : null}
                </>
              )}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
