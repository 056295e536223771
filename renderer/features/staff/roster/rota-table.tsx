import { Table } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { useNow } from '#renderer/data/use-now.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ScrollPlace } from '#renderer/ui/scroll-place.tsx'
import { dayOf } from '#shared/kernel/time.ts'
import { type Cell, type PersonWeek, useDayWords, useRemarks, type Week } from './week-view.ts'

interface Props {
  readonly week: Week
  readonly monday: string
  readonly nameOf: (person: PersonWeek, row: number) => ReactNode
  readonly cellOf: (person: PersonWeek, cell: Cell, at: { readonly row: number; readonly day: number }) => ReactNode
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
}

/** People by days, how many are there in each shift, and beside each person what is not as it should be. */
export function RotaTable({ week, monday, nameOf, cellOf, onKeyDown }: Props) {
  const t = useText()
  const dayWords = useDayWords()
  const remarksOf = useRemarks()
  const today = dayOf(useNow())
  return (
    <ScrollPlace className="ro-scroll" label={t('roster.week.grid', { from: monday })}>
      <Table className="ro-table" onKeyDown={onKeyDown}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('roster.person')}</Table.Th>
            {week.days.map(({ on, promo }) => (
              <Table.Th key={on} data-today={on === today || undefined}>
                {dayWords(on)}
                {promo !== null && <span className="ro-promo">{promo}</span>}
              </Table.Th>
            ))}
            <Table.Th>{t('roster.worked')}</Table.Th>
            <Table.Th>{t('roster.note')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {week.people.map((person, row) => (
            <Table.Tr key={person.personId} data-row>
              <Table.Th scope="row">{nameOf(person, row)}</Table.Th>
              {person.cells.map((cell, day) => (
                <Table.Td key={cell.on} data-today={cell.on === today || undefined}>
                  {cellOf(person, cell, { row, day })}
                </Table.Td>
              ))}
              <Table.Td>{t('roster.worked.days', { days: person.worked })}</Table.Td>
              <Table.Td className="ro-remarks">
                {remarksOf(person).map((remark) => (
                  <span key={remark}>{remark}</span>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t('roster.total')}</Table.Th>
            {week.days.map(({ on, day, night }) => (
              <Table.Td key={on} data-gap={isGap(week, day, night) || undefined}>
                {t('roster.total.text', { day, night })}
                {isGap(week, day, night) && <span className="ro-gap">{t('roster.total.gap')}</span>}
              </Table.Td>
            ))}
            <Table.Td colSpan={2} />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </ScrollPlace>
  )
}

/** A shift without anybody, in a week that is planned. */
function isGap({ people }: Week, day: number, night: number): boolean {
  return (day === 0 || night === 0) && people.some(({ worked }) => worked > 0)
}

export function useCellWords(): (person: PersonWeek, cell: Cell) => string {
  const t = useText()
  const dayWords = useDayWords()
  return ({ name }, { on, duty }) =>
    t('roster.cell', { name, day: dayWords(on), duty: t(`roster.duty.${duty ?? 'none'}`) })
}

export function cellLook({ duty, isTooMany, isAgainstLeave }: Cell) {
  return { 'data-duty': duty ?? 'none', 'data-wrong': isTooMany || isAgainstLeave || undefined }
}
