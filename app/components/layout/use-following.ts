import { useNavigate, useSubmit } from '@remix-run/react'
import { useEffect } from 'react'

const isPlainClick = ({ defaultPrevented, button, metaKey, altKey, ctrlKey, shiftKey }: MouseEvent) =>
  !defaultPrevented && button === 0 && !metaKey && !altKey && !ctrlKey && !shiftKey

const closest = (target: EventTarget | null, selector: string) =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null

/**
 * Follows the page's plain links (`Link`) and sends its plain forms (`data-sent="inside"`) without a load of the whole
 * document: one listener for all. Without script the browser does both by itself.
 */
export function useFollowing(): void {
  const navigate = useNavigate()
  const submit = useSubmit()

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = closest(event.target, 'a[data-discover]')
      if (!(link instanceof HTMLAnchorElement) || !isPlainClick(event)) return
      if (link.origin !== location.origin || (link.target !== '' && link.target !== '_self')) return
      event.preventDefault()
      navigate(link.pathname + link.search + link.hash, { replace: link.href === location.href })
    }
    const onSubmit = (event: SubmitEvent) => {
      const form = closest(event.target, 'form[data-sent="inside"]')
      if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return
      event.preventDefault()
      const { submitter } = event
      submit(submitter instanceof HTMLButtonElement ? submitter : form, { preventScrollReset: true })
    }
    document.addEventListener('click', onClick)
    document.addEventListener('submit', onSubmit)
    return () => {
      document.removeEventListener('click', onClick)
      document.removeEventListener('submit', onSubmit)
    }
  }, [navigate, submit])
}
