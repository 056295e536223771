import { useQuery } from '#renderer/data/use-query.ts'
import { goTo } from '#renderer/shell/navigation.ts'
import { type Text, useText } from '#renderer/text/use-text.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import type { BadTalk } from '#shared/inspection/hot-entries.ts'
import { formatInstant, minuteMs } from '#shared/kernel/time.ts'
import { spanOf, useAskedWhileReading, useHot } from './hot-view.ts'
import { SpanHead } from './span-head.tsx'
import './hot.css'

/** 接待不佳 (R73): talks worth reading, with the reasons; each opens the talk. */
export function BadTab() {
  const t = useText()
  const span = spanOf(useHot())
  const pages = usePages(`${span.from} ${span.until}`)
  const page = useLast(useQuery('inspection.badReceptions', { ...span, after: pages.after }).value)
  useAskedWhileReading('inspection.badReceptions', page?.reading.isComplete === false)
  const { value: people = [] } = useQuery('staff.people', {})
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? t('hot.bad.unknown')
  return (
    <div className="ht-page">
      <SpanHead reading={page?.reading} />
      {page && (
        <p className="gt-quiet">
          {t('hot.bad.counted', { of: page.of, bad: page.total ?? 0 })}
          {page.judged < page.of && ` ${t('hot.bad.judged', { judged: page.judged })}`}
        </p>
      )}
      {page?.of === 0 && page.reading.isComplete && <p>{t('hot.none')}</p>}
      {page && page.of > 0 && page.rows.length === 0 && <p>{t('hot.bad.none')}</p>}
      <ul className="ht-list">
        {(page?.rows ?? []).map((row) => (
          <li key={row.id}>
            <Row row={row} name={nameOf(row.personId)} />
          </li>
        ))}
      </ul>
      <Pager pages={pages} next={page?.next} />
      <p className="gt-quiet">{t('hot.bad.method')}</p>
    </div>
  )
}

function Row({ row, name }: { readonly row: BadTalk; readonly name: string }) {
  const t = useText()
  const head = `${formatInstant(row.startAt).slice(5, 16)} ${row.buyerNick}`
  return (
    <>
      <span className="ht-line">
        {row.kind === 'log' ? (
          <button type="button" className="ht-open" onClick={() => goTo('inspection', row.id)}>
            {head}
          </button>
        ) : (
          <strong>{head}</strong>
        )}
        <span>{name}</span>
        <span className="gt-quiet">{t(`shell.platform.${row.platform}`)}</span>
      </span>
      <span className="ht-line">
        {row.reasons.map((reason) => (
          <span key={reason.why} className="ht-reason" data-why={reason.why}>
            {reasonText(t, reason)}
          </span>
        ))}
      </span>
    </>
  )
}

function reasonText(t: Text, reason: BadTalk['reasons'][number]): string {
  switch (reason.why) {
    case 'unanswered':
      return t('hot.why.unanswered')
    case 'upset':
      return t('hot.why.upset', { count: reason.count })
    case 'longWait':
      return t('hot.why.longWait', { minutes: Math.round(reason.ms / minuteMs) })
    case 'hits': {
      const names = reason.detectors.map((name) => t(`detectors.name.${name}`))
      const rules = reason.rules > 0 ? [t('hot.why.rules', { count: reason.rules })] : []
      return [...names, ...rules].join(t('hot.between'))
    }
  }
}
