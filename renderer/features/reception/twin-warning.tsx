import { IconAlertTriangle } from '@tabler/icons-react'
import { useText } from '#renderer/text/use-text.ts'
import { lookalikeOf } from '#shared/customers/look-key.ts'
import type { BuyerCard } from '#shared/reception/answers.ts'

interface Props {
  readonly nick: string
  readonly twins: BuyerCard['twins']
}

/** Two buyers that look like one (R20): both nicks under each other, the differing characters marked. */
export function TwinWarning({ nick, twins }: Props) {
  const t = useText()
  return (
    <div className="rc-twins" role="alert">
      <IconAlertTriangle size={16} aria-hidden />
      <div>
        {twins.map((twin) => (
          <p key={twin.nick}>
            <Marked nick={nick} positions={lookalikeOf(nick, twin.nick)?.positions ?? []} />
            <span className="gt-quiet"> {t('reception.page.twin.here')} </span>
            <Marked nick={twin.nick} positions={twin.positions} />
            <span className="gt-quiet">
              {' '}
              {t(twin.isCustomer ? 'reception.page.twin.customer' : 'reception.page.twin.waiting')} ·{' '}
              {t('reception.page.twin.positions', { positions: twin.positions.map((at) => at + 1).join(', ') })}
            </span>
          </p>
        ))}
      </div>
    </div>
  )
}

/** Positions count characters from 0. */
function Marked({ nick, positions }: { nick: string; positions: readonly number[] }) {
  return (
    <span className="rc-twin-nick">
      {[...nick.normalize('NFC')].map((letter, index) =>
        positions.includes(index) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: letters have no other name than their place
          <mark key={index}>{letter}</mark>
        ) : (
          letter
        ),
      )}
    </span>
  )
}
