import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import type { TicketLine } from '#shared/aftersales/contract.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { CasesHead } from './cases-head.tsx'
import { backAt, openCase, useCases } from './cases-view.ts'

const columns = ['buyer', 'about', 'next', 'due', 'owner', 'opened'] as const
const choices = ['all', 'open', 'closed'] as const

/** Every case, what changed last first. */
export function CaseList() {
  const t = useText()
  const kind = useCases((state) => state.kind)
  const [which, setWhich] = useState<(typeof choices)[number]>('all')
  const pages = usePages(`${which} ${kind}`)
  const page = useLast(useQuery('aftersales.list', { which, kind, after: pages.after }).value)
  return (
    <div className="as-page">
      <CasesHead>
        <ChoiceRow
          label={t('aftersales.which')}
          choices={choices.map((value) => ({ value, label: t(`aftersales.which.${value}`) }))}
          value={which}
          onChoose={setWhich}
        />
      </CasesHead>
      {page?.rows.length === 0 && <p className="gt-quiet as-pad">{t('aftersales.list.empty')}</p>}
      {page && page.rows.length > 0 && (
        <div className="as-row as-row-head gt-quiet" aria-hidden>
          {columns.map((one) => (
            <span key={one}>{t(`aftersales.list.${one}`)}</span>
          ))}
        </div>
      )}
      <ul className="as-rows">
        {page?.rows.map((row) => (
          <li key={row.id}>
            <CaseRow row={row} />
          </li>
        ))}
      </ul>
      <Pager pages={pages} next={page?.next} />
    </div>
  )
}

export function CaseRow({ row }: { readonly row: TicketLine }) {
  const t = useText()
  const { id, kind, buyerNick, orderNo, title, ownerName, due, next, openedAt, closedAt } = row
  const state =
    closedAt === null
      ? t(`aftersales.next.${next}`)
      : t('aftersales.closedOn', { on: formatInstant(closedAt).slice(0, 10) })
  return (
    <button ref={backAt(id)} type="button" className="as-row" onClick={() => openCase(id)}>
      <strong className="gt-cut">{buyerNick || t('aftersales.noBuyer')}</strong>
      <span className="gt-cut">
        {t(`aftersales.kind.${kind}`)} {title} <span className="gt-quiet">{orderNo}</span>
      </span>
      <span>{state}</span>
      <span>{due && <DueMark dueAt={due.dueAt} />}</span>
      <span className="gt-quiet">{ownerName}</span>
      <span className="gt-quiet">{formatInstant(openedAt).slice(5, 16)}</span>
    </button>
  )
}
