import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { askDesk, openDeskPort } from '#tests/harness/desk-port.ts'
import { palettePage } from '#tests/harness/hot-key.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { openShop } from '#tests/harness/new-shop.ts'
import type { Program } from '#tests/harness/program.ts'

let program: Program
startJourney('page-powers', async (started) => {
  program = started
  await program.page.waitForSelector('form')
})

/** The palette's window is made behind the first page of somebody who is signed in; nobody is when it is looked at. */
async function paletteOfShop(): Promise<Page> {
  await openShop(program)
  const page = await palettePage(program.app)
  await askDesk(program.page, 'command', 'staff.signOut', {})
  await page.waitForSelector('button')
  return page
}

describe.each(['workbench', 'palette'] as const)('what a page of the %s can do', (name) => {
  let page: Page
  beforeAll(async () => {
    page = name === 'workbench' ? program.page : await paletteOfShop()
  })

  it('sees no database of the store', async () => {
    const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
    expect(names).toEqual([])
  })

  it('has no Node and no Electron, only the three doors of the bridge', async () => {
    const found = await page.evaluate(() => ({
      globals: ['require', 'process', 'module', 'Buffer', '__dirname', 'electron'].filter((name) => name in globalThis),
      bridge: Object.keys(Reflect.get(window, 'guitai')).sort(),
    }))
    expect(found).toEqual({ globals: [], bridge: ['call', 'onEvent', 'wantPort'] })
  })

  it('cannot be led to another page', async () => {
    const url = page.url()
    for (const there of [
      'https://example.com/',
      'file:///etc/passwd',
      'guitai://store/main/store/store.html',
      'data:text/html,x',
    ]) {
      await page.evaluate((to) => {
        location.href = to
      }, there)
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
      expect(page.url()).toBe(url)
    }
  })

  it('cannot open windows', async () => {
    const before = program.app.windows().length
    const opened = await page.evaluate(() => window.open('https://example.com/') === null)
    expect(opened).toBe(true)
    expect(program.app.windows()).toHaveLength(before)
  })

  it('reaches no network by any way a page has', async () => {
    const outcomes = await page.evaluate(async () => {
      const failed = async (attempt: () => Promise<unknown>) =>
        attempt().then(
          () => 'reached',
          () => 'refused',
        )
      const loaded = (element: HTMLImageElement | HTMLScriptElement) =>
        new Promise((resolve, reject) => {
          element.onload = resolve
          element.onerror = reject
          element.src = 'http://127.0.0.1:9/x'
          document.head.append(element)
        })
      return {
        fetch: await failed(() => fetch('http://127.0.0.1:9/')),
        ownScheme: await failed(() => fetch('guitai://store/main/store/store.html')),
        image: await failed(() => loaded(new Image())),
        script: await failed(() => loaded(document.createElement('script'))),
        socket: await failed(
          () =>
            new Promise((resolve, reject) => {
              const socket = new WebSocket('ws://127.0.0.1:9/')
              socket.onopen = resolve
              socket.onerror = reject
            }),
        ),
        beacon: navigator.sendBeacon('http://127.0.0.1:9/') ? 'queued' : 'refused',
      }
    })
    // A beacon is queued or not; the policy refuses it either way without telling the page.
    const { beacon, ...others } = outcomes
    expect(['queued', 'refused']).toContain(beacon)
    expect(others).toEqual({
      fetch: 'refused',
      ownScheme: 'refused',
      image: 'refused',
      script: 'refused',
      socket: 'refused',
    })
  })

  it('runs no text as code and takes no inline style or script', async () => {
    // In a later task: what the inspector itself evaluates is let through by the policy.
    const outcome = await page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => {
            const inline = document.createElement('script')
            inline.textContent = 'window.inlineRan = true'
            document.head.append(inline)
            let made = 'refused'
            try {
              made = String(new Function('return "ran"')())
            } catch {
              made = 'refused'
            }
            resolve({ function: made, inline: Reflect.get(window, 'inlineRan') ?? 'refused' })
          }),
        ),
    )
    expect(outcome).toEqual({ function: 'refused', inline: 'refused' })
  })

  it('gets nothing from the gate without a person at the desk', async () => {
    await openDeskPort(page)
    expect((await askDesk(page, 'ask', 'customers.page', { after: null })).failure?.code).toBe('not_signed_in')
    expect((await askDesk(page, 'command', 'staff.lock', {})).failure?.code).toBe('not_signed_in')
  })
})
