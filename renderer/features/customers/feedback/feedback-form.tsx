import { Button, Select, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { onCtrlEnter } from '#renderer/ui/enter-keys.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { feedbackKinds } from '#shared/feedback/feedback.ts'
import { platformNames } from '#shared/kernel/platform-names.ts'

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
      <Select
        aria-label={t('feedback.platform')}
        allowDeselect={false}
        data={platformNames.map((value) => ({ value, label: t(`shell.platform.${value}`) }))}
        value={platform}
        onChange={(next) => setPlatform(platformNames.find((one) => one === next) ?? platform)}
      />
      <LineField label={t('feedback.nick')} maxLength={100} value={nick} onText={setNick} />
      <Select
        aria-label={t('feedback.kind')}
        allowDeselect={false}
        data={feedbackKinds.map((value) => ({ value, label: t(`feedback.kind.${value}`) }))}
        value={kind}
        onChange={(next) => setKind(feedbackKinds.find((one) => one === next) ?? kind)}
      />
      <Textarea
        className="cu-feedback-text"
        aria-label={t('feedback.text')}
        placeholder={t('feedback.text')}
        autosize
        minRows={1}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" loading={isSending}>
        {t('feedback.record')}
      </Button>
      <ProblemLine problem={problem} />
    </form>
  )
}
