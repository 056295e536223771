import { fail, ok } from '#shared/kernel/result.ts'
import { readClock } from '#shared/reception/clock.ts'
import type { receptionContract } from '#shared/reception/contract.ts'
import { type EventSource, type Evidence, eventSources, type Reception } from '#shared/reception/reception.ts'
import { storyOf } from '#shared/reception/story.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from './names.ts'

/** How one reception went: each stage with who did what, when and by what (R08). */
export const story: Handlers<typeof receptionContract>['story'] = async ({ id }, context) => {
  const { db, shopId } = context
  const reception = await db.receptions.get(id)
  if (!reception || reception.shopId !== shopId) return fail('reception_not_found')
  const { platform, buyerNick, agentId, openedAt, closedAt, outcome, afterSalesKind = null } = reception
  const nameOf = await namesOf(context)
  const titleOf = await titlesOf(context, reception.evidence ?? [])
  const refName = ({ kind, ref }: Evidence) => {
    if (kind === 'scriptCopied') return titleOf(ref)
    return kind === 'takenOver' && ref !== undefined ? nameOf(ref) : null
  }
  const stages = storyOf(reception).map(({ evidence, ...stage }) => {
    return { ...stage, evidence: evidence.map((one) => ({ ...one, byName: nameOf(one.by), refName: refName(one) })) }
  })
  return ok({
    ...{ id, platform, buyerNick, agentId, agentName: nameOf(agentId), openedAt, closedAt, outcome, afterSalesKind },
    clock: clockOf(reception),
    stages,
  })
}

function clockOf({ events }: Reception) {
  const { firstInboundAt, firstReplyAt, sixSecondMet } = readClock(events)
  const countOf = (source: EventSource) => events.filter((event) => event.source === source).length
  const sources = Object.fromEntries(eventSources.map((source) => [source, countOf(source)]))
  const lateBecause = events.flatMap((event) => event.lateBecause ?? [])
  return { firstInboundAt, firstReplyAt, sixSecondMet, sources: sources as Record<EventSource, number>, lateBecause }
}

async function titlesOf({ db }: Context, evidence: readonly Evidence[]): Promise<(id?: string) => string | null> {
  const ids = [...new Set(evidence.flatMap(({ kind, ref }) => (kind === 'scriptCopied' && ref ? [ref] : [])))]
  const scripts = ids.length > 0 ? await db.scripts.bulkGet(ids) : []
  const titles = new Map(scripts.flatMap((script) => (script ? [[script.id, script.title] as const] : [])))
  return (id = '') => titles.get(id) ?? null
}
