import { describe, expect, it } from 'vitest'
import { builtInLooks } from '#shared/customers/look-rules.ts'
import { importedId } from '#shared/kernel/id.ts'
import { customerKind } from '#shared/search/chunk-kind.ts'
import { ChunkSet } from '#shared/search/chunk-set.ts'
import { customerEntry } from '#shared/search/customer-keys.ts'
import { findCustomers } from '#shared/search/find-hits.ts'
import { readQuery } from '#shared/search/query.ts'

const idOf = (no: number) => importedId('customer', 'taobao', 'shop', `buyer${no}`)

function entry(no: number, nick: string, second = no) {
  return customerEntry(
    { id: idOf(no), nick, recency: -second * 1_000, sealed: { name: null, phone: null } },
    builtInLooks,
  )
}

type Set = ChunkSet<ReturnType<typeof customerKind.build>, ReturnType<typeof entry>>

function find(set: Set, typed: string): string[] {
  const query = readQuery(typed)
  return query ? findCustomers(set.chunks, query, 30, set.isCurrent).map(({ id }) => id) : []
}

const none = () => false
const all = () => true

describe('R47 the index follows what happens to customers', () => {
  it('a customer who changed is found under the new nick only, and once', () => {
    const set: Set = new ChunkSet(customerKind)
    set.change([entry(1, 'oldnick'), entry(2, 'other')], all, [])
    set.change([entry(1, 'newnick')], none, [])
    expect(find(set, 'oldnick')).toEqual([])
    expect(find(set, 'nick')).toEqual([idOf(1)])
  })

  it('a customer taken away is found no more, and found again when back', () => {
    const set: Set = new ChunkSet(customerKind)
    set.change([entry(1, 'amy')], all, [])
    set.change([], none, [idOf(1)])
    expect(find(set, 'amy')).toEqual([])
    set.change([entry(1, 'amy')], all, [])
    expect(find(set, 'amy')).toEqual([idOf(1)])
  })

  it('thousands of single changes leave few chunks, and nothing is lost or doubled', () => {
    const set: Set = new ChunkSet(customerKind)
    for (let no = 0; no < 3_000; no += 1) set.change([entry(no, `first${no}`)], all, [])
    for (let no = 0; no < 1_000; no += 1) set.change([entry(no, `second${no}`)], none, [])
    expect(set.parts.length).toBeLessThan(30)
    expect(find(set, 'first999')).toEqual([])
    expect(find(set, 'second999')).toEqual([idOf(999)])
    expect(find(set, 'first2999')).toEqual([idOf(2_999)])
  })

  it('compacting keeps what is there, and what changes meanwhile', () => {
    const set: Set = new ChunkSet(customerKind)
    for (let from = 0; from < 20_000; from += 500) {
      set.change(
        Array.from({ length: 500 }, (_, at) => entry(from + at, `buyer${from + at}x`)),
        all,
        [],
      )
    }
    set.change([entry(7, 'seven')], none, [idOf(8)])
    const steps = set.compact()
    steps.next()
    set.change([entry(9, 'nine'), entry(20_001, 'late')], none, [idOf(10)])
    for (let step = steps.next(); !step.done; ) step = steps.next()
    expect(['buyer7x', 'buyer8x', 'buyer9x', 'buyer10x'].flatMap((nick) => find(set, nick))).toEqual([])
    expect(['seven', 'nine', 'late', 'buyer11x'].flatMap((nick) => find(set, nick))).toEqual(
      [7, 9, 20_001, 11].map(idOf),
    )
    expect(set.parts.length).toBeLessThan(14)
  })

  it('what was kept on disk gives the same index again', () => {
    const set: Set = new ChunkSet(customerKind)
    for (let no = 0; no < 600; no += 1) set.change([entry(no, `first${no}`)], all, [])
    set.change([entry(1, 'again')], none, [idOf(2)])
    const again: Set = new ChunkSet(customerKind)
    for (const { chunk, changed, removed } of set.parts) {
      again.restore({ columns: structuredClone(chunk.columns), changed, removed })
    }
    for (const typed of ['first1', 'first2', 'again', 'f', 'first599'])
      expect(find(again, typed)).toEqual(find(set, typed))
  })
})
