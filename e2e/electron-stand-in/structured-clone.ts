import { Deserializer, Serializer } from 'node:v8';

/**
 * Writes a value as Electron's ports and channels do: V8's structured clone without host objects. A Buffer becomes a
 * Uint8Array, prototypes are lost, and a function, promise or proxy cannot be sent.
 */
export function serialize(value: unknown): Buffer {
  const serializer = new Serializer();
  serializer.writeHeader();
  try {
    serializer.writeValue(value);
  } catch {
    throw new Error('An object could not be cloned.');
  }
  return serializer.releaseBuffer();
}

export function deserialize(bytes: Uint8Array): unknown {
  const deserializer = new Deserializer(bytes);
  deserializer.readHeader();
  return deserializer.readValue();
}
