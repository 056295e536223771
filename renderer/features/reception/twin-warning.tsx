import { IconAlertTriangle } from '@tabler/icons-react'
import { type Text, useText } from '#renderer/text/use-text.ts'
import { lettersOf, MarkedNick } from '#renderer/ui/marked-nick.tsx'
import type { BuyerCard } from '#shared/reception/answers.ts'
import { letterKind } from './letter-kind.ts'

interface Props {
  readonly nick: string
  readonly twins: BuyerCard['twins']
}

/** Two buyers that look like one (R20): both nicks, the differing characters marked and put into words. */
export function TwinWarning({ nick, twins }: Props) {
  const t = useText()
  return (
    <div className="rc-twins" role="alert">
      <IconAlertTriangle size={16} aria-hidden />
      <div>
        {twins.map((twin) => {
          const positions = twin.here
          return (
            <div key={twin.nick}>
              <p>
                <MarkedNick nick={nick} positions={positions} />
                <span className="gt-quiet"> {t('reception.page.twin.here')} </span>
                <MarkedNick nick={twin.nick} positions={twin.positions} />
                <span className="gt-quiet">
                  {' '}
                  {t(twin.isCustomer ? 'reception.page.twin.customer' : 'reception.page.twin.waiting')}
                </span>
              </p>
              <p>{difference(t, { nick, positions }, twin)}</p>
            </div>
          )
        })}
      </div>
    </div>
  )
}

interface Differing {
  readonly nick: string
  readonly positions: readonly number[]
}

/** `第 7 位：这里是大写字母 O，对方是数字 0`; a character only one of them has is told by its place alone. */
function difference(t: Text, mine: Differing, other: Differing): string {
  const [at] = mine.positions
  const letter = lettersOf(mine.nick)[at ?? -1]
  const beside = lettersOf(other.nick)[other.positions[0] ?? -1]
  if (at === undefined || letter === undefined || beside === undefined || letter === beside) {
    return t('reception.page.twin.positions', { positions: mine.positions.map((one) => one + 1).join(', ') })
  }
  const named = (one: string) => t(`reception.page.letter.${letterKind(one)}`, { letter: one })
  return t('reception.page.twin.differs', { place: at + 1, mine: named(letter), other: named(beside) })
}
