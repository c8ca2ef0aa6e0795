import type { WindowsAzureSigningConfiguration } from 'app-builder-lib';

export interface Signing {
  /** True where the environment names a certificate: a build that then cannot sign fails. */
  readonly isSigned: boolean;
  readonly azure: WindowsAzureSigningConfiguration | null;
}

const macCertificate = ['CSC_LINK', 'CSC_NAME'];
const windowsCertificate = ['WIN_CSC_LINK', 'CSC_LINK'];

const azureNames = {
  endpoint: 'AZURE_SIGNING_ENDPOINT',
  codeSigningAccountName: 'AZURE_SIGNING_ACCOUNT',
  certificateProfileName: 'AZURE_SIGNING_PROFILE',
  publisherName: 'AZURE_SIGNING_PUBLISHER',
} as const;

/** Every variable about signing that a build may be given; docs/releasing.md explains them. */
export const signingVariables: readonly string[] = [
  ...macCertificate,
  'WIN_CSC_LINK',
  'CSC_KEY_PASSWORD',
  'CSC_INSTALLER_LINK',
  'CSC_INSTALLER_KEY_PASSWORD',
  'WIN_CSC_KEY_PASSWORD',
  'APPLE_ID',
  'APPLE_APP_SPECIFIC_PASSWORD',
  'APPLE_TEAM_ID',
  'APPLE_API_KEY',
  'APPLE_API_KEY_ID',
  'APPLE_API_ISSUER',
  'AZURE_TENANT_ID',
  'AZURE_CLIENT_ID',
  'AZURE_CLIENT_SECRET',
  ...Object.values(azureNames),
];

function readAzure(env: NodeJS.ProcessEnv): WindowsAzureSigningConfiguration | null {
  const missing = Object.values(azureNames).filter((name) => !env[name]);
  if (missing.length === Object.keys(azureNames).length) return null;
  if (missing.length > 0) throw new Error(`Azure signing also needs ${missing.join(', ')}`);
  return {
    endpoint: env[azureNames.endpoint] ?? '',
    codeSigningAccountName: env[azureNames.codeSigningAccountName] ?? '',
    certificateProfileName: env[azureNames.certificateProfileName] ?? '',
    publisherName: env[azureNames.publisherName] ?? '',
  };
}

/**
 * Removes empty variables about signing from `env`: a CI's unset secret arrives as an empty string, which
 * electron-builder takes for the path of a certificate.
 * @param platform what is built on, and so for.
 * @throws Error if only some of Azure's variables are there.
 */
export function readSigning(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Signing {
  for (const name of signingVariables) if (env[name]?.trim() === '') delete env[name];
  const hasAny = (names: readonly string[]) => names.some((name) => env[name] !== undefined);
  switch (platform) {
    case 'darwin':
      return { isSigned: hasAny(macCertificate), azure: null };
    case 'win32': {
      const azure = readAzure(env);
      return { isSigned: azure !== null || hasAny(windowsCertificate), azure };
    }
    default:
      return { isSigned: false, azure: null };
  }
}
