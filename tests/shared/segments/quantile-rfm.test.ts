import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dayMs } from '#shared/kernel/time.ts'
import { quantileCuts, quartersOf } from '#shared/segments/quantile-rfm.ts'
import type { RfmFigures } from '#shared/segments/rfm.ts'

/** A published shop and its published result; beside the checkout, not in it. */
const folder = join(process.cwd(), '../shared/data/rfm')
const hasShop = existsSync(folder)

/** MacRoman beyond ASCII, as far as the names of this file need it. */
const letters: Readonly<Record<number, string>> = {
  138: 'ä',
  154: 'ö',
  159: 'ü',
  142: 'é',
  151: 'ó',
  135: 'á',
  150: 'ñ',
  167: 'ß',
  141: 'ç',
}

function orders(): { customer: string; at: number; total: number }[] {
  const bytes = readFileSync(join(folder, 'superstore-orders.macroman-cr.csv'))
  const text = [...bytes].map((byte) => letters[byte] ?? String.fromCharCode(byte)).join('')
  const [, ...lines] = text.split('\r').filter((line) => line !== '')
  return lines.map((line) => {
    const cells = line.split(',')
    const [month = 0, day = 0, year = 0] = (cells[0] ?? '').split('/').map(Number)
    return { customer: cells[2] ?? '', at: Date.UTC(2_000 + year, month - 1, day), total: Number(cells[3]) }
  })
}

function shop(): Map<string, RfmFigures> {
  const people = new Map<string, RfmFigures>()
  for (const { customer, at, total } of orders()) {
    const before = people.get(customer)
    people.set(customer, {
      lastPaidAt: Math.max(before?.lastPaidAt ?? at, at),
      paidOrderCount: (before?.paidOrderCount ?? 0) + 1,
      totalFen: (before?.totalFen ?? 0) + total * 100,
    })
  }
  return people
}

describe.runIf(hasShop)('R49 RFM by quartiles of the shop', () => {
  const now = Date.UTC(2014, 11, 31)

  it('divides the published shop where its authors did', () => {
    expect(quantileCuts(shop().values(), now)).toEqual({
      days: { lower: 30, middle: 75, upper: 183 },
      orders: { lower: 5, middle: 6, upper: 8 },
      fen: { lower: 114_500, middle: 225_700, upper: 378_400 },
    })
  })

  it('agrees in 793 of 793 customers', () => {
    const people = shop()
    const cuts = quantileCuts(people.values(), now)
    const [, ...lines] = readFileSync(join(folder, 'superstore-rfm.expected.csv'), 'utf8').trim().split(/\r?\n/)
    const agreeing = lines.filter((line) => {
      const [name = '', orderCount, days, money, , , , rfmClass] = line.split(',')
      const figures = people.get(name)
      const quarters = figures && cuts ? quartersOf(figures, cuts, now) : null
      if (!figures || !quarters) return false
      const told = [figures.paidOrderCount, (now - (figures.lastPaidAt ?? 0)) / dayMs, figures.totalFen / 100]
      return (
        `${quarters.r}${quarters.f}${quarters.m}` === rfmClass &&
        told.every((figure, at) => figure === Number([orderCount, days, money][at]))
      )
    })
    expect([agreeing.length, lines.length, people.size]).toEqual([793, 793, 793])
  })
})

describe('R49 quartiles of few', () => {
  it('nobody bought: there is nothing to divide', () => {
    expect(quantileCuts([{ lastPaidAt: null, paidOrderCount: 0, totalFen: 0 }], 0)).toBeNull()
  })

  it('a shop of one compares the buyer with nobody', () => {
    const one = { lastPaidAt: 0, paidOrderCount: 3, totalFen: 5_000 }
    const cuts = quantileCuts([one], 10 * dayMs)
    expect(cuts && quartersOf(one, cuts, 10 * dayMs)).toEqual({ r: 1, f: 4, m: 4 })
    expect(cuts && quartersOf({ ...one, lastPaidAt: null, paidOrderCount: 0 }, cuts, 0)).toBeNull()
  })
})
