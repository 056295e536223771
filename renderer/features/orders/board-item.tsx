import { Button, CloseButton, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { AskChange } from '#renderer/checks/ask-change.tsx'
import { ChangeList } from '#renderer/checks/change-list.tsx'
import { CheckList } from '#renderer/checks/check-list.tsx'
import { MergeOffer } from '#renderer/checks/merge-offer.tsx'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { goTo } from '#renderer/shell/navigation.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import type { CheckName } from '#shared/checks/check.ts'
import type { Result } from '#shared/kernel/result.ts'
import { BoardOrder } from './board-order.tsx'

interface Props {
  readonly id: string
  /** Where the keyboard goes on. */
  readonly onLeave: () => void
  /** Given where it can be closed. */
  readonly onClose?: () => void
}

/** Everything about one parcel before it is sent: the checks, the orders with every remark, and what to do. */
export function BoardItem({ id, onLeave, onClose }: Props) {
  const t = useText()
  const failureText = useFailureText('checks')
  const [problem, setProblem] = useState<string | null>(null)
  const { value, failure } = useQuery('checks.item', { id })
  const item = useLast(value)
  const frame = useBeginAtFirst(onClose && item)
  if (failure) return <Text className="gt-board-item gt-quiet">{failureText(failure)}</Text>
  if (!item) return <aside className="gt-board-item" aria-busy="true" />

  async function act(sent: Promise<Result<unknown>>): Promise<void> {
    const result = await sent
    setProblem(result.ok ? null : failureText(result.failure))
  }

  const override = (check: CheckName, reason: string) => act(runCommand('checks.override', { id, check, reason }))
  return (
    <aside className="gt-board-item" ref={frame} aria-label={t('checks.page.item')}>
      <h3>
        {item.buyerNick}
        {item.dueAt !== null && <DueMark dueAt={item.dueAt} />}
        {onClose && <CloseButton aria-label={t('shell.close')} onClick={onClose} />}
      </h3>
      <ProblemLine problem={problem} />
      {item.canMerge && (
        <MergeOffer
          conflicts={item.conflicts}
          offer={t('checks.page.merge.offer', { count: item.orders.length })}
          action={t('checks.page.merge')}
          onMerge={(because) => act(runCommand('checks.mergeOrders', { id, because }))}
          onLeave={onLeave}
        />
      )}
      {item.isTogether && (
        <p className="gt-merge">
          <span className="gt-merge-text">{t('checks.page.merge.together')}</span>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => void act(runCommand('checks.splitParcel', { id })).then(onLeave)}
          >
            {t('checks.page.merge.split')}
          </Button>
        </p>
      )}
      <CheckList label={t('checks.page.item')} checks={item.checks} onOverride={override} onLeave={onLeave} />
      <ChangeList changes={item.changes} onLeave={onLeave} />
      <ul className="gt-board-orders">
        {item.orders.map((order) => (
          <BoardOrder key={order.orderNo} order={order} />
        ))}
      </ul>
      <div className="gt-board-acts">
        <AskChange platform={item.platform} askedBy="" orderNo={item.orderNos[0] ?? ''} onLeave={onLeave} />
        <Button size="compact-xs" variant="subtle" onClick={() => goTo('customers', item.customerId)}>
          {t('checks.page.toCustomer')}
        </Button>
      </div>
    </aside>
  )
}

/**
 * Opened by a press, the keyboard goes to what can be done first, and to what is left when that is done; beside a list it
 * stays with the list.
 */
function useBeginAtFirst(item: unknown) {
  const frame = useRef<HTMLElement>(null)
  const hasBegun = useRef(false)
  useEffect(() => {
    if (item === undefined || (hasBegun.current && document.activeElement !== document.body)) return
    hasBegun.current = true
    frame.current?.querySelector<HTMLElement>(':is(.gt-merge, .gt-check-card, .gt-change) button')?.focus()
  }, [item])
  return frame
}
