import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { checkBeforeCopy, putOnClipboard } from '#renderer/outgoing/check-before-copy.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import type { Result } from '#shared/kernel/result.ts'
import { dayOf } from '#shared/kernel/time.ts'

/** Copies words for a buyer and, once they are on the clipboard, notes that; what is held stands in its box. */
export function useCopyThen(place: string, note: () => Promise<Result<unknown>>) {
  const t = useText()
  const failureText = useFailureText('clocks')
  const [told, tell] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  async function attempt(texts: readonly string[]): Promise<Result<unknown>> {
    const moment = { side: 'agent' as const, isGreeting: false, isDispute: false, on: dayOf(now()) }
    const cleared = await checkBeforeCopy({ place, receptionId: null, texts, moment, again: attempt })
    tell('')
    setProblem(null)
    if (!cleared.ok) return cleared
    const put = await putOnClipboard(cleared.value)
    const noted = put.ok ? await note() : put
    if (noted.ok) tell(t('shell.copied'))
    else setProblem(failureText(noted.failure))
    return noted
  }

  return { told, problem, copy: (text: string) => void attempt([text]) }
}
