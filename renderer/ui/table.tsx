import {
  Cell as AriaCell,
  Column as AriaColumn,
  Row as AriaRow,
  Table as AriaTable,
  type CellProps,
  type ColumnProps,
  type RowProps,
  TableBody,
  TableHeader,
  type TableProps,
} from 'react-aria-components';
import styles from './table.module.css';

/** For tables of a few hundred rows at most; a large one is virtual. */
export function Table(props: Omit<TableProps, 'className' | 'style'>) {
  return <AriaTable {...props} className={styles['table'] ?? ''} />;
}

export function Column(props: Omit<ColumnProps, 'className' | 'style'>) {
  return <AriaColumn {...props} className={styles['column'] ?? ''} />;
}

export function Row<Item extends object>(props: Omit<RowProps<Item>, 'className' | 'style'>) {
  return <AriaRow {...props} className={styles['row'] ?? ''} />;
}

export function Cell(props: Omit<CellProps, 'className' | 'style'>) {
  return <AriaCell {...props} className={styles['cell'] ?? ''} />;
}

export { TableBody, TableHeader };
