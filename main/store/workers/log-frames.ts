import type { TalkDraft } from '#shared/inspection/log-draft.ts'

/** What one frame of an import holds at most. */
const mostBatchTalks = 200
const mostBatchMessages = 2_000

/** Talks of a part of a file as they go into frames of the journal. */
export function inFrames(talks: readonly TalkDraft[]): TalkDraft[][] {
  const frames: TalkDraft[][] = []
  let messages = 0
  for (const talk of talks) {
    const frame = frames.at(-1)
    messages += talk.messages.length
    if (frame && frame.length < mostBatchTalks && messages <= mostBatchMessages) frame.push(talk)
    else {
      frames.push([talk])
      messages = talk.messages.length
    }
  }
  return frames
}
