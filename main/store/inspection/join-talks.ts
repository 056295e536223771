import type { ChatMessage } from '#shared/chat/message.ts'
import { freshMessages, messageKey } from '#shared/chat/message-key.ts'
import { sittingGapMs } from '#shared/chat/sitting.ts'
import type { ChatLog } from '#shared/inspection/chat-log.ts'
import type { TalkDraft } from '#shared/inspection/log-draft.ts'
import { mostTalkMessages } from '#shared/inspection/talk-cutter.ts'
import type { Context } from '#store/dispatch/handler.ts'
import type { KnownTalks } from './known-talks.ts'
import { extend, measuredAnew, newTalk, type WorkingTalk, workingOf } from './working-talk.ts'

/** What a chunk does to the talks that are kept. */
export interface JoinedTalks {
  readonly changed: readonly WorkingTalk[]
  readonly added: number
  readonly extended: number
  readonly same: number
  readonly addedMessages: number
  readonly sameMessages: number
}

/**
 * Joins talks of a file with those that are kept (R71): what is known already is not taken again, what goes on is added to its
 * talk, everything else is a talk of its own.
 */
export async function joinTalks(
  context: Context,
  known: KnownTalks,
  drafts: readonly TalkDraft[],
): Promise<JoinedTalks> {
  const kept = await keptBeside(context, known, drafts)
  const counts = { added: 0, extended: 0, same: 0, addedMessages: 0, sameMessages: 0 }
  for (const draft of drafts) {
    const own = kept.get(draft.customerId) ?? []
    kept.set(draft.customerId, own)
    const beside = own.filter((talk) => isBeside(talk, draft))
    const fresh = beside.length === 0 ? draft.messages : freshOf(draft, beside)
    counts.sameMessages += draft.messages.length - fresh.length
    counts.addedMessages += fresh.length
    const target = fresh.length === 0 ? null : targetOf(beside, fresh)
    if (fresh.length === 0) counts.same += 1
    else if (target) {
      if (target.before && !target.isChanged) counts.extended += 1
      extend(target, fresh, draft)
    } else {
      counts.added += 1
      own.push(newTalk(draft, fresh, idFor(draft, own, context)))
    }
  }
  const changed = [...kept.values()].flat().filter(({ isChanged }) => isChanged)
  return { changed: changed.map(measuredAnew), ...counts }
}

/** Talks of these buyers that one of the drafts may belong to, with their words. */
async function keptBeside({ db }: Context, known: KnownTalks, drafts: readonly TalkDraft[]) {
  const kept = new Map<string, WorkingTalk[]>()
  const ids = [...new Set(drafts.map(({ customerId }) => customerId))].filter((id) => known.customerIds.has(id))
  if (ids.length === 0) return kept
  const logs = await db.chatLogs.where('customerId').anyOf(ids).toArray()
  const wanted = logs.filter((log) =>
    drafts.some((draft) => draft.customerId === log.customerId && isBeside(log, draft)),
  )
  const texts = await db.chatTexts.bulkGet(wanted.map(({ id }) => id))
  for (const [at, log] of wanted.entries()) {
    const text = texts[at]
    if (text) kept.set(log.customerId, [...(kept.get(log.customerId) ?? []), workingOf(log, text)])
  }
  return kept
}

/** A session a file numbers is known by its id; any other talk by time: nothing rests between the two. */
function isBeside(
  talk: Pick<ChatLog, 'id' | 'startAt' | 'endAt'>,
  { id, session, startAt, endAt }: Pick<TalkDraft, 'id' | 'session' | 'startAt' | 'endAt'>,
): boolean {
  if (session !== null) return talk.id === id
  return talk.startAt - sittingGapMs <= endAt && startAt <= talk.endAt + sittingGapMs
}

/** A dump without times is imported under another day: its sessions keep the one they came with. */
function freshOf({ layout, messages }: TalkDraft, beside: readonly WorkingTalk[]): ChatMessage[] {
  const kept = beside.flatMap((talk) => talk.messages)
  const at = layout === 'jddc' ? kept[0]?.at : undefined
  const asKept = at === undefined ? messages : messages.map((message) => ({ ...message, at }))
  return freshMessages(asKept, kept.map(messageKey))
}

/** The last talk that began before, if it has room. */
function targetOf(beside: readonly WorkingTalk[], fresh: readonly ChatMessage[]): WorkingTalk | null {
  const first = fresh[0]?.at ?? 0
  const inOrder = [...beside].sort((a, b) => a.startAt - b.startAt)
  const target = inOrder.findLast(({ startAt }) => startAt <= first) ?? inOrder[0]
  return target && target.messages.length + fresh.length <= mostTalkMessages ? target : null
}

/** The same at every desk and in every import, unless a full talk of this beginning is there. */
function idFor({ id }: TalkDraft, own: readonly WorkingTalk[], { newId }: Context): string {
  return own.some((talk) => talk.id === id) ? newId() : id
}
