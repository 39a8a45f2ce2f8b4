import { type Locale, languageOf } from '#app/text/locale.ts'
import { messages } from '#app/text/messages.ts'

/**
 * A paper as an answer, shown in the browser and kept nowhere on the way. Its name says nothing about the person. Without
 * a paper, on a machine that can make none, a calm page says what to do instead.
 */
export function pdfResponse(pdf: Uint8Array | null, name: string, locale: Locale): Response {
  if (!pdf) return noPrinter(locale)
  return new Response(Buffer.from(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name}.pdf"`,
      'Content-Length': String(pdf.byteLength),
      'Cache-Control': 'private, no-store',
    },
  })
}

function noPrinter(locale: Locale): Response {
  const { product } = messages[locale].shell
  const { title, text } = messages[locale].print.noPrinter
  return new Response(
    `<!doctype html><html lang="${languageOf(locale)}"><head><meta charset="utf-8"><title>${title} · ${product}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/calm.css"></head>
<body><header>${product}</header><main><h1>${title}</h1><p>${text}</p></main></body></html>`,
    { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } },
  )
}
