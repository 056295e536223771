import { Badge, Button, Progress } from '@mantine/core'
import { useEffect, useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatFen } from '#shared/kernel/money.ts'
import { CompareForm, type Decided } from '../person/compare-form.tsx'

type Found = Value<'customers.suggestions'>
type Pair = Found['rows'][number]

/** While it looks, the page asks how far it is. */
const askAgainMs = 300

/** Accounts that may be one person, over the whole base, with the reasons (R47). */
export function AlikeTab() {
  const t = useText()
  const [since, setSince] = useState(0)
  const [asked, setAsked] = useState(0)
  const [opened, setOpened] = useState<string | null>(null)
  const [last, setLast] = useState<Decided | null>(null)
  const pages = usePages(String(since))
  const found = useLast(useQuery('customers.suggestions', { asked, since, after: pages.after }).value)
  const isLooking = found?.state === 'looking'
  useEffect(() => {
    if (!isLooking) return
    const timer = setTimeout(() => setAsked(asked + 1), askAgainMs)
    return () => clearTimeout(timer)
  }, [isLooking, asked])

  function decided(one: Decided): void {
    setOpened(null)
    setLast(one)
  }

  return (
    <div className="gt-pad cu-alike">
      <p className="gt-quiet">{t('customers.alikeHelp')}</p>
      {found && <Head found={found} onAgain={() => setSince(now())} />}
      {last && <Undo last={last} onDone={() => setLast(null)} />}
      {found?.state === 'done' && found.rows.length === 0 && <p>{t('customers.alikeNone')}</p>}
      <ul className="cu-pairs">
        {found?.rows.map((pair) => {
          const key = `${pair.first.id}${pair.second.id}`
          return (
            <li key={key}>
              <PairLine pair={pair} isOpen={opened === key} onOpen={() => setOpened(opened === key ? null : key)} />
              {opened === key && <CompareForm firstId={pair.first.id} secondId={pair.second.id} onDone={decided} />}
            </li>
          )
        })}
      </ul>
      <Pager pages={pages} next={found?.next} />
    </div>
  )
}

function Head({ found, onAgain }: { found: Found; onAgain: () => void }) {
  const t = useText()
  const { state, done, total, crowds, isOutdated } = found
  if (state === 'looking') {
    const words = t('customers.alikeLooking', { done, total })
    return (
      <div role="status">
        <p>{words}</p>
        <Progress aria-label={words} value={total === 0 ? 0 : (done / total) * 100} />
      </div>
    )
  }
  return (
    <div className="cu-head">
      <span role="status">
        {t('customers.alikeFound', { count: found.found })}{' '}
        {crowds > 0 && <span className="gt-quiet">{t('customers.alikeCrowds', { count: crowds })}</span>}{' '}
        {isOutdated && t('customers.alikeOutdated')}
      </span>
      <Button size="compact-xs" variant="default" onClick={onAgain}>
        {t('customers.alikeAgain')}
      </Button>
    </div>
  )
}

function PairLine({ pair, isOpen, onOpen }: { pair: Pair; isOpen: boolean; onOpen: () => void }) {
  const t = useText()
  return (
    <button type="button" className="cu-pair" aria-expanded={isOpen} onClick={onOpen}>
      <Badge variant={pair.strength === 'strong' ? 'filled' : 'outline'}>
        {t(`customers.strength.${pair.strength}`)}
      </Badge>
      <Side side={pair.first} />
      <Side side={pair.second} />
      <span className="gt-quiet">{pair.reasons.map((reason) => t(`customers.reason.${reason}`)).join(' · ')}</span>
    </button>
  )
}

function Side({ side }: { side: Pair['first'] }) {
  const t = useText()
  const { platform, nick, name, phone, orderCount, totalFen } = side
  return (
    <span className="cu-side">
      <span>
        {t(`shell.platform.${platform}`)} <bdi>{nick}</bdi>
      </span>
      <span className="gt-quiet">
        {[name, phone, t('customers.ordersAndTotal', { count: orderCount, total: formatFen(totalFen) })]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  )
}

/** What was decided last, and the way back. */
function Undo({ last, onDone }: { last: Decided; onDone: () => void }) {
  const t = useText()
  const { as, one, other, firstId, secondId, tieVersion } = last
  async function undo(): Promise<void> {
    const standing = { as: 'open' } as const
    const undone = await runCommand('customers.tie', { firstId, secondId, expected: tieVersion, standing })
    if (undone.ok) onDone()
  }
  return (
    <div className="cu-head" role="status">
      <span>{t(`customers.did.${as}`, { one, other })}</span>
      <Button size="compact-xs" variant="default" onClick={() => void undo()}>
        {t('customers.undo')}
      </Button>
    </div>
  )
}
