import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { mostCalendarLetters } from '#shared/calendar/read-calendar.ts'

/** The years of public holidays this shop knows, and a file for one more (for who leads). */
export function Holidays() {
  const t = useText()
  const failureText = useFailureText('calendar')
  const years = useQuery('calendar.years', {}).value
  const [told, tell] = useState<string | null>(null)

  async function take(file: File | null): Promise<void> {
    if (file === null) return
    if (file.size > mostCalendarLetters) return tell(t('calendar.failure.no_calendar'))
    const sent = await runCommand('calendar.importYear', {
      fileName: file.name.slice(-120),
      letters: await file.text(),
    })
    tell(
      sent.ok ? t('calendar.imported', { year: sent.value.year, count: sent.value.days }) : failureText(sent.failure),
    )
  }

  return (
    <section className="as-head as-narrow" aria-label={t('calendar.title')}>
      <h3>{t('calendar.title')}</h3>
      <p className="gt-quiet">{t('calendar.help')}</p>
      <p>{years?.length ? years.map(({ year }) => year).join(', ') : t('calendar.none')}</p>
      <FileButton accept=".json,application/json" onChange={(file) => void take(file)}>
        {(open) => (
          <Button {...open} variant="default">
            {t('calendar.import')}
          </Button>
        )}
      </FileButton>
      <p role="status">{told}</p>
    </section>
  )
}
