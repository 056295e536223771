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

/** Serves the built pages of one origin to one session, and nothing else. */
export function serveOrigin(session: Session, origin: string, pagesFolder: string): void {
  session.protocol.handle(scheme, async (request) => {
    const url = new URL(request.url)
    const file = normalize(join(pagesFolder, decodeURIComponent(url.pathname)))
    const isOurs = `${url.protocol}//${url.host}` === origin && file.startsWith(pagesFolder + sep)
    const type = contentTypes[extname(file)]
    if (!isOurs || !type || request.method !== 'GET') return new Response(null, { status: 404 })
    try {
      return respond(await readFile(file), type, origin)
    } catch {
      return new Response(null, { status: 404 })
    }
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
