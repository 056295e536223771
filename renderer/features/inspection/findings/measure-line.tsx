import { useText } from '#renderer/text/use-text.ts'
import type { FindingLine } from '#shared/inspection/finding-entries.ts'
import { formatInstant } from '#shared/kernel/time.ts'

/** What was done about it; of a script or notice who has read it. */
export function MeasureLine({ row: { measure, published, scope } }: { readonly row: FindingLine }) {
  const t = useText()
  if (measure === null) return <p className="qc-todo">{t(`scorecards.measure.todo.${scope}`)}</p>
  if (measure.kind === 'talk') {
    const at = formatInstant(measure.talkedAt).slice(5, 16)
    return <p>{t('scorecards.measure.talk', { at, agreed: measure.agreed })}</p>
  }
  if (measure.kind === 'rule') return <p>{t('scorecards.measure.rule', { words: measure.words })}</p>
  if (!published) return <p>{t('scorecards.measure.gone')}</p>
  const unread = published.readers.filter(({ at }) => at === null).map(({ name }) => name)
  const read = published.readers.length - unread.length
  return (
    <p>
      {t(`scorecards.measure.${measure.kind}`, { words: published.words })}{' '}
      <span className="gt-quiet">
        {t('scorecards.measure.read', { read, all: published.readers.length })}
        {unread.length > 0 && ` ${t('scorecards.measure.unread', { names: unread.join(t('scorecards.between')) })}`}
      </span>
    </p>
  )
}
