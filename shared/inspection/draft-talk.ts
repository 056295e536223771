import type { ChatMessage } from '#shared/chat/message.ts'
import { importedId } from '#shared/kernel/id.ts'
import { factsOf } from './chat-facts.ts'
import type { LogLayout } from './chat-log.ts'
import type { CutTalk, LogJob, TalkDraft } from './log-draft.ts'
import { numbersIn } from './order-numbers.ts'
import { spanOf } from './talk-span.ts'

/** JDDC dumps tell no times: nothing can be measured of them (data/README.md, chat logs). */
function hasTimes(layout: LogLayout): boolean {
  return layout !== 'jddc'
}

export function draftOf(cut: CutTalk, layout: LogLayout, { shopId, platform }: LogJob): TalkDraft {
  const { buyerNick, session, messages } = cut
  const { startAt, endAt } = spanOf(messages)
  const first = messages[0]
  const name = session ?? `${startAt}|${first?.sender}|${first?.text.slice(0, 40)}`
  return {
    ...cut,
    id: importedId('talk', platform, shopId, `${buyerNick}|${name}`),
    layout,
    platform,
    customerId: importedId('customer', platform, shopId, buyerNick),
    ...measured(messages, layout),
    startAt,
    endAt,
    toldOrderIds: numbersIn(messages).map((no) => importedId('order', platform, shopId, no)),
  }
}

/** Who spoke for the shop and what is measured of it: made anew whenever a talk is told more of. */
export function measured(messages: readonly ChatMessage[], layout: LogLayout): Pick<TalkDraft, 'agents' | 'facts'> {
  const agents = agentsOf(messages)
  const facts = factsOf(
    messages,
    agents.map(({ account }) => account),
  )
  return { agents, facts: hasTimes(layout) ? facts : { ...facts, firstReplyMs: null, replies: [], turns: '' } }
}

function agentsOf(messages: readonly ChatMessage[]) {
  const counts = new Map<string, number>()
  for (const { side, sender } of messages) {
    if (side === 'agent' && sender !== '') counts.set(sender, (counts.get(sender) ?? 0) + 1)
  }
  return [...counts].map(([account, said]) => ({ account, messages: said })).sort((a, b) => b.messages - a.messages)
}
