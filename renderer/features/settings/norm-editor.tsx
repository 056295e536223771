import { Button, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { KeyboardEvent } from 'react'
import { useRuleWords } from '#renderer/outgoing/rule-words.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { isComposing } from '#renderer/ui/keys.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { type NormRule, severities, wordMatches } from '#shared/norms/norm-rule.ts'
import { NormTry } from './norm-try.tsx'
import type { NormVersion } from './norm-versions.ts'
import { NormWords } from './norm-words.tsx'
import { type NormForm, useNormForm } from './use-norm-form.ts'

interface Props {
  readonly rule: NormRule
  readonly version: NormVersion
  readonly mayChange: boolean
  readonly onSaved: (ruleId: string) => void
}

const sides = ['agent', 'buyer', 'both'] as const

/** One rule: what it finds, how it is held, what it says. Ctrl+Enter saves. */
export function NormEditor({ rule, version, mayChange, onSaved }: Props) {
  const t = useText()
  const words = useRuleWords()
  const form = useNormForm(rule, version, (ruleId) => {
    notifications.show({ message: t('norms.page.saved') })
    onSaved(ruleId)
  })
  const { content, change } = form
  const isOwn = rule.builtIn === null

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event.nativeEvent)) return
    event.preventDefault()
    if (mayChange) void form.save()
  }

  return (
    <section className="st-norm-editor" aria-label={words(rule, 'name') || t('norms.page.newName')} onKeyDown={press}>
      <fieldset key={form.resets} disabled={!mayChange}>
        {isOwn ? (
          <TextInput
            label={t('norms.page.name')}
            maxLength={40}
            value={content.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        ) : (
          <h2>{words(rule, 'name')}</h2>
        )}
        {rule.source && (
          <p className="gt-quiet">{t('norms.page.source', { source: t(`norms.source.${rule.source}`) })}</p>
        )}
        <div className="st-norm-row">
          <Checkbox
            label={t('norms.page.enabled')}
            checked={content.enabled}
            onChange={(event) => change({ enabled: event.currentTarget.checked })}
          />
          <ChoiceRow
            label={t('norms.page.severity')}
            value={content.severity}
            choices={severities.map((value) => ({ value, label: t(`norms.severity.${value}`) }))}
            onChoose={(severity) => change({ severity })}
            isDisabled={!mayChange}
          />
          <span className="gt-quiet">{t(`norms.severity.${content.severity}.help`)}</span>
        </div>
        {isOwn ? (
          <OwnFields form={form} />
        ) : (
          <p className="gt-quiet">
            {[t(`norms.match.${content.match}`), t(`norms.side.${content.side}`), t(`norms.when.${content.when}`)].join(
              ' · ',
            )}
          </p>
        )}
        <NormWords content={content} onChange={change} />
        <Days form={form} />
        <Says form={form} />
      </fieldset>
      <ProblemLine problem={form.problem} />
      {mayChange && <Acts form={form} isOwn={isOwn} />}
      {mayChange && <NormTry builtIn={rule.builtIn} content={content} />}
    </section>
  )
}

function OwnFields({ form: { content, change } }: { form: NormForm }) {
  const t = useText()
  return (
    <div className="st-norm-row">
      <Select
        label={t('norms.page.match')}
        allowDeselect={false}
        data={wordMatches.map((value) => ({ value, label: t(`norms.match.${value}`) }))}
        value={content.match}
        onChange={(value) => change({ match: wordMatches.find((one) => one === value) ?? 'any' })}
      />
      {content.match === 'near' && (
        <NumberInput
          label={t('norms.page.within')}
          min={0}
          max={50}
          value={content.within}
          onChange={(value) => change({ within: Math.min(50, Math.max(0, Math.round(Number(value)) || 0)) })}
        />
      )}
      <Select
        label={t('norms.page.side')}
        allowDeselect={false}
        data={sides.map((value) => ({ value, label: t(`norms.side.${value}`) }))}
        value={content.side}
        onChange={(value) => change({ side: sides.find((one) => one === value) ?? 'agent' })}
      />
    </div>
  )
}

function Days({ form: { content, change } }: { form: NormForm }) {
  const t = useText()
  return (
    <div className="st-norm-row">
      {(['from', 'until'] as const).map((field) => (
        <TextInput
          key={field}
          type="date"
          label={t(`norms.page.${field}`)}
          value={content[field] ?? ''}
          onChange={(event) => change({ [field]: event.currentTarget.value || null })}
        />
      ))}
    </div>
  )
}

function Says({ form: { content, change } }: { form: NormForm }) {
  const t = useText()
  return (
    <>
      <TextInput
        label={t('norms.page.hint')}
        maxLength={120}
        value={content.hint}
        onChange={(event) => change({ hint: event.currentTarget.value })}
      />
      <Textarea
        label={t('norms.page.instead')}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={200}
        value={content.instead}
        onChange={(event) => change({ instead: event.currentTarget.value })}
      />
    </>
  )
}

function Acts({ form, isOwn }: { form: NormForm; isOwn: boolean }) {
  const t = useText()
  return (
    <div className="st-norm-row">
      <Button title="Ctrl+Enter" onClick={() => void form.save()}>
        {t('norms.page.save')}
      </Button>
      {form.isStored && (
        <Button variant="subtle" color={isOwn ? 'red' : 'gray'} onClick={() => void form.remove()}>
          {t(isOwn ? 'norms.page.remove' : 'norms.page.reset')}
        </Button>
      )}
    </div>
  )
}
