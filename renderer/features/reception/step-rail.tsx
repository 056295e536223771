import { ActionIcon } from '@mantine/core'
import {
  IconCheck,
  IconChevronLeft,
  IconChevronRight,
  IconCircle,
  IconMinus,
  IconPointFilled,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { OneLine } from '#renderer/ui/one-line.tsx'
import type { Reception, ReceptionStep } from '#shared/reception/reception.ts'
import { type RailState, railOf, stepIndex } from '#shared/reception/steps.ts'
import { focusSearch } from './focus.ts'
import { changeBuyerView } from './reception-view.ts'
import { stepBeside } from './step-way.ts'
import { walkTo } from './walk.ts'

const stateIcon: Readonly<Record<RailState, typeof IconCheck>> = {
  done: IconCheck,
  now: IconPointFilled,
  skipped: IconMinus,
  toCome: IconCircle,
}

/** Left without what they ask for only when somebody says why (R08). */
const missingCodes = ['need_missing', 'product_missing', 'objection_open']

/** 迎 问 荐 异 促 确 单 别: where the reception stands; it follows the work, and can be walked by hand. */
export function StepRail({ reception, isDisabled }: { reception: Reception; isDisabled: boolean }) {
  const t = useText()
  const { id } = reception
  const [skipping, skip] = useState<{ readonly id: string; readonly to: ReceptionStep } | null>(null)
  const skippingTo = skipping?.id === id ? skipping.to : null
  const [back, next] = [stepBeside(reception, -1), stepBeside(reception, 1)]

  async function go(step: ReceptionStep, reason?: string): Promise<void> {
    const failure = await walkTo(reception, step, reason)
    changeBuyerView(id, { note: failure ? { kind: 'refused', failure } : null })
    const isAhead = stepIndex(step) > stepIndex(reception.step)
    const asksWhy = failure !== null && isAhead && missingCodes.includes(failure.code)
    const to = stepBeside(reception, 1)
    skip(asksWhy && to ? { id, to } : null)
    if (!asksWhy) focusSearch()
  }

  return (
    <div className="rc-rail-box">
      <nav className="rc-rail" aria-label={t('reception.page.rail')}>
        <Beside name="step-back" step={back} isDisabled={isDisabled} onGo={go} />
        <ol className="rc-steps">
          {railOf(reception).map(({ step, state }) => {
            const Icon = stateIcon[state]
            return (
              <li key={step}>
                <button
                  type="button"
                  className="rc-step"
                  data-state={state}
                  disabled={isDisabled || state === 'now'}
                  aria-current={state === 'now' ? 'step' : undefined}
                  title={t(`reception.step.${step}`)}
                  onClick={() => void go(step)}
                >
                  <span>{t(`reception.step.${step}.short`)}</span>
                  <span className="gt-only-read">
                    {t(`reception.step.${step}`)} {t(`reception.rail.${state}`)}
                  </span>
                  <Icon size={12} aria-hidden />
                </button>
              </li>
            )
          })}
        </ol>
        <Beside name="step-next" step={next} isDisabled={isDisabled} onGo={go} />
      </nav>
      {skippingTo && (
        <OneLine
          label={t('reception.page.skip.reason')}
          action={t('reception.page.skip.action')}
          onSend={(reason) => void go(skippingTo, reason)}
          onLeave={() => {
            skip(null)
            focusSearch()
          }}
        />
      )}
    </div>
  )
}

interface BesideProps {
  readonly name: 'step-back' | 'step-next'
  readonly step: ReceptionStep | null
  readonly isDisabled: boolean
  readonly onGo: (step: ReceptionStep) => Promise<void>
}

function Beside({ name, step, isDisabled, onGo }: BesideProps) {
  const t = useText()
  const Icon = name === 'step-back' ? IconChevronLeft : IconChevronRight
  return (
    <ActionIcon
      size="sm"
      variant="subtle"
      data-act={name}
      aria-label={t(`reception.page.${name}`)}
      title={t(`reception.page.${name}`)}
      disabled={isDisabled || step === null}
      onClick={() => step && void onGo(step)}
    >
      <Icon size={15} />
    </ActionIcon>
  )
}
