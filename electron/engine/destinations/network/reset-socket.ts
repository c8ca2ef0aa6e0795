import type { Socket } from 'node:net';

/** Lets a TLS connection be reset through the TCP connection that carries it: Node can only reset plain ones. */
export function carryReset(secure: Socket, carrier: Socket): Socket {
  secure.resetAndDestroy = () => {
    resetSocket(carrier);
    return secure.destroy();
  };
  return secure;
}

/** Ends a connection at once. What the system still holds of it is dropped: a mere `destroy` lets that go out first. */
export function resetSocket(socket: Socket): void {
  // One that is being shut down refuses to be reset; Node then loses hold of it, and the process never ends.
  if (socket.writableEnded) {
    socket.destroy();
    return;
  }
  try {
    socket.resetAndDestroy();
  } catch {
    // The connection to a proxy that is itself spoken to over TLS.
    socket.destroy();
  }
}
