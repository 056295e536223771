import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useNow } from '#renderer/data/use-now.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { secondMs, timeOf } from '#shared/kernel/time.ts'
import { revealMs } from '#shared/privacy/reveal-time.ts'
import { OneLine } from './one-line.tsx'
import { ProblemLine } from './problem-line.tsx'
import { ScrollPlace } from './scroll-place.tsx'
import './reveal.css'

type Revealed = Value<'privacy.reveal'>

interface Props {
  readonly of: Revealed['of']
  readonly id: string
}

const usualReasons = ['check', 'address', 'courier', 'afterSales'] as const

/**
 * One record in full, for a reason and half a minute (ux 7). What it holds lives in this control only: it goes with the
 * time, with the page and with the lock, and nowhere else.
 */
export function Reveal({ of, id }: Props) {
  const t = useText()
  const failureText = useFailureText('privacy')
  const isSeated = useSeat()?.state === 'signedIn'
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [revealed, setRevealed] = useState<Revealed | null>(null)
  useEffect(() => {
    if (!isSeated) setRevealed(null)
  }, [isSeated])

  async function show(reason: string): Promise<void> {
    const answer = await runCommand('privacy.reveal', { of, id, reason })
    setProblem(answer.ok ? null : failureText(answer.failure))
    if (!answer.ok) return
    setAsking(false)
    setRevealed(answer.value)
  }

  if (revealed) return <Shown revealed={revealed} onHide={() => setRevealed(null)} />
  if (!isAsking) {
    return (
      <Button className="gt-reveal-button" size="compact-xs" variant="default" onClick={() => setAsking(true)}>
        {t(of === 'talk' ? 'privacy.revealTalk' : 'privacy.reveal')}
      </Button>
    )
  }
  return <Why problem={problem} onShow={(reason) => void show(reason)} onLeave={() => setAsking(false)} />
}

interface WhyProps {
  readonly problem: string | null
  readonly onShow: (reason: string) => void
  readonly onLeave: () => void
}

/** The usual reasons take one click; another one is typed. */
function Why({ problem, onShow, onLeave }: WhyProps) {
  const t = useText()
  const left = useQuery('privacy.mine', {}).value?.left ?? null
  return (
    <section className="gt-reveal" aria-label={t('privacy.why')}>
      <div className="gt-reveal-reasons">
        <span>{t('privacy.why')}</span>
        {usualReasons.map((reason) => (
          <Button key={reason} size="compact-xs" variant="light" onClick={() => onShow(t(`privacy.reason.${reason}`))}>
            {t(`privacy.reason.${reason}`)}
          </Button>
        ))}
        <Button size="compact-xs" variant="subtle" onClick={onLeave}>
          {t('shell.cancel')}
        </Button>
      </div>
      <OneLine label={t('privacy.whyField')} action={t('privacy.show')} onSend={onShow} onLeave={onLeave} />
      <p className="gt-quiet">
        {t('privacy.logged')} {left !== null && t('privacy.left', { count: left })}
      </p>
      <ProblemLine problem={problem} />
    </section>
  )
}

function Shown({ revealed, onHide }: { revealed: Revealed; onHide: () => void }) {
  const t = useText()
  const left = revealed.until - useNow()
  useEffect(() => {
    if (left <= 0) onHide()
  }, [left, onHide])
  if (left <= 0) return null
  return (
    <section className="gt-reveal" aria-label={t('privacy.reveal')} data-shown>
      {revealed.of === 'talk' ? <Talk revealed={revealed} /> : <Fields revealed={revealed} />}
      <div className="gt-reveal-reasons">
        <span className="gt-quiet">
          {t('privacy.hidesIn', { seconds: Math.ceil(Math.min(left, revealMs) / secondMs) })}
        </span>
        <Button size="compact-xs" variant="default" onClick={onHide}>
          {t('privacy.hide')}
        </Button>
      </div>
    </section>
  )
}

const fields = ['name', 'phone', 'address', 'wechat', 'birthday', 'buyerMessage', 'sellerMemo'] as const

function Fields({ revealed }: { revealed: Exclude<Revealed, { of: 'talk' }> }) {
  const t = useText()
  const told = fields.flatMap((field) => {
    const value: unknown = Reflect.get(revealed, field)
    return typeof value === 'string' && value !== '' ? [{ field, value }] : []
  })
  if (told.length === 0) return <p>{t('privacy.nothing')}</p>
  return (
    <dl className="gt-reveal-fields">
      {told.map(({ field, value }) => (
        <div key={field}>
          <dt className="gt-quiet">{t(`privacy.field.${field}`)}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Talk({ revealed }: { revealed: Extract<Revealed, { of: 'talk' }> }) {
  const t = useText()
  // Messages of one second may be the same: their place tells them apart, and the list never changes.
  const placed = revealed.messages.map((message, place) => ({ ...message, place }))
  return (
    <ScrollPlace className="gt-reveal-talk" label={t('privacy.revealTalk')}>
      {placed.map(({ place, at, sender, text }) => (
        <div key={place}>
          <span className="gt-quiet">
            {timeOf(at)} <bdi>{sender}</bdi>
          </span>
          <p dir="auto">{text}</p>
        </div>
      ))}
    </ScrollPlace>
  )
}
