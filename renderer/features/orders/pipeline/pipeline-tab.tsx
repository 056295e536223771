import { Button, Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { useKeepPlace } from '#renderer/ui/keep-place.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { type PipelineStep, pipelineSteps } from '#shared/staff/first-posts.ts'
import { BoardItem } from '../board-item.tsx'
import { BesideOrder } from '../clocks/beside-order.tsx'
import { PipelineLine } from './pipeline-line.tsx'
import { WriteBack } from './write-back.tsx'
import '../clocks/clocks.css'
import './pipeline.css'

/** Orders come in by themselves: nobody stands at the first step. */
const steps = pipelineSteps.filter((step) => step !== 'created')

/** 流水线 (R29): the orders at each of the twelve steps, for the post that answers for it. */
export function PipelineTab() {
  const t = useText()
  const failureText = useFailureText('pipeline')
  const [step, setStep] = useState<PipelineStep>('memo')
  const [chosen, setChosen] = useState<string | null>(null)
  const [checked, setChecked] = useState<string | null>(null)
  const pages = usePages(step)
  const asked = useQuery('pipeline.page', { step, after: pages.after })
  const page = useLast(asked.value)
  const ids = (page?.rows ?? []).map(({ id }) => id)
  const checks = useLast(useQuery('checks.openOf', { orderIds: ids }).value)
  const isCheckedHere = checked !== null && ids.includes(checked)
  const list = useRef<HTMLUListElement>(null)
  const keepPlace = useKeepPlace(list, ids.join())
  const choices = steps.map((value) => ({
    value,
    label: t('pipeline.stepCount', { step: t(`pipeline.step.${value}`), count: page?.counts[value] ?? 0 }),
  }))
  return (
    <BesideOrder
      chosen={chosen}
      onClose={() => setChosen(null)}
      instead={
        isCheckedHere && (
          <BoardItem key={checked} id={checked} onLeave={() => undefined} onClose={() => setChecked(null)} />
        )
      }
    >
      <ChoiceRow label={t('pipeline.steps')} value={step} onChoose={setStep} choices={choices} />
      <div className="gt-clock-top">
        {page && page.posts.length > 0 && (
          <span className="gt-quiet">{t('pipeline.doneBy', { posts: page.posts.join('、') })}</span>
        )}
        {page && !page.mayDo && <strong>{t('pipeline.notYours')}</strong>}
        <span className="gt-spread" />
        <Pager pages={pages} next={page?.next} />
        {step === 'memo' && <TakeIn />}
      </div>
      {step === 'writtenBack' && page && <WriteBack rows={page.rows} mayDo={page.mayDo} />}
      <ProblemLine problem={asked.failure && failureText(asked.failure)} />
      {page?.rows.length === 0 && <Text className="gt-quiet">{t('pipeline.empty')}</Text>}
      <ul
        className="gt-clock-rows"
        ref={list}
        onFocus={keepPlace}
        onKeyDown={moveByArrows}
        aria-label={t(`pipeline.step.${step}`)}
      >
        {(page?.rows ?? []).map((line) => (
          <PipelineLine
            key={`${line.id}${line.version}`}
            line={line}
            checks={checks?.find(({ orderId }) => orderId === line.id)}
            onOpen={(id) => {
              setChecked(null)
              setChosen(id)
            }}
            onChecks={setChecked}
          />
        ))}
      </ul>
    </BesideOrder>
  )
}

/** Puts what waits for dispatch at the first step; says how many it were. */
function TakeIn() {
  const t = useText()
  const failureText = useFailureText('pipeline')
  const [told, tell] = useState('')

  async function take(): Promise<void> {
    const result = await runCommand('pipeline.takeIn', {})
    tell(result.ok ? t('pipeline.taken', { count: result.value.taken }) : failureText(result.failure))
  }

  return (
    <>
      <span className="gt-quiet" role="status">
        {told}
      </span>
      <Button variant="default" onClick={() => void take()}>
        {t('pipeline.takeIn')}
      </Button>
    </>
  )
}
