import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { usePreferences } from '#renderer/shell/preferences.ts'
import { useText } from '#renderer/text/use-text.ts'
import { useBuyerView } from './reception-view.ts'
import { useRefusalText } from './refusal-text.ts'

/**
 * What was just done, or why it was not: one quiet line, read out, never a box over the work. With nothing to tell it
 * says what the keys do now.
 */
export function NoteLine({ id, hasHint }: { id: string; hasHint: boolean }) {
  const t = useText()
  const refusalText = useRefusalText()
  const { note, search } = useBuyerView(id)
  const copyKey = usePreferences((preferences) => preferences.copyKey)
  const words = () => {
    if (note?.kind === 'refused') return refusalText(note.failure)
    if (note?.kind === 'said') return t(note.words)
    return t('shell.copied')
  }
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
