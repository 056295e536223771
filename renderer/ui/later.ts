import { type ComponentType, lazy } from 'react'

/** A page that is read when somebody wants it, or ahead of that by `preload`. */
export interface Later {
  preload(): Promise<unknown>
  /** To be kept while the page is shown: the page itself once it was read, before that one that waits for it. */
  now(): ComponentType
}

/** React holds a page it had to wait for back for up to 300 ms so that nothing flickers; what is read already shows at once. */
export function later(load: () => Promise<{ default: ComponentType }>): Later {
  let read: ComponentType | null = null
  const preload = async () => {
    const module = await load()
    read = module.default
    return module
  }
  const Waiting = lazy(preload)
  return { preload, now: () => read ?? Waiting }
}

/** A page that is there from the start. */
export function atOnce(page: ComponentType): Later {
  return { preload: () => Promise.resolve(), now: () => page }
}
