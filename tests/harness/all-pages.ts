interface Page<R> {
  readonly rows: readonly R[]
  readonly next: string | null
}

/** A list as somebody turns its pages: `ask` gives the one behind a place, the first behind none. */
export async function allPages<R>(ask: (after: string | null) => Promise<Page<R>>): Promise<(readonly R[])[]> {
  const pages: (readonly R[])[] = []
  for (let after: string | null = null; ; ) {
    const page: Page<R> = await ask(after)
    pages.push(page.rows)
    if (page.next === null) return pages
    if (page.next === after) throw new Error(`page ${pages.length} leads to itself`)
    after = page.next
  }
}
