import { useEffect, useRef } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import type { PaletteRow } from './palette-rows.ts'

interface Props {
  readonly rows: readonly PaletteRow[]
  readonly at: number
  readonly onTake: (index: number) => void
}

export function PaletteList({ rows, at, onTake }: Props) {
  const t = useText()
  const chosen = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen row moves with `at`
  useEffect(() => chosen.current?.scrollIntoView({ block: 'nearest' }), [at])
  if (rows.length === 0) return <p className="gt-quiet">{t('shell.palette.nothing')}</p>
  return (
    <div id="palette-rows" role="listbox" aria-label={t('shell.palette.title')} className="gt-palette" tabIndex={-1}>
      {rows.map((row, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys (aria-activedescendant)
        <div
          key={row.key}
          id={`palette-${index}`}
          ref={index === at ? chosen : null}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className="gt-palette-row"
          onClick={() => onTake(index)}
        >
          <span className="gt-palette-kind">{t(`shell.palette.${row.kind}`)}</span>
          <span className="gt-palette-title">{row.title}</span>
          <span className="gt-palette-more">{row.more}</span>
        </div>
      ))}
    </div>
  )
}
