import { type ChangeEvent, type CompositionEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useFailureText } from '#renderer/text/use-text.ts'
import { testMs } from '#shared/conduct/typing.ts'

type Field = HTMLTextAreaElement
type Result = Value<'conduct.keepTyping'>

const shortestMs = 1_000

/**
 * One test of one text: the clock starts with the first key, and ends after a minute or with the last sign. What an
 * input method is still composing is not typed yet, neither for the end of the text nor for the count.
 */
export function useTypingTest({ id: textId, text }: { readonly id: string; readonly text: string }) {
  const failureText = useFailureText('conduct')
  const [field, setField] = useState('')
  const [startedAt, setStartedAt] = useState<number | null>(null)
  const [result, setResult] = useState<Result | null>(null)
  const [problem, tell] = useState<string | null>(null)
  const [isPasted, setPasted] = useState(false)
  const typed = useRef('')
  const isOver = useRef(false)

  async function end(ms: number): Promise<void> {
    if (isOver.current) return
    isOver.current = true
    const kept = await runCommand('conduct.keepTyping', { textId, typed: typed.current, ms })
    tell(kept.ok ? null : failureText(kept.failure))
    setResult(kept.ok ? kept.value : null)
  }

  const endAtOnce = useRef(end)
  endAtOnce.current = end

  useEffect(() => {
    if (startedAt === null) return
    const timer = setTimeout(() => void endAtOnce.current(testMs), testMs)
    return () => clearTimeout(timer)
  }, [startedAt])

  function begin(): number {
    const at = startedAt ?? now()
    if (startedAt === null) setStartedAt(at)
    return at
  }

  function commit(value: string): void {
    const at = begin()
    typed.current = value
    if ([...value].length >= [...text].length) void end(Math.min(testMs, Math.max(shortestMs, now() - at)))
  }

  function refuse(event: SyntheticEvent): void {
    event.preventDefault()
    setPasted(true)
  }

  return {
    field,
    done: Math.min(typed.current.length, text.length),
    startedAt,
    result,
    problem,
    isPasted,
    handlers: {
      onCompositionStart: () => void begin(),
      onCompositionEnd: (event: CompositionEvent<Field>) => commit(event.currentTarget.value),
      onChange: (event: ChangeEvent<Field>) => {
        setField(event.currentTarget.value)
        const isComposing = event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing
        if (!isComposing) commit(event.currentTarget.value)
      },
      onPaste: refuse,
      onDrop: refuse,
    },
  }
}
