import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { ConfirmChange } from './confirm-change.tsx'
import './checks.css'

export type ShownChange = Value<'checks.changesOf'>[number]

/** Requests to change orders (R19): from another account nothing is changed before the customer was asked. */
export function ChangeList({ changes, onLeave }: { changes: readonly ShownChange[]; onLeave: () => void }) {
  const t = useText()
  if (changes.length === 0) return null
  return (
    <ul className="gt-changes" aria-label={t('checks.page.changes')}>
      {changes.map((change) => (
        <ChangeLine key={change.id} change={change} onLeave={onLeave} />
      ))}
    </ul>
  )
}

function ChangeLine({ change, onLeave }: { change: ShownChange; onLeave: () => void }) {
  const t = useText()
  const [isConfirming, confirm] = useState(false)
  const { id, version, orderNo, ownerNick, askedByNick, kind, state, text, how } = change
  const end = (isDone: boolean) => () => runCommand('checks.closeChange', { id, expected: version, isDone })
  const done = useSending('checks', end(true), onLeave)
  const refuse = useSending('checks', end(false), onLeave)
  return (
    <li className="gt-change" data-state={state}>
      <p>
        <strong>{t(`checks.state.${state}`)}</strong>
        <span>{t('checks.page.change.line', { asked: askedByNick, owner: ownerNick, orderNo })}</span>
        <span className="gt-check-mark">{t(`checks.change.${kind}`)}</span>
        {how && <span className="gt-quiet">{t(`checks.how.${how}`)}</span>}
      </p>
      {text !== '' && <p className="gt-quiet">{text}</p>}
      {isConfirming && state === 'blocked' ? (
        <ConfirmChange change={change} onDone={() => confirm(false)} />
      ) : (
        <p className="gt-change-acts">
          {state === 'blocked' ? (
            <Button size="compact-xs" onClick={() => confirm(true)}>
              {t('checks.page.change.confirm')}
            </Button>
          ) : (
            <Button size="compact-xs" variant="default" onClick={() => void done.start()}>
              {t('checks.page.change.done')}
            </Button>
          )}
          <Button size="compact-xs" variant="subtle" onClick={() => void refuse.start()}>
            {t('checks.page.change.refuse')}
          </Button>
        </p>
      )}
      <ProblemLine problem={done.problem ?? refuse.problem} />
    </li>
  )
}
