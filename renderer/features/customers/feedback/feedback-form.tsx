import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { onCtrlEnter } from '#renderer/ui/enter-keys.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { PlatformField } from '#renderer/ui/platform-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { feedbackKinds } from '#shared/feedback/feedback.ts'
import type { platformNames } from '#shared/kernel/platform-names.ts'

/** An opinion as a customer said it; who said it stays for the next one. */
export function FeedbackForm() {
  const t = useText()
  const [platform, setPlatform] = useState<(typeof platformNames)[number]>('taobao')
  const [nick, setNick] = useState('')
  const [kind, setKind] = useState<(typeof feedbackKinds)[number]>('goods')
  const [text, setText] = useState('')
  const { problem, isSending, start } = useSending('feedback', record, () => setText(''))

  async function record() {
    if (nick.trim() === '') return t('feedback.needsNick')
    if (text.trim() === '') return t('feedback.needsText')
    return runCommand('feedback.record', { platform, nick, kind, text })
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    void start()
  }

  return (
    <form className="cu-feedback-form" noValidate onSubmit={submit} onKeyDown={onCtrlEnter(() => void start())}>
      <PlatformField label={t('feedback.platform')} value={platform} onPick={setPlatform} />
      <LineField label={t('feedback.nick')} maxLength={100} value={nick} onText={setNick} />
      <PickField
        label={t('feedback.kind')}
        values={feedbackKinds}
        wordsOf={(value) => t(`feedback.kind.${value}`)}
        value={kind}
        onPick={setKind}
      />
      <TextField
        className="cu-feedback-text"
        label={t('feedback.text')}
        maxLength={500}
        value={text}
        onText={setText}
      />
      <Button type="submit" loading={isSending}>
        {t('feedback.record')}
      </Button>
      <ProblemLine problem={problem} />
    </form>
  )
}
