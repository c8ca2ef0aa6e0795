/** Node's system errors name the call that failed; zlib's and yauzl's do not. */
export function isFileSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
