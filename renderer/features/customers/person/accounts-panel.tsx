import { Badge, Button, Text } from '@mantine/core'
import { useState } from 'react'
import { storeClient } from '#renderer/data/desk-data.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { formatFen } from '#shared/kernel/money.ts'
import { openCustomer } from '../customers-view.ts'
import { useProblem } from '../use-problem.ts'
import { JoinOther } from './join-other.tsx'

type Person = Value<'customers.get'>
type Other = Pick<Person['accounts'][number], 'id' | 'platform' | 'nick' | 'orderCount' | 'totalFen'>

/** Accounts of one person, and who belongs together with them; every decision can be taken back. */
export function AccountsPanel({ person }: { person: Person }) {
  const t = useText()
  const { problem, run } = useProblem('customers')
  const [isJoining, setJoining] = useState(false)
  const { accounts, linked, apart, id } = person

  /** The pair's row tells which of the accounts it is about. */
  async function reopen(otherId: string): Promise<void> {
    await run(async () => {
      for (const own of accounts) {
        if (own.id === otherId) continue
        const seen = await storeClient.ask('customers.compare', { firstId: own.id, secondId: otherId })
        if (!seen.ok) continue
        const { as, tieVersion } = seen.value.value as Value<'customers.compare'>
        if (as === 'open') continue
        const pair = { firstId: own.id, secondId: otherId, expected: tieVersion }
        return runCommand('customers.tie', { ...pair, standing: { as: 'open' } })
      }
      return { ok: true, value: null }
    })
  }

  return (
    <section className="cu-part" aria-label={t('customers.accounts')}>
      <div className="cu-head">
        <Text fw={600}>
          {accounts.length > 1 ? t('customers.accountsOf', { count: accounts.length }) : t('customers.accounts')}
        </Text>
        <Button size="compact-xs" variant="default" onClick={() => setJoining(!isJoining)} aria-expanded={isJoining}>
          {t('customers.joinOther')}
        </Button>
      </div>
      {accounts.length > 1 && (
        <ul className="cu-accounts">
          {accounts.map((account) => (
            <li key={account.id}>
              <AccountLine account={account} />
              {account.id === id ? (
                <span className="gt-quiet">{t('customers.front')}</span>
              ) : (
                <Act words={t('customers.unmerge')} nick={account.nick} onAct={() => void reopen(account.id)} />
              )}
            </li>
          ))}
        </ul>
      )}
      <Others title={t('customers.linked')} act={t('customers.unlink')} others={linked} onAct={reopen} />
      <Others title={t('customers.apart')} act={t('customers.reconsider')} others={apart} onAct={reopen} />
      <ProblemLine problem={problem} />
      {isJoining && <JoinOther person={person} onDone={() => setJoining(false)} />}
    </section>
  )
}

interface OthersProps {
  readonly title: string
  readonly act: string
  readonly others: readonly (Other & { readonly relation?: string })[]
  readonly onAct: (id: string) => Promise<void>
}

function Others({ title, act, others, onAct }: OthersProps) {
  const t = useText()
  if (others.length === 0) return null
  return (
    <>
      <p className="gt-quiet">{title}</p>
      <ul className="cu-accounts">
        {others.map((other) => (
          <li key={other.id}>
            <button type="button" className="cu-link" onClick={() => openCustomer(other.id)}>
              <AccountLine account={other} />
            </button>
            {other.relation && <Badge variant="outline">{t(`customers.relation.${other.relation}`)}</Badge>}
            <Act words={act} nick={other.nick} onAct={() => void onAct(other.id)} />
          </li>
        ))}
      </ul>
    </>
  )
}

function AccountLine({ account: { platform, nick, orderCount, totalFen } }: { account: Other }) {
  const t = useText()
  return (
    <span>
      {t(`shell.platform.${platform}`)} <bdi>{nick}</bdi>{' '}
      <span className="gt-quiet">
        {t('customers.ordersAndTotal', { count: orderCount, total: formatFen(totalFen) })}
      </span>
    </span>
  )
}

function Act({ words, nick, onAct }: { words: string; nick: string; onAct: () => void }) {
  return (
    <Button size="compact-xs" variant="subtle" aria-label={`${words} ${nick}`} onClick={onAct}>
      {words}
    </Button>
  )
}
