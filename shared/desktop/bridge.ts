/** What the preload puts on the window of a page people see. It never grows with features. */
export interface DesktopBridge {
  wantPort(nonce: string): void
  call(name: string, input: unknown): Promise<unknown>
  onEvent(listen: (name: string) => void): void
}
