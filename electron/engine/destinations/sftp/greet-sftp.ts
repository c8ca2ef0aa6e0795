import { connectSftp, type SftpTarget } from './connect-sftp.ts';
import { reachFolder, toSftpFailure } from './remote-files.ts';

/**
 * Signs in and looks whether the folder is there, or makes it.
 * @throws TransportError; the signal's reason when it is aborted.
 */
export async function greetSftp(target: SftpTarget, createFolder: boolean): Promise<void> {
  const { folder } = target.address;
  const connection = await connectSftp(target);
  try {
    await reachFolder(connection, folder, createFolder);
  } catch (error) {
    throw toSftpFailure(error, folder);
  } finally {
    connection.close();
  }
}
