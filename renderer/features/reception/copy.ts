import { copyPicture } from '#renderer/data/pictures.ts'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { knownAnswer, type Value } from '#renderer/data/use-query.ts'
import { type Cleared, checkBeforeCopy, putOnClipboard } from '#renderer/outgoing/check-before-copy.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { calmMoment, momentOfTalk } from '#shared/reception/moment-of-talk.ts'
import { rewordInDraft } from './draft-place.ts'
import { buyerViewOf, changeBuyerView, changeField, useReceptionView } from './reception-view.ts'
import { typedAfter } from './typed-after.ts'
import { underWay } from './under-way.ts'

export interface Outgoing {
  readonly scriptId: string | null
  /** What was copied, as people call it; own words have no title. */
  readonly title: string | null
  /** What is copied is the answer to a doubt: it need not be written down a second time. */
  readonly answersDoubt?: boolean
  /** Filled in; nothing with a hole ever gets here. */
  readonly messages: readonly string[]
  readonly edited: boolean
  /** It stands in the draft. */
  readonly isDraft?: boolean
  /** Ids of pictures, copied after the messages. */
  readonly pictures?: readonly string[]
  /** What follows once it is copied, at the first press or at the second. */
  readonly onCopied?: (answer: Answer) => unknown
}

type Answer = Value<'reception.copyScript'>

/** Letters of own words that stand for an answer. */
const mostAnswer = 60

/** Scripts of several messages whose others still wait: all were looked at before the first was copied. */
const onTheWay = new Map<string, Cleared>()

/**
 * Puts the first message on the clipboard and records the answer: the buyer's clock stops. Several messages are
 * pasted one after the other; the others wait in the buyer's view.
 */
export function copyToBuyer(id: string, outgoing: Outgoing): Promise<Result<Answer>> {
  return underWay(id, copyAndRecord(id, outgoing))
}

async function copyAndRecord(id: string, outgoing: Outgoing): Promise<Result<Answer>> {
  const { scriptId, messages, edited, pictures = [] } = outgoing
  if (messages.length === 0) return fail('bad_input')
  const { search, lastAnswer } = buyerViewOf(id)
  const cleared = await checkBeforeCopy({
    ...{ place: id, receptionId: id, texts: messages, moment: momentAt(id) },
    again: (texts) => copyToBuyer(id, { ...outgoing, messages: texts, edited: edited || texts !== messages }),
    reword: (text, at) => rewordInDraft(id, { scriptId, text, isDraft: outgoing.isDraft === true }, at),
  })
  // What was found stands on the page itself.
  if (!cleared.ok) {
    changeBuyerView(id, { note: null })
    return cleared
  }
  const put = await putOnClipboard(cleared.value)
  if (!put.ok) return refused(id, put)
  onTheWay.set(id, cleared.value)
  const lateBecause = buyerViewOf(id).fields['late']?.trim()
  const sent = await runCommand('reception.copyScript', {
    ...{ id, scriptId, messages: [...messages], edited },
    ...(lateBecause ? { lateBecause } : {}),
  })
  if (!sent.ok) return refused(id, sent)
  changeField(id, 'late', '')
  if (search.trim() !== '') useReceptionView.setState({ lastSearch: search })
  changeBuyerView(id, {
    note: { kind: 'copied', title: outgoing.title },
    pasting: messages.length + pictures.length > 1 ? { messages, pictures, next: 1 } : null,
    lastAnswer: outgoing.answersDoubt ? (outgoing.title ?? messages[0]?.slice(0, mostAnswer) ?? null) : lastAnswer,
    search: typedAfter(search, buyerViewOf(id).search),
  })
  await outgoing.onCopied?.(sent.value)
  return ok(sent.value)
}

function momentAt(id: string) {
  const reception = knownAnswer('reception.get', { id })
  return reception ? momentOfTalk(reception, now()) : calmMoment(now())
}

/** The next message or picture of a script that has several. The answer itself is already recorded. */
export async function copyNextMessage(id: string): Promise<void> {
  const { pasting } = buyerViewOf(id)
  const cleared = onTheWay.get(id)
  if (!pasting || !cleared) return
  const { messages, pictures } = pasting
  const picture = pictures[pasting.next - messages.length]
  const put = picture === undefined ? await putOnClipboard(cleared, pasting.next) : await copyPicture(picture)
  if (!put.ok) return void refused(id, put)
  const next = pasting.next + 1
  changeBuyerView(id, {
    pasting: next < messages.length + pictures.length ? { ...pasting, next } : null,
    note: { kind: 'copied', title: null },
  })
}

function refused<R extends Result<unknown> & { readonly ok: false }>(id: string, result: R): R {
  changeBuyerView(id, { note: { kind: 'refused', failure: result.failure } })
  return result
}

/** Where a copy for nobody is held. */
export const nobody = 'nobody'

/**
 * For no buyer of ours, because none is open: only the script's use is counted. All messages in one, one under the
 * other. `onCopied` follows at the first press or at the second.
 */
export async function copyForNobody(
  scriptId: string,
  messages: readonly string[],
  onCopied: () => void,
): Promise<Result<unknown>> {
  const cleared = await checkBeforeCopy({
    ...{ place: nobody, receptionId: null, texts: [messages.join('\n')], moment: calmMoment(now()) },
    again: (texts) => copyForNobody(scriptId, texts, onCopied),
  })
  if (!cleared.ok) return cleared
  const put = await putOnClipboard(cleared.value)
  if (!put.ok) return put
  onCopied()
  return runCommand('scripts.noteCopied', { id: scriptId })
}
