import { Button, Checkbox } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { formatFen, parseFen } from '#shared/kernel/money.ts'
import type { PipelineAct } from '#shared/pipeline/act.ts'
import type { Line } from './pipeline-line.tsx'

interface Props {
  readonly line: Line
}

interface HeldProps extends Props {
  /** A check stands against the order: it cannot pass the audit. */
  readonly isHeld: boolean
}

/** What the step an order stands at asks for. Enter in its last field does it. */
export function StepForm({ line, isHeld }: HeldProps) {
  switch (line.step) {
    case 'memo':
      return <MemoStep line={line} />
    case 'audited':
      return <AuditStep line={line} isHeld={isHeld} />
    case 'moneyConfirmed':
      return <MoneyStep line={line} />
    case 'printed':
      return <PrintStep line={line} />
    case 'verified':
      return <VerifyStep line={line} />
    case 'weighed':
      return <WeighStep line={line} />
    case 'submitted':
    case 'picked':
    case 'packed':
    case 'done':
      return (
        <OneStep line={line} act={{ step: line.step }}>
          {null}
        </OneStep>
      )
    default:
      return null
  }
}

interface OneProps extends Props {
  /** Null while something is missing; then `missing` says what. */
  readonly act: PipelineAct | null
  readonly missing?: string
  readonly children: ReactNode
}

function OneStep({ line: { id, version, step, orderNo }, act, missing = '', children }: OneProps) {
  const t = useText()
  const { problem, isSending, start } = useSending('pipeline', async () =>
    act === null ? missing : runCommand('pipeline.advance', { orderId: id, expected: version, act }),
  )

  function submit(event: FormEvent): void {
    event.preventDefault()
    void start()
  }

  return (
    <form className="gt-pipeline-step" noValidate onSubmit={submit}>
      {children}
      <Button
        type="submit"
        loading={isSending}
        aria-label={t('pipeline.doOf', { step: t(`pipeline.do.${step}`), no: orderNo })}
      >
        {t(`pipeline.do.${step}`)}
      </Button>
      <ProblemLine problem={problem} />
    </form>
  )
}

function MemoStep({ line }: Props) {
  const t = useText()
  const [memo, setMemo] = useState('')
  return (
    <OneStep line={line} act={{ step: 'memo', memo }}>
      <LineField label={t('pipeline.wishes')} maxLength={500} value={memo} onText={setMemo} />
    </OneStep>
  )
}

/** Enter in the reason sends back: an order whose faults somebody was writing down must not pass. */
function AuditStep({ line: { id, version, orderNo }, isHeld }: HeldProps) {
  const t = useText()
  const [reason, setReason] = useState('')
  const audit = (isPassed: boolean) => () => {
    const act = { step: 'audited' as const, isPassed, reason: isPassed ? '' : reason }
    return runCommand('pipeline.advance', { orderId: id, expected: version, act })
  }
  const pass = useSending('pipeline', audit(true))
  const refuse = useSending('pipeline', audit(false))
  const passButton = useRef<HTMLButtonElement>(null)
  const wasHeld = useRef(isHeld)
  // The check was settled beside the list: the next press lets the order pass.
  useEffect(() => {
    if (wasHeld.current && !isHeld) passButton.current?.focus()
    wasHeld.current = isHeld
  }, [isHeld])

  function submit(event: FormEvent): void {
    event.preventDefault()
    void refuse.start()
  }

  return (
    <form className="gt-pipeline-step" noValidate onSubmit={submit}>
      <LineField label={t('pipeline.refuseReason')} maxLength={200} value={reason} onText={setReason} />
      <Button
        type="submit"
        variant="default"
        loading={refuse.isSending}
        aria-label={t('pipeline.doOf', { step: t('pipeline.refuse'), no: orderNo })}
      >
        {t('pipeline.refuse')}
      </Button>
      {!isHeld && (
        <Button
          ref={passButton}
          loading={pass.isSending}
          aria-label={t('pipeline.doOf', { step: t('pipeline.do.audited'), no: orderNo })}
          onClick={() => void pass.start()}
        >
          {t('pipeline.do.audited')}
        </Button>
      )}
      <ProblemLine problem={refuse.problem ?? pass.problem} />
    </form>
  )
}

function MoneyStep({ line }: Props) {
  const t = useText()
  const [yuan, setYuan] = useState(formatFen(line.paidFen))
  const amountFen = parseFen(yuan)
  const act = amountFen === null ? null : { step: 'moneyConfirmed' as const, amountFen }
  return (
    <OneStep line={line} act={act} missing={t('pipeline.failure.no_amount')}>
      <LineField label={t('pipeline.amount')} maxLength={20} value={yuan} onText={setYuan} />
    </OneStep>
  )
}

function PrintStep({ line }: Props) {
  const t = useText()
  const [courier, setCourier] = useState('')
  const [trackingNo, setTrackingNo] = useState('')
  const isWhole = courier.trim() !== '' && trackingNo.trim() !== ''
  const act = isWhole ? { step: 'printed' as const, courier, trackingNo } : null
  return (
    <OneStep line={line} act={act} missing={t('pipeline.needsNumber')}>
      <LineField label={t('orders.courier')} maxLength={30} value={courier} onText={setCourier} />
      <LineField label={t('orders.trackingNo')} maxLength={40} value={trackingNo} onText={setTrackingNo} />
    </OneStep>
  )
}

function VerifyStep({ line }: Props) {
  const [ticked, setTicked] = useState<readonly number[]>([])
  /** Two lines of an order may read the same; their places never change. */
  const numbered = line.lines.map((words, at) => ({ words, at }))
  const toggle = (at: number) => setTicked(ticked.includes(at) ? ticked.filter((one) => one !== at) : [...ticked, at])
  return (
    <OneStep line={line} act={{ step: 'verified', lines: [...ticked] }}>
      {numbered.map(({ words, at }) => (
        <Checkbox key={at} label={words} checked={ticked.includes(at)} onChange={() => toggle(at)} />
      ))}
    </OneStep>
  )
}

function WeighStep({ line }: Props) {
  const t = useText()
  const [grams, setGrams] = useState('')
  const weightG = /^\d{1,7}$/.test(grams.trim()) ? Number(grams) : 0
  return (
    <OneStep line={line} act={{ step: 'weighed', weightG }}>
      <LineField label={t('pipeline.grams')} inputMode="numeric" maxLength={7} value={grams} onText={setGrams} />
    </OneStep>
  )
}
