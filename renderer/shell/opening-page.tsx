import { Alert, Button, Group, Progress, Stack, Text, Title } from '@mantine/core'
import { storeClient } from '#renderer/data/desk-data.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import type { Failure } from '#shared/kernel/result.ts'
import type { Opening } from '#shared/wire.ts'

/** While the store checks or rebuilds its view. The usual check is over before anybody could read a word. */
export function OpeningPage({ opening }: { opening: Opening }) {
  if (opening.state === 'rebuilding') return <Rebuilding opening={opening} />
  if (opening.state === 'refused') return <Refused failure={opening.failure} />
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

/** No store: why, what is kept, and a way to try again without starting the program anew. */
function Refused({ failure }: { failure: Failure }) {
  const t = useText()
  const failureText = useFailureText('backup')
  return (
    <div className="gt-centre">
      <Alert color="red" title={t('shell.opening.refused')} role="alert" maw={560}>
        <Text>{failureText(failure)}</Text>
        <Group mt="sm">
          <Button variant="default" onClick={storeClient.retry}>
            {t('backup.tryAgain')}
          </Button>
        </Group>
      </Alert>
    </div>
  )
}
