import { useState } from 'react';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import type { PhotoAddress } from '../../electron/core/delivery/photo-address.ts';
import { missingAddress } from '../../electron/core/delivery/system-choices.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { useActions } from '../state/app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { CheckBox } from '../ui/check-box.tsx';
import { Select } from '../ui/select.tsx';
import { BrowserSignIn } from './browser-sign-in.tsx';
import { saveDestination } from './destination-saving.ts';
import { EntryField } from './entry-field.tsx';
import { ManagedField, useIsManaged } from './policy/managed-field.tsx';
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

/** Signs in, and sends nothing. */
function CheckSystem({ destination }: { readonly destination: NamedDestination }) {
  const { askShell, settingsSaved } = useActions();
  const [isGoing, setGoing] = useState(false);
  const [answer, setAnswer] = useState<{ readonly tone: 'ready' | 'blocked'; readonly text: string } | null>(
    null,
  );
  const check = async () => {
    setGoing(true);
    setAnswer(null);
    // Somebody who presses the button straight from a field has only just left it.
    await settingsSaved();
    const reply = await askShell('checkSystem', { destination: destination.id });
    setGoing(false);
    if (!reply.ok) return setAnswer({ tone: 'blocked', text: failureSentence(reply.failure) });
    const { system, user } = reply.value;
    const who = user === '' ? '' : ` as ${user}`;
    setAnswer({ tone: 'ready', text: `Picture Day can sign in to ${system}${who}.` });
  };
  return (
    <>
      <div className={styles['row']}>
        <Button isPending={isGoing} onPress={() => void check()}>
          {isGoing ? 'Checking…' : 'Check connection'}
        </Button>
      </div>
      {answer ? <Banner tone={answer.tone}>{answer.text}</Banner> : null}
    </>
  );
}

/** A system that takes photos one by one: where it is, how to sign in, and whether that works. */
export function PhotoSystemPart(props: PhotoSystemPartProps) {
  return (
    <div className={styles['part']}>
      <PhotoSystemFields {...props} />
      {missingAddress(props.destination) === null ? <CheckSystem destination={props.destination} /> : null}
    </div>
  );
}

function PhotoSystemFields({ destination, address, saving }: PhotoSystemPartProps) {
  const keep = (changed: PhotoAddress) =>
    void saveDestination(saving, destination.id, (known) => ({ ...known, address: changed }));
  const secret = { destination, saving };
  const isManaged = useIsManaged('destinations');
  switch (address.kind) {
    case 'ldap':
      return (
        <>
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
          <CheckBox
            isSelected={address.startTls}
            isDisabled={isManaged}
            onChange={(startTls) => keep({ ...address, startTls })}
          >
            Encrypt an ldap:// connection with StartTLS
          </CheckBox>
        </>
      );
    case 'moodle':
      return (
        <>
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
          {isManaged ? (
            <ManagedField label="Students are found by" value={address.field} />
          ) : (
            <Select
              label="Students are found by"
              description="The field of Moodle's user profile that holds the IDs."
              choices={moodleFields}
              selectedId={address.field}
              onChange={(field) => keep({ ...address, field })}
            />
          )}
        </>
      );
    case 'google':
      return (
        <>
          <AddressText
            label="Client ID"
            description="Of your district's OAuth client for desktop apps. Ask your Google Workspace administrator."
            kept={address.clientId}
            onKeep={(clientId) => keep({ ...address, clientId })}
          />
          {address.clientId === '' ? null : <BrowserSignIn {...secret} service="Google" hasClientSecret />}
        </>
      );
    case 'microsoft':
      return (
        <>
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
          {address.clientId === '' || address.tenant === '' ? null : (
            <BrowserSignIn {...secret} service="Microsoft" hasClientSecret={false} />
          )}
        </>
      );
  }
}
