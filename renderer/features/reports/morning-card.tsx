import { Button } from '@mantine/core'
import { IconCircle, IconCircleCheck, IconClockPlay } from '@tabler/icons-react'
import { goTo } from '#renderer/shell/navigation.ts'
import { useText } from '#renderer/text/use-text.ts'
import { type MorningCard as Card, type CardStamps, cardMinutes, workBegins } from '#shared/reports/morning.ts'
import { BeginCard } from './begin-card.tsx'
import { CardClock } from './card-clock.tsx'
import { CardWork } from './card-work.tsx'

interface Props {
  readonly card: Card
  readonly stamps: CardStamps | undefined
  readonly on: string
}

/** Where the work of a part is done, when it is not on this page. */
const workplaces = { check: 'inspection', solve: 'management' } as const

/** One part of the morning: its clock against its minutes, what came of it, begun and done. */
export function MorningCard({ card, stamps, on }: Props) {
  const t = useText()
  const state = stateOf(stamps)
  const minutes = cardMinutes[card]
  const place = card === 'check' || card === 'solve' ? workplaces[card] : null
  return (
    <section className="rp-card" data-state={state} aria-label={t(`reports.card.${card}`)}>
      <div className="rp-line">
        <StateMark state={state} />
        <h3>{t(`reports.card.${card}`)}</h3>
        <span className="gt-spread" />
        {stamps && <CardClock stamps={stamps} most={minutes?.[1] ?? null} />}
      </div>
      <p className="gt-quiet">
        {minutes
          ? t(`reports.card.${card}.when`, { from: minutes[0], to: minutes[1] })
          : t(`reports.card.${card}.when`)}
      </p>
      {card === 'plan' && stamps && stamps.startedAt > workBegins(on) && (
        <p className="gt-quiet">{t('reports.card.plan.late')}</p>
      )}
      {place && (
        <Button size="compact-xs" variant="subtle" onClick={() => goTo(place)}>
          {t(`reports.card.${card}.go`)}
        </Button>
      )}
      {stamps ? <CardWork key={String(stamps.doneAt)} card={card} stamps={stamps} /> : <BeginCard card={card} />}
    </section>
  )
}

type State = 'waiting' | 'running' | 'done'

function stateOf(stamps: CardStamps | undefined): State {
  if (!stamps) return 'waiting'
  return stamps.doneAt === null ? 'running' : 'done'
}

function StateMark({ state }: { readonly state: State }) {
  const t = useText()
  const Icon = { waiting: IconCircle, running: IconClockPlay, done: IconCircleCheck }[state]
  return <Icon size={18} role="img" aria-label={t(`reports.state.${state}`)} />
}
