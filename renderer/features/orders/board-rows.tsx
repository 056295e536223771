import { IconAlertTriangle, IconCircleCheck, IconHandStop } from '@tabler/icons-react'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import { formatFen } from '#shared/kernel/money.ts'
import { formatInstant } from '#shared/kernel/time.ts'

type Row = Value<'checks.board'>['rows'][number]

const icons = { passed: IconCircleCheck, confirm: IconAlertTriangle, blocked: IconHandStop } as const

interface Props {
  readonly rows: readonly Row[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** One line for what goes in one parcel. Arrows walk through them, and what stands beside follows. */
export function BoardRows({ rows, chosen, onChoose }: Props) {
  const t = useText()
  return (
    <ul className="gt-board-rows" aria-label={t('checks.page.list')} onKeyDown={moveByArrows}>
      {rows.map((row) => (
        <li
          key={row.id}
          className="gt-board-row"
          data-row
          data-verdict={row.verdict}
          data-chosen={row.id === chosen || undefined}
        >
          <button
            type="button"
            aria-pressed={row.id === chosen}
            onFocus={() => onChoose(row.id)}
            onClick={() => onChoose(row.id)}
          >
            <BoardRow row={row} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function BoardRow({ row }: { row: Row }) {
  const t = useText()
  const { verdict, buyerNick, title, orderNos, quantity, amountFen, open, dueAt, since } = row
  const Icon = icons[verdict]
  return (
    <>
      <span className="gt-board-verdict">
        <Icon size={16} aria-hidden />
        {t(`checks.verdict.${verdict}`)}
      </span>
      <span className="gt-board-what">
        <span>
          <strong>{buyerNick}</strong>{' '}
          {orderNos.length > 1 && (
            <span className="gt-board-count">{t('checks.page.parcel', { count: orderNos.length })}</span>
          )}{' '}
          {title}
        </span>
        <span className="gt-board-why">
          {open.length > 0
            ? open.map(({ check }) => t(`checks.name.${check}`)).join(t('checks.page.comma'))
            : orderNos[0]}
        </span>
      </span>
      <span className="gt-board-when">
        <span>{t('checks.page.pieces', { count: quantity, amount: formatFen(amountFen) })}</span>
        {dueAt === null ? (
          <span className="gt-quiet">{t('checks.page.since', { at: formatInstant(since).slice(5, 16) })}</span>
        ) : (
          <DueMark dueAt={dueAt} />
        )}
      </span>
    </>
  )
}
