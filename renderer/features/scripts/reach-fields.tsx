import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { platformNames } from '#shared/kernel/platform-names.ts'
import { farewellCases, shelves } from '#shared/scripts/script.ts'
import type { ScriptForm } from './script-form.ts'

interface Props {
  readonly form: ScriptForm
  /** What somebody else wrote never goes to one's own shelf. */
  readonly mayBeOwn: boolean
  readonly onChange: (next: Partial<ScriptForm>) => void
}

const anyCase = 'any'

/** When and where it is offered: platforms, days of a promotion, how a reception ended. */
export function ReachFields({ form, mayBeOwn, onChange }: Props) {
  const t = useText()
  const { shelf, kind, step, platforms, farewellCase, eventFrom, eventUntil } = form
  return (
    <>
      <Line words={t('scripts.page.shelf')}>
        <ChoiceRow
          label={t('scripts.page.shelfOf')}
          value={shelf}
          onChoose={(next) => onChange({ shelf: next })}
          choices={shelves
            .filter((one) => one !== 'mine' || mayBeOwn)
            .map((one) => ({ value: one, label: t(`scripts.shelf.${one}`) }))}
        />
        <span className="gt-quiet">{t(`scripts.page.shelfHelp.${shelf}`)}</span>
      </Line>
      <Line words={t('scripts.page.kind')}>
        <ChoiceRow
          label={t('scripts.page.kind')}
          value={kind}
          onChoose={(next) => onChange({ kind: next })}
          choices={(['preset', 'event'] as const).map((one) => ({ value: one, label: t(`scripts.kind.${one}`) }))}
        />
        {kind === 'event' && (
          <>
            <Day
              label={t('scripts.page.eventFrom')}
              value={eventFrom}
              onChange={(day) => onChange({ eventFrom: day })}
            />
            <span aria-hidden>–</span>
            <Day
              label={t('scripts.page.eventUntil')}
              value={eventUntil}
              onChange={(day) => onChange({ eventUntil: day })}
            />
            <span className="gt-quiet">{t('scripts.page.eventHelp')}</span>
          </>
        )}
      </Line>
      {step === 'farewell' && (
        <Line words={t('scripts.page.case')}>
          <ChoiceRow
            label={t('scripts.page.case')}
            value={farewellCase ?? anyCase}
            onChoose={(next) => onChange({ farewellCase: next === anyCase ? null : next })}
            choices={[
              { value: anyCase, label: t('scripts.page.anyCase') },
              ...farewellCases.map((one) => ({ value: one, label: t(`scripts.case.${one}`) })),
            ]}
          />
        </Line>
      )}
      <Checkbox.Group
        className="sc-platforms"
        label={t('scripts.page.platforms')}
        value={[...platforms]}
        onChange={(next) => onChange({ platforms: platformNames.filter((name) => next.includes(name)) })}
      >
        {platformNames.map((name) => (
          <Checkbox key={name} value={name} label={t(`shell.platform.${name}`)} />
        ))}
        <span className="gt-quiet">{platforms.length === 0 && t('scripts.page.noneTicked')}</span>
      </Checkbox.Group>
    </>
  )
}

/** A line of the form. Its words are seen only: the control in it has a name of its own. */
function Line({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div className="sc-line">
      <span className="sc-label" aria-hidden>
        {words}
      </span>
      {children}
    </div>
  )
}

function Day({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  return <LineField type="date" label={label} value={value} onText={onChange} />
}
