import type { Value } from '#renderer/data/use-query.ts'
import type { LevelCard, LevelCards } from '#shared/loyalty/level-card.ts'
import { type MemberLevel, memberLevels } from '#shared/segments/levels.ts'

export interface CardDraft {
  /** Percent of the price, as typed. */
  readonly percent: string
  readonly privileges: readonly (LevelCard['privileges'][number] & { readonly key: number })[]
}

export type CardsDraft = Readonly<Record<MemberLevel, CardDraft>>

let made = 0
export function nextKey(): number {
  made += 1
  return made
}

export function draftOf({ cards }: Value<'loyalty.cards'>): CardsDraft {
  const one = ({ rate, privileges }: LevelCard): CardDraft => ({
    percent: String(rate / 100),
    privileges: privileges.map((privilege) => ({ ...privilege, key: nextKey() })),
  })
  return {
    supremeVip: one(cards.supremeVip),
    vip: one(cards.vip),
    advanced: one(cards.advanced),
    normal: one(cards.normal),
  }
}

export type CardsFault = 'wrongRate' | 'emptyPrivilege'

export function cardsOf(draft: CardsDraft): LevelCards | CardsFault {
  const cards = memberLevels.map((level) => cardOf(draft[level]))
  const fault = cards.find((card) => typeof card === 'string')
  if (typeof fault === 'string') return fault
  const [supremeVip, vip, advanced, normal] = cards.filter((card) => typeof card !== 'string')
  return supremeVip && vip && advanced && normal ? { supremeVip, vip, advanced, normal } : 'wrongRate'
}

function cardOf({ percent, privileges }: CardDraft): LevelCard | CardsFault {
  const plain = percent.normalize('NFKC').trim()
  const rate = /^\d{1,3}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : 0
  if (rate < 1 || rate > 10_000) return 'wrongRate'
  if (privileges.some(({ text }) => text.trim() === '')) return 'emptyPrivilege'
  return { rate, privileges: privileges.map(({ kind, text }) => ({ kind, text })) }
}
