import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import type { PhotoAddress } from '../../electron/core/delivery/photo-address.ts';
import { CheckBox } from '../ui/check-box.tsx';
import { Select } from '../ui/select.tsx';
import { saveDestination } from './destination-saving.ts';
import { EntryField } from './entry-field.tsx';
import { SecretField } from './secret-field.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

const moodleFields = [
  { id: 'idnumber', label: 'ID number' },
  { id: 'username', label: 'Username' },
  { id: 'email', label: 'Email address' },
] as const;

export interface PhotoSystemPartProps {
  readonly destination: NamedDestination;
  readonly address: PhotoAddress;
  readonly saving: Saving;
}

interface TextProps {
  readonly label: string;
  readonly description: string;
  readonly placeholder?: string;
  readonly kept: string;
  readonly onKeep: (text: string) => void;
}

function AddressText({ onKeep, ...props }: TextProps) {
  return (
    <EntryField
      {...props}
      managedBy="destinations"
      onKeep={(text) => {
        onKeep(text.trim());
        return null;
      }}
    />
  );
}

/** A system that takes photos one by one: where it is, and how to sign in. */
export function PhotoSystemPart({ destination, address, saving }: PhotoSystemPartProps) {
  const keep = (changed: PhotoAddress) =>
    void saveDestination(saving, destination.id, (known) => ({ ...known, address: changed }));
  const secret = { destination, saving };
  switch (address.kind) {
    case 'ldap':
      return (
        <div className={styles['part']}>
          <AddressText
            label="Directory address (LDAP URL)"
            description="With the photo attribute, and a filter in which {id} stands for the ID. Ask your IT department."
            placeholder="ldaps://dc.school.example/OU=Students,DC=school,DC=example?thumbnailPhoto?sub?(employeeID={id})"
            kept={address.url}
            onKeep={(url) => keep({ ...address, url })}
          />
          <AddressText
            label="Sign-in name (bind DN)"
            description="The account that may change photos."
            kept={address.bindDn}
            onKeep={(bindDn) => keep({ ...address, bindDn })}
          />
          <SecretField {...secret} label="Password" name="password" description="Not entered yet." />
          <CheckBox isSelected={address.startTls} onChange={(startTls) => keep({ ...address, startTls })}>
            Encrypt an ldap:// connection with StartTLS
          </CheckBox>
        </div>
      );
    case 'moodle':
      return (
        <div className={styles['part']}>
          <AddressText
            label="Moodle web address"
            description="The address that you open Moodle with."
            placeholder="https://moodle.school.example"
            kept={address.url}
            onKeep={(url) => keep({ ...address, url })}
          />
          <SecretField
            {...secret}
            label="Access token"
            name="access token"
            description="Not entered yet. Ask your Moodle administrator for a web service token."
          />
          <Select
            label="Students are found by"
            description="The field of Moodle's user profile that holds the IDs."
            choices={moodleFields}
            selectedId={address.field}
            onChange={(field) => keep({ ...address, field })}
          />
        </div>
      );
    case 'google':
      return (
        <div className={styles['part']}>
          <AddressText
            label="Client ID"
            description="Of your district's OAuth client for desktop apps. Ask your Google Workspace administrator."
            kept={address.clientId}
            onKeep={(clientId) => keep({ ...address, clientId })}
          />
        </div>
      );
    case 'microsoft':
      return (
        <div className={styles['part']}>
          <AddressText
            label="Tenant"
            description="The tenant ID or one of its domains. Ask your Microsoft 365 administrator."
            placeholder="school.example"
            kept={address.tenant}
            onKeep={(tenant) => keep({ ...address, tenant })}
          />
          <AddressText
            label="Client ID"
            description="Of the app registration for Picture Day."
            kept={address.clientId}
            onKeep={(clientId) => keep({ ...address, clientId })}
          />
        </div>
      );
  }
}
