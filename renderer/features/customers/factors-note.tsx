import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { TickField } from '#renderer/ui/tick-field.tsx'
import { type RepurchaseFactor, repurchaseFactors } from '#shared/segments/growth.ts'
import { useProblem } from './use-problem.ts'

/** Why a returning customer came back (R48): a few of the eight factors, as they said it. */
export function FactorsNote({ customerId }: { customerId: string }) {
  const t = useText()
  const [named, setNamed] = useState<readonly RepurchaseFactor[]>([])
  const [isNoted, setNoted] = useState(false)
  const { problem, run } = useProblem('segments')

  function mark(factor: RepurchaseFactor, isNamed: boolean): void {
    setNamed(isNamed ? [...named, factor] : named.filter((one) => one !== factor))
    setNoted(false)
  }

  async function note(): Promise<void> {
    const isDone = await run(() => runCommand('segments.noteFactors', { customerId, factors: [...named] }))
    setNoted(isDone)
    if (isDone) setNamed([])
  }

  return (
    <section className="gt-customers-factors" aria-label={t('segments.factors.note')}>
      <span className="gt-quiet">{t('segments.factors.note')}</span>
      {repurchaseFactors.map((factor) => (
        <TickField
          key={factor}
          label={t(`segments.factor.${factor}`)}
          isTicked={named.includes(factor)}
          onTick={(isTicked) => mark(factor, isTicked)}
        />
      ))}
      <Button size="compact-xs" variant="default" disabled={named.length === 0} onClick={() => void note()}>
        {t('segments.factors.save')}
      </Button>
      <span role="status" className="gt-quiet">
        {isNoted && t('segments.factors.noted')}
      </span>
      <ProblemLine problem={problem} />
    </section>
  )
}
