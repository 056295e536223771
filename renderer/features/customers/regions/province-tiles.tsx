import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { provinceTiles, tileColumns, tileOf, tileRows } from '#shared/segments/province-tiles.ts'
import './province-tiles.css'

const side = 56
const gap = 4
/** The part of a tile its bar may fill, below its name. */
const barTop = 22

/** A bar for each province, standing roughly where the province is. The table beside it says the same in words. */
export function ProvinceTiles({ rows }: { rows: Value<'segments.regions'>['rows'] }) {
  const t = useText()
  const known = new Map(rows.map((row) => [tileOf(row.province)?.name, row]))
  const most = Math.max(1, ...rows.map(({ deals }) => deals))
  return (
    <figure className="cu-tiles">
      <svg
        role="img"
        aria-label={t('segments.regions.tiles')}
        viewBox={`0 0 ${tileColumns * (side + gap)} ${tileRows * (side + gap)}`}
      >
        {provinceTiles.map(({ name, column, row }) => {
          const { deals = 0, permille = 0 } = known.get(name) ?? {}
          const height = ((side - barTop) * deals) / most
          const share = (permille / 10).toFixed(1)
          return (
            <g key={name} transform={`translate(${column * (side + gap)} ${row * (side + gap)})`}>
              <title>{t('segments.regions.tile', { name, deals, share })}</title>
              <rect className="cu-tile" width={side} height={side} rx="3" />
              <rect className="cu-tile-bar" y={side - height} width={side} height={height} rx="2" />
              <text x={side / 2} y="16">
                {name}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption className="gt-quiet">{t('segments.regions.tiles')}</figcaption>
    </figure>
  )
}
