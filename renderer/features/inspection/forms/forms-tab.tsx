import { Button } from '@mantine/core'
import { useState } from 'react'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { itemsOf } from '#shared/inspection/score-form.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { wordOf } from '../sheet/form-words.ts'
import { FormEditor } from './form-editor.tsx'
import '../sheet/sheet.css'

type Form = Value<'inspection.scoreForms'>[number]

/** 评分表 (R71): the sheets talks are judged by. A changed sheet is a new version; what was judged keeps its own. */
export function FormsTab() {
  const t = useText()
  const [opened, open] = useState<{ readonly form: Form; readonly isNew: boolean } | null>(null)
  const forms = useLast(useQuery('inspection.scoreForms', {}).value) ?? []
  if (opened) return <FormEditor {...opened} onDone={() => open(null)} />
  return (
    <div className="qc-page">
      <p className="gt-quiet">{t('scorecards.forms.help')}</p>
      <ul className="qc-findings">
        {forms.map((form) => (
          <li key={form.formId}>
            <article className="qc-finding">
              <div className="qc-line">
                <strong>{wordOf(t, { id: form.content.name, name: form.content.name }, form.isBuiltIn)}</strong>
                <span className="gt-quiet">{t('scorecards.forms.version', { no: form.number })}</span>
                <span className="gt-quiet">
                  {form.madeByName !== null &&
                    form.madeAt !== null &&
                    t('scorecards.forms.by', { name: form.madeByName, at: formatInstant(form.madeAt).slice(0, 16) })}
                </span>
                <span className="gt-spread" />
                <Button size="compact-xs" variant="default" onClick={() => open({ form, isNew: false })}>
                  {t('scorecards.forms.change')}
                </Button>
                <Button size="compact-xs" variant="default" onClick={() => open({ form, isNew: true })}>
                  {t('scorecards.forms.copy')}
                </Button>
              </div>
              <p className="gt-quiet">
                {t('scorecards.forms.holds', {
                  groups: form.content.groups.length,
                  items: itemsOf(form.content).length,
                  fatal: itemsOf(form.content).filter(({ isFatal }) => isFatal).length,
                })}
              </p>
            </article>
          </li>
        ))}
      </ul>
    </div>
  )
}
