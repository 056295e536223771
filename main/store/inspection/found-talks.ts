import type { inspectionContract } from '#shared/inspection/contract.ts'
import { detectorNames } from '#shared/inspection/detector.ts'
import { foundPerPage } from '#shared/inspection/detector-entries.ts'
import { replyTimes as timesOf } from '#shared/inspection/reply-times.ts'
import { ok } from '#shared/kernel/result.ts'
import { dayMs, dayStartAt } from '#shared/kernel/time.ts'
import { formulaOf } from '#shared/response/response-rules.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'
import { rulesOf } from '#store/response/rules.ts'
import type { BookTalk } from './book-talk.ts'

type Answers = Handlers<typeof inspectionContract>

export const foundCounts: Answers['foundCounts'] = async ({ days }, context) => {
  const { reading, talks, isWhole } = await talksOfDays(context, days)
  const byRule = new Map<string, number>()
  for (const { hits } of talks) {
    for (const ruleId of Object.keys(hits?.rules ?? {})) byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + 1)
  }
  const detectors = detectorNames.map((detector) => {
    return { detector, talks: talks.filter(({ hits }) => hits?.detectors[detector]).length }
  })
  const rules = [...byRule].map(([ruleId, count]) => ({ ruleId, talks: count }))
  return ok({ reading, talks: talks.length, isWhole, detectors, rules })
}

export const replyTimes: Answers['replyTimes'] = async ({ days }, context) => {
  const rules = await rulesOf(context)
  const { talks } = await talksOfDays(context, days)
  return ok(timesOf(talks, (platform) => formulaOf(rules, platform), context.now))
}

export const foundTalks: Answers['foundTalks'] = async ({ by, days, from }, context) => {
  // What is read from tables comes first: the book may let the transaction end.
  const nameOf = await namesOf(context)
  const { talks } = await talksOfDays(context, days)
  const findsIn = ({ hits }: BookTalk) =>
    (by.kind === 'detector' ? hits?.detectors[by.detector] : hits?.rules[by.ruleId]) ?? 0
  const found = talks.filter((talk) => findsIn(talk) > 0)
  const rows = found.slice(from, from + foundPerPage).map((talk) => {
    const { id, kind, startAt, platform, buyerNick, personId } = talk
    const personName = personId === null ? '' : nameOf(personId)
    return { id, kind, startAt, platform, buyerNick, personName, times: findsIn(talk) }
  })
  return ok({ total: found.length, rows })
}

/** Today and the days before it. */
async function talksOfDays({ talks, shopId, now }: Context, days: number) {
  const book = await talks.open({ shopId })
  const from = dayStartAt(now) - (days - 1) * dayMs
  return { reading: book.reading, ...book.between(from, dayStartAt(now) + dayMs) }
}
