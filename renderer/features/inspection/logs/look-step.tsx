import { Button, Group, MultiSelect, Stack, Text } from '@mantine/core'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { PlatformField } from '#renderer/ui/platform-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { ColumnsForm } from './columns-form.tsx'
import { putAway, sayOfFiles, startImport } from './import-acts.ts'
import { filesWord } from './import-words.ts'
import type { LogsState } from './logs-view.ts'
import { LookedFiles } from './looked-files.tsx'

/** What was recognised, and what only a person can say, before anything is taken. */
export function LookStep({
  state: { name, look, said, problem },
}: {
  readonly state: Extract<LogsState, { at: 'look' }>
}) {
  const t = useText()
  const failureText = useFailureText('inspection')
  const { talks, messages, lineCount, fileCount, unfit, isWhole, agents } = look
  const figures = { talks, messages, files: fileCount - unfit, about: isWhole ? '' : t('inspection.logs.atLeast') }
  return (
    <Stack className="gt-pad lg-scroll" gap="sm">
      <Text fw={600}>{t('inspection.logs.recognised', { name: filesWord(t, name, fileCount) })}</Text>
      <Text role="status">{t('inspection.logs.figures', figures)}</Text>
      {lineCount > 0 && <Text className="gt-quiet">{t('inspection.logs.unknownLines', { count: lineCount })}</Text>}
      {agents.length > 0 && <Text>{t('inspection.logs.agents', { names: agents.join('、') })}</Text>}
      <Group align="flex-end">
        <PlatformField
          isTitled
          label={t('inspection.logs.platform')}
          value={look.platform}
          onPick={(platform) => void sayOfFiles({ platform })}
        />
        {(look.needsDay || said.day !== null) && (
          <LineField
            type="date"
            isTitled
            label={t('inspection.logs.day')}
            value={said.day ?? ''}
            onText={(day) => void sayOfFiles({ day: day || null })}
          />
        )}
        {(look.areSidesGuessed || said.ours.length > 0) && (
          <MultiSelect
            label={t('inspection.logs.ours')}
            description={t('inspection.logs.oursHint')}
            data={[...new Set([...look.senders, ...said.ours])]}
            value={[...said.ours]}
            onChange={(ours) => void sayOfFiles({ ours })}
          />
        )}
      </Group>
      {look.table && <ColumnsForm key={look.table.header.join()} table={look.table} />}
      <LookedFiles look={look} />
      <ProblemLine problem={problem && failureText(problem)} />
      <Group>
        <Button autoFocus disabled={fileCount === unfit} onClick={() => void startImport()}>
          {t('inspection.logs.start')}
        </Button>
        <Button variant="default" onClick={() => void putAway()}>
          {t('inspection.logs.back')}
        </Button>
      </Group>
    </Stack>
  )
}
