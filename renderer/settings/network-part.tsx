import { useState } from 'react';
import { isPacAddress, type NetworkSettings } from '../../electron/core/network/network-settings.ts';
import { readProxyServer } from '../../electron/core/network/proxy-server.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/screen.tsx';
import { Select } from '../ui/select.tsx';
import { CaFilePart } from './ca-file-part.tsx';
import { EntryField } from './entry-field.tsx';
import { ManagedField, useIsManaged } from './policy/managed-field.tsx';
import { ProxyLoginPart } from './proxy-login-part.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

type ProxyKind = NetworkSettings['proxy']['kind'];
const proxyKinds = ['system', 'none', 'manual', 'pac'] as const satisfies readonly ProxyKind[];
type AddressKind = Extract<NetworkSettings['proxy'], { readonly url: string }>['kind'];

const addresses: Readonly<
  Record<AddressKind, { readonly placeholder: string; readonly isRight: (text: string) => boolean }>
> = {
  manual: { placeholder: 'proxy.example.org:8080', isRight: (text) => readProxyServer(text) !== null },
  pac: { placeholder: 'http://wpad.example.org/proxy.pac', isRight: isPacAddress },
};

interface ProxyAddressProps {
  readonly kind: AddressKind;
  readonly kept: string;
  readonly onKeep: (url: string) => void;
}

function ProxyAddress({ kind, kept, onKeep }: ProxyAddressProps) {
  const { placeholder, isRight } = addresses[kind];
  const words = texts.settingsNetwork.proxy;
  return (
    <EntryField
      label={kind === 'pac' ? words.pacAddress : words.address}
      placeholder={placeholder}
      kept={kept}
      description={words.addressHint}
      onKeep={(text) => {
        const url = text.trim();
        if (!isRight(url)) return kind === 'pac' ? words.pacInvalid : words.addressInvalid;
        onKeep(url);
        return null;
      }}
    />
  );
}

interface ProxyPartProps {
  readonly kind: ProxyKind;
  readonly proxy: NetworkSettings['proxy'];
  readonly onChoose: (kind: ProxyKind) => void;
  readonly onKeep: (kind: AddressKind, url: string) => void;
}

function ProxyPart({ kind, proxy, onChoose, onKeep }: ProxyPartProps) {
  const isManaged = useIsManaged('proxy', 'pacAddress');
  const { label, hint, kinds } = texts.settingsNetwork.proxy;
  if (isManaged) return <ManagedField label={label} value={'url' in proxy ? proxy.url : kinds[proxy.kind]} />;
  return (
    <>
      <Select
        label={label}
        description={hint}
        choices={proxyKinds.map((id) => ({ id, label: kinds[id] }))}
        selectedId={kind}
        onChange={onChoose}
      />
      {kind === 'manual' || kind === 'pac' ? (
        <ProxyAddress
          key={kind}
          kind={kind}
          kept={proxy.kind === kind ? proxy.url : ''}
          onKeep={(url) => onKeep(kind, url)}
        />
      ) : null}
    </>
  );
}

/** How this computer gets to the SIS. */
export function NetworkPart({
  network,
  saving,
}: {
  readonly network: NetworkSettings;
  readonly saving: Saving;
}) {
  const { changeNetwork, checkConnection } = useActions();
  const hasAddress = useApp(({ settings }) => Boolean(settings?.sisUrl));
  const { proxy } = network;
  const { title, lead } = texts.settingsNetwork;
  /** Chosen, but without its address yet. */
  const [wanted, setWanted] = useState<AddressKind | null>(null);
  const kind = wanted ?? proxy.kind;

  const keep = async (change: Partial<NetworkSettings>) => {
    if (!(await changeNetwork(change))) return;
    if (change.proxy) setWanted(null);
    saving.markSaved();
  };
  const choose = (next: ProxyKind) => {
    if (next === 'system' || next === 'none') void keep({ proxy: { kind: next } });
    else setWanted(next === proxy.kind ? null : next);
  };

  return (
    <Panel label={title}>
      <div className={styles['part']}>
        <h2>{title}</h2>
        <p className={styles['quiet']}>{lead}</p>
        <ProxyPart
          kind={kind}
          proxy={proxy}
          onChoose={choose}
          onKeep={(chosen, url) => void keep({ proxy: { kind: chosen, url } })}
        />
        {kind === 'none' ? null : (
          <ProxyLoginPart user={network.proxyUser} saving={saving} onKeepUser={keep} />
        )}
        <CaFilePart
          file={network.extraCaFile}
          saving={saving}
          onForget={() => void keep({ extraCaFile: '' })}
        />
        <div className={styles['row']}>
          <Button isDisabled={!hasAddress} onPress={() => void checkConnection()}>
            {texts.settingsConnection.test}
          </Button>
          {hasAddress ? null : (
            <span className={styles['quiet']}>{texts.settingsConnection.sis.addressMissing}</span>
          )}
        </div>
      </div>
    </Panel>
  );
}
