import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { RemoveButton } from '#renderer/ui/remove-button.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { useSending } from '#renderer/ui/use-sending.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { StudyForm } from './study-form.tsx'

/** 自我学习 (R70): blank time to think and read. Only whoever wrote it sees it. */
export function StudiesTab() {
  const t = useText()
  const [month, setMonth] = useState(() => dayOf(now()).slice(0, 7))
  const page = useLast(useQuery('management.studies', month === '' ? null : { month }).value)
  return (
    <div className="mg-page">
      <p className="gt-quiet">{t('management.studies.help')}</p>
      <div className="mg-line">
        <LineField type="month" label={t('management.studies.month')} value={month} onText={setMonth} />
        {page && <strong>{t('management.studies.sum', { minutes: page.minutes, days: page.days })}</strong>}
      </div>
      <FormButton words={t('management.study.add')}>{(close) => <StudyForm onDone={close} />}</FormButton>
      {page?.rows.length === 0 && <p className="gt-quiet">{t('management.studies.none')}</p>}
      <ul className="mg-list">
        {(page?.rows ?? []).map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
    </div>
  )
}

function Line({ row }: { readonly row: Value<'management.studies'>['rows'][number] }) {
  const t = useText()
  const { id, version, on, minutes, topic, takeaway } = row
  const { problem, start } = useSending('management', () =>
    runCommand('management.removeStudy', { id, expected: version }),
  )
  return (
    <li>
      <span className="mg-line">
        <span>{on}</span>
        <span>{t('management.study.minutes', { minutes })}</span>
        <strong className="mg-grow">{topic}</strong>
        <ProblemLine problem={problem} />
        <RemoveButton label={t('management.study.remove', { on, topic })} onRemove={() => void start()} />
      </span>
      {takeaway !== '' && <span className="mg-text">{takeaway}</span>}
    </li>
  )
}
