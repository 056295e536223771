import { Alert, Progress, Stack, Text, Title } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import type { Opening } from '#shared/wire.ts'

/** While the store checks or rebuilds its view. The usual check is over before anybody could read a word. */
export function OpeningPage({ opening }: { opening: Opening }) {
  const t = useText()
  if (opening.state === 'rebuilding') return <Rebuilding opening={opening} />
  if (opening.state === 'refused') {
    return (
      <div className="gt-centre">
        <Alert color="red" title={t('shell.opening.refused')} role="alert">
          {t(`shell.failure.${opening.failure.code}`, { ...opening.failure.details })}
        </Alert>
      </div>
    )
  }
  return <div className="gt-centre" aria-busy="true" />
}

function Rebuilding({ opening }: { opening: Extract<Opening, { state: 'rebuilding' }> }) {
  const t = useText()
  const percent = opening.total ? Math.min(100, Math.round((opening.done / opening.total) * 100)) : 0
  return (
    <div className="gt-centre">
      <Stack className="gt-card" gap="sm" role="status">
        <Title order={3}>{t('shell.opening.rebuilding')}</Title>
        <Text>{t(`shell.opening.why.${opening.why}`)}</Text>
        <Progress value={percent} aria-label={t('shell.opening.rebuilding')} />
        <Text className="gt-quiet">{t('shell.opening.rows', { done: opening.done, total: opening.total ?? '…' })}</Text>
      </Stack>
    </div>
  )
}
