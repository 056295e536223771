import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { checkBeforeCopy, putOnClipboard } from '#renderer/outgoing/check-before-copy.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { dayOf } from '#shared/kernel/time.ts'

/** Copies words for a buyer who is not in a reception; what was found is shown by the `HeldCopyBox` of that place. */
export function useCopyText(place: string) {
  const t = useText()
  const failureText = useFailureText('segments')
  const [told, tell] = useState('')

  async function attempt(texts: readonly string[]): Promise<Result<unknown>> {
    const cleared = await checkBeforeCopy({
      ...{ place, receptionId: null, texts },
      moment: { side: 'agent', isGreeting: false, isDispute: false, on: dayOf(now()) },
      again: attempt,
    })
    // What was found stands in its box.
    if (!cleared.ok) {
      tell('')
      return cleared
    }
    const put = await putOnClipboard(cleared.value)
    tell(put.ok ? t('shell.copied') : failureText(put.failure))
    return put.ok ? ok(null) : put
  }

  async function copy(text: string): Promise<void> {
    await attempt([text])
  }

  return { told, copy }
}
