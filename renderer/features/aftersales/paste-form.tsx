import { type ReactNode, useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Send } from '#renderer/ui/use-sending.ts'

interface Read<R> {
  readonly read: readonly R[]
  /** Numbers of the lines that are none. */
  readonly unread: readonly number[]
}

interface Props<R> {
  readonly domain: string
  /** Its words: `<words>.help`, `.label`, `.read`, `.unread`, `.none`, `.tooMany`. */
  readonly words: string
  readonly action: string
  readonly most: number
  readonly readFrom: (pasted: string) => Read<R>
  readonly onKeep: Send<[rows: R[]]>
  readonly onDone: () => void
  readonly children?: ReactNode
}

/** Lines of a table pasted at once: says what it can read before anything is kept. */
export function PasteForm<R>({ domain, words, action, most, readFrom, onKeep, onDone, children }: Props<R>) {
  const t = useText()
  const [pasted, setPasted] = useState('')
  const { read, unread } = readFrom(pasted)

  async function keep() {
    if (read.length === 0) return t(`${words}.none`)
    return read.length > most ? t(`${words}.tooMany`) : onKeep([...read])
  }

  return (
    <OpenedForm
      domain={domain}
      onSend={keep}
      onDone={onDone}
      action={action}
      beside={
        pasted.trim() !== '' && (
          <span role="status">
            {t(`${words}.read`, { count: read.length })}{' '}
            {unread.length > 0 && t(`${words}.unread`, { lines: unread.slice(0, 12).join(', ') })}
          </span>
        )
      }
    >
      {children}
      <p className="gt-quiet gt-wide">{t(`${words}.help`)}</p>
      <TextField
        autoFocus
        className="gt-wide"
        isTitled
        label={t(`${words}.label`)}
        minRows={4}
        maxRows={10}
        value={pasted}
        onText={setPasted}
      />
    </OpenedForm>
  )
}
