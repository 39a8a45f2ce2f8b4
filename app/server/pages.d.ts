/** The routes as Remix builds them. */
declare module '#pages'
