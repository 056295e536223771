import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { QuestionGroup } from '#shared/inspection/question-groups.ts'

type Kept = Value<'inspection.questionGroups'>

/** The shop's keyword groups, one a line: 发货：几天发、什么时候发. */
export function GroupsForm({ onDone }: { readonly onDone: () => void }) {
  const kept = useQuery('inspection.questionGroups', {}).value
  return kept ? <Lines kept={kept} onDone={onDone} /> : null
}

function Lines({ kept, onDone }: { readonly kept: Kept; readonly onDone: () => void }) {
  const t = useText()
  const [text, setText] = useState(() =>
    kept.groups.map(({ name, words }) => `${name}：${words.join('、')}`).join('\n'),
  )

  async function send() {
    const groups = readGroups(text)
    if (groups === null) return t('hot.groups.needs')
    return runCommand('inspection.saveQuestionGroups', { expected: kept.version, groups })
  }

  return (
    <OpenedForm domain="inspection" onSend={send} onDone={onDone}>
      <TextField
        autoFocus
        className="gt-wide"
        isTitled
        label={t('hot.groups.lines')}
        description={t('hot.groups.help')}
        minRows={8}
        value={text}
        onText={setText}
      />
    </OpenedForm>
  )
}

/** Null when a line has no name or no word. */
function readGroups(text: string): QuestionGroup[] | null {
  const groups: QuestionGroup[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const [name = '', ...rest] = line.split(/[:：]/u)
    const words = rest
      .join(' ')
      .split(/[、,，;；\s]+/u)
      .flatMap((word) => (word === '' ? [] : [word.slice(0, 20)]))
    if (name.trim() === '' || words.length === 0) return null
    groups.push({ name: name.trim().slice(0, 20), words: [...new Set(words)].slice(0, 40) })
  }
  return groups
}
