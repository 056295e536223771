import { v5, v7 } from 'uuid'

/** Names under which imported things get the same id at every desk and in every import (architecture S1). */
const importedNamespace = '8f0d3b62-6d53-5a5e-9a0e-7c1f6f6a2b11'

/** A new id, sortable by time (UUIDv7). `atMs` is epoch ms from the injected clock. */
export function newIdAt(atMs: number): string {
  return v7({ msecs: atMs })
}

/** The id of an imported thing: UUIDv5 of platform, shop and the platform's own number or name. */
export function importedId(kind: string, platform: string, shopId: string, name: string): string {
  return v5(`${kind}|${platform}|${shopId}|${name.normalize('NFC')}`, importedNamespace)
}
