import { useText } from '#renderer/text/use-text.ts'
import { useReviews } from './reviews-view.ts'

const four = [1, 2, 3, 4] as const

/** The four techniques and four notes of replying (domain 2.22): quietly beside the field, folded away in one press. */
export function ReplyNotes() {
  const t = useText()
  const hasNotes = useReviews((state) => state.hasNotes)
  return (
    <details
      className="rv-notes gt-quiet"
      open={hasNotes}
      onToggle={(event) => useReviews.setState({ hasNotes: event.currentTarget.open })}
    >
      <summary>{t('reviews.notes')}</summary>
      {(['technique', 'note'] as const).map((kind) => (
        <ol key={kind}>
          {four.map((no) => (
            <li key={no}>{t(`reviews.${kind}.${no}`)}</li>
          ))}
        </ol>
      ))}
    </details>
  )
}
