/** What stands before and after a zip in the body of an upload request. */
export interface MultipartEnvelope {
  readonly contentType: string;
  readonly head: string;
  readonly tail: string;
}

const boundaryLength = 32;

/**
 * multipart/form-data with the one field `file` (RFC 7578).
 * @param boundary 32 characters of `[0-9a-f]`, drawn at random: they must not occur in the zip.
 */
export function multipartEnvelope(fileName: string, boundary: string): MultipartEnvelope {
  if (!/^[0-9a-f]{32}$/.test(boundary)) throw new Error('A boundary is 32 hexadecimal digits');
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    head:
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n` +
      'Content-Type: application/zip\r\n\r\n',
    tail: `\r\n--${boundary}--\r\n`,
  };
}

/** How a chunk's zip is called, on the wire and on disk. Numbers begin at 1. */
export function chunkFileName(number: number): string {
  return `photos-${String(number).padStart(3, '0')}.zip`;
}

/** Bytes that the longest envelope adds to a zip. */
export const envelopeBytes = (() => {
  const { head, tail } = multipartEnvelope(chunkFileName(999_999), '0'.repeat(boundaryLength));
  return head.length + tail.length;
})();
