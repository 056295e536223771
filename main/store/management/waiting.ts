import { ok } from '#shared/kernel/result.ts'
import type { managementContract } from '#shared/management/contract.ts'
import { isLead } from '#store/conduct/sheets.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { promptsNow } from './causes.ts'

type Answers = Handlers<typeof managementContract>

export const waiting: Answers['waiting'] = async (_asked, context) => {
  const { db, shopId, actor, now } = context
  if (!isLead(actor)) {
    const late = db.tasks.where('[ownerId+openDueAt]').between([actor.id, 0], [actor.id, now])
    return ok({ count: await late.count() })
  }
  const [late, unchecked, prompts] = await Promise.all([
    db.tasks.where('[shopId+openDueAt]').between([shopId, 0], [shopId, now]).count(),
    db.rootCauses.where('[shopId+checkDueAt]').between([shopId, 0], [shopId, now]).count(),
    promptsNow(context),
  ])
  return ok({ count: late + unchecked + prompts.length })
}
