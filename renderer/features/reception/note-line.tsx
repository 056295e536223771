import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useText } from '#renderer/text/use-text.ts'
import { useBuyerView } from './reception-view.ts'
import { useRefusalText } from './refusal-text.ts'

/** What was just done, or why it was not: one quiet line, read out, never a box over the work. */
export function NoteLine({ id }: { id: string }) {
  const t = useText()
  const refusalText = useRefusalText()
  const { note } = useBuyerView(id)
  const words = () => {
    if (note?.kind === 'refused') return refusalText(note.failure)
    if (note?.kind === 'said') return t(note.words)
    return t('shell.copied')
  }
  return (
    <p className="rc-note" role="status" data-kind={note?.kind}>
      {note && (
        <>
          {note.kind === 'refused' ? <IconAlertTriangle size={14} aria-hidden /> : <IconCheck size={14} aria-hidden />}
          <span>{words()}</span>
        </>
      )}
    </p>
  )
}
