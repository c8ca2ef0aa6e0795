import { readFile, writeFile } from 'node:fs/promises';

/**
 * SYSTEM and Administrators may do everything, users may read: what icacls makes of the commands in
 * docs/it/managed-settings.md. Owner and list, passed on to what will lie in the folder, and none of its parent's.
 */
export const policyFolderDescriptor = 'O:BAG:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)';

/**
 * The folder stays when the app is removed, and with it what IT has put there. Its ID must never change: Windows knows
 * the component by it from version to version.
 */
const folder = `    <DirectoryRef Id="TARGETDIR">
      <Directory Id="CommonAppDataFolder">
        <Directory Id="PolicyFolder" Name="Picture Day">
          <Component Id="PolicyFolderProtected" Guid="B5A7A0C9-0F1D-4E0B-8B57-6E1C3D9C2F64" KeyPath="yes" Permanent="yes">
            <CreateFolder>
              <PermissionEx Sddl="${policyFolderDescriptor}"/>
            </CreateFolder>
          </Component>
        </Directory>
      </Directory>
    </DirectoryRef>
`;
const reference = '<ComponentRef Id="PolicyFolderProtected"/>';

function insertBefore(text: string, mark: string, added: string): string {
  const [before, after, ...more] = text.split(mark);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(
      `electron-builder's project of the MSI no longer has one ${mark}: change add-policy-folder.ts`,
    );
  }
  return `${before}${added}${mark}${after}`;
}

/**
 * Adds the folder of the managed settings to electron-builder's WiX project. Everybody may create folders in
 * %ProgramData%, and owns what they create: this way the installation is first, or takes the folder over.
 * @throws Error if the project is not built as expected.
 */
export function addPolicyFolder(project: string): string {
  const referenced = insertBefore(
    project,
    '<ComponentGroupRef Id="ProductComponents"/>',
    `${reference}\n      `,
  );
  return insertBefore(referenced, '  </Product>', `${folder}`);
}

/** Called by electron-builder with the path of the project, before WiX makes an MSI of it. */
export async function msiProjectCreated(file: string): Promise<void> {
  await writeFile(file, addPolicyFolder(await readFile(file, 'utf8')));
}
