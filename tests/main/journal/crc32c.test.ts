import { expect, test } from 'vitest'
import { crc32c } from '#main/journal/crc32c.ts'
import { bytesOf } from './journal-pieces.ts'

test('the checksum gives the published values (RFC 3720 B.4)', () => {
  const rising = Uint8Array.from({ length: 32 }, (_, i) => i)
  expect({
    digits: crc32c(bytesOf('123456789')),
    zeros: crc32c(new Uint8Array(32)),
    ones: crc32c(new Uint8Array(32).fill(255)),
    rising: crc32c(rising),
    falling: crc32c(rising.toReversed()),
    nothing: crc32c(new Uint8Array(0)),
  }).toEqual({
    digits: 0xe3069283,
    zeros: 0x8a9136aa,
    ones: 0x62a8ab43,
    rising: 0x46dd794e,
    falling: 0x113fdb5c,
    nothing: 0,
  })
})

test('bytes checked in two goes give the checksum of all of them', () => {
  const data = Uint8Array.from({ length: 100 }, (_, i) => i * 7)
  for (let cut = 0; cut <= data.length; cut += 1) {
    expect(crc32c(data, cut, data.length, crc32c(data, 0, cut))).toBe(crc32c(data))
  }
})
