import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import type { SegmentRule } from '#shared/segments/segment-rule.ts'
import { branchDraft, firstBranch, ruleOf } from './rule-draft.ts'
import { RuleEditor } from './rule-editor.tsx'

interface Props {
  /** Null: a new one. */
  readonly line: Value<'segments.list'>[number] | null
  readonly onTry: (rule: SegmentRule) => void
  readonly onDone: () => void
}

/** A group or tag: its name, and a rule, or nothing where people are put in by hand. */
export function GroupForm({ line, onTry, onDone }: Props) {
  const t = useText()
  const [kind, setKind] = useState<'group' | 'tag'>(line?.kind ?? 'group')
  const [name, setName] = useState(line?.name ?? '')
  const [mode, setMode] = useState<'rule' | 'manual'>(line && !line.rule ? 'manual' : 'rule')
  const [branch, setBranch] = useState(() => (line?.rule ? branchDraft(line.rule) : firstBranch()))
  const rule = mode === 'rule' ? ruleOf(branch) : null

  async function send() {
    if (name.trim() === '') return t('segments.groups.needsName')
    if (mode === 'rule' && !rule) return t('segments.groups.needsRule')
    return runCommand('segments.save', { id: line?.id ?? null, expected: line?.version ?? null, kind, name, rule })
  }

  return (
    <OpenedForm
      domain="segments"
      onSend={send}
      onDone={onDone}
      beside={
        mode === 'rule' && (
          <Button variant="default" disabled={!rule} onClick={() => rule && onTry(rule)}>
            {t('segments.groups.try')}
          </Button>
        )
      }
    >
      <LineField autoFocus isTitled label={t('segments.groups.name')} maxLength={20} value={name} onText={setName} />
      <div className="cu-line">
        <ChoiceRow
          label={t('segments.groups.kind')}
          choices={(['group', 'tag'] as const).map((value) => ({ value, label: t(`segments.groups.${value}`) }))}
          value={kind}
          onChoose={setKind}
        />
        <ChoiceRow
          label={t('segments.groups.mode')}
          choices={(['rule', 'manual'] as const).map((value) => ({ value, label: t(`segments.groups.${value}`) }))}
          value={mode}
          onChoose={setMode}
        />
      </div>
      {mode === 'rule' && (
        <div className="gt-wide">
          <RuleEditor branch={branch} onChange={setBranch} />
        </div>
      )}
    </OpenedForm>
  )
}
