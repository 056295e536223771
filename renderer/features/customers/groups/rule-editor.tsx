import { Button, CloseButton, MultiSelect, TagsInput } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
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
  return (
    <div className="cu-condition">
      <PickField
        label={t('segments.rule.field')}
        searchable
        values={allFields}
        wordsOf={(field) => t(`segments.field.${field}`)}
        value={part.field}
        onPick={(field) => {
          if (field !== part.field) onChange({ ...partFor(field), key: part.key })
        }}
      />
      {part.kind === 'number' ? (
        <>
          <OpField ops={numberOps} op={part.op} onPick={(op) => onChange({ ...part, op })} />
          <LineField
            label={t('segments.rule.number')}
            inputMode="numeric"
            value={part.text}
            onText={(text) => onChange({ ...part, text })}
          />
        </>
      ) : (
        <>
          <OpField ops={choiceOps} op={part.op} onPick={(op) => onChange({ ...part, op })} />
          <Marks part={part} onChange={onChange} />
        </>
      )}
    </div>
  )
}

interface OpProps<O extends string> {
  readonly ops: readonly O[]
  readonly op: O
  readonly onPick: (op: O) => void
}

function OpField<O extends string>({ ops, op, onPick }: OpProps<O>) {
  const t = useText()
  return (
    <PickField
      label={t('segments.rule.op')}
      values={ops}
      wordsOf={(one) => t(`segments.op.${one}`)}
      value={op}
      onPick={onPick}
    />
  )
}

type Choice = Extract<Leaf, { readonly kind: 'choice' }>

function Marks({ part, onChange }: { readonly part: Choice; readonly onChange: (part: DraftPart) => void }) {
  const t = useText()
  const known = choicesOf[part.field]
  if (!known) {
    return (
      <TagsInput
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
