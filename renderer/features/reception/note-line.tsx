import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { usePreferences } from '#renderer/shell/preferences.ts'
import { useText } from '#renderer/text/use-text.ts'
import { EndedLine } from './ended-line.tsx'
import { useBuyerView, useReceptionView } from './reception-view.ts'
import { useRefusalText } from './refusal-text.ts'

/**
 * What was just done, or why it was not: one quiet line, read out, never a box over the work. With nothing to tell it
 * says what the keys do now.
 */
export function NoteLine({ id, hasHint }: { id: string; hasHint: boolean }) {
  const t = useText()
  const refusalText = useRefusalText()
  const { note, search } = useBuyerView(id)
  const ended = useReceptionView((state) => state.ended)
  const copyKey = usePreferences((preferences) => preferences.copyKey)
  const words = () => {
    if (note?.kind === 'refused') return refusalText(note.failure)
    if (note?.kind === 'said') return t(note.words)
    const title = note?.kind === 'copied' ? note.title : null
    return title === null ? t('shell.copied') : t('reception.page.copied', { title })
  }
  if (ended) return <EndedLine ended={ended} />
  const alt = search === '' ? 'reception.page.scripts.altSwitches' : 'reception.page.scripts.altTakes'
  return (
    <p className="rc-note" role="status" data-kind={note?.kind}>
      {note ? (
        <>
          {note.kind === 'refused' ? <IconAlertTriangle size={14} aria-hidden /> : <IconCheck size={14} aria-hidden />}
          <span>{words()}</span>
        </>
      ) : (
        <span className="rc-hint">{hasHint && `${t(`reception.page.scripts.keys.${copyKey}`)} · ${t(alt)}`}</span>
      )}
    </p>
  )
}
