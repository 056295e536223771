import { useMinute } from '#renderer/data/use-minute.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { Breaches } from './breaches.tsx'
import { CaseCard } from './case-card.tsx'
import { CasesHead } from './cases-head.tsx'
import { useCases } from './cases-view.ts'
import { NightList } from './night-list.tsx'
import { PasteDeadlines } from './paste-deadlines.tsx'
import { useHolidays } from './use-holidays.ts'

/** Open cases in columns by how near their deadline is (ux: board). Arrow keys walk through the cards. */
export function Board() {
  const t = useText()
  const { whose, kind } = useCases()
  const minute = useMinute()
  const holidayOn = useHolidays()
  const bands = useLast(useQuery('aftersales.board', { whose, kind, minute }).value)?.bands
  const isEmpty = bands?.every(({ count }) => count === 0) ?? false
  return (
    <div className="as-page">
      <CasesHead>
        <ChoiceRow
          label={t('aftersales.whose')}
          choices={(['all', 'mine'] as const).map((value) => ({ value, label: t(`aftersales.whose.${value}`) }))}
          value={whose}
          onChoose={(next) => useCases.setState({ whose: next })}
        />
      </CasesHead>
      <div className="as-line as-night">
        <PasteDeadlines />
      </div>
      <Breaches />
      <NightList />
      {isEmpty && <p className="gt-quiet as-pad">{t('aftersales.board.empty')}</p>}
      {bands && !isEmpty && (
        <ul className="as-board" onKeyDown={moveByArrow}>
          {bands.map(({ band, count, rows }) => (
            <li key={band} className="as-band" data-band={band}>
              <h3>
                {t(`aftersales.band.${band}`)} <span className="gt-quiet">{count}</span>
              </h3>
              <ul>
                {rows.map((row) => (
                  <li key={row.id}>
                    <CaseCard row={row} holidayOn={holidayOn} />
                  </li>
                ))}
              </ul>
              {count > rows.length && (
                <p className="gt-quiet">{t('aftersales.board.more', { count: count - rows.length })}</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const steps: Readonly<Record<string, readonly [column: number, row: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function moveByArrow(event: React.KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  if (!step || !(event.target instanceof HTMLButtonElement)) return
  const columns = [...event.currentTarget.querySelectorAll('.as-band')].map((band) => [
    ...band.querySelectorAll('button'),
  ])
  const column = columns.findIndex((cards) => cards.some((card) => card === event.target))
  const row = columns[column]?.indexOf(event.target) ?? -1
  const [across, down] = step
  const filled = across === 0 ? columns[column] : nextFilled(columns, column, across)
  const next = filled?.[Math.min(Math.max(row + down, 0), filled.length - 1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}

function nextFilled<C>(columns: readonly (readonly C[])[], from: number, across: number): readonly C[] | undefined {
  const order = across > 0 ? columns.slice(from + 1) : columns.slice(0, from).toReversed()
  return order.find((cards) => cards.length > 0)
}
