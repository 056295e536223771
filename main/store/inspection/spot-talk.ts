import type { ChatLog } from '#shared/inspection/chat-log.ts'
import { talkLines } from '#shared/inspection/check-entries.ts'
import type { inspectionContract } from '#shared/inspection/contract.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { maskWord } from '#shared/kernel/text.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'
import { isLead } from './check-rows.ts'

type Answers = Handlers<typeof inspectionContract>

export async function logOf({ db, shopId }: Pick<Context, 'db' | 'shopId'>, id: string): Promise<ChatLog | undefined> {
  const log = await db.chatLogs.get(id)
  return log?.shopId === shopId ? log : undefined
}

/** To who leads the buyer is called as on the platform, to an agent masked. */
export const spotTalk: Answers['spotTalk'] = async ({ logId, from }, context) => {
  const { db } = context
  const log = await logOf(context, logId)
  if (!log) return fail('talk_not_found')
  const forLead = isLead(context)
  if (!(forLead || (await isJudgedOn(context, logId)))) return fail('not_yours')
  const nameOf = await namesOf(context)
  const said = (await db.chatTexts.get(logId))?.sealed.messages ?? []
  const lines = said.slice(from, from + talkLines).map(({ at, side, sender, text }, no) => ({
    ...{ line: from + no + 1, at, side, text: maskPersonal(text) },
    sender: side === 'buyer' && !forLead ? (maskWord(sender) ?? '') : sender,
  }))
  const { platform, buyerNick, personId, facts } = log
  return ok({
    ...{ platform, buyerNick: forLead ? buyerNick : (maskWord(buyerNick) ?? '') },
    personName: personId === null ? '' : nameOf(personId),
    ...{ firstReplyMs: facts.firstReplyMs, total: said.length, lines },
  })
}

async function isJudgedOn({ db, actor }: Context, logId: string): Promise<boolean> {
  const checks = await db.spotChecks.where('logId').equals(logId).toArray()
  return checks.some(({ kind, personId }) => kind === 'check' && personId === actor.id)
}
