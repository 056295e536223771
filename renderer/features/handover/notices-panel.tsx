import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { noticeKinds } from '#shared/handover/notice.ts'
import { NoticeList } from './notice-list.tsx'

/** What goes into every note by itself: added while on shift, ended when it is over. */
export function NoticesPanel({ nameOf }: { readonly nameOf: (personId: string | null) => string }) {
  const t = useText()
  const failureText = useFailureText('handover')
  const notices = useQuery('handover.notices', {}).value ?? []
  const [problem, setProblem] = useState<string | null>(null)

  async function turn(entry: 'handover.endNotice' | 'handover.markNoticeRead', id: string): Promise<void> {
    const result = await runCommand(entry, { id })
    setProblem(result.ok ? null : failureText(result.failure))
  }

  return (
    <div className="ho-notices">
      <NoticeList
        notices={notices}
        nameOf={nameOf}
        onEnd={({ id }) => void turn('handover.endNotice', id)}
        onRead={({ id }) => void turn('handover.markNoticeRead', id)}
      />
      <ProblemLine problem={problem} />
      <FormButton words={t('handover.page.addNotice')}>{(close) => <NoticeForm onDone={close} />}</FormButton>
    </div>
  )
}

function NoticeForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText()
  const [kind, setKind] = useState<(typeof noticeKinds)[number]>('stock')
  const { typed, field } = useTyped(() => ({ text: '' }))

  async function send() {
    if (typed.text.trim() === '') return t('handover.page.needsNotice')
    return runCommand('handover.addNotice', { kind, text: typed.text })
  }

  return (
    <OpenedForm domain="handover" onSend={send} onDone={onDone}>
      <ChoiceRow
        label={t('handover.page.noticeKind')}
        value={kind}
        onChoose={setKind}
        choices={noticeKinds.map((value) => ({ value, label: t(`handover.notice.${value}`) }))}
      />
      <LineField
        autoFocus
        className="gt-wide"
        label={t('handover.page.noticeText')}
        placeholder={t('handover.page.noticeExample')}
        maxLength={200}
        {...field('text')}
      />
    </OpenedForm>
  )
}
