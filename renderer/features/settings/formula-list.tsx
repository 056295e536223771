import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'
import { minutesText } from './day-minutes.ts'
import { FormulaForm } from './formula-form.tsx'

type Row = Value<'response.rules'>['formulas'][number]

interface Props {
  readonly formulas: readonly Row[]
  readonly mayChange: boolean
}

/** What each platform counts, in words and with the source: nobody has to believe a figure. */
export function FormulaList({ formulas, mayChange }: Props) {
  const t = useText()
  const [editing, edit] = useState<Platform | null>(null)
  return (
    <section aria-label={t('response.page.formulas')}>
      <h2>{t('response.page.formulas')}</h2>
      <p className="gt-quiet">{t('response.page.formulas.help')}</p>
      <ul className="st-formulas">
        {formulas.map((row) => (
          <li key={row.platform}>
            <FormulaText row={row} />
            {editing === row.platform ? (
              <FormulaForm row={row} onDone={() => edit(null)} />
            ) : (
              mayChange && (
                <div className="st-response-acts">
                  <Button size="compact-xs" variant="default" onClick={() => edit(row.platform)}>
                    {t('response.page.edit')}
                  </Button>
                  {row.isOwn && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      onClick={() => void runCommand('response.saveFormula', { platform: row.platform, formula: null })}
                    >
                      {t('response.page.reset')}
                    </Button>
                  )}
                </div>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function FormulaText({ row: { platform, formula, isOwn } }: { row: Row }) {
  const t = useText()
  const { unit, withinSeconds, fromMinute, toMinute, countsAuto, targetPercent, text, source } = formula
  const marks = [
    t(`response.unit.${unit}`),
    withinSeconds === null ? t('response.page.withinUnknown') : t('response.page.within', { seconds: withinSeconds }),
    t('response.page.hours', { from: minutesText(fromMinute), to: minutesText(toMinute) }),
    t(countsAuto ? 'response.page.countsAuto' : 'response.page.personOnly'),
    targetPercent === null ? null : t('response.page.target', { percent: targetPercent }),
    isOwn ? t('response.page.own') : null,
  ]
  const words = source === '' ? t(`response.formula.${platform}.source`) : source
  return (
    <>
      <p>
        <strong>{t(`shell.platform.${platform}`)}</strong> {marks.filter((mark) => mark !== null).join(' · ')}
      </p>
      <p>{text === '' ? t(`response.formula.${platform}.text`) : text}</p>
      <p className="gt-quiet">{t('response.page.source', { source: words })}</p>
    </>
  )
}
