import { text } from 'node:stream/consumers'
import type { ReadableStream } from 'node:stream/web'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { carriedBlocks } from '#app/components/layout/packed.ts'

/** Nothing of an answer is deferred, so encoding it may not take longer than this many milliseconds. */
export const streamTimeout = 10_000

/**
 * The whole document of an answer as text in a few pieces, drawn in one go. Remix streams by default, and hands the data
 * to the browser through a suspended component; our loaders await all they need, so there is nothing to wait for while
 * drawing, and one string costs a third of a stream of small ones. Throws what a component throws.
 */
export async function renderDocument(
  remix: EntryContext,
  { cspNonce, carried = [] }: Pick<AppLoadContext, 'cspNonce' | 'carried'>,
  draw: (remix: EntryContext) => ReactElement,
): Promise<readonly string[]> {
  const { serverHandoffStream, ...whole } = remix
  const data = serverHandoffStream ? await text(serverHandoffStream as ReadableStream) : ''
  const html = renderToString(draw(whole))
  const handed = whole.renderMeta?.didRenderScripts ? [...carriedBlocks(carried), handover(data, cspNonce)] : []
  return ['<!DOCTYPE html>', html, ...handed]
}

/** The loaders' data for the browser, as Remix's own component writes it. */
const handover = (data: string, nonce: string) =>
  `<script nonce="${nonce}">window.__remixContext.streamController.enqueue(${escapeForScript(JSON.stringify(data))});window.__remixContext.streamController.close();</script>`

const escapes: Readonly<Record<string, string>> = {
  '&': '\\u0026',
  '<': '\\u003c',
  '>': '\\u003e',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** The text without anything that could end the script it stands in. */
const escapeForScript = (text: string) => text.replace(/[&<>\u2028\u2029]/g, (sign) => escapes[sign] ?? '')
