import { type RefObject, useState } from 'react'
import { storeClient } from '#renderer/data/desk-data.ts'
import { now } from '#renderer/data/store-client.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { checkBeforeCopy, putOnClipboard } from '#renderer/outgoing/check-before-copy.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { fail, type Result } from '#shared/kernel/result.ts'
import { dayOf } from '#shared/kernel/time.ts'
import type { ReviewView } from '#shared/reviews/contract.ts'

type Found = Value<'reviews.checkReply'>

interface Copying {
  readonly view: ReviewView
  readonly place: string
  readonly onText: (text: string) => void
  readonly onCopied: () => void
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** Copies a public reply. What it tells of the buyer blocks it; the shop's rules of wording hold it in its box. */
export function useCopyReply({ view, place, onText, onCopied, field }: Copying) {
  const t = useText()
  const failureText = useFailureText('reviews')
  const [state, setState] = useState<{ told: string; problem: string | null }>({ told: '', problem: null })
  const [found, setFound] = useState<{ readonly text: string; readonly found: Found } | null>(null)

  function refuse<R extends Result<unknown> & { readonly ok: false }>(answer: R): R {
    setState({ told: '', problem: failureText(answer.failure) })
    return answer
  }

  async function attempt([text = '']: readonly string[]): Promise<Result<unknown>> {
    onText(text)
    setState({ told: '', problem: text.trim() === '' ? t('reviews.needsReply') : null })
    if (text.trim() === '') return fail('bad_input')
    const looked = await storeClient.ask('reviews.checkReply', { id: view.id, text })
    if (!looked.ok) return refuse(looked)
    const told = looked.value.value as Found
    setFound({ text, found: told })
    if (told.length > 0) return refuse(fail('reply_tells'))
    const cleared = await checkBeforeCopy({
      ...{ place, receptionId: null, texts: [text], again: attempt },
      moment: { side: 'agent', isGreeting: false, isDispute: view.rating !== 'good', on: dayOf(now()) },
      reword: (words) => {
        onText(words)
        field.current?.focus()
      },
    })
    // What was found stands in its box.
    if (!cleared.ok) return cleared
    const put = await putOnClipboard(cleared.value)
    if (!put.ok) return refuse(put)
    setState({ told: t('shell.copied'), problem: null })
    onCopied()
    return put
  }

  return { ...state, found, copy: (text: string) => attempt([text]) }
}
