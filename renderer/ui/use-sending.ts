import { useEffect, useRef, useState } from 'react'
import { useFailureText } from '#renderer/text/use-text.ts'
import type { Result } from '#shared/kernel/result.ts'

/** Sends something: gives the store's answer or, with nothing sent, what is missing, in words. */
export type Send<A extends readonly unknown[] = []> = (...asked: A) => Promise<Result<unknown> | string>

/** A sending bound to a form or a button: whether it is under way, and what went wrong the last time, in words. */
export function useSending<A extends readonly unknown[] = []>(
  domain: string,
  send: Send<A>,
  onDone: () => void = () => undefined,
) {
  const failureText = useFailureText(domain)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const isUnderWay = useRef(false)
  const pressed = useRef<Element | null>(null)
  // A busy button cannot have the focus: whoever pressed it finds it again.
  useEffect(() => {
    if (isSending || document.activeElement !== document.body) return
    if (pressed.current instanceof HTMLElement && pressed.current.isConnected) pressed.current.focus()
    pressed.current = null
  }, [isSending])

  async function start(...asked: A): Promise<void> {
    // A second Enter comes before the button is drawn as busy.
    if (isUnderWay.current) return
    isUnderWay.current = true
    pressed.current = document.activeElement
    setSending(true)
    const answer = await send(...asked)
    isUnderWay.current = false
    setSending(false)
    if (typeof answer === 'string') return setProblem(answer)
    setProblem(answer.ok ? null : failureText(answer.failure))
    if (answer.ok) onDone()
  }

  return { problem, isSending, start }
}
