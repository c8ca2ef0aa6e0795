import { expect, test } from 'vitest';
import { newDelivery } from '../../electron/core/fixtures/delivery.ts';
import { destinationOf, staysChosen } from './use-destination.ts';

const address = 'sftp://school@sftp.example.org/photos';

test('the ledger is asked about the method that is chosen', () => {
  expect(destinationOf('sis', address)).toEqual({ kind: 'sis' });
  expect(destinationOf('folder', null)).toEqual({ kind: 'folder' });
  expect(destinationOf('sftp', address)).toEqual({ kind: 'sftp', address });
  expect(destinationOf('sftp', null)).toBeNull();
});

test('a method that was only looked at is not kept', () => {
  expect(staysChosen('folder', { kind: 'none' })).toBe(false);
  expect(staysChosen('folder', newDelivery('sis'))).toBe(false);
  expect(staysChosen('folder', newDelivery('folder'))).toBe(true);
  const preparing = { kind: 'preparing', prepared: 0, total: 1 } as const;
  expect(staysChosen('sftp', { ...preparing, destination: 'sftp' })).toBe(true);
  expect(staysChosen('sftp', { ...preparing, destination: null })).toBe(false);
});
