import { Button } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { type Duty, duties } from '#shared/roster/rota-rows.ts'
import { cellLook, RotaTable, useCellWords } from './rota-table.tsx'
import { useRotaDrag } from './use-rota-drag.ts'
import { useRotaEdit } from './use-rota-edit.ts'
import { useRotaKeys } from './use-rota-keys.ts'
import type { Week } from './week-view.ts'

/** The week as who leads edits it: keys plan the cell one stands on, the mouse draws a day over others. */
export function RotaEditor({ week, monday }: { readonly week: Week; readonly monday: string }) {
  const t = useText()
  const cellWords = useCellWords()
  const { problem, plan, undo } = useRotaEdit(week)
  const { place, setPlace, planAt, onKeyDown } = useRotaKeys({ week, plan, undo })
  const drag = useRotaDrag(plan)
  const stop = (row: number, day: number | null) => (place.row === row && place.day === day ? 0 : -1)
  return (
    <>
      <Legend onPick={planAt} />
      <RotaTable
        week={week}
        monday={monday}
        onKeyDown={onKeyDown}
        nameOf={({ name }, row) => (
          <button
            type="button"
            className="ro-name"
            tabIndex={stop(row, null)}
            onFocus={() => setPlace({ row, day: null })}
          >
            {name}
          </button>
        )}
        cellOf={(person, cell, { row, day }) => {
          const planned = { personId: person.personId, on: cell.on, duty: cell.duty }
          return (
            <button
              type="button"
              className="ro-cell"
              {...cellLook(cell)}
              {...drag.handlersOf(planned)}
              data-drawn={drag.isDrawn(planned) || undefined}
              aria-label={cellWords(person, cell)}
              tabIndex={stop(row, day)}
              onFocus={() => setPlace({ row, day })}
            >
              {t(`roster.short.${cell.duty ?? 'none'}`)}
            </button>
          )
        }}
      />
      <ProblemLine problem={problem} />
    </>
  )
}

/** What a day can be, with its digit; a press plans the cell one stood on last. */
function Legend({ onPick }: { readonly onPick: (duty: Duty) => void }) {
  const t = useText()
  return (
    <fieldset className="ro-legend">
      <legend className="gt-only-read">{t('roster.set')}</legend>
      {duties.map((duty, at) => (
        <Button key={duty} size="compact-xs" variant="default" onClick={() => onPick(duty)}>
          <span className="ro-sign" data-duty={duty} aria-hidden>
            {t(`roster.short.${duty}`)}
          </span>
          {t(`roster.duty.${duty}`)} {at + 1}
        </Button>
      ))}
    </fieldset>
  )
}
