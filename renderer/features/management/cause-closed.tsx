import { Button } from '@mantine/core'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { CauseView } from '#shared/management/cause-entries.ts'
import { CauseChecking } from './cause-checking.tsx'

/** What became of a closed record: whether the cause came back, whether somebody looked. */
export function CauseClosed({ view }: { readonly view: CauseView }) {
  const t = useText()
  const { id, version, closedAt, checked, since, lastAt } = view
  const reopening = useSending('management', () => runCommand('management.reopenRootCause', { id, expected: version }))
  return (
    <section>
      <p>{t('management.cause.closedOn', { on: formatInstant(closedAt ?? 0).slice(0, 10) })}</p>
      {since > 0 && (
        <p className="mg-missing">
          {t('management.cause.recurredOn', { count: since, on: formatInstant(lastAt ?? 0).slice(0, 10) })}
        </p>
      )}
      {checked && <p>{t('management.cause.checked', { words: checked.words })}</p>}
      <div className="mg-line">
        {checked === null && (
          <FormButton words={t('management.cause.check')}>
            {(close) => <CauseChecking view={view} onDone={close} />}
          </FormButton>
        )}
        <Button
          size="compact-xs"
          variant="default"
          loading={reopening.isSending}
          onClick={() => void reopening.start()}
        >
          {t('management.cause.reopen')}
        </Button>
        <ProblemLine problem={reopening.problem} />
      </div>
    </section>
  )
}
