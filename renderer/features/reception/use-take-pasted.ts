import { useState } from 'react'
import { useCommand } from '#renderer/data/use-command.ts'
import { useFailureText } from '#renderer/text/use-text.ts'
import type { ReadMessage, UnknownLine } from '#shared/chat/message.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'
import { focusSearch } from './focus.ts'
import { donePasted, type Pasted } from './paste-view.ts'
import { changeBuyerView, openReception } from './reception-view.ts'

interface Taking {
  readonly platform: Platform
  readonly buyerNick: string
  readonly messages: readonly ReadMessage[]
  readonly unknown: readonly UnknownLine[]
}

/** Takes the shown conversation over: the buyer's reception is opened, the next conversation is shown. */
export function useTakePasted(pasted: Extract<Pasted, { kind: 'chat' }>, taking: Taking) {
  const command = useCommand('chat.take')
  const failureText = useFailureText('chat')
  const [problem, setProblem] = useState<string | null>(null)

  async function take(): Promise<void> {
    const { platform, buyerNick } = taking
    if (buyerNick === '' || taking.messages.length === 0 || command.isRunning) return
    const messages = taking.messages.map(({ line: _line, lines: _lines, asides, ...one }) => ({
      ...one,
      asides: [...asides],
    }))
    const { layout, origin } = pasted
    const unknown = [...taking.unknown]
    const result = await command.run({ platform, buyerNick, layout, origin, messages, unknown })
    if (!result.ok) return setProblem(failureText(result.failure))
    const { receptionId, taken } = result.value
    openReception(receptionId)
    changeBuyerView(receptionId, {
      note: { kind: 'said', words: taken > 0 ? 'chat.page.taken' : 'chat.page.nothingNew' },
    })
    if (!donePasted()) requestAnimationFrame(focusSearch)
  }

  return { take, isTaking: command.isRunning, problem }
}
