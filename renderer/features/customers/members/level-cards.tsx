import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Value } from '#renderer/data/use-query.ts'
import { dropHeld } from '#renderer/outgoing/held-copies.ts'
import { HeldCopyBox } from '#renderer/outgoing/held-copy-box.tsx'
import { useText } from '#renderer/text/use-text.ts'
import { levelScript } from '#shared/loyalty/level-script.ts'
import { type LevelBounds, type MemberLevel, memberLevels, topOf } from '#shared/segments/levels.ts'
import { useCopyText } from '../use-copy-text.ts'
import { CardsForm } from './cards-form.tsx'

type Kept = Value<'loyalty.cards'>

interface Props {
  readonly kept: Kept
  readonly bounds: LevelBounds
  readonly isLead: boolean
}

const place = 'level-cards'

/** Four cards side by side: band, member price, privileges, and words that name them. */
export function LevelCards({ kept, bounds, isLead }: Props) {
  const t = useText()
  const [isEditing, setEditing] = useState(false)
  const { told, copy } = useCopyText(place)
  return (
    <section className="cu-section">
      <div className="cu-line">
        <h2>{t('loyalty.cards')}</h2>
        <span role="status" className="gt-quiet">
          {told}
        </span>
        <span className="gt-spread" />
        {isLead && (
          <Button variant="default" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
            {t('loyalty.cards.edit')}
          </Button>
        )}
      </div>
      <p className="gt-quiet">{t('loyalty.cards.help')}</p>
      <HeldCopyBox place={place} onLeave={() => dropHeld(place)} />
      {isEditing ? (
        <CardsForm key={kept.version} kept={kept} onDone={() => setEditing(false)} />
      ) : (
        <ul className="cu-cards">
          {memberLevels.map((level) => (
            <LevelCard key={level} level={level} card={kept.cards[level]} bounds={bounds} onCopy={copy} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface CardProps {
  readonly level: MemberLevel
  readonly card: Kept['cards'][MemberLevel]
  readonly bounds: LevelBounds
  readonly onCopy: (text: string) => Promise<void>
}

function LevelCard({ level, card, bounds, onCopy }: CardProps) {
  const t = useText()
  const name = t(`segments.level.${level}`)
  const words = levelScript(level, card)
  return (
    <li className="cu-card">
      <h3>{name}</h3>
      <p className="gt-quiet">{t('loyalty.cards.range', { from: bounds[level], to: topOf(level, bounds) })}</p>
      <p>
        <strong>{t('loyalty.cards.rate', { percent: card.rate / 100 })}</strong>
      </p>
      <ul>
        {card.privileges.map(({ kind, text }) => (
          <li key={text}>
            <span className="gt-quiet">{t(`loyalty.privilege.${kind}`)}</span> {text}
          </li>
        ))}
      </ul>
      {words === null ? (
        <p className="gt-quiet">{t('loyalty.cards.bare')}</p>
      ) : (
        <Button size="compact-xs" variant="default" title={words} onClick={() => void onCopy(words)}>
          {t('loyalty.cards.copy')}
          <span className="gt-only-read">{name}</span>
        </Button>
      )}
    </li>
  )
}
