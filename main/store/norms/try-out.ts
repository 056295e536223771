import { walkMoments } from '#shared/inspection/judge-talk.ts'
import { saidLines } from '#shared/inspection/said-line.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { ok } from '#shared/kernel/result.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { mostTried, type normsContract } from '#shared/norms/contract.ts'
import type { Span } from '#shared/norms/fold-text.ts'
import { momentOfScript } from '#shared/norms/moment-of-script.ts'
import { type Moment, type NormSet, normSet } from '#shared/norms/norm-set.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { type NewTalk, newestTalks } from './newest-talks.ts'
import { rulesIn } from './shop-rules.ts'

interface Said {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly moment: Moment
}

/** A dry run: the rule by itself, as if it were on and held on every day; beside it what it finds as it is. */
export const tryOut: Handlers<typeof normsContract>['tryOut'] = async ({ id, builtIn, content }, context) => {
  const rule = { ...content, enabled: true, from: null, until: null }
  const set = normSet([{ ...rule, ruleId: builtIn ?? 'tried', builtIn, source: null }])
  const known = (await rulesIn(context)).filter(({ ruleId }) => ruleId === (builtIn ?? id))
  const asIs = normSet(known)
  const scripts = content.side === 'buyer' ? [] : await scriptsSaid(context)
  const talks = await newestTalks(context)
  const said = talks.flatMap(saidIn)
  const before = said.filter(({ text, moment }) => asIs.find(text, moment).length > 0).length
  return ok({ scripts: triedOn(set, scripts), talks: { ...triedOn(set, said), talks: talks.length, before } })
}

function triedOn(set: NormSet, said: readonly Said[]) {
  const rows: { id: string; title: string; text: string; spans: Span[] }[] = []
  let found = 0
  for (const { id, title, text, moment } of said) {
    const [finding] = set.find(text, moment)
    if (!finding) continue
    found += 1
    if (rows.length < mostTried) rows.push({ id, title, ...asShown(set, text, moment) })
  }
  return { scanned: said.length, found, rows }
}

/** Masked like everything on screen; what is found in the masked text is marked. */
function asShown(set: NormSet, text: string, moment: Moment): { text: string; spans: Span[] } {
  const shown = maskPersonal(text)
  return { text: shown, spans: [...(set.find(shown, moment)[0]?.spans ?? [])] }
}

/** Retired scripts too: they come back. */
async function scriptsSaid({ scripts, db, now }: Context): Promise<Said[]> {
  const { rows } = await scripts.ready(db)
  return [...rows.values()].flatMap(({ id, title, step, messages }) =>
    messages.map((text, at) => ({ id: `${id}/${at}`, title, text, moment: momentOfScript(step, at, dayOf(now)) })),
  )
}

function saidIn({ id, title, messages }: NewTalk): Said[] {
  const said: Said[] = []
  walkMoments(saidLines(messages), ({ no, text }, moment) => {
    said.push({ id: `${id}/${no}`, title, text, moment })
  })
  return said
}
