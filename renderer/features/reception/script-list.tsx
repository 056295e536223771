import { useEffect, useRef } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import type { FoundScript } from '#shared/scripts/script.ts'
import type { VariableValues } from '#shared/scripts/variables.ts'
import { ScriptRow } from './script-row.tsx'
import type { ScriptRows } from './use-script-rows.ts'

interface Props {
  readonly listId: string
  readonly rows: ScriptRows
  readonly values: VariableValues
  readonly active: FoundScript | undefined
  readonly isSearching: boolean
  readonly onPoint: (index: number) => void
  readonly onTake: (script: FoundScript) => void
}

/**
 * The scripts to choose from; a word where there is none. The digits stand there while they take a script; before
 * anything is searched for they turn to a buyer.
 */
export function ScriptList({ listId, rows, values, active, isSearching, onPoint, onTake }: Props) {
  const t = useText()
  const list = useRef<HTMLDivElement>(null)
  const activeId = active?.id
  useEffect(() => {
    if (activeId) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  if (rows.scripts.length === 0) {
    return (
      <p role="status" className="rc-scripts rc-nothing">
        {!rows.isStale && t(isSearching ? 'reception.page.scripts.nothing' : 'reception.page.scripts.none')}
      </p>
    )
  }
  return (
    <div
      ref={list}
      id={listId}
      role="listbox"
      aria-label={t(`reception.step.${rows.step}`)}
      className="rc-scripts"
      aria-busy={rows.isStale}
    >
      {rows.isNear && (
        <div className="rc-nothing" role="presentation">
          {t('reception.page.scripts.near')}
        </div>
      )}
      {rows.scripts.map((script, index) => (
        <ScriptRow
          key={script.id}
          script={script}
          values={values}
          place={isSearching ? index + 1 : null}
          isActive={script.id === activeId}
          onTake={() => onTake(script)}
          onPoint={() => onPoint(index)}
        />
      ))}
    </div>
  )
}
