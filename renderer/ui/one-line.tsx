import { Button } from '@mantine/core'
import { useState } from 'react'
import { isComposing } from './keys.ts'
import { LineField } from './line-field.tsx'
import './one-line.css'

interface Props {
  readonly label: string
  readonly action: string
  readonly onSend: (text: string) => void
  readonly onLeave?: () => void
  readonly first?: string
}

/** One sentence asked for in place: Enter gives it, Esc leaves. An empty one is not taken. */
export function OneLine({ label, action, onSend, onLeave, first = '' }: Props) {
  const [text, setText] = useState(first)
  const send = () => {
    if (text.trim() !== '') onSend(text.trim())
  }
  return (
    <div className="gt-one-line">
      <LineField
        autoFocus
        label={label}
        value={text}
        onText={setText}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return
          if (event.key === 'Enter') {
            event.preventDefault()
            event.stopPropagation()
            send()
          }
          if (event.key === 'Escape') {
            event.stopPropagation()
            onLeave?.()
          }
        }}
      />
      <Button variant="default" onClick={send} disabled={text.trim() === ''}>
        {action}
      </Button>
    </div>
  )
}
