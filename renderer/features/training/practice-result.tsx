import { Button, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'
import type { ScriptStep } from '#shared/scripts/script.ts'
import { FaultText } from './fault-text.tsx'
import { showList } from './practice-view.ts'
import { secondsText } from './seconds-text.ts'
import { TalkLines } from './talk-lines.tsx'

/** Points, the lines that cost them, and what would have been better. */
export function PracticeResult({ runId }: { runId: string }) {
  const t = useText()
  const { value: run, failure } = useQuery('training.run', { id: runId })
  if (!run) {
    return failure ? (
      <Stack className="gt-pad">
        <Text>{t('training.failure.run_not_found')}</Text>
        <Back />
      </Stack>
    ) : (
      <div aria-busy="true" />
    )
  }
  const { score, title, lines, platform } = run
  const without = score.faults.filter(({ line }) => line === null)
  return (
    <Stack className="gt-pad tr-result" gap="md">
      <div className="tr-head">
        <Title order={2} size="h3">
          {t('training.scored', { points: score.points })}
        </Title>
        <Text className="gt-quiet">{title}</Text>
        <Back />
      </div>
      <dl className="tr-figures">
        <Figure name={t('training.firstReply')} value={secondsText(t, score.firstReplyMs)} />
        <Figure name={t('training.medianReply')} value={secondsText(t, score.medianReplyMs)} />
        <Figure name={t('training.answers')} value={String(score.answers)} />
      </dl>
      {score.faults.length === 0 && <Text>{t('training.noFaults')}</Text>}
      {without.map((fault) => (
        <div key={`${fault.code} ${fault.about}`} className="tr-missing">
          <FaultText fault={fault} />
          {fault.about !== null && <Better step={fault.about as ScriptStep} platform={platform} />}
        </div>
      ))}
      <TalkLines nick={t('training.buyer')} lines={lines} faults={score.faults} />
      <Text className="gt-quiet">{t('training.weights')}</Text>
    </Stack>
  )
}

function Back() {
  const t = useText()
  return (
    <Button variant="default" onClick={showList} autoFocus>
      {t('training.back')}
    </Button>
  )
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** The shop's first approved script of the step that was missing. */
function Better({ step, platform }: { step: ScriptStep; platform: Platform }) {
  const t = useText()
  const { value } = useQuery('scripts.search', { query: '', step, platform })
  const script = value?.rows[0]?.script
  return script ? (
    <Text className="tr-better">{t('training.better', { title: script.title, text: script.messages[0] ?? '' })}</Text>
  ) : null
}
