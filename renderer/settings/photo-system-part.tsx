import { useState } from 'react';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import type { PhotoAddress } from '../../electron/core/delivery/photo-address.ts';
import { missingAddress } from '../../electron/core/delivery/system-choices.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';
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
import { SettingPlace } from './setting-place.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

const moodleFields = ['idnumber', 'username', 'email'] as const;

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
  const words = texts.settingsConnection;
  const [isGoing, setGoing] = useState(false);
  const [answer, setAnswer] = useState<{ readonly tone: 'ready' | 'blocked'; readonly text: string } | null>(
    null,
  );
  const check = async () => {
    setGoing(true);
    setAnswer(null);
    // The button may be pressed straight from a field, which is only then left.
    await settingsSaved();
    const reply = await askShell('checkSystem', { destination: destination.id });
    setGoing(false);
    if (!reply.ok) return setAnswer({ tone: 'blocked', text: failureSentence(reply.failure) });
    const { system, user } = reply.value;
    const { connected, connectedAs } = words.photoSystem;
    setAnswer({ tone: 'ready', text: user === '' ? connected(system) : connectedAs(system, user) });
  };
  return (
    <>
      <div className={styles['row']}>
        <Button isPending={isGoing} onPress={() => void check()}>
          {isGoing ? words.testing : words.test}
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
      <SettingPlace part="sign-in">
        <div className={styles['part']}>
          <PhotoSystemFields {...props} />
        </div>
      </SettingPlace>
      {missingAddress(props.destination) === null ? <CheckSystem destination={props.destination} /> : null}
    </div>
  );
}

function PhotoSystemFields({ destination, address, saving }: PhotoSystemPartProps) {
  const keep = (changed: PhotoAddress) =>
    void saveDestination(saving, destination.id, (known) => ({ ...known, address: changed }));
  const secret = { destination, saving };
  const words = texts.settingsConnection.photoSystem;
  const isManaged = useIsManaged('destinations');
  switch (address.kind) {
    case 'ldap':
      return (
        <>
          <AddressText
            label={words.directory}
            description={words.directoryHint}
            placeholder="ldaps://dc.school.example/OU=Students,DC=school,DC=example?thumbnailPhoto?sub?(employeeID={id})"
            kept={address.url}
            onKeep={(url) => keep({ ...address, url })}
          />
          <AddressText
            label={words.directoryUser}
            description={words.directoryUserHint}
            kept={address.bindDn}
            onKeep={(bindDn) => keep({ ...address, bindDn })}
          />
          <SecretField
            {...secret}
            label={words.directoryPassword}
            kind="password"
            description={texts.settingsConnection.secret.notEntered}
          />
          <CheckBox
            isSelected={address.startTls}
            isDisabled={isManaged}
            onChange={(startTls) => keep({ ...address, startTls })}
          >
            {words.startTls}
          </CheckBox>
        </>
      );
    case 'moodle':
      return (
        <>
          <AddressText
            label={words.moodle}
            description={words.moodleHint}
            placeholder="https://moodle.school.example"
            kept={address.url}
            onKeep={(url) => keep({ ...address, url })}
          />
          <SecretField
            {...secret}
            label={words.moodleToken}
            kind="token"
            description={words.moodleTokenNotEntered}
          />
          {isManaged ? (
            <ManagedField label={words.moodleField} value={words.moodleFields[address.field]} />
          ) : (
            <Select
              label={words.moodleField}
              description={words.moodleFieldHint}
              choices={moodleFields.map((id) => ({ id, label: words.moodleFields[id] }))}
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
            label={words.clientId}
            description={words.googleClientIdHint}
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
            label={words.tenant}
            description={words.tenantHint}
            placeholder="school.example"
            kept={address.tenant}
            onKeep={(tenant) => keep({ ...address, tenant })}
          />
          <AddressText
            label={words.clientId}
            description={words.microsoftClientIdHint}
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
