import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import type { Duty } from '#shared/roster/rota-rows.ts'
import { mondayOf } from '#shared/roster/week.ts'

export type Week = Value<'roster.week'>
export type PersonWeek = Week['people'][number]
export type Cell = PersonWeek['cells'][number]

/** `11-17` */
export function shortDay(on: string): string {
  return on.slice(5)
}

/** `周一 11-17` */
export function useDayWords(): (on: string) => string {
  const t = useText()
  return (on) => {
    const days = Math.round((Date.parse(on) - Date.parse(mondayOf(on))) / 86_400_000)
    return `${t(`roster.weekday.${days}`)} ${shortDay(on)}`
  }
}

/** What a key plans: a digit in the order of the legend, or the first letter of the duty's pinyin. */
const dutyKeys: Readonly<Record<string, Duty | null>> = {
  ...{ 1: 'day', 2: 'night', 3: 'rest', 4: 'leave', 5: 'comp' },
  ...{ B: 'day', W: 'night', X: 'rest', J: 'leave', T: 'comp' },
  ...{ Delete: null, Backspace: null },
}

/** Undefined: the key plans nothing. */
export function dutyOfKey(key: string): Duty | null | undefined {
  return Object.hasOwn(dutyKeys, key) ? dutyKeys[key] : undefined
}

/** Words beside a row: what the rest rule says of it, leave that was given, minutes past midnight. */
export function useRemarks(): (row: PersonWeek) => string[] {
  const t = useText()
  const dayWords = useDayWords()
  return ({ standing, cells, overtimeMinutes }) => {
    const tooMany = standing === 'fine' ? cells.find(({ isTooMany }) => isTooMany) : undefined
    const againstLeave = cells.filter(({ isAgainstLeave }) => isAgainstLeave)
    return [
      ...(standing === 'fine' ? [] : [t(`roster.problem.${standing}`)]),
      ...(tooMany ? [t('roster.problem.tooMany', { day: dayWords(tooMany.on) })] : []),
      ...againstLeave.map(({ on }) => t('roster.problem.leave', { day: dayWords(on) })),
      ...(overtimeMinutes > 0 ? [t('roster.overtime', { minutes: overtimeMinutes })] : []),
    ]
  }
}
