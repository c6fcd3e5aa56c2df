import { unzipSync } from 'fflate';
import { importLimits } from '../import-limits.js';
import { TooHeavyError } from '../too-heavy-error.js';

/** Small entries may pack as well as they like. */
const smallBytes = 1024 * 1024;
/** A central directory's entry. Source: APPNOTE.TXT, 4.3.12; its flags stand at offset 8, bit 0 means encrypted. */
const directoryMark = Buffer.from([0x50, 0x4b, 0x01, 0x02]);

/** The files of a ZIP by their names; folders are left out.
 * @throws {TooHeavyError} when they would be too many or too large; sizes are checked before anything is unpacked, and unpacking
 * never writes more than the size that an entry states */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const { archiveEntries, unpackedBytes, unpackRatio } = importLimits;
  let entries = 0;
  let total = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      entries += 1;
      if (entries > archiveEntries) throw new TooHeavyError(`More than ${archiveEntries} entries`);
      if (name.endsWith('/') || !isWanted(name)) return false;
      total += originalSize;
      const isBomb = originalSize > smallBytes && originalSize > size * unpackRatio;
      if (isBomb || total > unpackedBytes)
        throw new TooHeavyError(`More than ${unpackedBytes} bytes, or packed too well`);
      return true;
    },
  });
  return new Map(Object.entries(files));
}

/** Whether an archive asks for a password. */
export function isEncrypted(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = buffer.indexOf(directoryMark);
  return at !== -1 && ((buffer[at + 8] ?? 0) & 1) === 1;
}
