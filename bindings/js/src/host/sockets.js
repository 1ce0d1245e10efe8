// preview2-shim's sockets with our changes.
//
// TCP's `shutdown` does what WASI specifies: the shim destroys the socket, whatever is asked. Ending the output stream
// half-closes the connection there, so that is what `send` does. The component still holds the streams, so they then
// answer as ended ones do, and are never asked again: the shim ends the process on a stream that it does not know.
//
// UDP's incoming streams can be waited for more than once.
//
// The network that the component hands in is ours (see imports.js); the shim gets its own.

import { AskingPollable, LocalPollable } from "./pollable.js";
import { shim } from "./shim.js";

const dispose = Symbol.dispose ?? Symbol.for("dispose");

/** The streams of each connected socket. */
const streams = new WeakMap();

const closed = () => {
  throw { tag: "closed" };
};

const over = () => new LocalPollable();

/** The shim's classes with our changes. Made late, like the shim itself. */
let Tcp;
let Udp;

/** The shim's only network. */
export const shimNetwork = () => shim().sockets.instanceNetwork.instanceNetwork();

function tcpClass() {
  Tcp ??= class extends shim().sockets.tcp.TcpSocket {
    startBind(_network, local) {
      super.startBind(shimNetwork(), local);
    }

    startConnect(_network, remote) {
      super.startConnect(shimNetwork(), remote);
    }

    finishConnect() {
      const [input, output] = super.finishConnect();
      streams.set(this, { input, output });
      return [input, output];
    }

    accept() {
      const [socket, input, output] = super.accept();
      streams.set(tcpSocket(socket), { input, output });
      return [socket, input, output];
    }

    shutdown(direction) {
      const pair = streams.get(this);
      if (pair === undefined) throw "invalid-state";
      if (direction !== "receive") endOutput(pair.output);
      if (direction !== "send") endInput(pair.input);
    }
  };
  return Tcp;
}

function udpClass() {
  Udp ??= class extends shim().sockets.udp.UdpSocket {
    startBind(_network, local) {
      super.startBind(shimNetwork(), local);
    }

    stream(remote) {
      const [incoming, outgoing] = super.stream(remote);
      mendIncoming(incoming);
      return [incoming, outgoing];
    }
  };
  return Udp;
}

/** Gives a socket of the shim's our methods. Its private fields stay what they are. */
export const tcpSocket = (socket) => Object.setPrototypeOf(socket, tcpClass().prototype);

/** The same for UDP. */
export const udpSocket = (socket) => Object.setPrototypeOf(socket, udpClass().prototype);

/** The shim calls a stream ready for ever once a datagram has come; whoever waits for the next one would spin. */
function mendIncoming(incoming) {
  const receive = incoming.receive.bind(incoming);
  const subscribe = incoming.subscribe.bind(incoming);
  let queue = [];
  let came = false;
  const look = () => {
    if (queue.length === 0) queue = receive(16n);
    came ||= queue.length > 0;
    return queue.length > 0;
  };
  incoming.receive = (most) => (most > 0n && look() ? queue.splice(0, Number(most)) : []);
  incoming.subscribe = () => (came ? new AskingPollable(look) : subscribe());
}

function endOutput(output) {
  if (output.checkWrite === closed) return;
  output[dispose]();
  for (const name of ["checkWrite", "write", "blockingWriteAndFlush", "flush", "blockingFlush"]) output[name] = closed;
  output.subscribe = over;
}

function endInput(input) {
  for (const name of ["read", "blockingRead"]) input[name] = closed;
  input.subscribe = over;
}
