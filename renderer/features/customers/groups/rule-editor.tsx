import { Button, CloseButton, MultiSelect, Select, TagsInput, TextInput } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { choiceOps, mostDepth, numberOps } from '#shared/segments/segment-rule.ts'
import {
  allFields,
  choicesOf,
  type DraftBranch,
  type DraftPart,
  firstBranch,
  partFor,
  provinceHints,
} from './rule-draft.ts'
import { valueWord } from './rule-words.ts'

interface Props {
  readonly branch: DraftBranch
  readonly depth?: number
  readonly onChange: (branch: DraftBranch) => void
}

/** An and/or tree, put together from top to bottom. */
export function RuleEditor({ branch, depth = 1, onChange }: Props) {
  const t = useText()
  const change = (key: number, next: DraftPart | null) =>
    onChange({ ...branch, of: branch.of.flatMap((part) => (part.key === key ? (next ?? []) : part)) })
  const add = (part: DraftPart) => onChange({ ...branch, of: [...branch.of, part] })
  return (
    <fieldset className="cu-rule">
      <legend className="gt-only-read">{t('segments.rule.join')}</legend>
      {branch.of.length > 1 && (
        <ChoiceRow
          label={`${t('segments.rule.join')} ${branch.key}`}
          choices={(['all', 'any'] as const).map((value) => ({ value, label: t(`segments.rule.${value}`) }))}
          value={branch.kind}
          onChoose={(kind) => onChange({ ...branch, kind })}
        />
      )}
      {branch.of.map((part) => (
        <div key={part.key} className="cu-rule-part">
          {'of' in part ? (
            <RuleEditor branch={part} depth={depth + 1} onChange={(next) => change(part.key, next)} />
          ) : (
            <Condition part={part} onChange={(next) => change(part.key, next)} />
          )}
          {branch.of.length > 1 && (
            <CloseButton size="sm" aria-label={t('segments.rule.removePart')} onClick={() => change(part.key, null)} />
          )}
        </div>
      ))}
      <div className="cu-line">
        <Button size="compact-xs" variant="subtle" onClick={() => add(partFor('paidOrderCount'))}>
          {t('segments.rule.addCondition')}
        </Button>
        {depth < mostDepth && (
          <Button size="compact-xs" variant="subtle" onClick={() => add({ ...firstBranch(), kind: 'any' })}>
            {t('segments.rule.addBranch')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

type Leaf = Exclude<DraftPart, DraftBranch>

function Condition({ part, onChange }: { readonly part: Leaf; readonly onChange: (part: DraftPart) => void }) {
  const t = useText()
  const ops: readonly string[] = part.kind === 'number' ? numberOps : choiceOps
  return (
    <div className="cu-condition">
      <Select
        aria-label={t('segments.rule.field')}
        allowDeselect={false}
        searchable
        data={allFields.map((value) => ({ value, label: t(`segments.field.${value}`) }))}
        value={part.field}
        onChange={(next) => {
          const field = allFields.find((one) => one === next)
          if (field && field !== part.field) onChange({ ...partFor(field), key: part.key })
        }}
      />
      <Select
        aria-label={t('segments.rule.op')}
        allowDeselect={false}
        data={ops.map((value) => ({ value, label: t(`segments.op.${value}`) }))}
        value={part.op}
        onChange={(op) => op && onChange({ ...part, op } as Leaf)}
      />
      {part.kind === 'number' ? (
        <TextInput
          aria-label={t('segments.rule.number')}
          inputMode="numeric"
          value={part.text}
          onChange={(event) => onChange({ ...part, text: event.currentTarget.value })}
        />
      ) : (
        <Marks part={part} onChange={onChange} />
      )}
    </div>
  )
}

type Choice = Extract<Leaf, { readonly kind: 'choice' }>

function Marks({ part, onChange }: { readonly part: Choice; readonly onChange: (part: DraftPart) => void }) {
  const t = useText()
  const known = choicesOf[part.field]
  if (!known) {
    return (
      <TagsInput
        size="xs"
        aria-label={t('segments.rule.values')}
        placeholder={part.values.length === 0 ? t('segments.rule.valuesHint') : ''}
        data={part.field === 'province' ? [...provinceHints] : []}
        value={[...part.values]}
        onChange={(values) => onChange({ ...part, values })}
      />
    )
  }
  return (
    <MultiSelect
      aria-label={t('segments.rule.values')}
      data={known.map((value) => ({ value, label: valueWord(t, part.field, value) }))}
      value={[...part.values]}
      onChange={(values) => onChange({ ...part, values })}
    />
  )
}
