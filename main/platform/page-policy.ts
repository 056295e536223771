import { deskOrigin } from '#main/origins.ts'

/** Content security policy of a page. No page reaches the network; styles need this page's nonce. */
export function pagePolicy(origin: string, nonce: string): string {
  const styles =
    origin === deskOrigin ? `style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; ` : ''
  return (
    `default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'none'; ${styles}` +
    `base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'`
  )
}
