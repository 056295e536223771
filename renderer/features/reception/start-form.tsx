import { Button } from '@mantine/core'
import { type ClipboardEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import { useCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { isComposing } from '#renderer/ui/keys.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { PlatformField } from '#renderer/ui/platform-field.tsx'
import { PasteButton } from './paste-button.tsx'
import { isChatText, takeText } from './paste-view.ts'
import { choosePlatform, openReception, useReceptionView } from './reception-view.ts'
import { useRefusalText } from './refusal-text.ts'

/** A buyer opened a chat: a nick, Enter, and the clock runs. The same buyer's open reception is opened again. */
export function StartForm({ isOnly = false }: { isOnly?: boolean }) {
  const t = useText()
  const refusalText = useRefusalText()
  const platform = useReceptionView((state) => state.platform)
  const start = useCommand('reception.start')
  const field = useRef<HTMLInputElement>(null)
  const nick = useReceptionView((state) => state.nick)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    const focus = () => field.current?.focus()
    window.addEventListener('guitai:new-reception', focus)
    return () => window.removeEventListener('guitai:new-reception', focus)
  }, [])

  async function begin(event: FormEvent): Promise<void> {
    event.preventDefault()
    const buyerNick = nick.trim()
    if (buyerNick === '' || start.isRunning) return
    const result = await start.run({ platform, buyerNick })
    if (!result.ok) return setProblem(refusalText(result.failure))
    // The next nick may be typed already.
    useReceptionView.setState((now) => (now.nick.trim() === buyerNick ? { nick: '' } : {}))
    openReception(result.value.id)
  }

  /** A chat pasted into the line is shown first; a nick is just typed. */
  function pasteInto(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text/plain')
    if (!isChatText(text)) return
    event.preventDefault()
    takeText(text)
  }

  function leave(): void {
    if (!isOnly) useReceptionView.setState({ isStarting: false })
  }

  return (
    <form className="rc-start" onSubmit={(event) => void begin(event)} aria-label={t('reception.page.start.new')}>
      <LineField
        ref={field}
        autoFocus
        className="rc-grow"
        label={t('reception.page.start.nick')}
        maxLength={60}
        value={nick}
        error={problem}
        onText={(text) => useReceptionView.setState({ nick: text })}
        onPaste={pasteInto}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !isComposing(event.nativeEvent)) leave()
        }}
        rightSection={isOnly && <PasteButton />}
      />
      <PlatformField
        className="rc-start-platform"
        label={t('reception.page.start.platform')}
        value={platform}
        onPick={choosePlatform}
      />
      <Button type="submit" loading={start.isRunning} disabled={nick.trim() === ''}>
        {t('reception.page.start.begin')}
      </Button>
    </form>
  )
}
