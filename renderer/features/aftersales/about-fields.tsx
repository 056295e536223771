import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { claimTypes, disputeKinds, repairModes } from '#shared/aftersales/ticket-words.ts'
import { parseInstant } from '#shared/kernel/time.ts'

const kinds = ['dispute', 'return', 'exchange', 'repair'] as const

interface Draft {
  readonly kind: (typeof kinds)[number]
  readonly disputeKind: (typeof disputeKinds)[number]
  readonly claimType: (typeof claimTypes)[number] | null
  readonly mode: (typeof repairModes)[number]
  /** As typed; empty is now. */
  readonly requestedAt: string
}

export const firstDraft: Draft = {
  ...{ kind: 'dispute', disputeKind: 'product', claimType: null, mode: 'sentIn', requestedAt: '' },
}

/** What the new case is about; null where the time of the request cannot be read. */
export function aboutOf({ kind, disputeKind, claimType, mode, requestedAt: typed }: Draft, now: number) {
  if (kind === 'dispute') return { kind, disputeKind, claimType }
  const requestedAt = typed === '' ? now : parseInstant(typed)
  if (requestedAt === null) return null
  return kind === 'repair' ? { kind, mode, requestedAt } : { kind, requestedAt }
}

interface Props {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

/** What a new case is about, and what its terms count from. */
export function AboutFields({ draft, onChange }: Props) {
  const t = useText()
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  const rowOf = <V extends string>(name: string, values: readonly V[], value: V, choose: (value: V) => void) => (
    <ChoiceRow
      label={t(`aftersales.${name}`)}
      choices={values.map((one) => ({ value: one, label: t(`aftersales.${name}.${one}`) }))}
      value={value}
      onChoose={choose}
    />
  )
  return (
    <div className="gt-wide as-line">
      {rowOf('kind', kinds, draft.kind, (kind) => set({ kind }))}
      {draft.kind === 'dispute' ? (
        <>
          {rowOf('disputeKind', disputeKinds, draft.disputeKind, (disputeKind) => set({ disputeKind }))}
          <PickField
            label={t('aftersales.claimType')}
            placeholder={t('aftersales.claimType.none')}
            values={claimTypes}
            wordsOf={(one) => t(`aftersales.claimType.${one}`)}
            value={draft.claimType}
            onPick={(claimType) => set({ claimType })}
            onClear={() => set({ claimType: null })}
          />
        </>
      ) : (
        <>
          {draft.kind === 'repair' && rowOf('mode', repairModes, draft.mode, (mode) => set({ mode }))}
          <LineField
            isTitled
            type="datetime-local"
            label={t('aftersales.requestedAt')}
            value={draft.requestedAt}
            onText={(requestedAt) => set({ requestedAt })}
          />
        </>
      )}
    </div>
  )
}
