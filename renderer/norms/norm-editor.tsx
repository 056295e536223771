import { Button, NumberInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { KeyboardEvent } from 'react'
import { useRuleWords } from '#renderer/outgoing/rule-words.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { isComposing } from '#renderer/ui/keys.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { TickField } from '#renderer/ui/tick-field.tsx'
import { type NormRule, type RuleContent, severities, wordMatches } from '#shared/norms/norm-rule.ts'
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
          <LineField
            isTitled
            label={t('norms.page.name')}
            maxLength={40}
            value={content.name}
            onText={(text) => change({ name: text })}
          />
        ) : (
          <h2>{words(rule, 'name')}</h2>
        )}
        {rule.source && (
          <p className="gt-quiet">{t('norms.page.source', { source: t(`norms.source.${rule.source}`) })}</p>
        )}
        <div className="st-norm-row">
          <TickField
            label={t('norms.page.enabled')}
            isTicked={content.enabled}
            onTick={(isTicked) => change({ enabled: isTicked })}
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
        <p className="gt-quiet">{t(`norms.page.where.${whereOf(content)}`)}</p>
        <NormWords content={content} onChange={change} />
        <Days form={form} />
        <Says form={form} />
      </fieldset>
      <ProblemLine problem={form.problem} />
      {mayChange && <Acts form={form} isOwn={isOwn} />}
      {mayChange && (
        <NormTry
          id={rule.builtIn === null && rule.ruleId !== '' ? rule.ruleId : null}
          builtIn={rule.builtIn}
          content={content}
        />
      )}
    </section>
  )
}

/** Where a rule is asked: what goes out is held, what was said is found. */
function whereOf({ side, match }: RuleContent): 'outgoing' | 'talks' | 'both' {
  if (match === 'otherBuyer') return 'outgoing'
  return side === 'buyer' ? 'talks' : 'both'
}

function OwnFields({ form: { content, change } }: { form: NormForm }) {
  const t = useText()
  return (
    <div className="st-norm-row">
      <PickField
        isTitled
        label={t('norms.page.match')}
        values={wordMatches}
        wordsOf={(value) => t(`norms.match.${value}`)}
        value={content.match}
        onPick={(value) => change({ match: value })}
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
      <PickField
        isTitled
        label={t('norms.page.side')}
        values={sides}
        wordsOf={(value) => t(`norms.side.${value}`)}
        value={content.side}
        onPick={(value) => change({ side: value })}
      />
    </div>
  )
}

function Days({ form: { content, change } }: { form: NormForm }) {
  const t = useText()
  return (
    <div className="st-norm-row">
      {(['from', 'until'] as const).map((field) => (
        <LineField
          key={field}
          type="date"
          isTitled
          label={t(`norms.page.${field}`)}
          value={content[field] ?? ''}
          onText={(text) => change({ [field]: text || null })}
        />
      ))}
    </div>
  )
}

function Says({ form: { content, change } }: { form: NormForm }) {
  const t = useText()
  return (
    <>
      <LineField
        isTitled
        label={t('norms.page.hint')}
        maxLength={120}
        value={content.hint}
        onText={(text) => change({ hint: text })}
      />
      <TextField
        isTitled
        label={t('norms.page.instead')}
        maxRows={4}
        maxLength={200}
        value={content.instead}
        onText={(text) => change({ instead: text })}
      />
    </>
  )
}

function Acts({ form, isOwn }: { form: NormForm; isOwn: boolean }) {
  const t = useText()
  return (
    <div className="st-norm-row">
      <Button title="Ctrl+Enter" onClick={() => void form.save()}>
        {t('shell.save')}
      </Button>
      {form.isStored && (
        <Button variant="subtle" color={isOwn ? 'red' : 'gray'} onClick={() => void form.remove()}>
          {t(isOwn ? 'norms.page.remove' : 'norms.page.reset')}
        </Button>
      )}
    </div>
  )
}
