import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { ScoreSheet } from '../sheet/score-sheet.tsx'
import { DrawHead } from './draw-head.tsx'
import { MemberList } from './member-list.tsx'
import { useSample } from './sample-view.ts'

/** A draw: how it was made, its talks, and the sheet of the one that is judged. */
export function DrawWork({ id }: { readonly id: string }) {
  const t = useText()
  const logId = useSample((view) => view.logId)
  const draw = useLast(useQuery('inspection.spotDraw', { id }).value)
  if (!draw) return null
  const open = draw.members.filter(({ check, talk }) => check === null && talk !== null)
  const chosen = draw.members.find((one) => one.logId === logId) ?? open[0] ?? null
  const goOn = () => {
    const at = open.findIndex((one) => one.logId === chosen?.logId)
    useSample.setState({ logId: (open[at + 1] ?? open.find((one) => one.logId !== chosen?.logId))?.logId ?? null })
  }
  return (
    <>
      <DrawHead draw={draw} />
      <div className="qc-body">
        <MemberList draw={draw} chosen={chosen?.logId ?? null} />
        {chosen?.check === null && chosen.talk && (
          <div className="qc-work">
            <ScoreSheet
              key={chosen.logId}
              of={{ logId: chosen.logId, drawId: id, calibrationId: null }}
              formId={null}
              onGiven={goOn}
            />
          </div>
        )}
        {(chosen === null || chosen.check) && (
          <p className="qc-empty">{t(open.length === 0 ? 'scorecards.sample.done' : 'scorecards.sample.judged')}</p>
        )}
      </div>
    </>
  )
}
