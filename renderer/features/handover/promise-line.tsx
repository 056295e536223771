import { useText } from '#renderer/text/use-text.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import { onCtrlEnter } from '#renderer/ui/enter-keys.ts'
import { type OwedPromise, PromiseWork } from './promise-work.tsx'

interface Props {
  readonly promise: OwedPromise
  readonly isOpen: boolean
  readonly nameOf: (personId: string | null) => string
  readonly onToggle: () => void
  readonly onAnswer: (note: string) => void
}

/** One promise somebody owes. Enter opens what can be done; Ctrl+Enter says it is answered. */
export function PromiseLine({ promise, isOpen, nameOf, onToggle, onAnswer }: Props) {
  const t = useText()
  const { what, buyerNick, orderNo, ownerId, dueAt, waitingIn } = promise
  return (
    <li className="ho-promise" data-open={isOpen || undefined}>
      <div data-row>
        <button
          type="button"
          className="ho-promise-line"
          aria-expanded={isOpen}
          onClick={onToggle}
          onKeyDown={onCtrlEnter(() => onAnswer(''))}
          data-promise
        >
          <DueMark dueAt={dueAt} />
          <span className="ho-promise-what">{what}</span>
          <span className="ho-promise-who">
            {buyerNick}
            {orderNo !== null && <span className="gt-quiet"> · {orderNo}</span>}
          </span>
          <span className="ho-promise-owner">
            {waitingIn !== null && <span className="ho-tag">{t('handover.waitingIn')}</span>}
            {nameOf(ownerId)}
          </span>
        </button>
      </div>
      {isOpen && <PromiseWork promise={promise} nameOf={nameOf} onAnswer={onAnswer} onClose={onToggle} />}
    </li>
  )
}
