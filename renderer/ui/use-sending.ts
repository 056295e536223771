import { useState } from 'react'

/** Sends something and tells what went wrong, in words; null when all went well. */
export type Send = () => Promise<string | null>

/** A sending bound to a form or a button: whether it is under way, and the problem of the last one. */
export function useSending(send: Send) {
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  async function start(): Promise<void> {
    setSending(true)
    setProblem(await send())
    setSending(false)
  }
  return { problem, isSending, start }
}
