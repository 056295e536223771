import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { messageFaults } from './message-marks.ts'
import { MessageText } from './message-text.tsx'
import { longestMessage } from './script-form.ts'
import { VariableMenu } from './variable-menu.tsx'

interface Props {
  /** From 1. */
  readonly place: number
  readonly count: number
  readonly text: string
  readonly onChange: (text: string) => void
  readonly onMove: (by: number) => void
  readonly onRemove: () => void
}

/** One message. Behind the words stand the same words with their variables coloured. */
export function MessageField({ place, count, text, onChange, onMove, onRemove }: Props) {
  const t = useText()
  const field = useRef<HTMLTextAreaElement>(null)
  const faultsId = useId()
  const faults = messageFaults(text)

  function insert(name: string): void {
    const { selectionStart: from, selectionEnd: until } = field.current ?? {
      selectionStart: text.length,
      selectionEnd: text.length,
    }
    const variable = `{{${name}}}`
    onChange(`${text.slice(0, from)}${variable}${text.slice(until)}`.slice(0, longestMessage))
    // After the menu has closed and the new text is in the field.
    setTimeout(() => {
      field.current?.focus()
      field.current?.setSelectionRange(from + variable.length, from + variable.length)
    }, 30)
  }

  return (
    <section className="sc-message" aria-label={t('scripts.page.message', { at: place })}>
      <div className="sc-message-top">
        <span className="sc-label">{t('scripts.page.message', { at: place })}</span>
        <VariableMenu onInsert={insert} />
        <span className="gt-spread" />
        {count > 1 && (
          <>
            <MoveButton label={t('scripts.page.up', { at: place })} isOff={place === 1} onClick={() => onMove(-1)}>
              <IconArrowUp size={14} />
            </MoveButton>
            <MoveButton label={t('scripts.page.down', { at: place })} isOff={place === count} onClick={() => onMove(1)}>
              <IconArrowDown size={14} />
            </MoveButton>
            <MoveButton label={t('scripts.page.removeMessage', { at: place })} isOff={false} onClick={onRemove}>
              <IconTrash size={14} />
            </MoveButton>
          </>
        )}
      </div>
      <div className="sc-text" data-faulty={faults.length > 0 || undefined}>
        <div className="sc-text-back" aria-hidden>
          <MessageText text={text} />{' '}
        </div>
        <textarea
          ref={field}
          aria-label={t('scripts.page.message', { at: place })}
          aria-invalid={faults.length > 0 || undefined}
          aria-describedby={faults.length > 0 ? faultsId : undefined}
          placeholder={t('scripts.page.messageExample')}
          maxLength={longestMessage}
          spellCheck={false}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      {faults.length > 0 && (
        <ul className="sc-faults" id={faultsId}>
          {faults.map(({ kind, name }) => (
            <li key={kind + name}>
              {t(`scripts.problem.${kind}`)}
              {name !== '' && <code>{`{{${name}}}`}</code>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface MoveProps {
  readonly label: string
  readonly isOff: boolean
  readonly onClick: () => void
  readonly children: React.ReactNode
}

/** Stays reachable when there is nowhere to move: a button that turns off under the finger would lose the focus. */
function MoveButton({ label, isOff, onClick, children }: MoveProps) {
  return (
    <ActionIcon
      size="sm"
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      {...(isOff ? { 'data-disabled': true } : {})}
      onClick={(event) => {
        const button = event.currentTarget
        if (isOff) return
        onClick()
        requestAnimationFrame(() => button.focus())
      }}
    >
      {children}
    </ActionIcon>
  )
}
