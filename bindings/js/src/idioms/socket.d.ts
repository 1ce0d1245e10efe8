
/** Methods of `Socket`, with JavaScript's forms of pages, columns and named values. */
export interface SocketIdioms {
  /** Local IP address, as in `net.Socket`; undefined before `bind`. */
  readonly localAddress: string | undefined;

  /** IP address of the peer, as in `net.Socket`; undefined if there is no peer. */
  readonly remoteAddress: string | undefined;

  /** Port of the peer, as in `net.Socket`; undefined if there is no peer. */
  readonly remotePort: number | undefined;
}
