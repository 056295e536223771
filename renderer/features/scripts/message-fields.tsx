import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { MessageField } from './message-field.tsx'
import { mostMessages, type ScriptForm } from './script-form.ts'

type Messages = ScriptForm['messages']

interface Props {
  readonly messages: Messages
  readonly onChange: (messages: Messages) => void
}

/** The messages of a reply, pasted one after the other. */
export function MessageFields({ messages, onChange }: Props) {
  const t = useText()
  const fields = useRef<HTMLDivElement>(null)
  const nextKey = Math.max(...messages.map(({ key }) => key)) + 1

  function remove(at: number): void {
    onChange(messages.toSpliced(at, 1))
    requestAnimationFrame(() => fields.current?.querySelectorAll('textarea')[Math.max(0, at - 1)]?.focus())
  }

  return (
    <div className="sc-messages" ref={fields}>
      {messages.map(({ key, text }, at) => (
        <MessageField
          key={key}
          place={at + 1}
          count={messages.length}
          text={text}
          onChange={(next) => onChange(messages.with(at, { key, text: next }))}
          onMove={(by) => onChange(moved(messages, at, at + by))}
          onRemove={() => remove(at)}
        />
      ))}
      {messages.length < mostMessages && (
        <Button
          className="sc-add"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...messages, { key: nextKey, text: '' }])}
        >
          {t('scripts.page.addMessage')}
        </Button>
      )}
    </div>
  )
}

function moved(messages: Messages, from: number, to: number): Messages {
  const taken = messages[from]
  return taken ? messages.toSpliced(from, 1).toSpliced(to, 0, taken) : messages
}
