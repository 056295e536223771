import type { Platform } from '#shared/kernel/platform-names.ts'
import type { Formula } from '#shared/response/formula.ts'
import type { GroupKey, KeysOf } from './group.ts'
import type { TalkFact } from './talk-fact.ts'
import { emptyTally, type Tally, tallyOfTalks, together } from './tally.ts'

export type DayTallies = ReadonlyMap<GroupKey, Tally>

interface Rules {
  readonly keysOf: KeysOf
  readonly formulaOf: (platform: Platform) => Formula
  readonly now: number
}

/** What the talks of a day tell, for each group that was in one. */
export function talkTallies(talks: readonly TalkFact[], { keysOf, formulaOf, now }: Rules): DayTallies {
  const groups = new Map<GroupKey, { talks: TalkFact[]; agents: Set<string> }>()
  for (const talk of talks) {
    for (const turn of talk.turns) {
      for (const key of keysOf(turn)) {
        const group = groups.get(key) ?? { talks: [], agents: new Set() }
        groups.set(key, group)
        group.agents.add(turn.agent)
        if (group.talks.at(-1) !== talk) group.talks.push(talk)
      }
    }
  }
  return new Map(
    [...groups].map(([key, { talks: own, agents }]) => {
      const isOwn = key === 'shop' ? () => true : (agent: string) => agents.has(agent)
      return [key, tallyOfTalks(own, { formulaOf, now, isOwn })] as const
    }),
  )
}

/** Both sides of a day in one. */
export function joinTallies(one: DayTallies, other: DayTallies): DayTallies {
  const keys = new Set([...one.keys(), ...other.keys()])
  return new Map(
    [...keys].map((key) => [key, together([one.get(key) ?? emptyTally, other.get(key) ?? emptyTally])] as const),
  )
}
