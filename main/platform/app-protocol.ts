import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { scheme } from '#main/origins.ts'
import { pagePolicy } from './page-policy.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }])
}

/** Serves the built pages of one origin to one session, and nothing else. A file is in the first folder that has it. */
export function serveOrigin(session: Session, origin: string, pagesFolders: readonly string[]): void {
  session.protocol.handle(scheme, async (request) => {
    const url = new URL(request.url)
    const isOurs = `${url.protocol}//${url.host}` === origin && request.method === 'GET'
    const type = contentTypes[extname(url.pathname)]
    if (!isOurs || !type) return new Response(null, { status: 404 })
    for (const folder of pagesFolders) {
      const file = normalize(join(folder, decodeURIComponent(url.pathname)))
      const body = file.startsWith(folder + sep) ? await readFile(file).catch(() => null) : null
      if (body) return respond(body, type, origin)
    }
    return new Response(null, { status: 404 })
  })
}

function respond(body: Buffer, type: string, origin: string): Response {
  const headers: Record<string, string> = { 'content-type': type, 'x-content-type-options': 'nosniff' }
  if (!type.startsWith('text/html')) {
    return new Response(new Uint8Array(body), {
      headers: { ...headers, 'cache-control': 'max-age=31536000, immutable' },
    })
  }
  const nonce = randomBytes(16).toString('base64')
  const html = body.toString('utf8').replace('__NONCE__', nonce)
  return new Response(html, { headers: { ...headers, 'content-security-policy': pagePolicy(origin, nonce) } })
}
