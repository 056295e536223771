import { useText } from '#renderer/text/use-text.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import type { FindingLine } from '#shared/inspection/finding-entries.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { wordOf } from '../sheet/form-words.ts'
import { FindingActs } from './finding-acts.tsx'
import { MeasureLine } from './measure-line.tsx'

/** One finding: what was seen where, who sees to it until when, what was done, its story, and what may be done next. */
export function FindingCard({ row }: { readonly row: FindingLine }) {
  const t = useText()
  const { scope, severity, note, item, causes, line, personName, ownerName, dueAt, closedAt } = row
  const cause = causes.map((one) => wordOf(t, one, one.isBuiltIn)).join(' › ')
  return (
    <article className="qc-finding" data-severity={severity} aria-label={note}>
      <div className="qc-line">
        <span className="qc-reason">{t(`scorecards.scope.${scope}`)}</span>
        <span className="qc-severity" data-severity={severity}>
          {t(`scorecards.severity.${severity}`)}
        </span>
        {item && <span>{wordOf(t, item, item.isBuiltIn)}</span>}
        {cause !== '' && <span className="gt-quiet">{cause}</span>}
        {line !== null && <span className="gt-quiet">{t('scorecards.finding.line', { line })}</span>}
        <span className="gt-spread" />
        {closedAt === null ? (
          <DueMark dueAt={dueAt} />
        ) : (
          <span className="gt-quiet">
            {t('scorecards.finding.closed', { at: formatInstant(closedAt).slice(5, 16) })}
          </span>
        )}
      </div>
      <p dir="auto">{note}</p>
      <p className="gt-quiet">
        {[
          ...(personName === null ? [] : [t('scorecards.finding.of', { name: personName })]),
          t('scorecards.finding.has', { name: ownerName }),
        ].join(' · ')}
      </p>
      <MeasureLine row={row} />
      <details>
        <summary>{t('scorecards.finding.story', { count: row.story.length })}</summary>
        <ol>
          {row.story.map(({ at, byName, did, words }) => (
            <li key={`${at} ${did}`}>
              <span className="gt-quiet">
                {formatInstant(at).slice(5, 16)} {byName}
              </span>{' '}
              {t(`scorecards.did.${did}`)} {words}
            </li>
          ))}
        </ol>
      </details>
      {closedAt === null && <FindingActs row={row} />}
    </article>
  )
}
