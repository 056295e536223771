import { Button } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { onCtrlEnter } from './enter-keys.ts'
import { ProblemLine } from './problem-line.tsx'
import { type Send, useSending } from './use-sending.ts'
import './opened-form.css'

interface Props {
  readonly children: ReactNode
  /** How many columns its fields stand in. */
  readonly columns?: 2 | 3
  /** Stands in the last line, before its buttons. */
  readonly beside?: ReactNode
  /** Whose words tell of a failure. */
  readonly domain: string
  readonly onSend: Send
  /** It was sent. */
  readonly onDone: () => void
  /** It is left unsent; the same as sent where nothing is given. */
  readonly onLeave?: () => void
  /** Words of the button that sends, where it does more than save. */
  readonly action?: string
}

/** A form opened in its page and left again: Ctrl+Enter anywhere in it sends it, Enter in a field of one line too. */
export function OpenedForm({ children, columns = 2, beside, domain, onSend, onDone, onLeave = onDone, action }: Props) {
  const t = useText()
  const { problem, isSending, start } = useSending(domain, onSend, onDone)

  function submit(event: FormEvent): void {
    event.preventDefault()
    void start()
  }

  return (
    <form
      className="gt-opened-form"
      data-columns={columns}
      noValidate
      onKeyDown={onCtrlEnter(() => void start())}
      onSubmit={submit}
    >
      {children}
      <div className="gt-opened-foot">
        {beside}
        <ProblemLine problem={problem} />
        <span className="gt-spread" />
        <Button variant="default" onClick={onLeave}>
          {t('shell.cancel')}
        </Button>
        <Button type="submit" loading={isSending}>
          {action ?? t('shell.save')}
        </Button>
      </div>
    </form>
  )
}
