import { may, useSeat } from '#renderer/data/session.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { leads } from '#shared/kernel/role.ts'
import { AskedTable } from './asked-table.tsx'
import { GroupsForm } from './groups-form.tsx'
import { spanOf, useAskedWhileReading, useHot } from './hot-view.ts'
import { SpanHead } from './span-head.tsx'
import './hot.css'

/** 热门问题 (R73): what buyers ask most, by the shop's keyword groups and by likeness, and what has no script yet. */
export function HotTab() {
  const t = useText()
  const isLead = may(useSeat(), leads)
  const found = useLast(useQuery('inspection.hotQuestions', spanOf(useHot())).value)
  useAskedWhileReading('inspection.hotQuestions', found?.reading.isComplete === false)
  const groups = (found?.groups ?? []).filter(({ lines }) => lines > 0)
  const likeness = found?.likeness
  const read = found?.reading.read ?? 0
  const isNothing = found?.reading.isComplete === true && read === 0
  return (
    <div className="ht-page">
      <SpanHead reading={found?.reading} />
      {found && <p>{isNothing ? t('hot.none') : t('hot.counted', { read, talks: found.talks, lines: found.lines })}</p>}
      <section>
        <h3>{t('hot.groups')}</h3>
        {groups.length > 0 && (
          <AskedTable
            label={t('hot.groups')}
            most={groups[0]?.talks ?? 1}
            rows={groups.map((group) => ({ ...group, title: group.name, question: group.samples[0] ?? group.name }))}
          />
        )}
        {isLead && <FormButton words={t('hot.groups.change')}>{(close) => <GroupsForm onDone={close} />}</FormButton>}
      </section>
      {!isNothing && (
        <section>
          <h3>{t('hot.likeness')}</h3>
          {likeness && likeness.clusters.length === 0 && <p className="gt-quiet">{t('hot.likeness.none')}</p>}
          {likeness && likeness.clusters.length > 0 && (
            <AskedTable
              label={t('hot.likeness')}
              most={likeness.clusters[0]?.talks ?? 1}
              rows={likeness.clusters.map((one) => ({ ...one, title: one.text, question: one.text }))}
            />
          )}
        </section>
      )}
      <details className="ht-method">
        <summary>{t('hot.method')}</summary>
        <p>{t('hot.method.asked')}</p>
        <p>{t('hot.method.groups')}</p>
        <p>{t('hot.method.likeness', { count: likeness?.clustered ?? 0 })}</p>
        <p>{t('hot.method.script')}</p>
      </details>
    </div>
  )
}
