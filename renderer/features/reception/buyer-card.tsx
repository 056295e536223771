import { Button } from '@mantine/core'
import { IconBellOff, IconNotes, IconStarFilled } from '@tabler/icons-react'
import { useNow } from '#renderer/data/use-now.ts'
import { useText } from '#renderer/text/use-text.ts'
import { clockText } from '#renderer/ui/duration.ts'
import { StandingLine } from '#renderer/ui/standing-line.tsx'
import { formatFen } from '#shared/kernel/money.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { BuyerCard as Card } from '#shared/reception/answers.ts'
import { doNotPressTag } from '#shared/reception/follow-up.ts'
import { BuyerCases, NewCaseButton } from './buyer-cases.tsx'
import { PromiseLine } from './promise-line.tsx'
import { TwinWarning } from './twin-warning.tsx'

interface Props {
  readonly card: Card
  /** The dock has no side panel: what does not fit the card opens over the scripts. */
  readonly onDetails: (() => void) | null
}

/** What we know of the buyer, so that nobody has to tell the story twice (ux 3). A look-alike comes before everything. */
export function BuyerCard({ card, onDetails }: Props) {
  const t = useText()
  const { customer, remark, promises, followUp, isPressFree } = card
  const tags = (customer?.tags ?? []).filter((tag) => tag !== doNotPressTag)
  return (
    <section className="rc-card" aria-label={t('reception.page.card.title')}>
      {card.twins.length > 0 && <TwinWarning nick={card.buyerNick} twins={card.twins} />}
      <div className="rc-card-head">
        <h2>{card.buyerNick}</h2>
        <span className="rc-standing" data-standing={card.standing}>
          {t(`reception.standing.${card.standing}`)}
        </span>
        {customer && customer.importance > 0 && (
          <span className="rc-importance" title={t('reception.page.card.importance')}>
            <IconStarFilled size={12} aria-label={t('reception.page.card.importance')} />
            {customer.importance}
          </span>
        )}
        <span className="rc-grow" />
        <NewCaseButton buyer={{ platform: card.platform, nick: card.buyerNick }} />
        {onDetails && (
          <Button size="compact-xs" variant="subtle" onClick={onDetails} data-act="details">
            {t('reception.page.card.details')}
          </Button>
        )}
      </div>
      <p className="rc-card-figures">
        {customer
          ? t('reception.page.card.figures', {
              paid: customer.paidOrderCount,
              orders: customer.orderCount,
              total: formatFen(customer.totalFen),
            })
          : t('reception.page.card.stranger')}
        <span>{t(`shell.platform.${card.platform}`)}</span>
        {customer?.group && <span className="rc-tag">{customer.group}</span>}
        {tags.map((tag) => (
          <span key={tag} className="rc-tag">
            {tag}
          </span>
        ))}
      </p>
      {customer && <StandingLine customerId={card.customerId} />}
      {isPressFree && (
        <p className="rc-card-line">
          <IconBellOff size={14} aria-hidden /> {t('reception.page.card.pressFree')}
        </p>
      )}
      {remark && (
        <p className="rc-remark" title={formatInstant(remark.at)}>
          <IconNotes size={14} aria-hidden />
          <span>{t('reception.page.card.remark', { name: remark.byName, text: remark.text })}</span>
        </p>
      )}
      <BuyerCases customerId={card.customerId} />
      {promises.map((promise) => (
        <PromiseLine key={promise.id} promise={promise} />
      ))}
      {followUp && <FollowUpState followUp={followUp} />}
    </section>
  )
}

function FollowUpState({ followUp }: { followUp: NonNullable<Card['followUp']> }) {
  const t = useText()
  const left = followUp.dueAt - useNow()
  const waits = left > 0 ? 'waiting' : 'due'
  const words = followUp.state === 'contacted' ? 'contacted' : waits
  return (
    <p className="rc-card-line">
      {t('reception.page.followUp.title')} · {t(`reception.page.followUp.${words}`, { time: clockText(left) })}
    </p>
  )
}
