import { Button } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { focusSearch } from '../focus.ts'
import { buyerViewOf, changeBuyerView, useBuyerView } from '../reception-view.ts'
import { typedAfter } from '../typed-after.ts'
import { useAct } from '../use-act.ts'

const kinds = ['explicit', 'latent'] as const

/** What was typed while listening becomes a need with one key: said, or unsaid (R13). There only when something is typed. */
export function NeedKeys({ id }: { id: string }) {
  const t = useText()
  const act = useAct(id)
  const { search } = useBuyerView(id)
  const text = search.trim()
  if (text === '') return null

  async function note(kind: (typeof kinds)[number]): Promise<void> {
    const result = await act('reception.addNeed', { id, kind, text })
    if (result.ok) changeBuyerView(id, { search: typedAfter(search, buyerViewOf(id).search) })
    focusSearch()
  }

  return kinds.map((kind) => (
    <Button
      key={kind}
      size="compact-xs"
      variant="default"
      data-act={`need-${kind}`}
      title={t(`coach.${kind}.title`)}
      onClick={() => void note(kind)}
    >
      {t(`coach.${kind}`)}
    </Button>
  ))
}
