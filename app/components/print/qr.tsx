import { useTranslations } from '#app/text/use-translations.ts'

/** A QR code, drawn as squares; what it leads to is written beside it. */
export function Qr({ squares }: { squares: readonly (readonly boolean[])[] }) {
  const t = useTranslations('acute')
  const quiet = 4
  const side = squares.length + 2 * quiet
  const dark = squares.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])),
  )

  return (
    <svg className="qr" role="img" aria-label={t('qr')} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
