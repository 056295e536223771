import { Checkbox, TextInput } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
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
      <div className="sc-line">
        <span className="sc-label" aria-hidden>
          {t('scripts.page.shelf')}
        </span>
        <ChoiceRow
          label={t('scripts.page.shelfOf')}
          value={shelf}
          onChoose={(next) => onChange({ shelf: next })}
          choices={shelves
            .filter((one) => one !== 'mine' || mayBeOwn)
            .map((one) => ({ value: one, label: t(`scripts.shelf.${one}`) }))}
        />
        <span className="gt-quiet">{t(`scripts.page.shelfHelp.${shelf}`)}</span>
      </div>
      <div className="sc-line">
        <span className="sc-label" aria-hidden>
          {t('scripts.page.kind')}
        </span>
        <ChoiceRow
          label={t('scripts.page.kind')}
          value={kind}
          onChoose={(next) => onChange({ kind: next })}
          choices={(['preset', 'event'] as const).map((one) => ({ value: one, label: t(`scripts.kind.${one}`) }))}
        />
        {kind === 'event' && (
          <>
            <TextInput
              type="date"
              aria-label={t('scripts.page.eventFrom')}
              value={eventFrom}
              onChange={(event) => onChange({ eventFrom: event.currentTarget.value })}
            />
            <span aria-hidden>–</span>
            <TextInput
              type="date"
              aria-label={t('scripts.page.eventUntil')}
              value={eventUntil}
              onChange={(event) => onChange({ eventUntil: event.currentTarget.value })}
            />
            <span className="gt-quiet">{t('scripts.page.eventHelp')}</span>
          </>
        )}
      </div>
      {step === 'farewell' && (
        <div className="sc-line">
          <span className="sc-label" aria-hidden>
            {t('scripts.page.case')}
          </span>
          <ChoiceRow
            label={t('scripts.page.case')}
            value={farewellCase ?? anyCase}
            onChoose={(next) => onChange({ farewellCase: next === anyCase ? null : next })}
            choices={[
              { value: anyCase, label: t('scripts.page.anyCase') },
              ...farewellCases.map((one) => ({ value: one, label: t(`scripts.case.${one}`) })),
            ]}
          />
        </div>
      )}
      <Checkbox.Group
        className="sc-platforms"
        label={t('scripts.page.platforms')}
        value={[...platforms]}
        onChange={(next) => onChange({ platforms: platformNames.filter((name) => next.includes(name)) })}
      >
        {platformNames.map((name) => (
          <Checkbox key={name} size="xs" value={name} label={t(`shell.platform.${name}`)} />
        ))}
        <span className="gt-quiet">{platforms.length === 0 && t('scripts.page.noneTicked')}</span>
      </Checkbox.Group>
    </>
  )
}
