import { badReasons, badWeight } from '#shared/inspection/bad-reception.ts'
import type { inspectionContract } from '#shared/inspection/contract.ts'
import { listPage } from '#shared/kernel/page-cursor.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { isSpan, readingOf } from './asked-span.ts'

type Answers = Handlers<typeof inspectionContract>

export const badReceptions: Answers['badReceptions'] = async ({ from, until, after }, context) => {
  if (!isSpan({ from, until })) return fail('bad_span')
  const { shopId } = context
  const [found, book] = await Promise.all([
    context.questions.open({ shopId, from, until }),
    context.talks.open(context),
  ])
  const { talks, isWhole } = book.between(from, until)
  const bad = talks.flatMap((talk) => {
    const { facts, hits } = talk
    const reasons = badReasons({ facts, hits, upset: found.upset.get(talk.id) ?? 0, ruleOf: found.ruleOf })
    return reasons.length > 0 ? [{ talk, reasons, weight: badWeight(reasons) }] : []
  })
  bad.sort((one, other) => other.weight - one.weight || other.talk.startAt - one.talk.startAt)
  const page = listPage(bad, after)
  const { read, isComplete } = readingOf(found)
  return ok({
    ...page,
    rows: page.rows.map(({ talk, reasons }) => {
      const { id, kind, startAt, personId, platform, buyerNick } = talk
      return { id, kind, startAt, personId, platform, buyerNick, reasons }
    }),
    reading: { read, isComplete: isComplete && isWhole },
    of: talks.length,
    judged: talks.filter(({ hits }) => hits !== null).length,
  })
}
