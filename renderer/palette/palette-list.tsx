import { useEffect, useRef } from 'react'
import { ScriptText } from '#renderer/features/reception/script-text.tsx'
import { useText } from '#renderer/text/use-text.ts'
import type { VariableValues } from '#shared/scripts/variables.ts'
import type { PaletteRow } from './palette-rows.ts'
import type { Palette } from './use-palette.ts'

export const listId = 'palette-rows'
export const optionId = (index: number) => `palette-${index}`

export function PaletteList({ palette }: { palette: Palette }) {
  const t = useText()
  const { rows, at, isStale, isNothing, take, values } = palette
  return (
    <>
      {isNothing && (
        <p role="status" className="pl-nothing">
          {!isStale && t('palette.nothing')}
        </p>
      )}
      <div id={listId} role="listbox" aria-label={t('palette.title')} aria-busy={isStale} className="pl-rows">
        {rows.map((row, index) => (
          <Row
            key={row.key}
            row={row}
            values={values}
            index={index}
            isChosen={index === at}
            onTake={() => take(index)}
          />
        ))}
      </div>
    </>
  )
}

interface RowProps {
  readonly row: PaletteRow
  readonly values: VariableValues
  readonly index: number
  readonly isChosen: boolean
  readonly onTake: () => void
}

function Row({ row, values, index, isChosen, onTake }: RowProps) {
  const t = useText()
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys (aria-activedescendant)
    <div
      ref={line}
      id={optionId(index)}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className="pl-row"
      data-kind={row.kind}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <span className="pl-kind">{t(`palette.${row.kind}`)}</span>
      <span className="pl-title">{row.title}</span>
      <span className="pl-more">
        {row.kind === 'scripts' ? <ScriptText text={row.more} values={values} /> : row.more}
      </span>
    </div>
  )
}
