import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { formatInstant } from '#shared/kernel/time.ts'
import { type Report, useReports } from './reports-view.ts'
import { ToldForm } from './told-form.tsx'

type Told = Report['told'][number]

/** What platforms and other tools say, beside our own figure and with their definitions: never mixed with it. */
export function ToldSection({ report }: { readonly report: Report }) {
  const t = useText()
  const at = useReports((view) => view.asked.at)
  return (
    <section className="rp-section">
      <h3>{t('reports.told')}</h3>
      <p className="gt-quiet">{t('reports.told.help')}</p>
      <ul>
        <li>
          <strong>{t('reports.told.ours')}</strong> {t('reports.formula.inquiryConversion')}
        </li>
        {report.otherTools.map(({ name, definition, source }) => (
          <li key={name}>
            <strong>{name}</strong> {definition || t('reports.told.undefined')}
            {source && <span className="gt-quiet"> {t('reports.told.source', { source })}</span>}
          </li>
        ))}
      </ul>
      {report.told.length === 0 && <p className="gt-quiet">{t('reports.told.none')}</p>}
      <ul>
        {report.told.map((told) => (
          <li key={told.on}>{toldText(t, told)}</li>
        ))}
      </ul>
      <FormButton words={t('reports.told.add')}>
        {(close) => (
          <ToldForm key={at} on={at} known={report.told.find((one) => one.on === at)} report={report} onDone={close} />
        )}
      </FormButton>
    </section>
  )
}

function toldText(t: ReturnType<typeof useText>, { on, visitors, others, source, toldAt }: Told): string {
  return [
    on,
    visitors === null ? null : t('reports.told.visitorsOf', { visitors }),
    ...others.map(({ tool, permyriad }) => t('reports.told.otherOf', { tool, percent: (permyriad / 100).toFixed(2) })),
    t('reports.told.by', { source, at: formatInstant(toldAt).slice(0, 16) }),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}
