import { IconPencil, IconPhoto } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import type { Script } from '#shared/scripts/script.ts'
import { shelfOf } from '#shared/scripts/shelf.ts'
import { MessageText } from './message-text.tsx'

interface Props {
  readonly script: Script
  readonly isChosen: boolean
  readonly isEdited: boolean
  /** The one line of the list that Tab reaches. */
  readonly isEntry: boolean
  readonly onChoose: () => void
}

/** One reply in two lines. Arrows open the reply beside, Enter goes into it. */
export function ScriptRow({ script, isChosen, isEdited, isEntry, onChoose }: Props) {
  const t = useText()
  const { title, shortcut, messages, status, kind, useCount, pictures = [] } = script
  const shelf = shelfOf(script)
  function press(event: KeyboardEvent<HTMLButtonElement>): void {
    const here = event.currentTarget
    if (event.key === 'Enter') {
      event.preventDefault()
      onChoose()
      document.querySelector<HTMLElement>('[data-script-title]')?.focus()
      return
    }
    const there = { ArrowDown: here.nextElementSibling, ArrowUp: here.previousElementSibling }[event.key]
    if (!(there instanceof HTMLElement)) return
    event.preventDefault()
    there.focus()
    there.click()
  }
  return (
    <button
      type="button"
      role="option"
      className="sc-row"
      aria-selected={isChosen}
      tabIndex={isEntry ? 0 : -1}
      onClick={onChoose}
      onKeyDown={press}
    >
      <span className="sc-row-title gt-cut">
        {isEdited && <IconPencil size={13} aria-label={t('scripts.page.unsaved')} />}
        <strong>{title}</strong>
      </span>
      <span className="sc-row-marks">
        {shelf !== 'shop' && <span className="sc-tag">{t(`scripts.shelf.${shelf}`)}</span>}
        {kind === 'event' && <span className="sc-tag">{t('scripts.kind.event')}</span>}
        {status !== 'approved' && <span className="sc-tag">{t(`scripts.status.${status}`)}</span>}
        {messages.length > 1 && <span>{t('scripts.page.messageCount', { count: messages.length })}</span>}
        {pictures.length > 0 && <IconPhoto size={13} aria-label={t('scripts.page.hasPictures')} />}
        {shortcut !== '' && <kbd className="sc-shortcut">{shortcut}</kbd>}
      </span>
      <span className="sc-row-text gt-cut">
        <MessageText text={messages[0] ?? ''} />
      </span>
      {useCount > 0 && <span className="sc-row-used">{t('scripts.page.used', { count: useCount })}</span>}
    </button>
  )
}
