/** Room for zips, in turn. New room for each of them would be garbage of 60 MB every few seconds. */
export interface ZipRoom {
  /** Bytes that may be written to until `keep`. */
  make(sizeBytes: number): Buffer;
  /** What was made last stays as it is until all other rooms were kept too. */
  keep(): void;
}

/**
 * @param count how many zips are there at once.
 * @param largestBytes what the largest zip will need, as far as it is known: a room that is a little too small would
 * have to be left for another one, and is memory until somebody clears it away.
 */
export function createZipRoom(count: number, largestBytes: () => number): ZipRoom {
  const rooms = Array.from({ length: count }, () => Buffer.alloc(0));
  let turn = 0;
  return {
    make(sizeBytes) {
      const former = rooms[turn];
      const isLargeEnough = former !== undefined && former.length >= sizeBytes;
      // Slow: not from the pool. What is not written to yet takes no memory.
      const room = isLargeEnough ? former : Buffer.allocUnsafeSlow(Math.max(sizeBytes, largestBytes()));
      rooms[turn] = room;
      return room.subarray(0, sizeBytes);
    },
    keep() {
      turn = (turn + 1) % count;
    },
  };
}
