/** How large this browser's reader wants the text. */
export type TextSize = 'normal' | 'large'

const cookie = /(?:^|;\s*)text=stor(?:;|$)/
const year = 31_536_000

export const isTextSize = (value: unknown): value is TextSize => value === 'normal' || value === 'large'

/** Answers the size chosen in this browser, else the ordinary one. */
export const textSizeOf = (request: Request): TextSize =>
  cookie.test(request.headers.get('Cookie') ?? '') ? 'large' : 'normal'

/** Answers the Set-Cookie value that keeps the choice: eyes are the same tomorrow. */
export const textSizeCookie = (size: TextSize) =>
  `text=${size === 'large' ? 'stor' : ''}; Path=/; SameSite=Lax; HttpOnly; Max-Age=${size === 'large' ? year : 0}`
