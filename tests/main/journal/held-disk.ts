import type { Disk } from '#main/journal/disk.ts'
import { nodeDisk } from '#main/journal/node-disk.ts'

/**
 * A disk whose every file holds just these bytes and is only read: for tests that look at thousands of versions of one
 * file, none of which needs to be on a real disk.
 */
export function diskHolding(bytes: Uint8Array): Disk {
  return {
    ...nodeDisk,
    open: async () => ({
      read: async (into, position) => {
        const part = bytes.subarray(position, position + into.length)
        into.set(part)
        return part.length
      },
      size: async () => bytes.length,
      close: async () => undefined,
      write: readOnly,
      sync: readOnly,
      truncate: readOnly,
    }),
  }
}

async function readOnly(): Promise<never> {
  throw new Error('this disk is only read')
}
