import { boolean, type InferOutput, literal, nullable, object, picklist, variant } from 'valibot'
import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { instant, maybeText, text } from '#shared/kernel/schema.ts'
import { type Contact, contactWays, harassmentKinds, outcomes, type Review } from './review.ts'

/** What the desk does with a review. */
export const reviewAct = variant('do', [
  object({ do: literal('draft'), text: maybeText(2_000) }),
  /** The agent has published this on the platform: we only note it. */
  object({ do: literal('published'), text: text(2_000) }),
  object({ do: literal('contact'), way: picklist(contactWays), asksToAmend: boolean(), words: maybeText(500) }),
  object({ do: literal('answer'), isYes: boolean(), words: maybeText(500) }),
  object({
    do: literal('outcome'),
    outcome: picklist(outcomes),
    words: maybeText(500),
    /** What is done for a buyer who amended, and until when. */
    care: nullable(object({ what: text(200), dueAt: instant })),
  }),
  object({ do: literal('harassed'), kind: picklist(harassmentKinds), words: text(500) }),
])
export type ReviewAct = InferOutput<typeof reviewAct>

export const contactFailures = [
  'contact_locked',
  'nothing_to_amend',
  'second_needs_supervisor',
  'no_third_request',
] as const
export const turnFailures = [
  ...contactFailures,
  'not_asked',
  'already_amended',
  'care_missing',
  'already_marked',
] as const

type Refusal = Failure<(typeof turnFailures)[number]>
export type Change = Partial<Omit<Review, 'id'>>
type Kept = Pick<Review, 'rating' | 'outcome' | 'isLocked' | 'sealed'>

const countOf = ({ sealed }: Pick<Review, 'sealed'>, did: Contact['did']) =>
  sealed.contactLog.filter((one) => one.did === did).length

/** Whether the buyer may be asked to amend it: once; a second time with the supervisor's consent; never after "no" (R45). */
export function mayAsk(review: Kept): Result<null, Failure<(typeof contactFailures)[number]>> {
  if (review.isLocked) return fail('contact_locked')
  if (review.rating === 'good' || review.outcome === 'amended') return fail('nothing_to_amend')
  const asked = countOf(review, 'askedToAmend')
  if (asked > 1) return fail('no_third_request')
  return asked === 1 && countOf(review, 'approved') === 0 ? fail('second_needs_supervisor') : ok(null)
}

export interface Doing {
  readonly by: string
  /** Epoch ms. */
  readonly now: number
}

/** What an act changes. The case of a harassed buyer and the memo of an amended review are the caller's. */
export function turnReview(review: Review, act: ReviewAct, doing: Doing): Result<Change, Refusal> {
  switch (act.do) {
    case 'draft':
      return ok({ sealed: { ...review.sealed, replyDraft: act.text } })
    case 'published': {
      const sealed = { ...review.sealed, replyDraft: act.text }
      return ok({ replyPublishedAt: doing.now, repliedBy: doing.by, toReplySince: undefined, sealed })
    }
    case 'contact':
      return contacted(review, act, doing)
    case 'answer':
      return answered(review, act, doing)
    case 'outcome':
      return ended(review, act, doing)
    case 'harassed': {
      if (review.harassment) return fail('already_marked')
      return ok({ isLocked: true, sealed: logged(review, { did: 'harassed', words: act.words }, doing) })
    }
  }
}

type Of<D extends ReviewAct['do']> = Extract<ReviewAct, { readonly do: D }>

function contacted(review: Review, { way, asksToAmend, words }: Of<'contact'>, doing: Doing): Result<Change, Refusal> {
  if (review.isLocked) return fail('contact_locked')
  const may = asksToAmend ? mayAsk(review) : ok(null)
  if (!may.ok) return may
  return ok({ sealed: logged(review, { did: asksToAmend ? 'askedToAmend' : 'contacted', way, words }, doing) })
}

/** A "no" ends the rescue and locks every further contact. */
function answered(review: Review, { isYes, words }: Of<'answer'>, doing: Doing): Result<Change, Refusal> {
  if (countOf(review, 'askedToAmend') === 0) return fail('not_asked')
  if (isYes) return ok({ sealed: logged(review, { did: 'agreed', words }, doing) })
  const outcome = review.outcome === 'amended' ? review.outcome : 'unchanged'
  const sealed = logged(review, { did: 'refused', words }, doing)
  return ok({ isLocked: true, outcome, rescueSince: undefined, sealed })
}

/** A buyer may amend after all, whatever was written before; an amended one stays amended. */
function ended(review: Review, { outcome, words, care }: Of<'outcome'>, doing: Doing): Result<Change, Refusal> {
  if (review.rating === 'good') return fail('nothing_to_amend')
  if (review.outcome === 'amended') return fail('already_amended')
  if (outcome === 'amended' && care === null) return fail('care_missing')
  return ok({ outcome, rescueSince: undefined, sealed: logged(review, { did: outcome, words }, doing) })
}

/** The supervisor lets the buyer be asked a second time, and says why. */
export function approveSecond(
  review: Review,
  reason: string,
  doing: Doing,
): Result<Change, Refusal | Failure<'not_needed'>> {
  const may = mayAsk(review)
  if (may.ok) return fail('not_needed')
  if (may.failure.code !== 'second_needs_supervisor') return may
  return ok({ sealed: logged(review, { did: 'approved', words: reason }, doing) })
}

type Line = Pick<Contact, 'did' | 'words'> & Partial<Pick<Contact, 'way'>>

function logged({ sealed }: Review, { did, words, way = null }: Line, { by, now }: Doing): Review['sealed'] {
  return { ...sealed, contactLog: [...sealed.contactLog, { at: now, by, did, way, words }] }
}
