import { type KeyboardEvent, useRef } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { shelves } from '#shared/scripts/script.ts'
import { everywhere, useScriptsView } from './scripts-view.ts'
import { isAt, rowAfter, type TreeRow, treeRows } from './tree-rows.ts'

/** Steps and categories with how much is in each. Where the arrows stand, there the list shows. */
export function CategoryTree() {
  const t = useText()
  const tree = useRef<HTMLDivElement>(null)
  const place = useScriptsView((state) => state.place)
  const categories = useLast(useQuery('scripts.categories', {}).value)
  const rows = treeRows(categories ?? [], place)

  function choose({ shelf, step, category }: TreeRow): void {
    useScriptsView.setState({ place: { shelf, step, category } })
  }

  function press(event: KeyboardEvent, at: number): void {
    const next = rowAfter(event.key, rows, at)
    if (!next) return
    event.preventDefault()
    choose(next)
    requestAnimationFrame(() => tree.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus())
  }

  return (
    <div className="sc-shelves">
      <ShelfChoice />
      <div className="sc-tree" role="tree" aria-label={t('scripts.page.tree')} ref={tree}>
        {rows.map((row, at) => {
          const isChosen = isAt(row, place)
          return (
            <button
              key={`${row.step}/${row.category}`}
              type="button"
              role="treeitem"
              className="sc-tree-row"
              data-level={row.level}
              aria-level={row.level}
              aria-selected={isChosen}
              aria-expanded={row.level === 3 ? undefined : row.level === 1 || row.step === place.step}
              tabIndex={isChosen ? 0 : -1}
              onClick={() => choose(row)}
              onKeyDown={(event) => press(event, at)}
            >
              <span className="gt-cut">{labelOf(row, t)}</span>
              <span className="sc-count">
                {row.approved}
                {row.drafts > 0 && (
                  <span title={t('scripts.page.draftCount', { count: row.drafts })}> +{row.drafts}</span>
                )}
              </span>
            </button>
          )
        })}
      </div>
    </div>
  )
}

/** 店铺, 团队, 我的: the tree below narrows to one shelf. */
function ShelfChoice() {
  const t = useText()
  const { shelf } = useScriptsView((state) => state.place)
  return (
    <ChoiceRow
      label={t('scripts.page.shelf')}
      value={shelf ?? 'all'}
      onChoose={(next) => {
        const chosen = shelves.find((one) => one === next) ?? null
        useScriptsView.setState({ place: { ...everywhere, shelf: chosen } })
      }}
      choices={[
        { value: 'all', label: t('scripts.page.everyShelf') },
        ...shelves.map((one) => ({ value: one, label: t(`scripts.shelf.${one}`) })),
      ]}
    />
  )
}

/** A category is called by its last part: what stands before it is the step once more. */
function labelOf({ step, category }: TreeRow, t: ReturnType<typeof useText>): string {
  if (category !== null) return category.split('/').slice(1).join(' / ') || category
  return step === null ? t('scripts.page.all') : t(`scripts.step.${step}`)
}
