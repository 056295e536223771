import { callDesktop } from '#renderer/data/desktop-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { buyerViewOf, changeBuyerView, changeField } from './reception-view.ts'
import { typedAfter } from './typed-after.ts'
import { underWay } from './under-way.ts'

export interface Outgoing {
  readonly scriptId: string | null
  /** For the next colleague's eyes and as the answer to an objection; own words have none. */
  readonly title: string | null
  /** Filled in; nothing with a hole ever gets here. */
  readonly messages: readonly string[]
  readonly edited: boolean
}

/**
 * Puts the first message on the clipboard and records the answer: the buyer's clock stops. Several messages are
 * pasted one after the other; the others wait in the buyer's view.
 */
export function copyToBuyer(id: string, outgoing: Outgoing): Promise<Result<Value<'reception.copyScript'>>> {
  return underWay(id, copyAndRecord(id, outgoing))
}

async function copyAndRecord(id: string, outgoing: Outgoing): Promise<Result<Value<'reception.copyScript'>>> {
  const [first] = outgoing.messages
  if (first === undefined) return fail('bad_input')
  const { search } = buyerViewOf(id)
  const put = await callDesktop('copyText', { text: first })
  if (!put.ok) return refused(id, put)
  const { scriptId, messages, edited } = outgoing
  const lateBecause = buyerViewOf(id).fields['late']?.trim()
  const sent = await runCommand('reception.copyScript', {
    ...{ id, scriptId, messages: [...messages], edited },
    ...(lateBecause ? { lateBecause } : {}),
  })
  if (!sent.ok) return refused(id, sent)
  changeField(id, 'late', '')
  changeBuyerView(id, {
    note: { kind: 'copied', count: messages.length },
    pasting: messages.length > 1 ? { messages, next: 1 } : null,
    lastCopied: outgoing.title,
    search: typedAfter(search, buyerViewOf(id).search),
  })
  return ok(sent.value)
}

/** The next message of a script that has several. The answer itself is already recorded. */
export async function copyNextMessage(id: string): Promise<void> {
  const { pasting } = buyerViewOf(id)
  const text = pasting?.messages[pasting.next]
  if (!pasting || text === undefined) return
  const put = await callDesktop('copyText', { text })
  if (!put.ok) return void refused(id, put)
  const next = pasting.next + 1
  changeBuyerView(id, {
    pasting: next < pasting.messages.length ? { ...pasting, next } : null,
    note: { kind: 'copied', count: 1 },
  })
}

function refused<R extends Result<unknown> & { readonly ok: false }>(id: string, result: R): R {
  changeBuyerView(id, { note: { kind: 'refused', failure: result.failure } })
  return result
}

/** For no buyer of ours, because none is open: nothing is recorded. All messages in one, one under the other. */
export function copyForNobody(messages: readonly string[]): Promise<Result<unknown>> {
  return callDesktop('copyText', { text: messages.join('\n') })
}
