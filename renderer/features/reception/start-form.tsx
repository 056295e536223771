import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconClipboardText } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import { useCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { isComposing } from '#renderer/ui/keys.ts'
import { type Platform, platformNames } from '#shared/kernel/platform-names.ts'
import { nickIn } from './nick-in.ts'
import { choosePlatform, openReception, useReceptionView } from './reception-view.ts'
import { useRefusalText } from './refusal-text.ts'

/** A buyer opened a chat: a nick, Enter, and the clock runs. The same buyer's open reception is opened again. */
export function StartForm({ isOnly = false }: { isOnly?: boolean }) {
  const t = useText()
  const refusalText = useRefusalText()
  const platform = useReceptionView((state) => state.platform)
  const start = useCommand('reception.start')
  const field = useRef<HTMLInputElement>(null)
  const [nick, setNick] = useState('')
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
    setNick('')
    openReception(result.value.id)
  }

  async function paste(): Promise<void> {
    const read = await callDesktop('readText', {})
    if (read.ok) setNick(nickIn(read.value.text))
    field.current?.focus()
  }

  function leave(): void {
    if (!isOnly) useReceptionView.setState({ isStarting: false })
  }

  return (
    <form className="rc-start" onSubmit={(event) => void begin(event)} aria-label={t('reception.page.start.new')}>
      <TextInput
        ref={field}
        autoFocus
        className="rc-grow"
        aria-label={t('reception.page.start.nick')}
        placeholder={t('reception.page.start.nick')}
        maxLength={60}
        value={nick}
        error={problem}
        onChange={(event) => setNick(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !isComposing(event.nativeEvent)) leave()
        }}
        rightSection={
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t('reception.page.start.paste')}
            title={t('reception.page.start.paste')}
            data-act="paste-nick"
            onClick={() => void paste()}
          >
            <IconClipboardText size={15} />
          </ActionIcon>
        }
      />
      <Select
        className="rc-start-platform"
        aria-label={t('reception.page.start.platform')}
        allowDeselect={false}
        data={platformNames.map((name) => ({ value: name, label: t(`shell.platform.${name}`) }))}
        value={platform}
        onChange={(chosen) => chosen && choosePlatform(chosen as Platform)}
      />
      <Button type="submit" loading={start.isRunning} disabled={nick.trim() === ''}>
        {t('reception.page.start.begin')}
      </Button>
    </form>
  )
}
