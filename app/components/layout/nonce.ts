import { createContext, useContext } from 'react'

const Nonce = createContext<string | undefined>(undefined)

export const NonceProvider = Nonce.Provider

/** Answers the nonce of this response's scripts on the server, and nothing in the browser, which hides it. */
export const useNonce = () => useContext(Nonce)
