import {
  Select as AriaSelect,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components';
import { Button } from './button.tsx';
import fieldStyles from './field.module.css';
import { Icon } from './icon.tsx';
import type { MenuChoice } from './menu-button.tsx';
import styles from './popover.module.css';

export interface SelectProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly MenuChoice<Id>[];
  readonly selectedId: Id;
  readonly description?: string;
  readonly onChange: (id: Id) => void;
}

export function Select<Id extends string>({
  label,
  choices,
  selectedId,
  description,
  onChange,
}: SelectProps<Id>) {
  return (
    <AriaSelect
      className={fieldStyles['field'] ?? ''}
      selectedKey={selectedId}
      onSelectionChange={(key) => {
        const choice = choices.find(({ id }) => id === key);
        if (choice) onChange(choice.id);
      }}
    >
      <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
      <Button>
        <SelectValue />
        <Icon name="chevron-down" />
      </Button>
      {description ? (
        <Text slot="description" className={fieldStyles['description'] ?? ''}>
          {description}
        </Text>
      ) : null}
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className={styles['list'] ?? ''} items={choices}>
          {(choice) => (
            <ListBoxItem className={styles['item'] ?? ''} textValue={choice.label}>
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
