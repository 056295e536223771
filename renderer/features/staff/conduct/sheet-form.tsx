import { Button, Title } from '@mantine/core'
import { useState } from 'react'
import { useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PersonPick } from '#renderer/ui/person-pick.tsx'
import { codeItems, conductItems, normItems } from '#shared/conduct/conduct-items.ts'

type Item = (typeof conductItems)[number]
type Answers = Readonly<Partial<Record<Item, 'kept' | 'broken'>>>

const parts = [
  ['code', codeItems],
  ['norms', normItems],
] as const

/** Each point has its answer; one press keeps all, so that only exceptions are looked for. */
export function SheetForm({ isLead, onDone }: { readonly isLead: boolean; readonly onDone: () => void }) {
  const t = useText()
  const own = useSeat()?.person?.id ?? ''
  const [personId, setPerson] = useState(own)
  const [answers, setAnswers] = useState<Answers>({})
  const [note, setNote] = useState('')
  const open = conductItems.filter((item) => answers[item] === undefined).length
  const keepAll = () =>
    setAnswers({ ...Object.fromEntries(conductItems.map((item) => [item, 'kept' as const])), ...answers })

  function sign() {
    const given = conductItems.flatMap((item) => {
      const one = answers[item]
      return one === undefined ? [] : [{ item, isKept: one === 'kept' }]
    })
    return runCommand('conduct.sign', { personId, answers: given, note: note.trim() })
  }

  return (
    <OpenedForm
      domain="conduct"
      onSend={sign}
      onDone={onDone}
      action={t('conduct.sheet.sign')}
      beside={<span className="gt-quiet">{open > 0 && t('conduct.sheet.left', { open })}</span>}
    >
      {isLead && <PersonPick label={t('conduct.sheet.person')} value={personId} onPick={setPerson} />}
      <Button variant="default" onClick={keepAll}>
        {t('conduct.sheet.all')}
      </Button>
      {parts.map(([part, items]) => (
        <section key={part} className="co-items">
          <Title order={4} size="h6">
            {t(`conduct.sheet.${part}`)}
          </Title>
          <ol>
            {items.map((item) => (
              <li key={item}>
                <span>{t(`conduct.item.${item}`)}</span>
                <ChoiceRow
                  label={t(`conduct.item.${item}`)}
                  value={answers[item] ?? null}
                  onChoose={(value) => setAnswers({ ...answers, [item]: value })}
                  choices={(['kept', 'broken'] as const).map((value) => ({
                    value,
                    label: t(`conduct.sheet.${value}`),
                  }))}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <LineField label={t('conduct.sheet.note')} maxLength={500} value={note} onText={setNote} />
    </OpenedForm>
  )
}
