import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useNow } from '#renderer/data/use-now.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { useSending } from '#renderer/ui/use-sending.ts'
import { leads } from '#shared/kernel/role.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { addDays, mondayOf } from '#shared/roster/week.ts'
import { LeaveSection } from './leave-section.tsx'
import { OvertimeSection } from './overtime-section.tsx'
import { OwedSection } from './owed-section.tsx'
import { PromoSection } from './promo-section.tsx'
import { RotaEditor } from './rota-editor.tsx'
import { cellLook, RotaTable, useCellWords } from './rota-table.tsx'
import type { Week } from './week-view.ts'
import './roster.css'

/** 排班 (R02): who works when, what is against the rest rule, leave, owed rest days and promotions. */
export function RotaPanel() {
  const t = useText()
  const isLead = may(useSeat(), leads)
  const today = mondayOf(dayOf(useNow()))
  const [chosen, choose] = useState<string | null>(null)
  const monday = chosen ?? today
  const week = useLast(useQuery('roster.week', { monday }).value)
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <WeekSteps monday={monday} today={today} onChoose={choose} />
        <span className="gt-spread" />
        {isLead && <CopyWeek monday={monday} />}
      </Group>
      <Text className="gt-quiet">{t(isLead ? 'roster.help' : 'roster.helpRead')}</Text>
      {week && isEmpty(week) && <Text>{t(isLead ? 'roster.empty' : 'roster.emptyRead')}</Text>}
      {week && isLead && <RotaEditor key={week.days[0]?.on} week={week} monday={monday} />}
      {week && !isLead && <ReadOnly week={week} monday={monday} />}
      <div className="ro-sections">
        <LeaveSection isLead={isLead} />
        <OwedSection isLead={isLead} />
        <PromoSection isLead={isLead} />
        {isLead && <OvertimeSection />}
      </div>
    </Stack>
  )
}

function isEmpty({ people }: Week): boolean {
  return people.every(({ cells }) => cells.every(({ duty }) => duty === null))
}

interface Steps {
  readonly monday: string
  /** Monday of this week. */
  readonly today: string
  /** Null: this week, and the next one when it comes. */
  readonly onChoose: (monday: string | null) => void
}

function WeekSteps({ monday, today, onChoose }: Steps) {
  const t = useText()
  return (
    <>
      <ActionIcon variant="default" aria-label={t('roster.week.before')} onClick={() => onChoose(addDays(monday, -7))}>
        <IconChevronLeft size={15} />
      </ActionIcon>
      <strong className="ro-week">{t('roster.week', { from: monday, to: addDays(monday, 6) })}</strong>
      <ActionIcon variant="default" aria-label={t('roster.week.after')} onClick={() => onChoose(addDays(monday, 7))}>
        <IconChevronRight size={15} />
      </ActionIcon>
      <Button variant="default" disabled={monday === today} onClick={() => onChoose(null)}>
        {t('roster.week.this')}
      </Button>
    </>
  )
}

function CopyWeek({ monday }: { readonly monday: string }) {
  const t = useText()
  const [told, tell] = useState('')
  const { problem, isSending, start } = useSending('roster', async () => {
    const result = await runCommand('roster.copyWeek', { monday })
    tell(result.ok ? t('roster.week.copied', { copied: result.value.copied }) : '')
    return result
  })
  return (
    <>
      <ProblemLine problem={problem} />
      <span role="status" className="gt-quiet">
        {told}
      </span>
      <Button variant="default" loading={isSending} onClick={() => void start()}>
        {t('roster.week.copy')}
      </Button>
    </>
  )
}

function ReadOnly({ week, monday }: { readonly week: Week; readonly monday: string }) {
  const t = useText()
  const own = useSeat()?.person?.id
  const cellWords = useCellWords()
  return (
    <RotaTable
      week={week}
      monday={monday}
      nameOf={({ name, personId }) => <span data-own={personId === own || undefined}>{name}</span>}
      cellOf={(person, cell) => (
        <span className="ro-cell" {...cellLook(cell)} title={cellWords(person, cell)}>
          {t(`roster.short.${cell.duty ?? 'none'}`)}
        </span>
      )}
    />
  )
}
