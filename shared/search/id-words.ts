import { assert } from '#shared/kernel/assert.ts'

/** Ids in memory: four unsigned 32-bit words each, 16 bytes instead of a string of 48. */
export const wordsPerId = 4

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Throws (a bug) when one of them is no UUID in lower case. */
export function packIds(ids: readonly string[]): Uint32Array {
  const words = new Uint32Array(ids.length * wordsPerId)
  ids.forEach((id, no) => {
    assert(uuidShape.test(id), 'an id in the search index is no UUID')
    const at = no * wordsPerId
    words[at] = Number.parseInt(id.slice(0, 8), 16)
    words[at + 1] = Number.parseInt(id.slice(9, 13) + id.slice(14, 18), 16)
    words[at + 2] = Number.parseInt(id.slice(19, 23) + id.slice(24, 28), 16)
    words[at + 3] = Number.parseInt(id.slice(28, 36), 16)
  })
  return words
}

/** The ids of entries that lie elsewhere, without reading them. */
export function gatherIds(places: readonly { readonly words: Uint32Array; readonly no: number }[]): Uint32Array {
  const gathered = new Uint32Array(places.length * wordsPerId)
  places.forEach(({ words, no }, at) => {
    for (let word = 0; word < wordsPerId; word += 1) {
      gathered[at * wordsPerId + word] = words[no * wordsPerId + word] ?? 0
    }
  })
  return gathered
}

export function idAt(words: Uint32Array, no: number): string {
  const at = no * wordsPerId
  const two = hex(words[at + 1])
  const three = hex(words[at + 2])
  return `${hex(words[at])}-${two.slice(0, 4)}-${two.slice(4)}-${three.slice(0, 4)}-${three.slice(4)}${hex(words[at + 3])}`
}

function hex(word: number | undefined): string {
  return (word ?? 0).toString(16).padStart(8, '0')
}
