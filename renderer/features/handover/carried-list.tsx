import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { inTurn } from '#renderer/data/own-turns.ts'
import { may, useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { levelOf } from '#shared/aftersales/ticket-words.ts'
import { itemKey } from '#shared/handover/handover-note.ts'
import { leads } from '#shared/kernel/role.ts'
import { ItemLine } from './item-line.tsx'
import { openItemPlace } from './open-place.ts'

type Carried = Value<'handover.carried'>[number]

interface Props {
  readonly nameOf: (personId: string | null) => string
}

/** 第三次交接 (R03): what nobody solves and everybody hands on, for who leads. */
export function CarriedList({ nameOf }: Props) {
  const t = useText()
  const isLead = may(useSeat(), leads)
  const rows = useQuery('handover.carried', isLead ? {} : null).value ?? []
  if (rows.length === 0) return null
  return (
    <section className="ho-lying" data-lead aria-label={t('handover.page.carried')}>
      <h3>
        <IconAlertTriangle size={15} aria-hidden />
        {t('handover.page.carried')} <span className="gt-quiet">{rows.length}</span>
      </h3>
      <ul className="ho-items" onKeyDown={moveByArrows}>
        {rows.map((row) => (
          <ItemLine key={itemKey(row.item)} item={row.item} mark={<Marks row={row} nameOf={nameOf} />}>
            <RaiseButton row={row} />
          </ItemLine>
        ))}
      </ul>
      <p className="gt-quiet">{t('handover.page.carriedHelp')}</p>
    </section>
  )
}

function Marks({ row, nameOf }: { readonly row: Carried } & Props) {
  const t = useText()
  return (
    <>
      <span className="ho-tag" data-often>
        {t('handover.page.times', { count: row.times })}
      </span>
      <span className="gt-quiet">{t('handover.page.ownedBy', { name: nameOf(row.ownerId) })}</span>
    </>
  )
}

/** A case goes up one level, to whoever presses it where the level is theirs; anything else is opened. */
function RaiseButton({ row: { item, ticket, times } }: { readonly row: Carried }) {
  const t = useText()
  const person = useSeat()?.person
  const isMine = ticket !== null && person !== undefined && person !== null && levelOf(person.role) > ticket.level
  const raising = useSending('aftersales', async () => {
    if (!isMine) return ''
    const reason = t('handover.page.times', { count: times })
    const act = { do: 'escalate' as const, to: person.id, reason }
    return inTurn(item.refId, ticket.version, (expected) =>
      runCommand('aftersales.act', { id: item.refId, expected, act }),
    )
  })
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        loading={raising.isSending}
        aria-label={t(isMine ? 'handover.page.raiseOf' : 'handover.page.openOf', { nick: item.buyerNick })}
        onClick={() => (isMine ? void raising.start() : openItemPlace(item))}
      >
        {t(isMine ? 'handover.page.raise' : 'handover.page.open')}
      </Button>
      <ProblemLine problem={raising.problem} />
    </>
  )
}
