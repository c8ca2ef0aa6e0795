import { type AddressInfo, createServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import {
  createTlsAuthority,
  issueSelfSigned,
  type ServerCertificate,
} from '../../../../e2e/fixtures/tls-authority.ts';
import { listenHere, startServer } from '../../../../e2e/fixtures/tls-server.ts';
import { failureOf, openLdap, signal } from '../../../../e2e/fixtures/use-ldap.ts';

const authority = createTlsAuthority('School Directory CA');
const rest = 'dc=school,dc=test?jpegPhoto?sub?(uid={id})';
const session = (way: string, startTls = false) =>
  failureOf(
    openLdap(`${way}/${rest}`, {
      bindDn: 'cn=photos',
      password: 'canary',
      authorities: [authority.cert],
      startTls,
      stallMs: 5_000,
    }).session(signal),
  );

async function showCertificate(certificate: ServerCertificate): Promise<number> {
  const server = await listenHere(createTlsServer(certificate));
  onTestFinished(() => server.close());
  return server.port;
}

const day = (days: number) => new Date(Date.now() + days * 86_400_000);

test.each([
  ['wrong-name', authority.issue({ names: ['mail.school.test'] })],
  ['expired', authority.issue({ names: ['127.0.0.1'], validFrom: day(-9), validTo: day(-2) })],
  ['not-yet-valid', authority.issue({ names: ['127.0.0.1'], validFrom: day(2), validTo: day(9) })],
  ['self-signed', issueSelfSigned({ names: ['127.0.0.1'] })],
  ['unknown-issuer', createTlsAuthority('Oak Filter CA').issue({ names: ['127.0.0.1'] })],
])('a certificate is refused: %s', async (kind, certificate) => {
  const failure = await session(`ldaps://127.0.0.1:${await showCertificate(certificate)}`);
  expect(failure).toMatch(new RegExp(`^system-certificate: .*"kind":"${kind}"`));
});

test('a name is checked, not only an address', async () => {
  const port = await showCertificate(authority.issue({ names: ['127.0.0.1'] }));
  expect(await session(`ldaps://localhost:${port}`)).toMatch(/"host":"localhost".*"kind":"wrong-name"/);
});

test('a web server in the place of the directory', async () => {
  const server = await startServer((_, response) => response.end('Sign in to the network'));
  onTestFinished(() => server.close());
  expect(await session(`ldaps://127.0.0.1:${server.port}`)).toMatch(/^system-not-understood/);
  expect(await session(`ldap://127.0.0.1:${server.port}`)).toMatch(/^system-not-understood/);
  expect(await session(`ldap://127.0.0.1:${server.port}`, true)).toMatch(/^system-not-understood/);
});

test('a server that hangs up at once, and one that stays silent', async () => {
  const hangsUp = await listenHere(createServer((socket) => socket.destroy()));
  onTestFinished(() => hangsUp.close());
  expect(await session(`ldaps://127.0.0.1:${hangsUp.port}`)).toBe('system-cut-off');
  expect(await session(`ldap://127.0.0.1:${hangsUp.port}`)).toBe('system-cut-off');
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void silent.close());
  const { port } = silent.address() as AddressInfo;
  const hasty = openLdap(`ldaps://127.0.0.1:${port}/${rest}`, {
    bindDn: 'cn=photos',
    password: 'canary',
    authorities: [],
    stallMs: 1_000,
  });
  expect(await failureOf(hasty.session(signal))).toBe('system-no-answer');
});

test('without encryption nothing goes to another computer', async () => {
  const away = openLdap(`ldap://dc.school.test/${rest}`, {
    bindDn: 'cn=photos',
    password: 'canary',
    authorities: [],
  });
  await expect(away.session(signal)).rejects.toMatchObject({ code: 'system-needs-tls' });
});
