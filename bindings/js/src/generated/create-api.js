// Generated from the WIT package by `cargo xtask bindings`. Do not edit.

import * as rt from "../runtime/index.js";

export class ParserError extends rt.SchedulerCoreError {}
rt.named(ParserError, "ParserError");

export class SocketError extends rt.SchedulerCoreError {}
rt.named(SocketError, "SocketError");

export class IpPoolError extends rt.SchedulerCoreError {}
rt.named(IpPoolError, "IpPoolError");

export class WorkflowError extends rt.SchedulerCoreError {}
rt.named(WorkflowError, "WorkflowError");

export class RunnerError extends rt.SchedulerCoreError {}
rt.named(RunnerError, "RunnerError");

/** The classes and functions of one instance. */
export function createApi(instance) {
  // Interface types

  class Scenario extends rt.Resource {
    constructor() {
      throw rt.noConstructor(Scenario, "Scenario has no constructor; one comes from parse(…) of a Source, parse(…)");
    }

    get name() {
      const call = Scenario$name;
      const self = call.self(this, Scenario);
      let result;
      try {
        result = self.name();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    get version() {
      const call = Scenario$version;
      const self = call.self(this, Scenario);
      let result;
      try {
        result = self.version();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    get pools() {
      const call = Scenario$pools;
      const self = call.self(this, Scenario);
      let result;
      try {
        result = self.pools();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    get workflows() {
      const call = Scenario$workflows;
      const self = call.self(this, Scenario);
      let result;
      try {
        result = self.workflows();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    get diagnostics() {
      const call = Scenario$diagnostics;
      const self = call.self(this, Scenario);
      let result;
      try {
        result = self.diagnostics();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    toJson(cursor) {
      const call = Scenario$toJson;
      const self = call.self(this, Scenario);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.toJson(cursorRaw);
      } catch (thrown) {
        throw call.failure(thrown, $parserError);
      }
      return result;
    }
  }

  // Interface parser

  class Source extends rt.Resource {
    constructor(syntax) {
      const call = Source$constructor;
      const raw = call.exports("parser");
      const syntaxRaw = call.argument("syntax", $syntax, syntax);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = new raw.Source(syntaxRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      super(result, instance);
    }

    static withLimits(syntax, limits) {
      const call = Source$withLimits;
      const raw = call.exports("parser");
      const syntaxRaw = call.argument("syntax", $syntax, syntax);
      const limitsRaw = call.argument("limits", $parserLimits, limits);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = raw.Source.withLimits(syntaxRaw, limitsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $parserError);
      }
      return $ownSource.lift(result);
    }

    push(chunk) {
      const call = Source$push;
      const self = call.self(this, Source);
      const chunkRaw = call.argument("chunk", rt.string, chunk);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.push(chunkRaw);
      } catch (thrown) {
        throw call.failure(thrown, $parserError);
      }
      return $u64.lift(result);
    }

    get length() {
      const call = Source$length;
      const self = call.self(this, Source);
      let result;
      try {
        result = self.length();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $u64.lift(result);
    }

    clear() {
      const call = Source$clear;
      const self = call.self(this, Source);
      if (arguments.length > 0) call.atMost(arguments, 0);
      try {
        self.clear();
      } catch (thrown) {
        throw call.failure(thrown);
      }
    }

    parse() {
      const call = Source$parse;
      const self = call.self(this, Source);
      if (arguments.length > 0) call.atMost(arguments, 0);
      let result;
      try {
        result = self.parse();
      } catch (thrown) {
        throw call.failure(thrown, $parserError);
      }
      return $ownScenario.lift(result);
    }

    validate() {
      const call = Source$validate;
      const self = call.self(this, Source);
      if (arguments.length > 0) call.atMost(arguments, 0);
      let result;
      try {
        result = self.validate();
      } catch (thrown) {
        throw call.failure(thrown, $parserError);
      }
      return result;
    }

    convert(to, cursor) {
      const call = Source$convert;
      const self = call.self(this, Source);
      const toRaw = call.argument("to", $syntax, to);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.convert(toRaw, cursorRaw);
      } catch (thrown) {
        throw call.failure(thrown, $parserError);
      }
      return result;
    }
  }

  class Expression extends rt.Resource {
    constructor() {
      throw rt.noConstructor(Expression, "Expression has no constructor; one comes from Expression.compile(…)");
    }

    static compile(source, declarations, dialect) {
      const call = Expression$compile;
      const raw = call.exports("parser");
      const sourceRaw = call.argument("source", rt.string, source);
      const declarationsRaw = call.argument("declarations", $listOfVariableDeclaration, declarations);
      const dialectRaw = call.argument("dialect", $optionalDialect, dialect);
      if (arguments.length > 3) call.atMost(arguments, 3);
      let result;
      try {
        result = raw.Expression.compile(sourceRaw, declarationsRaw, dialectRaw);
      } catch (thrown) {
        throw call.failure(thrown, $parserError);
      }
      return $ownExpression.lift(result);
    }

    get source() {
      const call = Expression$source;
      const self = call.self(this, Expression);
      let result;
      try {
        result = self.source();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    get variables() {
      const call = Expression$variables;
      const self = call.self(this, Expression);
      let result;
      try {
        result = self.variables();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    get kind() {
      const call = Expression$kind;
      const self = call.self(this, Expression);
      let result;
      try {
        result = self.kind();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    evaluate(values) {
      const call = Expression$evaluate;
      const self = call.self(this, Expression);
      const valuesRaw = call.argument("values", $listOfValue, values);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.evaluate(valuesRaw);
      } catch (thrown) {
        throw call.failure(thrown, $parserError);
      }
      return $value.lift(result);
    }

    filter(columns) {
      const call = Expression$filter;
      const self = call.self(this, Expression);
      const columnsRaw = call.argument("columns", $listOfListOfF64, columns);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.filter(columnsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $parserError);
      }
      return result;
    }
  }

  class Template extends rt.Resource {
    constructor() {
      throw rt.noConstructor(Template, "Template has no constructor; one comes from Template.compile(…)");
    }

    static compile(text, declarations) {
      const call = Template$compile;
      const raw = call.exports("parser");
      const textRaw = call.argument("text", rt.string, text);
      const declarationsRaw = call.argument("declarations", $listOfVariableDeclaration, declarations);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = raw.Template.compile(textRaw, declarationsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $parserError);
      }
      return $ownTemplate.lift(result);
    }

    get variables() {
      const call = Template$variables;
      const self = call.self(this, Template);
      let result;
      try {
        result = self.variables();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    evaluate(values) {
      const call = Template$evaluate;
      const self = call.self(this, Template);
      const valuesRaw = call.argument("values", $listOfValue, values);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.evaluate(valuesRaw);
      } catch (thrown) {
        throw call.failure(thrown, $parserError);
      }
      return $value.lift(result);
    }
  }

  function parse(text, syntax) {
    const call = api$parse;
    const raw = call.exports("parser");
    const textRaw = call.argument("text", rt.string, text);
    const syntaxRaw = call.argument("syntax", $syntax, syntax);
    if (arguments.length > 2) call.atMost(arguments, 2);
    let result;
    try {
      result = raw.parse(textRaw, syntaxRaw);
    } catch (thrown) {
      throw call.failure(thrown, $parserError);
    }
    return $ownScenario.lift(result);
  }

  function validate(text, syntax) {
    const call = api$validate;
    const raw = call.exports("parser");
    const textRaw = call.argument("text", rt.string, text);
    const syntaxRaw = call.argument("syntax", $syntax, syntax);
    if (arguments.length > 2) call.atMost(arguments, 2);
    let result;
    try {
      result = raw.validate(textRaw, syntaxRaw);
    } catch (thrown) {
      throw call.failure(thrown, $parserError);
    }
    return result;
  }

  function format(text, syntax) {
    const call = api$format;
    const raw = call.exports("parser");
    const textRaw = call.argument("text", rt.string, text);
    const syntaxRaw = call.argument("syntax", $syntax, syntax);
    if (arguments.length > 2) call.atMost(arguments, 2);
    let result;
    try {
      result = raw.format(textRaw, syntaxRaw);
    } catch (thrown) {
      throw call.failure(thrown, $parserError);
    }
    return result;
  }

  function convert(text, syntax, target) {
    const call = api$convert;
    const raw = call.exports("parser");
    const textRaw = call.argument("text", rt.string, text);
    const syntaxRaw = call.argument("syntax", $syntax, syntax);
    const targetRaw = call.argument("target", $syntax, target);
    if (arguments.length > 3) call.atMost(arguments, 3);
    let result;
    try {
      result = raw.convert(textRaw, syntaxRaw, targetRaw);
    } catch (thrown) {
      throw call.failure(thrown, $parserError);
    }
    return result;
  }

  function evaluate(source, variables, dialect) {
    const call = api$evaluate;
    const raw = call.exports("parser");
    const sourceRaw = call.argument("source", rt.string, source);
    const variablesRaw = call.argument("variables", $listOfNamedValue, variables);
    const dialectRaw = call.argument("dialect", $optionalDialect, dialect);
    if (arguments.length > 3) call.atMost(arguments, 3);
    let result;
    try {
      result = raw.evaluate(sourceRaw, variablesRaw, dialectRaw);
    } catch (thrown) {
      throw call.failure(thrown, $parserError);
    }
    return $value.lift(result);
  }

  function render(template, variables) {
    const call = api$render;
    const raw = call.exports("parser");
    const templateRaw = call.argument("template", rt.string, template);
    const variablesRaw = call.argument("variables", $listOfNamedValue, variables);
    if (arguments.length > 2) call.atMost(arguments, 2);
    let result;
    try {
      result = raw.render(templateRaw, variablesRaw);
    } catch (thrown) {
      throw call.failure(thrown, $parserError);
    }
    return $value.lift(result);
  }

  function defaultLimits() {
    const call = api$defaultLimits;
    const raw = call.exports("parser");
    if (arguments.length > 0) call.atMost(arguments, 0);
    let result;
    try {
      result = raw.defaultLimits();
    } catch (thrown) {
      throw call.failure(thrown);
    }
    return $parserLimits.lift(result);
  }

  function explain(text, diagnostics) {
    const call = api$explain;
    const raw = call.exports("parser");
    const textRaw = call.argument("text", rt.string, text);
    const diagnosticsRaw = call.argument("diagnostics", $listOfDiagnostic, diagnostics);
    if (arguments.length > 2) call.atMost(arguments, 2);
    let result;
    try {
      result = raw.explain(textRaw, diagnosticsRaw);
    } catch (thrown) {
      throw call.failure(thrown);
    }
    return result;
  }

  function applyFixes(text, diagnostics) {
    const call = api$applyFixes;
    const raw = call.exports("parser");
    const textRaw = call.argument("text", rt.string, text);
    const diagnosticsRaw = call.argument("diagnostics", $listOfDiagnostic, diagnostics);
    if (arguments.length > 2) call.atMost(arguments, 2);
    let result;
    try {
      result = raw.applyFixes(textRaw, diagnosticsRaw);
    } catch (thrown) {
      throw call.failure(thrown, $parserError);
    }
    return result;
  }

  function fix(text, syntax) {
    const call = api$fix;
    const raw = call.exports("parser");
    const textRaw = call.argument("text", rt.string, text);
    const syntaxRaw = call.argument("syntax", $syntax, syntax);
    if (arguments.length > 2) call.atMost(arguments, 2);
    let result;
    try {
      result = raw.fix(textRaw, syntaxRaw);
    } catch (thrown) {
      throw call.failure(thrown, $parserError);
    }
    return result;
  }

  function ignore(text, syntax, diagnostic) {
    const call = api$ignore;
    const raw = call.exports("parser");
    const textRaw = call.argument("text", rt.string, text);
    const syntaxRaw = call.argument("syntax", $syntax, syntax);
    const diagnosticRaw = call.argument("diagnostic", $diagnostic, diagnostic);
    if (arguments.length > 3) call.atMost(arguments, 3);
    let result;
    try {
      result = raw.ignore(textRaw, syntaxRaw, diagnosticRaw);
    } catch (thrown) {
      throw call.failure(thrown, $parserError);
    }
    return result;
  }

  function complete(text, syntax, offset) {
    const call = api$complete;
    const raw = call.exports("parser");
    const textRaw = call.argument("text", rt.string, text);
    const syntaxRaw = call.argument("syntax", $syntax, syntax);
    const offsetRaw = call.argument("offset", rt.u32, offset);
    if (arguments.length > 3) call.atMost(arguments, 3);
    let result;
    try {
      result = raw.complete(textRaw, syntaxRaw, offsetRaw);
    } catch (thrown) {
      throw call.failure(thrown, $parserError);
    }
    return result;
  }

  function hover(text, syntax, offset) {
    const call = api$hover;
    const raw = call.exports("parser");
    const textRaw = call.argument("text", rt.string, text);
    const syntaxRaw = call.argument("syntax", $syntax, syntax);
    const offsetRaw = call.argument("offset", rt.u32, offset);
    if (arguments.length > 3) call.atMost(arguments, 3);
    let result;
    try {
      result = raw.hover(textRaw, syntaxRaw, offsetRaw);
    } catch (thrown) {
      throw call.failure(thrown, $parserError);
    }
    return result;
  }

  function definition(text, syntax, offset) {
    const call = api$definition;
    const raw = call.exports("parser");
    const textRaw = call.argument("text", rt.string, text);
    const syntaxRaw = call.argument("syntax", $syntax, syntax);
    const offsetRaw = call.argument("offset", rt.u32, offset);
    if (arguments.length > 3) call.atMost(arguments, 3);
    let result;
    try {
      result = raw.definition(textRaw, syntaxRaw, offsetRaw);
    } catch (thrown) {
      throw call.failure(thrown, $parserError);
    }
    return result;
  }

  // Interface socket

  class Socket extends rt.Resource {
    constructor() {
      throw rt.noConstructor(Socket, "Socket has no constructor; one comes from Socket.tcpV4(…), Socket.tcpV6(…), Socket.udpV4(…), Socket.udpV6(…), accept(…) of a Socket");
    }

    static tcpV4() {
      const call = Socket$tcpV4;
      const raw = call.exports("socket");
      if (arguments.length > 0) call.atMost(arguments, 0);
      let result;
      try {
        result = raw.Socket.tcpV4();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return $ownSocket.lift(result);
    }

    static tcpV6() {
      const call = Socket$tcpV6;
      const raw = call.exports("socket");
      if (arguments.length > 0) call.atMost(arguments, 0);
      let result;
      try {
        result = raw.Socket.tcpV6();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return $ownSocket.lift(result);
    }

    static udpV4() {
      const call = Socket$udpV4;
      const raw = call.exports("socket");
      if (arguments.length > 0) call.atMost(arguments, 0);
      let result;
      try {
        result = raw.Socket.udpV4();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return $ownSocket.lift(result);
    }

    static udpV6() {
      const call = Socket$udpV6;
      const raw = call.exports("socket");
      if (arguments.length > 0) call.atMost(arguments, 0);
      let result;
      try {
        result = raw.Socket.udpV6();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return $ownSocket.lift(result);
    }

    bind(local) {
      const call = Socket$bind;
      const self = call.self(this, Socket);
      const localRaw = call.argument("local", $socketAddress, local);
      if (arguments.length > 1) call.atMost(arguments, 1);
      try {
        self.bind(localRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    bindToIp(address, port) {
      const call = Socket$bindToIp;
      const self = call.self(this, Socket);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      const portRaw = call.argument("port", rt.u16, port);
      if (arguments.length > 2) call.atMost(arguments, 2);
      try {
        self.bindToIp(addressRaw, portRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    bindWithBinding(binding, port) {
      const call = Socket$bindWithBinding;
      const self = call.self(this, Socket);
      const bindingRaw = call.argument("binding", $ipBinding, binding);
      const portRaw = call.argument("port", rt.u16, port);
      if (arguments.length > 2) call.atMost(arguments, 2);
      try {
        self.bindWithBinding(bindingRaw, portRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    listen(backlog) {
      const call = Socket$listen;
      const self = call.self(this, Socket);
      const backlogRaw = call.argument("backlog", rt.u32, backlog);
      if (arguments.length > 1) call.atMost(arguments, 1);
      try {
        self.listen(backlogRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    accept() {
      const call = Socket$accept;
      const self = call.self(this, Socket);
      if (arguments.length > 0) call.atMost(arguments, 0);
      let result;
      try {
        result = self.accept();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return $ownSocket.lift(result);
    }

    connect(remote) {
      const call = Socket$connect;
      const self = call.self(this, Socket);
      const remoteRaw = call.argument("remote", $socketAddress, remote);
      if (arguments.length > 1) call.atMost(arguments, 1);
      try {
        self.connect(remoteRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    connectFrom(local, remote) {
      const call = Socket$connectFrom;
      const self = call.self(this, Socket);
      const localRaw = call.argument("local", rt.ipAddress, local);
      const remoteRaw = call.argument("remote", $socketAddress, remote);
      if (arguments.length > 2) call.atMost(arguments, 2);
      try {
        self.connectFrom(localRaw, remoteRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    finishConnect() {
      const call = Socket$finishConnect;
      const self = call.self(this, Socket);
      if (arguments.length > 0) call.atMost(arguments, 0);
      try {
        self.finishConnect();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    disconnect() {
      const call = Socket$disconnect;
      const self = call.self(this, Socket);
      if (arguments.length > 0) call.atMost(arguments, 0);
      try {
        self.disconnect();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    send(data) {
      const call = Socket$send;
      const self = call.self(this, Socket);
      const dataRaw = call.argument("data", rt.bytes, data);
      if (arguments.length > 1) call.atMost(arguments, 1);
      try {
        self.send(dataRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    sendSome(data) {
      const call = Socket$sendSome;
      const self = call.self(this, Socket);
      const dataRaw = call.argument("data", rt.bytes, data);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.sendSome(dataRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return $u64.lift(result);
    }

    recv(max) {
      const call = Socket$recv;
      const self = call.self(this, Socket);
      const maxRaw = call.argument("max", rt.u32, max);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.recv(maxRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return result;
    }

    sendTo(data, remote) {
      const call = Socket$sendTo;
      const self = call.self(this, Socket);
      const dataRaw = call.argument("data", rt.bytes, data);
      const remoteRaw = call.argument("remote", $socketAddress, remote);
      if (arguments.length > 2) call.atMost(arguments, 2);
      try {
        self.sendTo(dataRaw, remoteRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    recvFrom(max) {
      const call = Socket$recvFrom;
      const self = call.self(this, Socket);
      const maxRaw = call.argument("max", rt.u32, max);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.recvFrom(maxRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return $datagram.lift(result);
    }

    sendMany(data, ends, remote) {
      const call = Socket$sendMany;
      const self = call.self(this, Socket);
      const dataRaw = call.argument("data", rt.bytes, data);
      const endsRaw = call.argument("ends", $listOfU32, ends);
      const remoteRaw = call.argument("remote", $socketAddress, remote);
      if (arguments.length > 3) call.atMost(arguments, 3);
      let result;
      try {
        result = self.sendMany(dataRaw, endsRaw, remoteRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return result;
    }

    recvMany(count, max) {
      const call = Socket$recvMany;
      const self = call.self(this, Socket);
      const countRaw = call.argument("count", rt.u32, count);
      const maxRaw = call.argument("max", rt.u32, max);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.recvMany(countRaw, maxRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return $datagramBatch.lift(result);
    }

    shutdown(direction) {
      const call = Socket$shutdown;
      const self = call.self(this, Socket);
      const directionRaw = call.argument("direction", $shutdownDirection, direction);
      if (arguments.length > 1) call.atMost(arguments, 1);
      try {
        self.shutdown(directionRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    close() {
      // Closing twice is harmless, after the handle itself was given back too.
      if (rt.handle(this)?.raw === undefined) return;
      const call = Socket$close;
      const self = call.self(this, Socket);
      if (arguments.length > 0) call.atMost(arguments, 0);
      try {
        self.close();
      } catch (thrown) {
        throw call.failure(thrown);
      }
    }

    get state() {
      const call = Socket$state;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.state();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    get isBound() {
      const call = Socket$isBound;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.isBound();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    get isConnected() {
      const call = Socket$isConnected;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.isConnected();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    get isListening() {
      const call = Socket$isListening;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.isListening();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    get protocol() {
      const call = Socket$protocol;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.protocol();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    get family() {
      const call = Socket$family;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.family();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    get localAddr() {
      const call = Socket$localAddr;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.localAddr();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $optionalSocketAddress.lift(result);
    }

    get localIp() {
      const call = Socket$localIp;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.localIp();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $optionalIpAddress.lift(result);
    }

    get localPort() {
      const call = Socket$localPort;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.localPort();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    get remoteAddr() {
      const call = Socket$remoteAddr;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.remoteAddr();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $optionalSocketAddress.lift(result);
    }

    setTimeout(timeoutMs) {
      const call = Socket$setTimeout;
      const self = call.self(this, Socket);
      const timeoutMsRaw = call.argument("timeoutMs", $optionalU64, timeoutMs);
      if (arguments.length > 1) call.atMost(arguments, 1);
      try {
        self.setTimeout(timeoutMsRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
    }

    get timeout() {
      const call = Socket$timeout;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.timeout();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $optionalU64.lift(result);
    }

    get keepAlive() {
      const call = Socket$keepAlive;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.keepAlive();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return result;
    }

    setKeepAlive(enabled) {
      const call = Socket$setKeepAlive;
      const self = call.self(this, Socket);
      const enabledRaw = call.argument("enabled", rt.boolean, enabled);
      if (arguments.length > 1) call.atMost(arguments, 1);
      try {
        self.setKeepAlive(enabledRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    get keepAliveIdle() {
      const call = Socket$keepAliveIdle;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.keepAliveIdle();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return $u64.lift(result);
    }

    setKeepAliveIdle(milliseconds) {
      const call = Socket$setKeepAliveIdle;
      const self = call.self(this, Socket);
      const millisecondsRaw = call.argument("milliseconds", $u64, milliseconds);
      if (arguments.length > 1) call.atMost(arguments, 1);
      try {
        self.setKeepAliveIdle(millisecondsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    get keepAliveInterval() {
      const call = Socket$keepAliveInterval;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.keepAliveInterval();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return $u64.lift(result);
    }

    setKeepAliveInterval(milliseconds) {
      const call = Socket$setKeepAliveInterval;
      const self = call.self(this, Socket);
      const millisecondsRaw = call.argument("milliseconds", $u64, milliseconds);
      if (arguments.length > 1) call.atMost(arguments, 1);
      try {
        self.setKeepAliveInterval(millisecondsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    get keepAliveCount() {
      const call = Socket$keepAliveCount;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.keepAliveCount();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return result;
    }

    setKeepAliveCount(count) {
      const call = Socket$setKeepAliveCount;
      const self = call.self(this, Socket);
      const countRaw = call.argument("count", rt.u32, count);
      if (arguments.length > 1) call.atMost(arguments, 1);
      try {
        self.setKeepAliveCount(countRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    get hopLimit() {
      const call = Socket$hopLimit;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.hopLimit();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return result;
    }

    setHopLimit(hops) {
      const call = Socket$setHopLimit;
      const self = call.self(this, Socket);
      const hopsRaw = call.argument("hops", rt.u8, hops);
      if (arguments.length > 1) call.atMost(arguments, 1);
      try {
        self.setHopLimit(hopsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    get receiveBufferSize() {
      const call = Socket$receiveBufferSize;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.receiveBufferSize();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return $u64.lift(result);
    }

    setReceiveBufferSize(size) {
      const call = Socket$setReceiveBufferSize;
      const self = call.self(this, Socket);
      const sizeRaw = call.argument("size", $u64, size);
      if (arguments.length > 1) call.atMost(arguments, 1);
      try {
        self.setReceiveBufferSize(sizeRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    get sendBufferSize() {
      const call = Socket$sendBufferSize;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.sendBufferSize();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return $u64.lift(result);
    }

    setSendBufferSize(size) {
      const call = Socket$setSendBufferSize;
      const self = call.self(this, Socket);
      const sizeRaw = call.argument("size", $u64, size);
      if (arguments.length > 1) call.atMost(arguments, 1);
      try {
        self.setSendBufferSize(sizeRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }

    get reuseAddress() {
      const call = Socket$reuseAddress;
      const self = call.self(this, Socket);
      let result;
      try {
        result = self.reuseAddress();
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
      return result;
    }

    setReuseAddress(enabled) {
      const call = Socket$setReuseAddress;
      const self = call.self(this, Socket);
      const enabledRaw = call.argument("enabled", rt.boolean, enabled);
      if (arguments.length > 1) call.atMost(arguments, 1);
      try {
        self.setReuseAddress(enabledRaw);
      } catch (thrown) {
        throw call.failure(thrown, $socketError);
      }
    }
  }

  function poll(sockets, interests, timeoutMs) {
    const call = api$poll;
    const raw = call.exports("socket");
    const socketsRaw = call.argument("sockets", $listOfBorrowSocket, sockets);
    const interestsRaw = call.argument("interests", $listOfInterest, interests);
    const timeoutMsRaw = call.argument("timeoutMs", $optionalU64, timeoutMs);
    if (arguments.length > 3) call.atMost(arguments, 3);
    let result;
    try {
      result = raw.poll(socketsRaw, interestsRaw, timeoutMsRaw);
    } catch (thrown) {
      throw call.failure(thrown, $socketError);
    }
    return result;
  }

  function resolve(name) {
    const call = api$resolve;
    const raw = call.exports("socket");
    const nameRaw = call.argument("name", rt.string, name);
    if (arguments.length > 1) call.atMost(arguments, 1);
    let result;
    try {
      result = raw.resolve(nameRaw);
    } catch (thrown) {
      throw call.failure(thrown, $socketError);
    }
    return $listOfIpAddress.lift(result);
  }

  // Interface ip-pool

  class IpPool extends rt.Resource {
    constructor(name) {
      const call = IpPool$constructor;
      const raw = call.exports("ipPool");
      const nameRaw = call.argument("name", rt.string, name);
      if (arguments.length > 1) call.atMost(arguments, 1, "IpPool.withOptions");
      let result;
      try {
        result = new raw.IpPool(nameRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      super(result, instance);
    }

    static withOptions(name, options) {
      const call = IpPool$withOptions;
      const raw = call.exports("ipPool");
      const nameRaw = call.argument("name", rt.string, name);
      const optionsRaw = call.argument("options", $poolOptions, options ?? {});
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = raw.IpPool.withOptions(nameRaw, optionsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $ownIpPool.lift(result);
    }

    static fromDefinition(definition) {
      const call = IpPool$fromDefinition;
      const raw = call.exports("ipPool");
      const definitionRaw = call.argument("definition", $poolDefinition, definition);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = raw.IpPool.fromDefinition(definitionRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $ownIpPool.lift(result);
    }

    get name() {
      const call = IpPool$name;
      const self = call.self(this, IpPool);
      let result;
      try {
        result = self.name();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    get revision() {
      const call = IpPool$revision;
      const self = call.self(this, IpPool);
      let result;
      try {
        result = self.revision();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $u64.lift(result);
    }

    addCidrRange(cidr) {
      const call = IpPool$addCidrRange;
      const self = call.self(this, IpPool);
      const cidrRaw = call.argument("cidr", rt.string, cidr);
      if (arguments.length > 1) call.atMost(arguments, 1, "IpPool.addCidrRangeWith");
      let result;
      try {
        result = self.addCidrRange(cidrRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return rt.ipNetwork.lift(result);
    }

    addCidrRangeWith(cidr, exclusion) {
      const call = IpPool$addCidrRangeWith;
      const self = call.self(this, IpPool);
      const cidrRaw = call.argument("cidr", rt.string, cidr);
      const exclusionRaw = call.argument("exclusion", $edgeExclusion, exclusion);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.addCidrRangeWith(cidrRaw, exclusionRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return rt.ipNetwork.lift(result);
    }

    addRange(first, last, exclusion) {
      const call = IpPool$addRange;
      const self = call.self(this, IpPool);
      const firstRaw = call.argument("first", rt.ipAddress, first);
      const lastRaw = call.argument("last", rt.ipAddress, last);
      const exclusionRaw = call.argument("exclusion", $optionalEdgeExclusion, exclusion);
      if (arguments.length > 3) call.atMost(arguments, 3);
      try {
        self.addRange(firstRaw, lastRaw, exclusionRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
    }

    removeRange(first, mode) {
      const call = IpPool$removeRange;
      const self = call.self(this, IpPool);
      const firstRaw = call.argument("first", rt.ipAddress, first);
      const modeRaw = call.argument("mode", $rangeRemoval, mode);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.removeRange(firstRaw, modeRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    resumeRange(first) {
      const call = IpPool$resumeRange;
      const self = call.self(this, IpPool);
      const firstRaw = call.argument("first", rt.ipAddress, first);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.resumeRange(firstRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    get ranges() {
      const call = IpPool$ranges;
      const self = call.self(this, IpPool);
      let result;
      try {
        result = self.ranges();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $listOfIpRange.lift(result);
    }

    allocate(subinstance, subid, resourceType) {
      const call = IpPool$allocate;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidRaw = call.argument("subid", rt.string, subid);
      const resourceTypeRaw = call.argument("resourceType", $resourceType, resourceType);
      if (arguments.length > 3) call.atMost(arguments, 3, "IpPool.allocateWith");
      let result;
      try {
        result = self.allocate(subinstanceRaw, subidRaw, resourceTypeRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return rt.ipAddress.lift(result);
    }

    allocateWith(subinstance, subid, resourceType, options) {
      const call = IpPool$allocateWith;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidRaw = call.argument("subid", rt.string, subid);
      const resourceTypeRaw = call.argument("resourceType", $resourceType, resourceType);
      const optionsRaw = call.argument("options", $allocationOptions, options ?? {});
      if (arguments.length > 4) call.atMost(arguments, 4);
      let result;
      try {
        result = self.allocateWith(subinstanceRaw, subidRaw, resourceTypeRaw, optionsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $ipBinding.lift(result);
    }

    allocateSpecific(subinstance, subid, resourceType, address) {
      const call = IpPool$allocateSpecific;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidRaw = call.argument("subid", rt.string, subid);
      const resourceTypeRaw = call.argument("resourceType", $resourceType, resourceType);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      if (arguments.length > 4) call.atMost(arguments, 4);
      let result;
      try {
        result = self.allocateSpecific(subinstanceRaw, subidRaw, resourceTypeRaw, addressRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $ipBinding.lift(result);
    }

    allocateMany(subinstance, subids, resourceType, options) {
      const call = IpPool$allocateMany;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidsRaw = call.argument("subids", $listOfString, subids);
      const resourceTypeRaw = call.argument("resourceType", $resourceType, resourceType);
      const optionsRaw = call.argument("options", $allocationOptions, options ?? {});
      if (arguments.length > 4) call.atMost(arguments, 4);
      let result;
      try {
        result = self.allocateMany(subinstanceRaw, subidsRaw, resourceTypeRaw, optionsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    allocateDual(subinstance, subid, resourceType, options) {
      const call = IpPool$allocateDual;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidRaw = call.argument("subid", rt.string, subid);
      const resourceTypeRaw = call.argument("resourceType", $resourceType, resourceType);
      const optionsRaw = call.argument("options", $allocationOptions, options ?? {});
      if (arguments.length > 4) call.atMost(arguments, 4);
      let result;
      try {
        result = self.allocateDual(subinstanceRaw, subidRaw, resourceTypeRaw, optionsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $dualBinding.lift(result);
    }

    releaseByIp(address, expectedGeneration) {
      const call = IpPool$releaseByIp;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      const expectedGenerationRaw = call.argument("expectedGeneration", $optionalU64, expectedGeneration);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.releaseByIp(addressRaw, expectedGenerationRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    releaseBySubid(subinstance, subid, family) {
      const call = IpPool$releaseBySubid;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidRaw = call.argument("subid", rt.string, subid);
      const familyRaw = call.argument("family", $optionalIpFamily, family);
      if (arguments.length > 3) call.atMost(arguments, 3);
      let result;
      try {
        result = self.releaseBySubid(subinstanceRaw, subidRaw, familyRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $listOfIpAddress.lift(result);
    }

    releaseBySubinstance(subinstance) {
      const call = IpPool$releaseBySubinstance;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.releaseBySubinstance(subinstanceRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $u64.lift(result);
    }

    releaseMany(subinstance, subids) {
      const call = IpPool$releaseMany;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidsRaw = call.argument("subids", $listOfString, subids);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.releaseMany(subinstanceRaw, subidsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $u64.lift(result);
    }

    getBinding(address) {
      const call = IpPool$getBinding;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.getBinding(addressRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $optionalIpBinding.lift(result);
    }

    bindingDetails(address) {
      const call = IpPool$bindingDetails;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.bindingDetails(addressRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $optionalBindingDetails.lift(result);
    }

    addressState(address) {
      const call = IpPool$addressState;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.addressState(addressRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    findBySubid(subinstance, subid) {
      const call = IpPool$findBySubid;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidRaw = call.argument("subid", rt.string, subid);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.findBySubid(subinstanceRaw, subidRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $listOfIpBinding.lift(result);
    }

    findByResource(resourceType, page) {
      const call = IpPool$findByResource;
      const self = call.self(this, IpPool);
      const resourceTypeRaw = call.argument("resourceType", $resourceType, resourceType);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.findByResource(resourceTypeRaw, pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    listBySubinstance(subinstance, page) {
      const call = IpPool$listBySubinstance;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.listBySubinstance(subinstanceRaw, pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    listBindings(page) {
      const call = IpPool$listBindings;
      const self = call.self(this, IpPool);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.listBindings(pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    listTenants(page) {
      const call = IpPool$listTenants;
      const self = call.self(this, IpPool);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.listTenants(pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    reserveIp(address) {
      const call = IpPool$reserveIp;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.reserveIp(addressRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    unreserveIp(address) {
      const call = IpPool$unreserveIp;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.unreserveIp(addressRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    reserveCidr(cidr) {
      const call = IpPool$reserveCidr;
      const self = call.self(this, IpPool);
      const cidrRaw = call.argument("cidr", rt.string, cidr);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.reserveCidr(cidrRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return rt.ipNetwork.lift(result);
    }

    unreserveCidr(cidr) {
      const call = IpPool$unreserveCidr;
      const self = call.self(this, IpPool);
      const cidrRaw = call.argument("cidr", rt.string, cidr);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.unreserveCidr(cidrRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    listReservations(page) {
      const call = IpPool$listReservations;
      const self = call.self(this, IpPool);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.listReservations(pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    get stats() {
      const call = IpPool$stats;
      const self = call.self(this, IpPool);
      let result;
      try {
        result = self.stats();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $poolStats.lift(result);
    }

    familyStats(family) {
      const call = IpPool$familyStats;
      const self = call.self(this, IpPool);
      const familyRaw = call.argument("family", $ipFamily, family);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.familyStats(familyRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $poolStats.lift(result);
    }

    tenantStats(subinstance) {
      const call = IpPool$tenantStats;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.tenantStats(subinstanceRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $tenantStats.lift(result);
    }

    setStrategy(strategy) {
      const call = IpPool$setStrategy;
      const self = call.self(this, IpPool);
      const strategyRaw = call.argument("strategy", $strategy, strategy);
      if (arguments.length > 1) call.atMost(arguments, 1);
      try {
        self.setStrategy(strategyRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
    }

    setQuota(subinstance, addresses, prefixes) {
      const call = IpPool$setQuota;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const addressesRaw = call.argument("addresses", $optionalU64, addresses);
      const prefixesRaw = call.argument("prefixes", $optionalU64, prefixes);
      if (arguments.length > 3) call.atMost(arguments, 3);
      try {
        self.setQuota(subinstanceRaw, addressesRaw, prefixesRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
    }

    setMetadata(address, metadata, expectedGeneration) {
      const call = IpPool$setMetadata;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      const metadataRaw = call.argument("metadata", $listOfMetadataEntry, metadata);
      const expectedGenerationRaw = call.argument("expectedGeneration", $optionalU64, expectedGeneration);
      if (arguments.length > 3) call.atMost(arguments, 3);
      try {
        self.setMetadata(addressRaw, metadataRaw, expectedGenerationRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
    }

    tick(nowMs, budget) {
      const call = IpPool$tick;
      const self = call.self(this, IpPool);
      const nowMsRaw = call.argument("nowMs", $u64, nowMs);
      const budgetRaw = call.argument("budget", $optionalU32, budget);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.tick(nowMsRaw, budgetRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    get nowMs() {
      const call = IpPool$nowMs;
      const self = call.self(this, IpPool);
      let result;
      try {
        result = self.nowMs();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $optionalU64.lift(result);
    }

    renew(address, expectedGeneration, ttlMs) {
      const call = IpPool$renew;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      const expectedGenerationRaw = call.argument("expectedGeneration", $optionalU64, expectedGeneration);
      const ttlMsRaw = call.argument("ttlMs", $optionalU64, ttlMs);
      if (arguments.length > 3) call.atMost(arguments, 3);
      try {
        self.renew(addressRaw, expectedGenerationRaw, ttlMsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
    }

    decline(address, expectedGeneration) {
      const call = IpPool$decline;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      const expectedGenerationRaw = call.argument("expectedGeneration", $optionalU64, expectedGeneration);
      if (arguments.length > 2) call.atMost(arguments, 2);
      try {
        self.decline(addressRaw, expectedGenerationRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
    }

    endQuarantine(address) {
      const call = IpPool$endQuarantine;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.endQuarantine(addressRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    allocatePrefix(subinstance, subid, family, prefixLength) {
      const call = IpPool$allocatePrefix;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidRaw = call.argument("subid", rt.string, subid);
      const familyRaw = call.argument("family", $ipFamily, family);
      const prefixLengthRaw = call.argument("prefixLength", rt.u8, prefixLength);
      if (arguments.length > 4) call.atMost(arguments, 4);
      let result;
      try {
        result = self.allocatePrefix(subinstanceRaw, subidRaw, familyRaw, prefixLengthRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $prefixBinding.lift(result);
    }

    releasePrefix(network, expectedGeneration) {
      const call = IpPool$releasePrefix;
      const self = call.self(this, IpPool);
      const networkRaw = call.argument("network", rt.ipNetwork, network);
      const expectedGenerationRaw = call.argument("expectedGeneration", $optionalU64, expectedGeneration);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.releasePrefix(networkRaw, expectedGenerationRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    findPrefixes(subinstance, subid) {
      const call = IpPool$findPrefixes;
      const self = call.self(this, IpPool);
      const subinstanceRaw = call.argument("subinstance", rt.string, subinstance);
      const subidRaw = call.argument("subid", rt.string, subid);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.findPrefixes(subinstanceRaw, subidRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $listOfPrefixBinding.lift(result);
    }

    listPrefixes(page) {
      const call = IpPool$listPrefixes;
      const self = call.self(this, IpPool);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.listPrefixes(pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    prefixPool(network, name) {
      const call = IpPool$prefixPool;
      const self = call.self(this, IpPool);
      const networkRaw = call.argument("network", rt.ipNetwork, network);
      const nameRaw = call.argument("name", rt.string, name);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.prefixPool(networkRaw, nameRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $ownIpPool.lift(result);
    }

    eventsSince(revision, limit) {
      const call = IpPool$eventsSince;
      const self = call.self(this, IpPool);
      const revisionRaw = call.argument("revision", $u64, revision);
      const limitRaw = call.argument("limit", rt.u32, limit);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.eventsSince(revisionRaw, limitRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $eventPage.lift(result);
    }

    journalSince(revision) {
      const call = IpPool$journalSince;
      const self = call.self(this, IpPool);
      const revisionRaw = call.argument("revision", $u64, revision);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.journalSince(revisionRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $journalPage.lift(result);
    }

    applyEvents(journal) {
      const call = IpPool$applyEvents;
      const self = call.self(this, IpPool);
      const journalRaw = call.argument("journal", rt.string, journal);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.applyEvents(journalRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $appliedEvents.lift(result);
    }

    render(within) {
      const call = IpPool$render;
      const self = call.self(this, IpPool);
      const withinRaw = call.argument("within", $optionalIpNetwork, within);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.render(withinRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    snapshot(cursor) {
      const call = IpPool$snapshot;
      const self = call.self(this, IpPool);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.snapshot(cursorRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return result;
    }

    restore(text, last) {
      const call = IpPool$restore;
      const self = call.self(this, IpPool);
      const textRaw = call.argument("text", rt.string, text);
      const lastRaw = call.argument("last", rt.boolean, last);
      if (arguments.length > 2) call.atMost(arguments, 2);
      try {
        self.restore(textRaw, lastRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
    }

    exportBlock(address) {
      const call = IpPool$exportBlock;
      const self = call.self(this, IpPool);
      const addressRaw = call.argument("address", rt.ipAddress, address);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.exportBlock(addressRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return $poolBlock.lift(result);
    }

    claimBlock(text) {
      const call = IpPool$claimBlock;
      const self = call.self(this, IpPool);
      const textRaw = call.argument("text", rt.string, text);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.claimBlock(textRaw);
      } catch (thrown) {
        throw call.failure(thrown, $ipPoolError);
      }
      return rt.ipNetwork.lift(result);
    }

    dropBlock(network) {
      const call = IpPool$dropBlock;
      const self = call.self(this, IpPool);
      const networkRaw = call.argument("network", rt.ipNetwork, network);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.dropBlock(networkRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }
  }

  // Interface workbook

  class Workbook extends rt.Resource {
    constructor() {
      const call = Workbook$constructor;
      const raw = call.exports("workbook");
      if (arguments.length > 0) call.atMost(arguments, 0);
      let result;
      try {
        result = new raw.Workbook();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      super(result, instance);
    }

    static fromScenario(scenario) {
      const call = Workbook$fromScenario;
      const raw = call.exports("workbook");
      const scenarioRaw = call.argument("scenario", $borrowScenario, scenario);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = raw.Workbook.fromScenario(scenarioRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $ownWorkbook.lift(result);
    }

    get revision() {
      const call = Workbook$revision;
      const self = call.self(this, Workbook);
      let result;
      try {
        result = self.revision();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $u64.lift(result);
    }

    addResource(id, kind, capacity, properties) {
      const call = Workbook$addResource;
      const self = call.self(this, Workbook);
      const idRaw = call.argument("id", rt.string, id);
      const kindRaw = call.argument("kind", rt.string, kind);
      const capacityRaw = call.argument("capacity", $optionalU64, capacity);
      const propertiesRaw = call.argument("properties", $listOfNamedValue, properties);
      if (arguments.length > 4) call.atMost(arguments, 4);
      try {
        self.addResource(idRaw, kindRaw, capacityRaw, propertiesRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
    }

    resourceStatus(id) {
      const call = Workbook$resourceStatus;
      const self = call.self(this, Workbook);
      const idRaw = call.argument("id", rt.string, id);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.resourceStatus(idRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $resourceStatus.lift(result);
    }

    resources(kind, page) {
      const call = Workbook$resources;
      const self = call.self(this, Workbook);
      const kindRaw = call.argument("kind", $optionalString, kind);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.resources(kindRaw, pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    property(id, name) {
      const call = Workbook$property;
      const self = call.self(this, Workbook);
      const idRaw = call.argument("id", rt.string, id);
      const nameRaw = call.argument("name", rt.string, name);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.property(idRaw, nameRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $optionalValue.lift(result);
    }

    setProperty(id, name, value) {
      const call = Workbook$setProperty;
      const self = call.self(this, Workbook);
      const idRaw = call.argument("id", rt.string, id);
      const nameRaw = call.argument("name", rt.string, name);
      const valueRaw = call.argument("value", $value, value);
      if (arguments.length > 3) call.atMost(arguments, 3);
      try {
        self.setProperty(idRaw, nameRaw, valueRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
    }

    acquire(id, holder, amount) {
      const call = Workbook$acquire;
      const self = call.self(this, Workbook);
      const idRaw = call.argument("id", rt.string, id);
      const holderRaw = call.argument("holder", rt.string, holder);
      const amountRaw = call.argument("amount", $u64, amount);
      if (arguments.length > 3) call.atMost(arguments, 3);
      let result;
      try {
        result = self.acquire(idRaw, holderRaw, amountRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $acquisition.lift(result);
    }

    release(id, holder, amount) {
      const call = Workbook$release;
      const self = call.self(this, Workbook);
      const idRaw = call.argument("id", rt.string, id);
      const holderRaw = call.argument("holder", rt.string, holder);
      const amountRaw = call.argument("amount", $optionalU64, amount);
      if (arguments.length > 3) call.atMost(arguments, 3);
      let result;
      try {
        result = self.release(idRaw, holderRaw, amountRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $listOfHolding.lift(result);
    }

    releaseHolder(holder) {
      const call = Workbook$releaseHolder;
      const self = call.self(this, Workbook);
      const holderRaw = call.argument("holder", rt.string, holder);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.releaseHolder(holderRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $listOfHolding.lift(result);
    }

    holdings(id, holder, page) {
      const call = Workbook$holdings;
      const self = call.self(this, Workbook);
      const idRaw = call.argument("id", $optionalString, id);
      const holderRaw = call.argument("holder", $optionalString, holder);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 3) call.atMost(arguments, 3);
      let result;
      try {
        result = self.holdings(idRaw, holderRaw, pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $holdingPage.lift(result);
    }

    queue(id, page) {
      const call = Workbook$queue;
      const self = call.self(this, Workbook);
      const idRaw = call.argument("id", rt.string, id);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.queue(idRaw, pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $holdingPage.lift(result);
    }

    setVariable(name, value) {
      const call = Workbook$setVariable;
      const self = call.self(this, Workbook);
      const nameRaw = call.argument("name", rt.string, name);
      const valueRaw = call.argument("value", $value, value);
      if (arguments.length > 2) call.atMost(arguments, 2);
      try {
        self.setVariable(nameRaw, valueRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
    }

    variables() {
      const call = Workbook$variables;
      const self = call.self(this, Workbook);
      if (arguments.length > 0) call.atMost(arguments, 0);
      let result;
      try {
        result = self.variables();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $listOfNamedValue.lift(result);
    }

    defineMetric(name, kind) {
      const call = Workbook$defineMetric;
      const self = call.self(this, Workbook);
      const nameRaw = call.argument("name", rt.string, name);
      const kindRaw = call.argument("kind", $metricKind, kind);
      if (arguments.length > 2) call.atMost(arguments, 2);
      try {
        self.defineMetric(nameRaw, kindRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
    }

    record(metric, tenant, value) {
      const call = Workbook$record;
      const self = call.self(this, Workbook);
      const metricRaw = call.argument("metric", rt.string, metric);
      const tenantRaw = call.argument("tenant", $optionalString, tenant);
      const valueRaw = call.argument("value", rt.f64, value);
      if (arguments.length > 3) call.atMost(arguments, 3);
      try {
        self.record(metricRaw, tenantRaw, valueRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
    }

    recordMany(metric, tenant, values) {
      const call = Workbook$recordMany;
      const self = call.self(this, Workbook);
      const metricRaw = call.argument("metric", rt.string, metric);
      const tenantRaw = call.argument("tenant", $optionalString, tenant);
      const valuesRaw = call.argument("values", $listOfF64, values);
      if (arguments.length > 3) call.atMost(arguments, 3);
      try {
        self.recordMany(metricRaw, tenantRaw, valuesRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
    }

    metric(name, tenant) {
      const call = Workbook$metric;
      const self = call.self(this, Workbook);
      const nameRaw = call.argument("name", rt.string, name);
      const tenantRaw = call.argument("tenant", $optionalString, tenant);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.metric(nameRaw, tenantRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $metricSummary.lift(result);
    }

    metrics(tenant, page) {
      const call = Workbook$metrics;
      const self = call.self(this, Workbook);
      const tenantRaw = call.argument("tenant", $optionalString, tenant);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.metrics(tenantRaw, pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $metricPage.lift(result);
    }

    tenants(page) {
      const call = Workbook$tenants;
      const self = call.self(this, Workbook);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.tenants(pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    percentiles(name, tenant, percentiles) {
      const call = Workbook$percentiles;
      const self = call.self(this, Workbook);
      const nameRaw = call.argument("name", rt.string, name);
      const tenantRaw = call.argument("tenant", $optionalString, tenant);
      const percentilesRaw = call.argument("percentiles", $listOfF64, percentiles);
      if (arguments.length > 3) call.atMost(arguments, 3);
      let result;
      try {
        result = self.percentiles(nameRaw, tenantRaw, percentilesRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    merge(other) {
      const call = Workbook$merge;
      const self = call.self(this, Workbook);
      const otherRaw = call.argument("other", $borrowWorkbook, other);
      if (arguments.length > 1) call.atMost(arguments, 1);
      try {
        self.merge(otherRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
    }

    thresholds() {
      const call = Workbook$thresholds;
      const self = call.self(this, Workbook);
      if (arguments.length > 0) call.atMost(arguments, 0);
      let result;
      try {
        result = self.thresholds();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    summary() {
      const call = Workbook$summary;
      const self = call.self(this, Workbook);
      if (arguments.length > 0) call.atMost(arguments, 0);
      let result;
      try {
        result = self.summary();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    snapshot(cursor) {
      const call = Workbook$snapshot;
      const self = call.self(this, Workbook);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.snapshot(cursorRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    restore(text, last) {
      const call = Workbook$restore;
      const self = call.self(this, Workbook);
      const textRaw = call.argument("text", rt.string, text);
      const lastRaw = call.argument("last", rt.boolean, last);
      if (arguments.length > 2) call.atMost(arguments, 2);
      try {
        self.restore(textRaw, lastRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
    }
  }

  // Interface wbs

  class Wbs extends rt.Resource {
    constructor(name) {
      const call = Wbs$constructor;
      const raw = call.exports("wbs");
      const nameRaw = call.argument("name", rt.string, name);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = new raw.Wbs(nameRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      super(result, instance);
    }

    static fromScenario(scenario, workflow) {
      const call = Wbs$fromScenario;
      const raw = call.exports("wbs");
      const scenarioRaw = call.argument("scenario", $borrowScenario, scenario);
      const workflowRaw = call.argument("workflow", $optionalString, workflow);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = raw.Wbs.fromScenario(scenarioRaw, workflowRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $ownWbs.lift(result);
    }

    get name() {
      const call = Wbs$name;
      const self = call.self(this, Wbs);
      let result;
      try {
        result = self.name();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    get revision() {
      const call = Wbs$revision;
      const self = call.self(this, Wbs);
      let result;
      try {
        result = self.revision();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $u64.lift(result);
    }

    get taskCount() {
      const call = Wbs$taskCount;
      const self = call.self(this, Wbs);
      let result;
      try {
        result = self.taskCount();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    get nextTaskId() {
      const call = Wbs$nextTaskId;
      const self = call.self(this, Wbs);
      let result;
      try {
        result = self.nextTaskId();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    task(task) {
      const call = Wbs$task;
      const self = call.self(this, Wbs);
      const taskRaw = call.argument("task", rt.u32, task);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.task(taskRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $task.lift(result);
    }

    find(path) {
      const call = Wbs$find;
      const self = call.self(this, Wbs);
      const pathRaw = call.argument("path", rt.string, path);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.find(pathRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $task.lift(result);
    }

    tasks(page) {
      const call = Wbs$tasks;
      const self = call.self(this, Wbs);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.tasks(pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $taskPage.lift(result);
    }

    children(parent, page) {
      const call = Wbs$children;
      const self = call.self(this, Wbs);
      const parentRaw = call.argument("parent", $optionalU32, parent);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.children(parentRaw, pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    edges(page) {
      const call = Wbs$edges;
      const self = call.self(this, Wbs);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.edges(pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $flowEdgePage.lift(result);
    }

    dependencies(page) {
      const call = Wbs$dependencies;
      const self = call.self(this, Wbs);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.dependencies(pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $dependencyPage.lift(result);
    }

    predecessors(task, page) {
      const call = Wbs$predecessors;
      const self = call.self(this, Wbs);
      const taskRaw = call.argument("task", rt.u32, task);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.predecessors(taskRaw, pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    successors(task, page) {
      const call = Wbs$successors;
      const self = call.self(this, Wbs);
      const taskRaw = call.argument("task", rt.u32, task);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.successors(taskRaw, pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    order(page) {
      const call = Wbs$order;
      const self = call.self(this, Wbs);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.order(pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    get waveCount() {
      const call = Wbs$waveCount;
      const self = call.self(this, Wbs);
      let result;
      try {
        result = self.waveCount();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    wave(index, page) {
      const call = Wbs$wave;
      const self = call.self(this, Wbs);
      const indexRaw = call.argument("index", rt.u32, index);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.wave(indexRaw, pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    criticalPath(page) {
      const call = Wbs$criticalPath;
      const self = call.self(this, Wbs);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.criticalPath(pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $criticalPath.lift(result);
    }

    criticalPaths(page) {
      const call = Wbs$criticalPaths;
      const self = call.self(this, Wbs);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.criticalPaths(pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $criticalPathPage.lift(result);
    }

    dates(page) {
      const call = Wbs$dates;
      const self = call.self(this, Wbs);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.dates(pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    apply(changes) {
      const call = Wbs$apply;
      const self = call.self(this, Wbs);
      const changesRaw = call.argument("changes", $listOfWbsChange, changes);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.apply(changesRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $wbsReceipt.lift(result);
    }

    undo() {
      const call = Wbs$undo;
      const self = call.self(this, Wbs);
      if (arguments.length > 0) call.atMost(arguments, 0);
      let result;
      try {
        result = self.undo();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $optionalWbsReceipt.lift(result);
    }

    schedule(workbook, options) {
      const call = Wbs$schedule;
      const self = call.self(this, Wbs);
      const workbookRaw = call.argument("workbook", $borrowWorkbook, workbook);
      const optionsRaw = call.argument("options", $scheduleOptions, options);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.schedule(workbookRaw, optionsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $schedule.lift(result);
    }

    explain(task) {
      const call = Wbs$explain;
      const self = call.self(this, Wbs);
      const taskRaw = call.argument("task", rt.u32, task);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.explain(taskRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $taskExplanation.lift(result);
    }

    render(format, within, cursor) {
      const call = Wbs$render;
      const self = call.self(this, Wbs);
      const formatRaw = call.argument("format", $diagramFormat, format);
      const withinRaw = call.argument("within", $optionalU32, within);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      if (arguments.length > 3) call.atMost(arguments, 3);
      let result;
      try {
        result = self.render(formatRaw, withinRaw, cursorRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    renderGantt(workbook, options, within, cursor) {
      const call = Wbs$renderGantt;
      const self = call.self(this, Wbs);
      const workbookRaw = call.argument("workbook", $borrowWorkbook, workbook);
      const optionsRaw = call.argument("options", $scheduleOptions, options);
      const withinRaw = call.argument("within", $optionalU32, within);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      if (arguments.length > 4) call.atMost(arguments, 4);
      let result;
      try {
        result = self.renderGantt(workbookRaw, optionsRaw, withinRaw, cursorRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    snapshot(cursor) {
      const call = Wbs$snapshot;
      const self = call.self(this, Wbs);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.snapshot(cursorRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    restore(text, last) {
      const call = Wbs$restore;
      const self = call.self(this, Wbs);
      const textRaw = call.argument("text", rt.string, text);
      const lastRaw = call.argument("last", rt.boolean, last);
      if (arguments.length > 2) call.atMost(arguments, 2);
      try {
        self.restore(textRaw, lastRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
    }
  }

  // Interface load

  class LoadPlan extends rt.Resource {
    constructor() {
      throw rt.noConstructor(LoadPlan, "LoadPlan has no constructor; one comes from LoadPlan.fromScenario(…)");
    }

    static fromScenario(scenario) {
      const call = LoadPlan$fromScenario;
      const raw = call.exports("load");
      const scenarioRaw = call.argument("scenario", $borrowScenario, scenario);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = raw.LoadPlan.fromScenario(scenarioRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $ownLoadPlan.lift(result);
    }

    get users() {
      const call = LoadPlan$users;
      const self = call.self(this, LoadPlan);
      let result;
      try {
        result = self.users();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    get lastArrivalMs() {
      const call = LoadPlan$lastArrivalMs;
      const self = call.self(this, LoadPlan);
      let result;
      try {
        result = self.lastArrivalMs();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $u64.lift(result);
    }

    get settings() {
      const call = LoadPlan$settings;
      const self = call.self(this, LoadPlan);
      let result;
      try {
        result = self.settings();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $loadSettings.lift(result);
    }

    get groups() {
      const call = LoadPlan$groups;
      const self = call.self(this, LoadPlan);
      let result;
      try {
        result = self.groups();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $listOfLoadGroup.lift(result);
    }

    get tenants() {
      const call = LoadPlan$tenants;
      const self = call.self(this, LoadPlan);
      let result;
      try {
        result = self.tenants();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    arrivals(page) {
      const call = LoadPlan$arrivals;
      const self = call.self(this, LoadPlan);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.arrivals(pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    arrivedBy(atMs) {
      const call = LoadPlan$arrivedBy;
      const self = call.self(this, LoadPlan);
      const atMsRaw = call.argument("atMs", $u64, atMs);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.arrivedBy(atMsRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    feasibility() {
      const call = LoadPlan$feasibility;
      const self = call.self(this, LoadPlan);
      if (arguments.length > 0) call.atMost(arguments, 0);
      let result;
      try {
        result = self.feasibility();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $listOfPoolDemand.lift(result);
    }

    estimate(scenario, options) {
      const call = LoadPlan$estimate;
      const self = call.self(this, LoadPlan);
      const scenarioRaw = call.argument("scenario", $borrowScenario, scenario);
      const optionsRaw = call.argument("options", $estimateOptions, options ?? {});
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.estimate(scenarioRaw, optionsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $runEstimate.lift(result);
    }
  }

  class LoadRun extends rt.Resource {
    constructor() {
      throw rt.noConstructor(LoadRun, "LoadRun has no constructor; one comes from LoadRun.fromPlan(…)");
    }

    static fromPlan(plan, model) {
      const call = LoadRun$fromPlan;
      const raw = call.exports("load");
      const planRaw = call.argument("plan", $borrowLoadPlan, plan);
      const modelRaw = call.argument("model", $loadModel, model);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = raw.LoadRun.fromPlan(planRaw, modelRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $ownLoadRun.lift(result);
    }

    get revision() {
      const call = LoadRun$revision;
      const self = call.self(this, LoadRun);
      let result;
      try {
        result = self.revision();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $u64.lift(result);
    }

    due(nowMs, max) {
      const call = LoadRun$due;
      const self = call.self(this, LoadRun);
      const nowMsRaw = call.argument("nowMs", $u64, nowMs);
      const maxRaw = call.argument("max", rt.u32, max);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.due(nowMsRaw, maxRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $dueUsers.lift(result);
    }

    leave(count) {
      const call = LoadRun$leave;
      const self = call.self(this, LoadRun);
      const countRaw = call.argument("count", rt.u32, count);
      if (arguments.length > 1) call.atMost(arguments, 1);
      try {
        self.leave(countRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
    }

    get progress() {
      const call = LoadRun$progress;
      const self = call.self(this, LoadRun);
      let result;
      try {
        result = self.progress();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    snapshot(cursor) {
      const call = LoadRun$snapshot;
      const self = call.self(this, LoadRun);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.snapshot(cursorRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    restore(text, last) {
      const call = LoadRun$restore;
      const self = call.self(this, LoadRun);
      const textRaw = call.argument("text", rt.string, text);
      const lastRaw = call.argument("last", rt.boolean, last);
      if (arguments.length > 2) call.atMost(arguments, 2);
      try {
        self.restore(textRaw, lastRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
    }
  }

  // Interface workflow

  class Machine extends rt.Resource {
    constructor() {
      throw rt.noConstructor(Machine, "Machine has no constructor; one comes from Machine.fromWbs(…)");
    }

    static fromWbs(wbs, workbook, options) {
      const call = Machine$fromWbs;
      const raw = call.exports("workflow");
      const wbsRaw = call.argument("wbs", $borrowWbs, wbs);
      const workbookRaw = call.argument("workbook", $borrowWorkbook, workbook);
      const optionsRaw = call.argument("options", $machineOptions, options ?? {});
      if (arguments.length > 3) call.atMost(arguments, 3);
      let result;
      try {
        result = raw.Machine.fromWbs(wbsRaw, workbookRaw, optionsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $ownMachine.lift(result);
    }

    get revision() {
      const call = Machine$revision;
      const self = call.self(this, Machine);
      let result;
      try {
        result = self.revision();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $u64.lift(result);
    }

    get nowMs() {
      const call = Machine$nowMs;
      const self = call.self(this, Machine);
      let result;
      try {
        result = self.nowMs();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $u64.lift(result);
    }

    nodes(page) {
      const call = Machine$nodes;
      const self = call.self(this, Machine);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.nodes(pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    spawn(workflow, inputs) {
      const call = Machine$spawn;
      const self = call.self(this, Machine);
      const workflowRaw = call.argument("workflow", $optionalString, workflow);
      const inputsRaw = call.argument("inputs", $listOfNamedValue, inputs);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.spawn(workflowRaw, inputsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    addInstances(workflow, count, inputs) {
      const call = Machine$addInstances;
      const self = call.self(this, Machine);
      const workflowRaw = call.argument("workflow", $optionalString, workflow);
      const countRaw = call.argument("count", rt.u32, count);
      const inputsRaw = call.argument("inputs", $listOfInputColumn, inputs);
      if (arguments.length > 3) call.atMost(arguments, 3);
      let result;
      try {
        result = self.addInstances(workflowRaw, countRaw, inputsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    start(first, count) {
      const call = Machine$start;
      const self = call.self(this, Machine);
      const firstRaw = call.argument("first", rt.u32, first);
      const countRaw = call.argument("count", rt.u32, count);
      if (arguments.length > 2) call.atMost(arguments, 2);
      try {
        self.start(firstRaw, countRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
    }

    nextActions(max) {
      const call = Machine$nextActions;
      const self = call.self(this, Machine);
      const maxRaw = call.argument("max", rt.u32, max);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.nextActions(maxRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $listOfActionRequest.lift(result);
    }

    nextActionsBatch(max) {
      const call = Machine$nextActionsBatch;
      const self = call.self(this, Machine);
      const maxRaw = call.argument("max", rt.u32, max);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.nextActionsBatch(maxRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $actionBatch.lift(result);
    }

    inFlight(page) {
      const call = Machine$inFlight;
      const self = call.self(this, Machine);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.inFlight(pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $actionPage.lift(result);
    }

    complete(token, outcome, elapsedNs) {
      const call = Machine$complete;
      const self = call.self(this, Machine);
      const tokenRaw = call.argument("token", $u64, token);
      const outcomeRaw = call.argument("outcome", $actionOutcome, outcome);
      const elapsedNsRaw = call.argument("elapsedNs", $optionalU64, elapsedNs);
      if (arguments.length > 3) call.atMost(arguments, 3);
      let result;
      try {
        result = self.complete(tokenRaw, outcomeRaw, elapsedNsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    completeMany(tokens, outcomes, details, elapsedNs) {
      const call = Machine$completeMany;
      const self = call.self(this, Machine);
      const tokensRaw = call.argument("tokens", $listOfU64, tokens);
      const outcomesRaw = call.argument("outcomes", $listOfOutcomeKind, outcomes);
      const detailsRaw = call.argument("details", $value, details);
      const elapsedNsRaw = call.argument("elapsedNs", $listOfU64, elapsedNs);
      if (arguments.length > 4) call.atMost(arguments, 4);
      let result;
      try {
        result = self.completeMany(tokensRaw, outcomesRaw, detailsRaw, elapsedNsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    tick(nowMs) {
      const call = Machine$tick;
      const self = call.self(this, Machine);
      const nowMsRaw = call.argument("nowMs", $u64, nowMs);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.tick(nowMsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $machineProgress.lift(result);
    }

    runUntil(nowMs) {
      const call = Machine$runUntil;
      const self = call.self(this, Machine);
      const nowMsRaw = call.argument("nowMs", $u64, nowMs);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.runUntil(nowMsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $machineProgress.lift(result);
    }

    get progress() {
      const call = Machine$progress;
      const self = call.self(this, Machine);
      let result;
      try {
        result = self.progress();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $machineProgress.lift(result);
    }

    sendEvent(instance_, event) {
      const call = Machine$sendEvent;
      const self = call.self(this, Machine);
      const instance_Raw = call.argument("instance", $optionalU32, instance_);
      const eventRaw = call.argument("event", rt.string, event);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.sendEvent(instance_Raw, eventRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    cancel(instance_) {
      const call = Machine$cancel;
      const self = call.self(this, Machine);
      const instance_Raw = call.argument("instance", rt.u32, instance_);
      if (arguments.length > 1) call.atMost(arguments, 1);
      try {
        self.cancel(instance_Raw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
    }

    nextFinished(max) {
      const call = Machine$nextFinished;
      const self = call.self(this, Machine);
      const maxRaw = call.argument("max", rt.u32, max);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.nextFinished(maxRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    lateReports() {
      const call = Machine$lateReports;
      const self = call.self(this, Machine);
      if (arguments.length > 0) call.atMost(arguments, 0);
      let result;
      try {
        result = self.lateReports();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $listOfLateReport.lift(result);
    }

    status(instance_) {
      const call = Machine$status;
      const self = call.self(this, Machine);
      const instance_Raw = call.argument("instance", rt.u32, instance_);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.status(instance_Raw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $instanceStatus.lift(result);
    }

    states(first, count) {
      const call = Machine$states;
      const self = call.self(this, Machine);
      const firstRaw = call.argument("first", rt.u32, first);
      const countRaw = call.argument("count", rt.u32, count);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.states(firstRaw, countRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    get counts() {
      const call = Machine$counts;
      const self = call.self(this, Machine);
      let result;
      try {
        result = self.counts();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    variables(instance_) {
      const call = Machine$variables;
      const self = call.self(this, Machine);
      const instance_Raw = call.argument("instance", rt.u32, instance_);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.variables(instance_Raw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $listOfNamedValue.lift(result);
    }

    visits(instance_) {
      const call = Machine$visits;
      const self = call.self(this, Machine);
      const instance_Raw = call.argument("instance", rt.u32, instance_);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.visits(instance_Raw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    trace(instance_, page) {
      const call = Machine$trace;
      const self = call.self(this, Machine);
      const instance_Raw = call.argument("instance", rt.u32, instance_);
      const pageRaw = call.argument("page", $pageRequest, page);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.trace(instance_Raw, pageRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $tracePage.lift(result);
    }

    get traceHash() {
      const call = Machine$traceHash;
      const self = call.self(this, Machine);
      let result;
      try {
        result = self.traceHash();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $u64.lift(result);
    }

    instanceHash(instance_) {
      const call = Machine$instanceHash;
      const self = call.self(this, Machine);
      const instance_Raw = call.argument("instance", rt.u32, instance_);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.instanceHash(instance_Raw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return $u64.lift(result);
    }

    sync(wbs, policy) {
      const call = Machine$sync;
      const self = call.self(this, Machine);
      const wbsRaw = call.argument("wbs", $borrowWbs, wbs);
      const policyRaw = call.argument("policy", $syncPolicy, policy);
      if (arguments.length > 2) call.atMost(arguments, 2);
      try {
        self.sync(wbsRaw, policyRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
    }

    snapshot(cursor) {
      const call = Machine$snapshot;
      const self = call.self(this, Machine);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.snapshot(cursorRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    restore(text, last, timers) {
      const call = Machine$restore;
      const self = call.self(this, Machine);
      const textRaw = call.argument("text", rt.string, text);
      const lastRaw = call.argument("last", rt.boolean, last);
      const timersRaw = call.argument("timers", $timerPolicy, timers);
      if (arguments.length > 3) call.atMost(arguments, 3);
      try {
        self.restore(textRaw, lastRaw, timersRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
    }

    log(cursor) {
      const call = Machine$log;
      const self = call.self(this, Machine);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.log(cursorRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    replay(text, last) {
      const call = Machine$replay;
      const self = call.self(this, Machine);
      const textRaw = call.argument("text", rt.string, text);
      const lastRaw = call.argument("last", rt.boolean, last);
      if (arguments.length > 2) call.atMost(arguments, 2);
      try {
        self.replay(textRaw, lastRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
    }

    render(format, instance_, cursor) {
      const call = Machine$render;
      const self = call.self(this, Machine);
      const formatRaw = call.argument("format", $diagramFormat, format);
      const instance_Raw = call.argument("instance", $optionalU32, instance_);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      if (arguments.length > 3) call.atMost(arguments, 3);
      let result;
      try {
        result = self.render(formatRaw, instance_Raw, cursorRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }

    renderVisits(format, cursor) {
      const call = Machine$renderVisits;
      const self = call.self(this, Machine);
      const formatRaw = call.argument("format", $diagramFormat, format);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.renderVisits(formatRaw, cursorRaw);
      } catch (thrown) {
        throw call.failure(thrown, $workflowError);
      }
      return result;
    }
  }

  // Interface runner

  class Run extends rt.Resource {
    constructor() {
      throw rt.noConstructor(Run, "Run has no constructor; one comes from Run.fromScenario(…)");
    }

    static fromScenario(scenario, options) {
      const call = Run$fromScenario;
      const raw = call.exports("runner");
      const scenarioRaw = call.argument("scenario", $borrowScenario, scenario);
      const optionsRaw = call.argument("options", $runOptions, options ?? {});
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = raw.Run.fromScenario(scenarioRaw, optionsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $runnerError);
      }
      return $ownRun.lift(result);
    }

    addInput(name, bytes) {
      const call = Run$addInput;
      const self = call.self(this, Run);
      const nameRaw = call.argument("name", rt.string, name);
      const bytesRaw = call.argument("bytes", rt.bytes, bytes);
      if (arguments.length > 2) call.atMost(arguments, 2);
      try {
        self.addInput(nameRaw, bytesRaw);
      } catch (thrown) {
        throw call.failure(thrown, $runnerError);
      }
    }

    step(timeoutMs) {
      const call = Run$step;
      const self = call.self(this, Run);
      const timeoutMsRaw = call.argument("timeoutMs", $u64, timeoutMs);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.step(timeoutMsRaw);
      } catch (thrown) {
        throw call.failure(thrown, $runnerError);
      }
      return $runStep.lift(result);
    }

    get progress() {
      const call = Run$progress;
      const self = call.self(this, Run);
      let result;
      try {
        result = self.progress();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $runProgress.lift(result);
    }

    nextActions(max) {
      const call = Run$nextActions;
      const self = call.self(this, Run);
      const maxRaw = call.argument("max", rt.u32, max);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.nextActions(maxRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $listOfActionRequest.lift(result);
    }

    complete(token, outcome) {
      const call = Run$complete;
      const self = call.self(this, Run);
      const tokenRaw = call.argument("token", $u64, token);
      const outcomeRaw = call.argument("outcome", $actionOutcome, outcome);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.complete(tokenRaw, outcomeRaw);
      } catch (thrown) {
        throw call.failure(thrown, $runnerError);
      }
      return result;
    }

    sendEvent(user, event) {
      const call = Run$sendEvent;
      const self = call.self(this, Run);
      const userRaw = call.argument("user", $optionalU32, user);
      const eventRaw = call.argument("event", rt.string, event);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.sendEvent(userRaw, eventRaw);
      } catch (thrown) {
        throw call.failure(thrown, $runnerError);
      }
      return result;
    }

    stop(mode) {
      const call = Run$stop;
      const self = call.self(this, Run);
      const modeRaw = call.argument("mode", $stopMode, mode);
      if (arguments.length > 1) call.atMost(arguments, 1);
      try {
        self.stop(modeRaw);
      } catch (thrown) {
        throw call.failure(thrown);
      }
    }

    workbook() {
      const call = Run$workbook;
      const self = call.self(this, Run);
      if (arguments.length > 0) call.atMost(arguments, 0);
      let result;
      try {
        result = self.workbook();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $ownWorkbook.lift(result);
    }

    get pools() {
      const call = Run$pools;
      const self = call.self(this, Run);
      let result;
      try {
        result = self.pools();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $listOfPoolReport.lift(result);
    }

    renderPool(pool) {
      const call = Run$renderPool;
      const self = call.self(this, Run);
      const poolRaw = call.argument("pool", rt.string, pool);
      if (arguments.length > 1) call.atMost(arguments, 1);
      let result;
      try {
        result = self.renderPool(poolRaw);
      } catch (thrown) {
        throw call.failure(thrown, $runnerError);
      }
      return result;
    }

    renderVisits(format, cursor) {
      const call = Run$renderVisits;
      const self = call.self(this, Run);
      const formatRaw = call.argument("format", $diagramFormat, format);
      const cursorRaw = call.argument("cursor", $optionalString, cursor);
      if (arguments.length > 2) call.atMost(arguments, 2);
      let result;
      try {
        result = self.renderVisits(formatRaw, cursorRaw);
      } catch (thrown) {
        throw call.failure(thrown, $runnerError);
      }
      return result;
    }

    summary() {
      const call = Run$summary;
      const self = call.self(this, Run);
      if (arguments.length > 0) call.atMost(arguments, 0);
      let result;
      try {
        result = self.summary();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return $runReport.lift(result);
    }

    summaryText() {
      const call = Run$summaryText;
      const self = call.self(this, Run);
      if (arguments.length > 0) call.atMost(arguments, 0);
      let result;
      try {
        result = self.summaryText();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }
  }

  // Codecs, parts first

  const $optionalString = rt.option(rt.string);
  const $parserErrorKind = rt.enumeration("rejected", "invalid-argument", "limit-exceeded", "malformed-value", "evaluation-failed");
  const $severity = rt.enumeration("error", "warning", "note");
  const $position = {
    expects: "an object { offset, line, column }",
    fields: ["offset", "line", "column"],
    ignored: "index",
    lower(given) {
      rt.expectFields(given, this);
      return {
        offset: rt.part(".offset", rt.u32, given.offset),
        line: rt.part(".line", rt.u32, given.line),
        column: rt.part(".column", rt.u32, given.column),
      };
    },
    lift: (raw) => raw,
  };
  const $span = {
    expects: "an object { start, end }",
    fields: ["start", "end"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        start: rt.part(".start", $position, given.start),
        end: rt.part(".end", $position, given.end),
      };
    },
    lift: (raw) => raw,
  };
  const $relatedSpan = {
    expects: "an object { span, message }",
    fields: ["span", "message"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        span: rt.part(".span", $span, given.span),
        message: rt.part(".message", rt.string, given.message),
      };
    },
    lift: (raw) => raw,
  };
  const $listOfRelatedSpan = rt.list($relatedSpan, true);
  const $fixIt = {
    expects: "an object { span, replacement, certain }",
    fields: ["span", "replacement", "certain"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        span: rt.part(".span", $span, given.span),
        replacement: rt.part(".replacement", rt.string, given.replacement),
        certain: rt.part(".certain", rt.boolean, given.certain),
      };
    },
    lift: (raw) => raw,
  };
  const $optionalFixIt = rt.option($fixIt);
  const $diagnostic = {
    expects: "an object { code, severity, message, span, related?, help?, fix? }",
    fields: ["code", "severity", "message", "span", "related", "help", "fix"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        code: rt.part(".code", rt.string, given.code),
        severity: rt.part(".severity", $severity, given.severity),
        message: rt.part(".message", rt.string, given.message),
        span: rt.part(".span", $span, given.span),
        related: rt.part(".related", $listOfRelatedSpan, given.related ?? []),
        help: rt.part(".help", $optionalString, given.help),
        fix: rt.part(".fix", $optionalFixIt, given.fix),
      };
    },
    lift: (raw) => raw,
  };
  const $listOfDiagnostic = rt.list($diagnostic, true);
  const $u64 = rt.integer(rt.u64, instance);
  const $optionalU64 = rt.option($u64);
  const $optionalU32 = rt.option(rt.u32);
  const $evaluationFault = rt.enumeration("wrong-type", "division-by-zero", "overflow", "no-such-key", "index-out-of-range", "invalid-argument", "duplicate-key", "missing-variable", "limit-exceeded");
  const $optionalEvaluationFault = rt.option($evaluationFault);
  const $parserError = rt.errorReader(ParserError, instance, {
    expects: "an object { kind, message, diagnostics, subject?, expected?, maximum?, actual?, node?, fault?, offset?, detail? }",
    lift: (raw) => ({
      kind: raw.kind,
      message: raw.message,
      diagnostics: raw.diagnostics,
      subject: raw.subject,
      expected: raw.expected,
      maximum: $optionalU64.lift(raw.maximum),
      actual: $optionalU64.lift(raw.actual),
      node: raw.node,
      fault: raw.fault,
      offset: raw.offset,
      detail: raw.detail,
    }),
  });
  const $syntax = rt.enumeration("text", "yaml", "json");
  const $ownSource = rt.owned(Source, instance);
  const $parserLimits = {
    expects: "an object { bytes, diagnostics, depth, nodes }",
    fields: ["bytes", "diagnostics", "depth", "nodes"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        bytes: rt.part(".bytes", $u64, given.bytes),
        diagnostics: rt.part(".diagnostics", $u64, given.diagnostics),
        depth: rt.part(".depth", $u64, given.depth),
        nodes: rt.part(".nodes", $u64, given.nodes),
      };
    },
    lift: (raw) => ({
      bytes: $u64.lift(raw.bytes),
      diagnostics: $u64.lift(raw.diagnostics),
      depth: $u64.lift(raw.depth),
      nodes: $u64.lift(raw.nodes),
    }),
  };
  const $ownScenario = rt.owned(Scenario, instance);
  const $valueKind = rt.enumeration("bool", "int", "uint", "double", "string", "bytes", "list", "map", "duration", "timestamp", "any");
  const $variableDeclaration = {
    expects: "an object { name, kind }",
    fields: ["name", "kind"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        name: rt.part(".name", rt.string, given.name),
        kind: rt.part(".kind", $valueKind, given.kind),
      };
    },
  };
  const $listOfVariableDeclaration = rt.list($variableDeclaration, true);
  const $dialect = rt.enumeration("scenario", "cel");
  const $optionalDialect = rt.option($dialect);
  const $ownExpression = rt.owned(Expression, instance);
  const $value = rt.valueCodec(instance);
  const $listOfValue = rt.list($value, false);
  const $listOfF64 = rt.column(rt.f64, Float64Array);
  const $listOfListOfF64 = rt.list($listOfF64, true);
  const $ownTemplate = rt.owned(Template, instance);
  const $namedValue = {
    expects: "an object { name, value }",
    fields: ["name", "value"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        name: rt.part(".name", rt.string, given.name),
        value: rt.part(".value", $value, given.value),
      };
    },
    lift: (raw) => ({
      name: raw.name,
      value: $value.lift(raw.value),
    }),
  };
  const $listOfNamedValue = rt.namedList($namedValue, $value);
  const $ownSocket = rt.owned(Socket, instance);
  const $socketErrorKind = rt.enumeration("access-denied", "not-supported", "invalid-argument", "invalid-state", "out-of-memory", "new-socket-limit", "would-block", "timed-out", "address-not-bindable", "address-in-use", "no-free-port", "network-unreachable", "connection-refused", "connection-reset", "connection-aborted", "broken-pipe", "datagram-too-large", "name-unresolvable", "temporary-resolver-failure", "permanent-resolver-failure", "unknown");
  const $socketAddress = {
    expects: "an object { address, port }",
    fields: ["address", "port"],
    ignored: "family",
    lower(given) {
      rt.expectFields(given, this);
      return {
        address: rt.part(".address", rt.ipAddress, given.address),
        port: rt.part(".port", rt.u16, given.port),
      };
    },
    lift: (raw) => ({
      address: rt.ipAddress.lift(raw.address),
      port: raw.port,
    }),
  };
  const $optionalSocketAddress = rt.option($socketAddress);
  const $socketState = rt.enumeration("created", "bound", "connecting", "listening", "connected", "closed");
  const $optionalSocketState = rt.option($socketState);
  const $socketError = rt.errorReader(SocketError, instance, {
    expects: "an object { kind, message, operation, local?, remote?, state?, transferred }",
    lift: (raw) => ({
      kind: raw.kind,
      message: raw.message,
      operation: raw.operation,
      local: $optionalSocketAddress.lift(raw.local),
      remote: $optionalSocketAddress.lift(raw.remote),
      state: raw.state,
      transferred: $u64.lift(raw.transferred),
    }),
  });
  const $resourceType = {
    expects: "one of \"mac\", \"vm\", \"container\", \"pod\", { \"custom\": … }",
    lower(given) {
      if (["mac", "vm", "container", "pod"].includes(given)) return { tag: given };
      switch (typeof given === "string" || rt.caseOf(given, this.expects)) {
        case "custom":
          return { tag: "custom", val: rt.part(".custom", rt.string, given["custom"]) };
      }
      throw rt.unknownCase(given, this.expects, ["mac", "vm", "container", "pod"], ["custom"]);
    },
    lift(raw) {
      switch (raw.tag) {
        case "custom":
          return { "custom": raw.val };
        default:
          return raw.tag;
      }
    },
  };
  const $ipBinding = {
    expects: "an object { address, subinstance, subid, resourceType, pool, generation }",
    fields: ["address", "subinstance", "subid", "resourceType", "pool", "generation"],
    ignored: "expiresAtMs",
    lower(given) {
      rt.expectFields(given, this);
      return {
        address: rt.part(".address", rt.ipAddress, given.address),
        subinstance: rt.part(".subinstance", rt.string, given.subinstance),
        subid: rt.part(".subid", rt.string, given.subid),
        resourceType: rt.part(".resourceType", $resourceType, given.resourceType),
        pool: rt.part(".pool", rt.string, given.pool),
        generation: rt.part(".generation", $u64, given.generation),
      };
    },
    lift: (raw) => ({
      address: rt.ipAddress.lift(raw.address),
      subinstance: raw.subinstance,
      subid: raw.subid,
      resourceType: $resourceType.lift(raw.resourceType),
      pool: raw.pool,
      generation: $u64.lift(raw.generation),
    }),
  };
  const $datagram = {
    expects: "an object { data, remote, truncated }",
    lift: (raw) => ({
      data: raw.data,
      remote: $socketAddress.lift(raw.remote),
      truncated: raw.truncated,
    }),
  };
  const $listOfU32 = rt.column(rt.u32, Uint32Array);
  const $listOfIpAddress = rt.list(rt.ipAddress, false);
  const $listOfU16 = rt.column(rt.u16, Uint16Array);
  const $listOfBool = rt.list(rt.boolean, true);
  const $datagramBatch = {
    expects: "an object { data, ends, addresses, ports, truncated }",
    lift: (raw) => ({
      data: raw.data,
      ends: raw.ends,
      addresses: $listOfIpAddress.lift(raw.addresses),
      ports: raw.ports,
      truncated: raw.truncated,
    }),
  };
  const $shutdownDirection = rt.enumeration("receive", "send", "both");
  const $optionalIpAddress = rt.option(rt.ipAddress);
  const $borrowSocket = rt.borrowed(Socket, instance);
  const $listOfBorrowSocket = rt.list($borrowSocket, false);
  const $interest = rt.enumeration("readable", "writable", "either");
  const $listOfInterest = rt.list($interest, true);
  const $ownIpPool = rt.owned(IpPool, instance);
  const $strategy = rt.enumeration("sequential", "round-robin", "random");
  const $optionalStrategy = rt.option($strategy);
  const $poolOptions = {
    expects: "an object { strategy?, seed?, hashSeed?, ttlMs?, quarantineMs?, probationMs?, stickyOwners?, quota?, maxBindings?, eventCapacity? }",
    fields: ["strategy", "seed", "hashSeed", "ttlMs", "quarantineMs", "probationMs", "stickyOwners", "quota", "maxBindings", "eventCapacity"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        strategy: rt.part(".strategy", $optionalStrategy, given.strategy),
        seed: rt.part(".seed", $optionalU64, given.seed),
        hashSeed: rt.part(".hashSeed", $optionalU64, given.hashSeed),
        ttlMs: rt.part(".ttlMs", $optionalU64, given.ttlMs),
        quarantineMs: rt.part(".quarantineMs", $optionalU64, given.quarantineMs),
        probationMs: rt.part(".probationMs", $optionalU64, given.probationMs),
        stickyOwners: rt.part(".stickyOwners", $optionalU32, given.stickyOwners),
        quota: rt.part(".quota", $optionalU64, given.quota),
        maxBindings: rt.part(".maxBindings", $optionalU32, given.maxBindings),
        eventCapacity: rt.part(".eventCapacity", $optionalU32, given.eventCapacity),
      };
    },
  };
  const $ipPoolErrorKind = rt.enumeration("invalid-argument", "exhausted", "not-in-pool", "reserved", "excluded", "draining", "quarantined", "already-allocated", "conflict", "quota-exceeded", "stale", "overlap", "in-use", "not-found", "limit-exceeded", "outdated", "invalid-snapshot", "invalid-journal", "journal-mismatch", "not-empty");
  const $optionalIpNetwork = rt.option(rt.ipNetwork);
  const $optionalResourceType = rt.option($resourceType);
  const $ipFamily = rt.enumeration("ipv4", "ipv6");
  const $optionalIpFamily = rt.option($ipFamily);
  const $u128 = rt.integer(rt.u128, instance);
  const $optionalU128 = rt.option($u128);
  const $ipPoolError = rt.errorReader(IpPoolError, instance, {
    expects: "an object { kind, message, subject?, value?, expected?, address?, last?, network?, subinstance?, subid?, resourceType?, generation?, maximum?, actual?, requested?, untilMs?, bindings?, prefixes?, line?, family?, total?, allocated?, reserved?, quarantined? }",
    lift: (raw) => ({
      kind: raw.kind,
      message: raw.message,
      subject: raw.subject,
      value: raw.value,
      expected: raw.expected,
      address: $optionalIpAddress.lift(raw.address),
      last: $optionalIpAddress.lift(raw.last),
      network: $optionalIpNetwork.lift(raw.network),
      subinstance: raw.subinstance,
      subid: raw.subid,
      resourceType: $optionalResourceType.lift(raw.resourceType),
      generation: $optionalU64.lift(raw.generation),
      maximum: $optionalU64.lift(raw.maximum),
      actual: $optionalU64.lift(raw.actual),
      requested: $optionalU64.lift(raw.requested),
      untilMs: $optionalU64.lift(raw.untilMs),
      bindings: $optionalU64.lift(raw.bindings),
      prefixes: $optionalU64.lift(raw.prefixes),
      line: $optionalU64.lift(raw.line),
      family: raw.family,
      total: $optionalU128.lift(raw.total),
      allocated: $optionalU128.lift(raw.allocated),
      reserved: $optionalU128.lift(raw.reserved),
      quarantined: $optionalU128.lift(raw.quarantined),
    }),
  });
  const $listOfString = rt.list(rt.string, true);
  const $poolDefinition = {
    expects: "an object { name, description, ranges?, reserved?, strategy }",
    fields: ["name", "description", "ranges", "reserved", "strategy"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        name: rt.part(".name", rt.string, given.name),
        description: rt.part(".description", rt.string, given.description),
        ranges: rt.part(".ranges", $listOfString, given.ranges ?? []),
        reserved: rt.part(".reserved", $listOfString, given.reserved ?? []),
        strategy: rt.part(".strategy", $strategy, given.strategy),
      };
    },
    lift: (raw) => raw,
  };
  const $edgeExclusion = rt.enumeration("automatic", "none", "first", "last", "first-and-last");
  const $optionalEdgeExclusion = rt.option($edgeExclusion);
  const $rangeRemoval = rt.enumeration("reject", "drain", "detach", "force");
  const $ipRange = {
    expects: "an object { first, last, network?, exclusion, draining, total, available, bindings }",
    lift: (raw) => ({
      first: rt.ipAddress.lift(raw.first),
      last: rt.ipAddress.lift(raw.last),
      network: $optionalIpNetwork.lift(raw.network),
      exclusion: raw.exclusion,
      draining: raw.draining,
      total: $u128.lift(raw.total),
      available: $u128.lift(raw.available),
      bindings: $u64.lift(raw.bindings),
    }),
  };
  const $listOfIpRange = rt.list($ipRange, false);
  const $metadataEntry = {
    expects: "an object { key, value }",
    fields: ["key", "value"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        key: rt.part(".key", rt.string, given.key),
        value: rt.part(".value", rt.string, given.value),
      };
    },
    lift: (raw) => raw,
  };
  const $listOfMetadataEntry = rt.list($metadataEntry, true);
  const $allocationOptions = {
    expects: "an object { family?, ttlMs?, within?, metadata? }",
    fields: ["family", "ttlMs", "within", "metadata"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        family: rt.part(".family", $optionalIpFamily, given.family),
        ttlMs: rt.part(".ttlMs", $optionalU64, given.ttlMs),
        within: rt.part(".within", $optionalIpNetwork, given.within),
        metadata: rt.part(".metadata", $listOfMetadataEntry, given.metadata ?? []),
      };
    },
  };
  const $dualBinding = {
    expects: "an object { ipv4, ipv6 }",
    lift: (raw) => ({
      ipv4: $ipBinding.lift(raw.ipv4),
      ipv6: $ipBinding.lift(raw.ipv6),
    }),
  };
  const $optionalIpBinding = rt.option($ipBinding);
  const $bindingDetails = {
    expects: "an object { binding, allocatedAtMs?, expiresAtMs?, ttlMs, metadata }",
    lift: (raw) => ({
      binding: $ipBinding.lift(raw.binding),
      allocatedAtMs: $optionalU64.lift(raw.allocatedAtMs),
      expiresAtMs: $optionalU64.lift(raw.expiresAtMs),
      ttlMs: $u64.lift(raw.ttlMs),
      metadata: raw.metadata,
    }),
  };
  const $optionalBindingDetails = rt.option($bindingDetails);
  const $listOfIpBinding = rt.list($ipBinding, false);
  const $pageRequest = {
    expects: "an object { cursor?, limit }",
    fields: ["cursor", "limit"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        cursor: rt.part(".cursor", $optionalString, given.cursor),
        limit: rt.part(".limit", rt.u32, given.limit),
      };
    },
  };
  const $poolStats = {
    expects: "an object { total, allocated, reserved, quarantined, declined, delegated, available, detached, highWater, grants, releases, expirations, declines, tenants, prefixes }",
    lift: (raw) => ({
      total: $u128.lift(raw.total),
      allocated: $u128.lift(raw.allocated),
      reserved: $u128.lift(raw.reserved),
      quarantined: $u128.lift(raw.quarantined),
      declined: $u128.lift(raw.declined),
      delegated: $u128.lift(raw.delegated),
      available: $u128.lift(raw.available),
      detached: $u128.lift(raw.detached),
      highWater: $u64.lift(raw.highWater),
      grants: $u64.lift(raw.grants),
      releases: $u64.lift(raw.releases),
      expirations: $u64.lift(raw.expirations),
      declines: $u64.lift(raw.declines),
      tenants: $u64.lift(raw.tenants),
      prefixes: $u64.lift(raw.prefixes),
    }),
  };
  const $tenantStats = {
    expects: "an object { ipv4, ipv6, prefixes, highWater, quota? }",
    lift: (raw) => ({
      ipv4: $u64.lift(raw.ipv4),
      ipv6: $u64.lift(raw.ipv6),
      prefixes: $u64.lift(raw.prefixes),
      highWater: $u64.lift(raw.highWater),
      quota: $optionalU64.lift(raw.quota),
    }),
  };
  const $prefixBinding = {
    expects: "an object { network, subinstance, subid, pool, generation }",
    lift: (raw) => ({
      network: rt.ipNetwork.lift(raw.network),
      subinstance: raw.subinstance,
      subid: raw.subid,
      pool: raw.pool,
      generation: $u64.lift(raw.generation),
    }),
  };
  const $listOfPrefixBinding = rt.list($prefixBinding, false);
  const $listOfU64 = rt.column($u64, BigUint64Array);
  const $poolEventKind = rt.enumeration("allocated", "released", "expired", "declined", "renewed", "freed", "changed", "reserved", "unreserved", "range-added", "range-draining", "range-resumed", "range-removed", "prefix-allocated", "prefix-released", "configured");
  const $listOfPoolEventKind = rt.list($poolEventKind, true);
  const $eventPage = {
    expects: "an object { revisions, kinds, subjects, subinstances, subids, generations, revision, more }",
    lift: (raw) => ({
      revisions: raw.revisions,
      kinds: raw.kinds,
      subjects: raw.subjects,
      subinstances: raw.subinstances,
      subids: raw.subids,
      generations: raw.generations,
      revision: $u64.lift(raw.revision),
      more: raw.more,
    }),
  };
  const $journalPage = {
    expects: "an object { text, revision, more }",
    lift: (raw) => ({
      text: raw.text,
      revision: $u64.lift(raw.revision),
      more: raw.more,
    }),
  };
  const $appliedEvents = {
    expects: "an object { bytes, events, revision }",
    lift: (raw) => ({
      bytes: $u64.lift(raw.bytes),
      events: $u64.lift(raw.events),
      revision: $u64.lift(raw.revision),
    }),
  };
  const $poolBlock = {
    expects: "an object { network, version, text }",
    lift: (raw) => ({
      network: rt.ipNetwork.lift(raw.network),
      version: $u64.lift(raw.version),
      text: raw.text,
    }),
  };
  const $ownWorkbook = rt.owned(Workbook, instance);
  const $borrowScenario = rt.borrowed(Scenario, instance);
  const $workflowErrorKind = rt.enumeration("not-found", "duplicate", "invalid-argument", "invalid-expression", "dependency-cycle", "limit-exceeded", "invalid-state", "resource-conflict", "time-went-backwards", "invalid-snapshot");
  const $instanceState = rt.enumeration("ready", "running", "waiting", "done", "failed", "cancelled");
  const $optionalInstanceState = rt.option($instanceState);
  const $workflowError = rt.errorReader(WorkflowError, instance, {
    expects: "an object { kind, message, subject?, item?, suggestion?, expected?, expression?, reason?, path, instance?, state?, maximum?, actual? }",
    lift: (raw) => ({
      kind: raw.kind,
      message: raw.message,
      subject: raw.subject,
      item: raw.item,
      suggestion: raw.suggestion,
      expected: raw.expected,
      expression: raw.expression,
      reason: raw.reason,
      path: raw.path,
      instance: raw.instance,
      state: raw.state,
      maximum: $optionalU64.lift(raw.maximum),
      actual: $optionalU64.lift(raw.actual),
    }),
  });
  const $resourceStatus = {
    expects: "an object { id, kind, capacity?, held, holders, queued, properties }",
    lift: (raw) => ({
      id: raw.id,
      kind: raw.kind,
      capacity: $optionalU64.lift(raw.capacity),
      held: $u64.lift(raw.held),
      holders: raw.holders,
      queued: raw.queued,
      properties: $listOfNamedValue.lift(raw.properties),
    }),
  };
  const $optionalValue = rt.option($value);
  const $acquisition = {
    expects: "one of \"granted\", { \"queued\": … }",
    lift(raw) {
      switch (raw.tag) {
        case "queued":
          return { "queued": raw.val };
        default:
          return raw.tag;
      }
    },
  };
  const $holding = {
    expects: "an object { resourceId, holder, amount }",
    lift: (raw) => ({
      resourceId: raw.resourceId,
      holder: raw.holder,
      amount: $u64.lift(raw.amount),
    }),
  };
  const $listOfHolding = rt.list($holding, false);
  const $holdingPage = {
    expects: "an object { holdings, next? }",
    lift: (raw) => ({
      holdings: $listOfHolding.lift(raw.holdings),
      next: raw.next,
    }),
  };
  const $metricKind = rt.enumeration("counter", "gauge", "rate", "histogram");
  const $metricSummary = {
    expects: "an object { name, tenant?, kind, count, sum, min, max, mean, p50, p90, p95, p99, p999 }",
    lift: (raw) => ({
      name: raw.name,
      tenant: raw.tenant,
      kind: raw.kind,
      count: $u64.lift(raw.count),
      sum: raw.sum,
      min: raw.min,
      max: raw.max,
      mean: raw.mean,
      p50: raw.p50,
      p90: raw.p90,
      p95: raw.p95,
      p99: raw.p99,
      p999: raw.p999,
    }),
  };
  const $listOfMetricSummary = rt.list($metricSummary, false);
  const $metricPage = {
    expects: "an object { metrics, next? }",
    lift: (raw) => ({
      metrics: $listOfMetricSummary.lift(raw.metrics),
      next: raw.next,
    }),
  };
  const $borrowWorkbook = rt.borrowed(Workbook, instance);
  const $ownWbs = rt.owned(Wbs, instance);
  const $taskKind = rt.enumeration("workflow", "summary", "action", "pass", "end", "fork", "join");
  const $retryPolicy = {
    expects: "an object { count, intervalMs, backoff, maxIntervalMs?, jitter }",
    fields: ["count", "intervalMs", "backoff", "maxIntervalMs", "jitter"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        count: rt.part(".count", rt.u32, given.count),
        intervalMs: rt.part(".intervalMs", $u64, given.intervalMs),
        backoff: rt.part(".backoff", rt.f64, given.backoff),
        maxIntervalMs: rt.part(".maxIntervalMs", $optionalU64, given.maxIntervalMs),
        jitter: rt.part(".jitter", rt.f64, given.jitter),
      };
    },
    lift: (raw) => ({
      count: raw.count,
      intervalMs: $u64.lift(raw.intervalMs),
      backoff: raw.backoff,
      maxIntervalMs: $optionalU64.lift(raw.maxIntervalMs),
      jitter: raw.jitter,
    }),
  };
  const $optionalRetryPolicy = rt.option($retryPolicy);
  const $joinPolicy = {
    expects: "one of \"all\", \"any\", { \"count\": … }",
    lower(given) {
      if (["all", "any"].includes(given)) return { tag: given };
      switch (typeof given === "string" || rt.caseOf(given, this.expects)) {
        case "count":
          return { tag: "count", val: rt.part(".count", rt.u32, given["count"]) };
      }
      throw rt.unknownCase(given, this.expects, ["all", "any"], ["count"]);
    },
    lift(raw) {
      switch (raw.tag) {
        case "count":
          return { "count": raw.val };
        default:
          return raw.tag;
      }
    },
  };
  const $optionalJoinPolicy = rt.option($joinPolicy);
  const $resourceNeed = {
    expects: "an object { resourceId, amount }",
    fields: ["resourceId", "amount"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        resourceId: rt.part(".resourceId", rt.string, given.resourceId),
        amount: rt.part(".amount", $u64, given.amount),
      };
    },
    lift: (raw) => ({
      resourceId: raw.resourceId,
      amount: $u64.lift(raw.amount),
    }),
  };
  const $listOfResourceNeed = rt.list($resourceNeed, false);
  const $task = {
    expects: "an object { id, code, path, name, kind, parent?, children, action?, durationMs, timeoutMs?, retry?, onError?, join?, needs }",
    lift: (raw) => ({
      id: raw.id,
      code: raw.code,
      path: raw.path,
      name: raw.name,
      kind: raw.kind,
      parent: raw.parent,
      children: raw.children,
      action: raw.action,
      durationMs: $u64.lift(raw.durationMs),
      timeoutMs: $optionalU64.lift(raw.timeoutMs),
      retry: $optionalRetryPolicy.lift(raw.retry),
      onError: raw.onError,
      join: $optionalJoinPolicy.lift(raw.join),
      needs: $listOfResourceNeed.lift(raw.needs),
    }),
  };
  const $listOfTask = rt.list($task, false);
  const $taskPage = {
    expects: "an object { tasks, next? }",
    lift: (raw) => ({
      tasks: $listOfTask.lift(raw.tasks),
      next: raw.next,
    }),
  };
  const $edgeTrigger = {
    expects: "one of \"always\", { \"condition\": … }, { \"event\": … }, { \"after\": … }",
    lower(given) {
      if (["always"].includes(given)) return { tag: given };
      switch (typeof given === "string" || rt.caseOf(given, this.expects)) {
        case "condition":
          return { tag: "condition", val: rt.part(".condition", rt.string, given["condition"]) };
        case "event":
          return { tag: "event", val: rt.part(".event", rt.string, given["event"]) };
        case "after":
          return { tag: "after", val: rt.part(".after", $u64, given["after"]) };
      }
      throw rt.unknownCase(given, this.expects, ["always"], ["condition", "event", "after"]);
    },
    lift(raw) {
      switch (raw.tag) {
        case "condition":
          return { "condition": raw.val };
        case "event":
          return { "event": raw.val };
        case "after":
          return { "after": $u64.lift(raw.val) };
        default:
          return raw.tag;
      }
    },
  };
  const $flowEdge = {
    expects: "an object { source, index, target, trigger, label? }",
    fields: ["source", "index", "target", "trigger", "label"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        source: rt.part(".source", rt.u32, given.source),
        index: rt.part(".index", rt.u32, given.index),
        target: rt.part(".target", rt.u32, given.target),
        trigger: rt.part(".trigger", $edgeTrigger, given.trigger),
        label: rt.part(".label", $optionalString, given.label),
      };
    },
    lift: (raw) => ({
      source: raw.source,
      index: raw.index,
      target: raw.target,
      trigger: $edgeTrigger.lift(raw.trigger),
      label: raw.label,
    }),
  };
  const $listOfFlowEdge = rt.list($flowEdge, false);
  const $flowEdgePage = {
    expects: "an object { edges, next? }",
    lift: (raw) => ({
      edges: $listOfFlowEdge.lift(raw.edges),
      next: raw.next,
    }),
  };
  const $dependencyKind = rt.enumeration("finish-to-start", "start-to-start", "finish-to-finish", "start-to-finish");
  const $s64 = rt.integer(rt.s64, instance);
  const $dependency = {
    expects: "an object { predecessor, successor, kind, lagMs }",
    fields: ["predecessor", "successor", "kind", "lagMs"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        predecessor: rt.part(".predecessor", rt.u32, given.predecessor),
        successor: rt.part(".successor", rt.u32, given.successor),
        kind: rt.part(".kind", $dependencyKind, given.kind),
        lagMs: rt.part(".lagMs", $s64, given.lagMs),
      };
    },
    lift: (raw) => ({
      predecessor: raw.predecessor,
      successor: raw.successor,
      kind: raw.kind,
      lagMs: $s64.lift(raw.lagMs),
    }),
  };
  const $listOfDependency = rt.list($dependency, false);
  const $dependencyPage = {
    expects: "an object { dependencies, next? }",
    lift: (raw) => ({
      dependencies: $listOfDependency.lift(raw.dependencies),
      next: raw.next,
    }),
  };
  const $criticalPath = {
    expects: "an object { lengthMs, path, criticalTasks, next? }",
    lift: (raw) => ({
      lengthMs: $u64.lift(raw.lengthMs),
      path: raw.path,
      criticalTasks: raw.criticalTasks,
      next: raw.next,
    }),
  };
  const $listOfListOfU32 = rt.list($listOfU32, true);
  const $criticalPathPage = {
    expects: "an object { count, paths, next? }",
    lift: (raw) => ({
      count: $u64.lift(raw.count),
      paths: raw.paths,
      next: raw.next,
    }),
  };
  const $taskSettings = {
    expects: "an object { name, kind, action?, durationMs, timeoutMs?, retry?, onError?, join?, needs? }",
    fields: ["name", "kind", "action", "durationMs", "timeoutMs", "retry", "onError", "join", "needs"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        name: rt.part(".name", rt.string, given.name),
        kind: rt.part(".kind", $taskKind, given.kind),
        action: rt.part(".action", $optionalString, given.action),
        durationMs: rt.part(".durationMs", $u64, given.durationMs),
        timeoutMs: rt.part(".timeoutMs", $optionalU64, given.timeoutMs),
        retry: rt.part(".retry", $optionalRetryPolicy, given.retry),
        onError: rt.part(".onError", $optionalString, given.onError),
        join: rt.part(".join", $optionalJoinPolicy, given.join),
        needs: rt.part(".needs", $listOfResourceNeed, given.needs ?? []),
      };
    },
  };
  const $taskInsertion = {
    expects: "an object { parent?, index?, settings }",
    fields: ["parent", "index", "settings"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        parent: rt.part(".parent", $optionalU32, given.parent),
        index: rt.part(".index", $optionalU32, given.index),
        settings: rt.part(".settings", $taskSettings, given.settings),
      };
    },
  };
  const $removalPolicy = rt.enumeration("reject", "cascade", "reconnect");
  const $taskRemoval = {
    expects: "an object { task, policy }",
    fields: ["task", "policy"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        task: rt.part(".task", rt.u32, given.task),
        policy: rt.part(".policy", $removalPolicy, given.policy),
      };
    },
  };
  const $taskMove = {
    expects: "an object { task, parent?, index? }",
    fields: ["task", "parent", "index"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        task: rt.part(".task", rt.u32, given.task),
        parent: rt.part(".parent", $optionalU32, given.parent),
        index: rt.part(".index", $optionalU32, given.index),
      };
    },
  };
  const $taskUpdate = {
    expects: "an object { task, settings }",
    fields: ["task", "settings"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        task: rt.part(".task", rt.u32, given.task),
        settings: rt.part(".settings", $taskSettings, given.settings),
      };
    },
  };
  const $tupleOfU32AndU32 = rt.tuple(rt.u32, rt.u32);
  const $wbsChange = {
    expects: "one of { \"insert\": … }, { \"remove\": … }, { \"move\": … }, { \"update\": … }, { \"add-dependency\": … }, { \"remove-dependency\": … }, { \"add-edge\": … }, { \"remove-edge\": … }",
    lower(given) {
      if (false) return { tag: given };
      switch (typeof given === "string" || rt.caseOf(given, this.expects)) {
        case "insert":
          return { tag: "insert", val: rt.part(".insert", $taskInsertion, given["insert"]) };
        case "remove":
          return { tag: "remove", val: rt.part(".remove", $taskRemoval, given["remove"]) };
        case "move":
          return { tag: "move", val: rt.part(".move", $taskMove, given["move"]) };
        case "update":
          return { tag: "update", val: rt.part(".update", $taskUpdate, given["update"]) };
        case "add-dependency":
          return { tag: "add-dependency", val: rt.part(".add-dependency", $dependency, given["add-dependency"]) };
        case "remove-dependency":
          return { tag: "remove-dependency", val: rt.part(".remove-dependency", $dependency, given["remove-dependency"]) };
        case "add-edge":
          return { tag: "add-edge", val: rt.part(".add-edge", $flowEdge, given["add-edge"]) };
        case "remove-edge":
          return { tag: "remove-edge", val: rt.part(".remove-edge", $tupleOfU32AndU32, given["remove-edge"]) };
      }
      throw rt.unknownCase(given, this.expects, [], ["insert", "remove", "move", "update", "add-dependency", "remove-dependency", "add-edge", "remove-edge"]);
    },
  };
  const $listOfWbsChange = rt.list($wbsChange, false);
  const $wbsReceipt = {
    expects: "an object { revision, inserted }",
    lift: (raw) => ({
      revision: $u64.lift(raw.revision),
      inserted: raw.inserted,
    }),
  };
  const $optionalWbsReceipt = rt.option($wbsReceipt);
  const $priorityRule = rt.enumeration("latest-start", "latest-finish", "minimum-slack", "most-successors", "greatest-weight");
  const $scheduleOptions = {
    expects: "an object { rule, iterations, seed }",
    fields: ["rule", "iterations", "seed"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        rule: rt.part(".rule", $priorityRule, given.rule),
        iterations: rt.part(".iterations", rt.u32, given.iterations),
        seed: rt.part(".seed", $u64, given.seed),
      };
    },
  };
  const $schedule = {
    expects: "an object { lengthMs, tasks, startMs }",
    lift: (raw) => ({
      lengthMs: $u64.lift(raw.lengthMs),
      tasks: raw.tasks,
      startMs: raw.startMs,
    }),
  };
  const $taskExplanation = {
    expects: "an object { task, critical, summary, heldBy, holds }",
    lift: (raw) => ({
      task: raw.task,
      critical: raw.critical,
      summary: raw.summary,
      heldBy: $listOfDependency.lift(raw.heldBy),
      holds: $listOfDependency.lift(raw.holds),
    }),
  };
  const $diagramFormat = rt.enumeration("mermaid", "dot", "svg");
  const $ownLoadPlan = rt.owned(LoadPlan, instance);
  const $addressScope = rt.enumeration("per-user", "per-task", "shared");
  const $loadSettings = {
    expects: "an object { iterations, thinkMs, bind, maxUsers?, spawnPerSecond? }",
    lift: (raw) => ({
      iterations: raw.iterations,
      thinkMs: $u64.lift(raw.thinkMs),
      bind: raw.bind,
      maxUsers: raw.maxUsers,
      spawnPerSecond: raw.spawnPerSecond,
    }),
  };
  const $loadGroup = {
    expects: "an object { tenant, pool?, workflow?, atMs, users, overMs }",
    lift: (raw) => ({
      tenant: raw.tenant,
      pool: raw.pool,
      workflow: raw.workflow,
      atMs: $u64.lift(raw.atMs),
      users: raw.users,
      overMs: $u64.lift(raw.overMs),
    }),
  };
  const $listOfLoadGroup = rt.list($loadGroup, false);
  const $poolDemand = {
    expects: "an object { pool, needed, available }",
    lift: (raw) => ({
      pool: raw.pool,
      needed: $u64.lift(raw.needed),
      available: $u64.lift(raw.available),
    }),
  };
  const $listOfPoolDemand = rt.list($poolDemand, false);
  const $loadModel = rt.enumeration("open", "closed");
  const $optionalLoadModel = rt.option($loadModel);
  const $estimateOptions = {
    expects: "an object { actionTimeoutMs?, maxDurationMs?, stopTimeoutMs?, model?, properties? }",
    fields: ["actionTimeoutMs", "maxDurationMs", "stopTimeoutMs", "model", "properties"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        actionTimeoutMs: rt.part(".actionTimeoutMs", $optionalU64, given.actionTimeoutMs),
        maxDurationMs: rt.part(".maxDurationMs", $optionalU64, given.maxDurationMs),
        stopTimeoutMs: rt.part(".stopTimeoutMs", $optionalU64, given.stopTimeoutMs),
        model: rt.part(".model", $optionalLoadModel, given.model),
        properties: rt.part(".properties", $listOfNamedValue, given.properties ?? []),
      };
    },
  };
  const $unboundedReason = rt.enumeration("loop", "event", "pause");
  const $unboundedNode = {
    expects: "an object { workflow, node, reason }",
    lift: (raw) => raw,
  };
  const $listOfUnboundedNode = rt.list($unboundedNode, true);
  const $workflowEstimate = {
    expects: "an object { workflow, minMs, maxMs?, pauses, defaultTimeouts, retries, unbounded }",
    lift: (raw) => ({
      workflow: raw.workflow,
      minMs: $u64.lift(raw.minMs),
      maxMs: $optionalU64.lift(raw.maxMs),
      pauses: raw.pauses,
      defaultTimeouts: raw.defaultTimeouts,
      retries: raw.retries,
      unbounded: raw.unbounded,
    }),
  };
  const $listOfWorkflowEstimate = rt.list($workflowEstimate, false);
  const $runEstimate = {
    expects: "an object { workflows, userMinMs, userMaxMs?, minMs, maxMs? }",
    lift: (raw) => ({
      workflows: $listOfWorkflowEstimate.lift(raw.workflows),
      userMinMs: $u64.lift(raw.userMinMs),
      userMaxMs: $optionalU64.lift(raw.userMaxMs),
      minMs: $u64.lift(raw.minMs),
      maxMs: $optionalU64.lift(raw.maxMs),
    }),
  };
  const $borrowLoadPlan = rt.borrowed(LoadPlan, instance);
  const $ownLoadRun = rt.owned(LoadRun, instance);
  const $dueUsers = {
    expects: "an object { users, intendedMs, groups, tenants, nextMs? }",
    lift: (raw) => ({
      users: raw.users,
      intendedMs: raw.intendedMs,
      groups: raw.groups,
      tenants: raw.tenants,
      nextMs: $optionalU64.lift(raw.nextMs),
    }),
  };
  const $borrowWbs = rt.borrowed(Wbs, instance);
  const $optionalBool = rt.option(rt.boolean);
  const $machineOptions = {
    expects: "an object { seed?, nowMs?, iterations?, thinkMs?, maxVisits?, maxMicrosteps?, maxTrace?, hash?, keepLog? }",
    fields: ["seed", "nowMs", "iterations", "thinkMs", "maxVisits", "maxMicrosteps", "maxTrace", "hash", "keepLog"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        seed: rt.part(".seed", $optionalU64, given.seed),
        nowMs: rt.part(".nowMs", $optionalU64, given.nowMs),
        iterations: rt.part(".iterations", $optionalU32, given.iterations),
        thinkMs: rt.part(".thinkMs", $optionalU64, given.thinkMs),
        maxVisits: rt.part(".maxVisits", $optionalU32, given.maxVisits),
        maxMicrosteps: rt.part(".maxMicrosteps", $optionalU32, given.maxMicrosteps),
        maxTrace: rt.part(".maxTrace", $optionalU32, given.maxTrace),
        hash: rt.part(".hash", $optionalBool, given.hash),
        keepLog: rt.part(".keepLog", $optionalBool, given.keepLog),
      };
    },
  };
  const $ownMachine = rt.owned(Machine, instance);
  const $inputColumn = {
    expects: "an object { name, values }",
    fields: ["name", "values"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        name: rt.part(".name", rt.string, given.name),
        values: rt.part(".values", $value, given.values),
      };
    },
  };
  const $listOfInputColumn = rt.list($inputColumn, false);
  const $actionRequest = {
    expects: "an object { token, instance, node, action, kind, parameters, attempt, timeoutMs?, deadlineMs? }",
    lift: (raw) => ({
      token: $u64.lift(raw.token),
      instance: raw.instance,
      node: raw.node,
      action: raw.action,
      kind: raw.kind,
      parameters: $value.lift(raw.parameters),
      attempt: raw.attempt,
      timeoutMs: $optionalU64.lift(raw.timeoutMs),
      deadlineMs: $optionalU64.lift(raw.deadlineMs),
    }),
  };
  const $listOfActionRequest = rt.list($actionRequest, false);
  const $actionBatch = {
    expects: "an object { tokens, instances, nodes, attempts, deadlinesMs, parameters }",
    lift: (raw) => ({
      tokens: raw.tokens,
      instances: raw.instances,
      nodes: raw.nodes,
      attempts: raw.attempts,
      deadlinesMs: raw.deadlinesMs,
      parameters: $value.lift(raw.parameters),
    }),
  };
  const $actionPage = {
    expects: "an object { actions, next? }",
    lift: (raw) => ({
      actions: $listOfActionRequest.lift(raw.actions),
      next: raw.next,
    }),
  };
  const $actionOutcome = {
    expects: "one of \"timeout\", { \"success\": … }, { \"failure\": … }",
    lower(given) {
      if (["timeout"].includes(given)) return { tag: given };
      switch (typeof given === "string" || rt.caseOf(given, this.expects)) {
        case "success":
          return { tag: "success", val: rt.part(".success", $listOfNamedValue, given["success"]) };
        case "failure":
          return { tag: "failure", val: rt.part(".failure", rt.string, given["failure"]) };
      }
      throw rt.unknownCase(given, this.expects, ["timeout"], ["success", "failure"]);
    },
  };
  const $outcomeKind = rt.enumeration("success", "failure", "timeout");
  const $listOfOutcomeKind = rt.list($outcomeKind, true);
  const $machineProgress = {
    expects: "an object { nowMs, requested, inFlight, nextTimerMs?, late }",
    lift: (raw) => ({
      nowMs: $u64.lift(raw.nowMs),
      requested: raw.requested,
      inFlight: raw.inFlight,
      nextTimerMs: $optionalU64.lift(raw.nextTimerMs),
      late: $u64.lift(raw.late),
    }),
  };
  const $lateReport = {
    expects: "an object { atMs, token, outcome }",
    lift: (raw) => ({
      atMs: $u64.lift(raw.atMs),
      token: $u64.lift(raw.token),
      outcome: raw.outcome,
    }),
  };
  const $listOfLateReport = rt.list($lateReport, false);
  const $faultKind = rt.enumeration("no-edge", "action-failed", "timed-out", "template-failed", "export-type", "join-stuck", "limit-exceeded");
  const $guardReport = {
    expects: "an object { edge, condition, operands, outcome }",
    lift: (raw) => ({
      edge: raw.edge,
      condition: raw.condition,
      operands: $listOfNamedValue.lift(raw.operands),
      outcome: raw.outcome,
    }),
  };
  const $listOfGuardReport = rt.list($guardReport, false);
  const $instanceFault = {
    expects: "an object { message, kind, node, guards }",
    lift: (raw) => ({
      message: raw.message,
      kind: raw.kind,
      node: raw.node,
      guards: $listOfGuardReport.lift(raw.guards),
    }),
  };
  const $optionalInstanceFault = rt.option($instanceFault);
  const $instanceStatus = {
    expects: "an object { instance, state, workflow, nodes, iteration, startedAtMs?, finishedAtMs?, fault? }",
    lift: (raw) => ({
      instance: raw.instance,
      state: raw.state,
      workflow: raw.workflow,
      nodes: raw.nodes,
      iteration: raw.iteration,
      startedAtMs: $optionalU64.lift(raw.startedAtMs),
      finishedAtMs: $optionalU64.lift(raw.finishedAtMs),
      fault: $optionalInstanceFault.lift(raw.fault),
    }),
  };
  const $traceKind = rt.enumeration("started", "entered", "transition", "succeeded", "failed", "timed-out", "retrying", "cancelled", "done", "fault");
  const $traceEntry = {
    expects: "an object { atMs, kind, node, edge?, detail? }",
    lift: (raw) => ({
      atMs: $u64.lift(raw.atMs),
      kind: raw.kind,
      node: raw.node,
      edge: raw.edge,
      detail: raw.detail,
    }),
  };
  const $listOfTraceEntry = rt.list($traceEntry, false);
  const $tracePage = {
    expects: "an object { entries, next?, dropped }",
    lift: (raw) => ({
      entries: $listOfTraceEntry.lift(raw.entries),
      next: raw.next,
      dropped: $u64.lift(raw.dropped),
    }),
  };
  const $syncPolicy = rt.enumeration("reject", "cancel", "redirect");
  const $timerPolicy = rt.enumeration("resume", "freeze", "restart");
  const $propertyOverride = {
    expects: "an object { resourceId, property, value }",
    fields: ["resourceId", "property", "value"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        resourceId: rt.part(".resourceId", rt.string, given.resourceId),
        property: rt.part(".property", rt.string, given.property),
        value: rt.part(".value", $value, given.value),
      };
    },
  };
  const $listOfPropertyOverride = rt.list($propertyOverride, false);
  const $exhaustionPolicy = rt.enumeration("wait", "reject");
  const $optionalExhaustionPolicy = rt.option($exhaustionPolicy);
  const $poolFallback = {
    expects: "an object { pool, fallback }",
    fields: ["pool", "fallback"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        pool: rt.part(".pool", rt.string, given.pool),
        fallback: rt.part(".fallback", rt.string, given.fallback),
      };
    },
  };
  const $listOfPoolFallback = rt.list($poolFallback, true);
  const $eventDetail = rt.enumeration("nothing", "users", "actions");
  const $optionalEventDetail = rt.option($eventDetail);
  const $hostAddresses = {
    expects: "an object { host, addresses? }",
    fields: ["host", "addresses"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        host: rt.part(".host", rt.string, given.host),
        addresses: rt.part(".addresses", $listOfString, given.addresses ?? []),
      };
    },
  };
  const $listOfHostAddresses = rt.list($hostAddresses, true);
  const $optionalListOfHostAddresses = rt.option($listOfHostAddresses);
  const $runOptions = {
    expects: "an object { seed?, startMs?, model?, properties?, exhaustion?, fallbacks?, events?, actionTimeoutMs?, stopTimeoutMs?, maxDurationMs?, maxConnections?, maxBodyBytes?, maxBufferedBytes?, requestIdHeader?, resolve?, resolveEveryMs? }",
    fields: ["seed", "startMs", "model", "properties", "exhaustion", "fallbacks", "events", "actionTimeoutMs", "stopTimeoutMs", "maxDurationMs", "maxConnections", "maxBodyBytes", "maxBufferedBytes", "requestIdHeader", "resolve", "resolveEveryMs"],
    lower(given) {
      rt.expectFields(given, this);
      return {
        seed: rt.part(".seed", $optionalU64, given.seed),
        startMs: rt.part(".startMs", $optionalU64, given.startMs),
        model: rt.part(".model", $optionalLoadModel, given.model),
        properties: rt.part(".properties", $listOfPropertyOverride, given.properties ?? []),
        exhaustion: rt.part(".exhaustion", $optionalExhaustionPolicy, given.exhaustion),
        fallbacks: rt.part(".fallbacks", $listOfPoolFallback, given.fallbacks ?? []),
        events: rt.part(".events", $optionalEventDetail, given.events),
        actionTimeoutMs: rt.part(".actionTimeoutMs", $optionalU64, given.actionTimeoutMs),
        stopTimeoutMs: rt.part(".stopTimeoutMs", $optionalU64, given.stopTimeoutMs),
        maxDurationMs: rt.part(".maxDurationMs", $optionalU64, given.maxDurationMs),
        maxConnections: rt.part(".maxConnections", $optionalU32, given.maxConnections),
        maxBodyBytes: rt.part(".maxBodyBytes", $optionalU32, given.maxBodyBytes),
        maxBufferedBytes: rt.part(".maxBufferedBytes", $optionalU64, given.maxBufferedBytes),
        requestIdHeader: rt.part(".requestIdHeader", $optionalString, given.requestIdHeader),
        resolve: rt.part(".resolve", $optionalListOfHostAddresses, given.resolve),
        resolveEveryMs: rt.part(".resolveEveryMs", $optionalU64, given.resolveEveryMs),
      };
    },
  };
  const $ownRun = rt.owned(Run, instance);
  const $runnerErrorKind = rt.enumeration("not-found", "invalid-argument", "limit-exceeded", "invalid-state");
  const $runnerError = rt.errorReader(RunnerError, instance, {
    expects: "an object { kind, message, subject?, item?, suggestion?, expected?, maximum?, actual? }",
    lift: (raw) => ({
      kind: raw.kind,
      message: raw.message,
      subject: raw.subject,
      item: raw.item,
      suggestion: raw.suggestion,
      expected: raw.expected,
      maximum: $optionalU64.lift(raw.maximum),
      actual: $optionalU64.lift(raw.actual),
    }),
  });
  const $runPhase = rt.enumeration("running", "stopping", "finished");
  const $attemptCounts = {
    expects: "an object { started, succeeded, failed, timedOut, cancelled, inFlight }",
    lift: (raw) => ({
      started: $u64.lift(raw.started),
      succeeded: $u64.lift(raw.succeeded),
      failed: $u64.lift(raw.failed),
      timedOut: $u64.lift(raw.timedOut),
      cancelled: $u64.lift(raw.cancelled),
      inFlight: $u64.lift(raw.inFlight),
    }),
  };
  const $requestCounts = {
    expects: "an object { attempts, unsent, sent, repeats, redirects, responses, invalid, closed, timedOut, cancelled, inFlight, interim }",
    lift: (raw) => ({
      attempts: $u64.lift(raw.attempts),
      unsent: $u64.lift(raw.unsent),
      sent: $u64.lift(raw.sent),
      repeats: $u64.lift(raw.repeats),
      redirects: $u64.lift(raw.redirects),
      responses: $u64.lift(raw.responses),
      invalid: $u64.lift(raw.invalid),
      closed: $u64.lift(raw.closed),
      timedOut: $u64.lift(raw.timedOut),
      cancelled: $u64.lift(raw.cancelled),
      inFlight: $u64.lift(raw.inFlight),
      interim: $u64.lift(raw.interim),
    }),
  };
  const $transferCounts = {
    expects: "an object { connections, sentBytes, receivedBytes, sentDatagrams, receivedDatagrams }",
    lift: (raw) => ({
      connections: $u64.lift(raw.connections),
      sentBytes: $u64.lift(raw.sentBytes),
      receivedBytes: $u64.lift(raw.receivedBytes),
      sentDatagrams: $u64.lift(raw.sentDatagrams),
      receivedDatagrams: $u64.lift(raw.receivedDatagrams),
    }),
  };
  const $runProgress = {
    expects: "an object { phase, elapsedMs, expected, waiting, present, done, failed, cancelled, dropped, rejected, attempts, requests, transfer, requested, connections, addresses }",
    lift: (raw) => ({
      phase: raw.phase,
      elapsedMs: $u64.lift(raw.elapsedMs),
      expected: raw.expected,
      waiting: raw.waiting,
      present: raw.present,
      done: raw.done,
      failed: raw.failed,
      cancelled: raw.cancelled,
      dropped: raw.dropped,
      rejected: raw.rejected,
      attempts: $attemptCounts.lift(raw.attempts),
      requests: $requestCounts.lift(raw.requests),
      transfer: $transferCounts.lift(raw.transfer),
      requested: raw.requested,
      connections: raw.connections,
      addresses: raw.addresses,
    }),
  };
  const $runEventKind = rt.enumeration("user-started", "user-done", "user-failed", "user-cancelled", "user-rejected", "users-dropped", "action-succeeded", "action-failed", "action-timed-out", "action-cancelled", "stopping", "finished");
  const $listOfRunEventKind = rt.list($runEventKind, true);
  const $runEvents = {
    expects: "an object { kinds, atNs, users, actions, elapsedNs, iterations, attempts, requests, statuses, details, detailEnds }",
    lift: (raw) => raw,
  };
  const $runStep = {
    expects: "an object { progress, events }",
    lift: (raw) => ({
      progress: $runProgress.lift(raw.progress),
      events: raw.events,
    }),
  };
  const $stopMode = rt.enumeration("graceful", "hard");
  const $poolReport = {
    expects: "an object { pool, size, held, highWater, grants, exhausted }",
    lift: (raw) => ({
      pool: raw.pool,
      size: $u64.lift(raw.size),
      held: $u64.lift(raw.held),
      highWater: $u64.lift(raw.highWater),
      grants: $u64.lift(raw.grants),
      exhausted: $u64.lift(raw.exhausted),
    }),
  };
  const $listOfPoolReport = rt.list($poolReport, false);
  const $runVerdict = rt.enumeration("failed", "incomplete", "stopped", "no-data", "passed");
  const $optionalF64 = rt.option(rt.f64);
  const $verdict = rt.enumeration("passed", "failed", "no-data");
  const $thresholdResult = {
    expects: "an object { threshold, metric, measured?, measuredText, limit, verdict }",
    lift: (raw) => raw,
  };
  const $listOfThresholdResult = rt.list($thresholdResult, true);
  const $statusCount = {
    expects: "an object { status, count }",
    lift: (raw) => ({
      status: raw.status,
      count: $u64.lift(raw.count),
    }),
  };
  const $listOfStatusCount = rt.list($statusCount, false);
  const $tenantReport = {
    expects: "an object { tenant, started, done, failed, cancelled, rejected, p50Ms, p99Ms, attempts, requests, transfer, attemptP50Ms, attemptP99Ms, statuses, addresses }",
    lift: (raw) => ({
      tenant: raw.tenant,
      started: raw.started,
      done: raw.done,
      failed: raw.failed,
      cancelled: raw.cancelled,
      rejected: raw.rejected,
      p50Ms: raw.p50Ms,
      p99Ms: raw.p99Ms,
      attempts: $attemptCounts.lift(raw.attempts),
      requests: $requestCounts.lift(raw.requests),
      transfer: $transferCounts.lift(raw.transfer),
      attemptP50Ms: raw.attemptP50Ms,
      attemptP99Ms: raw.attemptP99Ms,
      statuses: $listOfStatusCount.lift(raw.statuses),
      addresses: raw.addresses,
    }),
  };
  const $listOfTenantReport = rt.list($tenantReport, false);
  const $actionReport = {
    expects: "an object { action, attempts, requests, transfer, statuses, meanMs, p50Ms, p95Ms, p99Ms, maxMs }",
    lift: (raw) => ({
      action: raw.action,
      attempts: $attemptCounts.lift(raw.attempts),
      requests: $requestCounts.lift(raw.requests),
      transfer: $transferCounts.lift(raw.transfer),
      statuses: $listOfStatusCount.lift(raw.statuses),
      meanMs: raw.meanMs,
      p50Ms: raw.p50Ms,
      p95Ms: raw.p95Ms,
      p99Ms: raw.p99Ms,
      maxMs: raw.maxMs,
    }),
  };
  const $listOfActionReport = rt.list($actionReport, false);
  const $optionalU16 = rt.option(rt.u16);
  const $failureCount = {
    expects: "an object { kind, action?, tenant?, status?, reason, count }",
    lift: (raw) => ({
      kind: raw.kind,
      action: raw.action,
      tenant: raw.tenant,
      status: raw.status,
      reason: raw.reason,
      count: $u64.lift(raw.count),
    }),
  };
  const $listOfFailureCount = rt.list($failureCount, false);
  const $runReport = {
    expects: "an object { verdict, reasons, progress, thresholds, tenants, actions, pools, failures, traceHash }",
    lift: (raw) => ({
      verdict: raw.verdict,
      reasons: raw.reasons,
      progress: $runProgress.lift(raw.progress),
      thresholds: raw.thresholds,
      tenants: $listOfTenantReport.lift(raw.tenants),
      actions: $listOfActionReport.lift(raw.actions),
      pools: $listOfPoolReport.lift(raw.pools),
      failures: $listOfFailureCount.lift(raw.failures),
      traceHash: $u64.lift(raw.traceHash),
    }),
  };

  // What errors and stack traces know of each function

  const Scenario$name = new rt.Call(instance, "Scenario.name", () => rt.getter(Scenario, "name"));
  const Scenario$version = new rt.Call(instance, "Scenario.version", () => rt.getter(Scenario, "version"));
  const Scenario$pools = new rt.Call(instance, "Scenario.pools", () => rt.getter(Scenario, "pools"));
  const Scenario$workflows = new rt.Call(instance, "Scenario.workflows", () => rt.getter(Scenario, "workflows"));
  const Scenario$diagnostics = new rt.Call(instance, "Scenario.diagnostics", () => rt.getter(Scenario, "diagnostics"));
  const Scenario$toJson = new rt.Call(instance, "Scenario.toJson", () => Scenario.prototype.toJson);
  const Source$constructor = new rt.Call(instance, "new Source", () => Source);
  const Source$withLimits = new rt.Call(instance, "Source.withLimits", () => Source.withLimits);
  const Source$push = new rt.Call(instance, "Source.push", () => Source.prototype.push);
  const Source$length = new rt.Call(instance, "Source.length", () => rt.getter(Source, "length"));
  const Source$clear = new rt.Call(instance, "Source.clear", () => Source.prototype.clear);
  const Source$parse = new rt.Call(instance, "Source.parse", () => Source.prototype.parse);
  const Source$validate = new rt.Call(instance, "Source.validate", () => Source.prototype.validate);
  const Source$convert = new rt.Call(instance, "Source.convert", () => Source.prototype.convert);
  const Expression$compile = new rt.Call(instance, "Expression.compile", () => Expression.compile);
  const Expression$source = new rt.Call(instance, "Expression.source", () => rt.getter(Expression, "source"));
  const Expression$variables = new rt.Call(instance, "Expression.variables", () => rt.getter(Expression, "variables"));
  const Expression$kind = new rt.Call(instance, "Expression.kind", () => rt.getter(Expression, "kind"));
  const Expression$evaluate = new rt.Call(instance, "Expression.evaluate", () => Expression.prototype.evaluate);
  const Expression$filter = new rt.Call(instance, "Expression.filter", () => Expression.prototype.filter);
  const Template$compile = new rt.Call(instance, "Template.compile", () => Template.compile);
  const Template$variables = new rt.Call(instance, "Template.variables", () => rt.getter(Template, "variables"));
  const Template$evaluate = new rt.Call(instance, "Template.evaluate", () => Template.prototype.evaluate);
  const api$parse = new rt.Call(instance, "parse", () => parse);
  const api$validate = new rt.Call(instance, "validate", () => validate);
  const api$format = new rt.Call(instance, "format", () => format);
  const api$convert = new rt.Call(instance, "convert", () => convert);
  const api$evaluate = new rt.Call(instance, "evaluate", () => evaluate);
  const api$render = new rt.Call(instance, "render", () => render);
  const api$defaultLimits = new rt.Call(instance, "defaultLimits", () => defaultLimits);
  const api$explain = new rt.Call(instance, "explain", () => explain);
  const api$applyFixes = new rt.Call(instance, "applyFixes", () => applyFixes);
  const api$fix = new rt.Call(instance, "fix", () => fix);
  const api$ignore = new rt.Call(instance, "ignore", () => ignore);
  const api$complete = new rt.Call(instance, "complete", () => complete);
  const api$hover = new rt.Call(instance, "hover", () => hover);
  const api$definition = new rt.Call(instance, "definition", () => definition);
  const Socket$tcpV4 = new rt.Call(instance, "Socket.tcpV4", () => Socket.tcpV4);
  const Socket$tcpV6 = new rt.Call(instance, "Socket.tcpV6", () => Socket.tcpV6);
  const Socket$udpV4 = new rt.Call(instance, "Socket.udpV4", () => Socket.udpV4);
  const Socket$udpV6 = new rt.Call(instance, "Socket.udpV6", () => Socket.udpV6);
  const Socket$bind = new rt.Call(instance, "Socket.bind", () => Socket.prototype.bind);
  const Socket$bindToIp = new rt.Call(instance, "Socket.bindToIp", () => Socket.prototype.bindToIp);
  const Socket$bindWithBinding = new rt.Call(instance, "Socket.bindWithBinding", () => Socket.prototype.bindWithBinding);
  const Socket$listen = new rt.Call(instance, "Socket.listen", () => Socket.prototype.listen);
  const Socket$accept = new rt.Call(instance, "Socket.accept", () => Socket.prototype.accept);
  const Socket$connect = new rt.Call(instance, "Socket.connect", () => Socket.prototype.connect);
  const Socket$connectFrom = new rt.Call(instance, "Socket.connectFrom", () => Socket.prototype.connectFrom);
  const Socket$finishConnect = new rt.Call(instance, "Socket.finishConnect", () => Socket.prototype.finishConnect);
  const Socket$disconnect = new rt.Call(instance, "Socket.disconnect", () => Socket.prototype.disconnect);
  const Socket$send = new rt.Call(instance, "Socket.send", () => Socket.prototype.send);
  const Socket$sendSome = new rt.Call(instance, "Socket.sendSome", () => Socket.prototype.sendSome);
  const Socket$recv = new rt.Call(instance, "Socket.recv", () => Socket.prototype.recv);
  const Socket$sendTo = new rt.Call(instance, "Socket.sendTo", () => Socket.prototype.sendTo);
  const Socket$recvFrom = new rt.Call(instance, "Socket.recvFrom", () => Socket.prototype.recvFrom);
  const Socket$sendMany = new rt.Call(instance, "Socket.sendMany", () => Socket.prototype.sendMany);
  const Socket$recvMany = new rt.Call(instance, "Socket.recvMany", () => Socket.prototype.recvMany);
  const Socket$shutdown = new rt.Call(instance, "Socket.shutdown", () => Socket.prototype.shutdown);
  const Socket$close = new rt.Call(instance, "Socket.close", () => Socket.prototype.close);
  const Socket$state = new rt.Call(instance, "Socket.state", () => rt.getter(Socket, "state"));
  const Socket$isBound = new rt.Call(instance, "Socket.isBound", () => rt.getter(Socket, "isBound"));
  const Socket$isConnected = new rt.Call(instance, "Socket.isConnected", () => rt.getter(Socket, "isConnected"));
  const Socket$isListening = new rt.Call(instance, "Socket.isListening", () => rt.getter(Socket, "isListening"));
  const Socket$protocol = new rt.Call(instance, "Socket.protocol", () => rt.getter(Socket, "protocol"));
  const Socket$family = new rt.Call(instance, "Socket.family", () => rt.getter(Socket, "family"));
  const Socket$localAddr = new rt.Call(instance, "Socket.localAddr", () => rt.getter(Socket, "localAddr"));
  const Socket$localIp = new rt.Call(instance, "Socket.localIp", () => rt.getter(Socket, "localIp"));
  const Socket$localPort = new rt.Call(instance, "Socket.localPort", () => rt.getter(Socket, "localPort"));
  const Socket$remoteAddr = new rt.Call(instance, "Socket.remoteAddr", () => rt.getter(Socket, "remoteAddr"));
  const Socket$setTimeout = new rt.Call(instance, "Socket.setTimeout", () => Socket.prototype.setTimeout);
  const Socket$timeout = new rt.Call(instance, "Socket.timeout", () => rt.getter(Socket, "timeout"));
  const Socket$keepAlive = new rt.Call(instance, "Socket.keepAlive", () => rt.getter(Socket, "keepAlive"));
  const Socket$setKeepAlive = new rt.Call(instance, "Socket.setKeepAlive", () => Socket.prototype.setKeepAlive);
  const Socket$keepAliveIdle = new rt.Call(instance, "Socket.keepAliveIdle", () => rt.getter(Socket, "keepAliveIdle"));
  const Socket$setKeepAliveIdle = new rt.Call(instance, "Socket.setKeepAliveIdle", () => Socket.prototype.setKeepAliveIdle);
  const Socket$keepAliveInterval = new rt.Call(instance, "Socket.keepAliveInterval", () => rt.getter(Socket, "keepAliveInterval"));
  const Socket$setKeepAliveInterval = new rt.Call(instance, "Socket.setKeepAliveInterval", () => Socket.prototype.setKeepAliveInterval);
  const Socket$keepAliveCount = new rt.Call(instance, "Socket.keepAliveCount", () => rt.getter(Socket, "keepAliveCount"));
  const Socket$setKeepAliveCount = new rt.Call(instance, "Socket.setKeepAliveCount", () => Socket.prototype.setKeepAliveCount);
  const Socket$hopLimit = new rt.Call(instance, "Socket.hopLimit", () => rt.getter(Socket, "hopLimit"));
  const Socket$setHopLimit = new rt.Call(instance, "Socket.setHopLimit", () => Socket.prototype.setHopLimit);
  const Socket$receiveBufferSize = new rt.Call(instance, "Socket.receiveBufferSize", () => rt.getter(Socket, "receiveBufferSize"));
  const Socket$setReceiveBufferSize = new rt.Call(instance, "Socket.setReceiveBufferSize", () => Socket.prototype.setReceiveBufferSize);
  const Socket$sendBufferSize = new rt.Call(instance, "Socket.sendBufferSize", () => rt.getter(Socket, "sendBufferSize"));
  const Socket$setSendBufferSize = new rt.Call(instance, "Socket.setSendBufferSize", () => Socket.prototype.setSendBufferSize);
  const Socket$reuseAddress = new rt.Call(instance, "Socket.reuseAddress", () => rt.getter(Socket, "reuseAddress"));
  const Socket$setReuseAddress = new rt.Call(instance, "Socket.setReuseAddress", () => Socket.prototype.setReuseAddress);
  const api$poll = new rt.Call(instance, "poll", () => poll);
  const api$resolve = new rt.Call(instance, "resolve", () => resolve);
  const IpPool$constructor = new rt.Call(instance, "new IpPool", () => IpPool);
  const IpPool$withOptions = new rt.Call(instance, "IpPool.withOptions", () => IpPool.withOptions);
  const IpPool$fromDefinition = new rt.Call(instance, "IpPool.fromDefinition", () => IpPool.fromDefinition);
  const IpPool$name = new rt.Call(instance, "IpPool.name", () => rt.getter(IpPool, "name"));
  const IpPool$revision = new rt.Call(instance, "IpPool.revision", () => rt.getter(IpPool, "revision"));
  const IpPool$addCidrRange = new rt.Call(instance, "IpPool.addCidrRange", () => IpPool.prototype.addCidrRange);
  const IpPool$addCidrRangeWith = new rt.Call(instance, "IpPool.addCidrRangeWith", () => IpPool.prototype.addCidrRangeWith);
  const IpPool$addRange = new rt.Call(instance, "IpPool.addRange", () => IpPool.prototype.addRange);
  const IpPool$removeRange = new rt.Call(instance, "IpPool.removeRange", () => IpPool.prototype.removeRange);
  const IpPool$resumeRange = new rt.Call(instance, "IpPool.resumeRange", () => IpPool.prototype.resumeRange);
  const IpPool$ranges = new rt.Call(instance, "IpPool.ranges", () => rt.getter(IpPool, "ranges"));
  const IpPool$allocate = new rt.Call(instance, "IpPool.allocate", () => IpPool.prototype.allocate);
  const IpPool$allocateWith = new rt.Call(instance, "IpPool.allocateWith", () => IpPool.prototype.allocateWith);
  const IpPool$allocateSpecific = new rt.Call(instance, "IpPool.allocateSpecific", () => IpPool.prototype.allocateSpecific);
  const IpPool$allocateMany = new rt.Call(instance, "IpPool.allocateMany", () => IpPool.prototype.allocateMany);
  const IpPool$allocateDual = new rt.Call(instance, "IpPool.allocateDual", () => IpPool.prototype.allocateDual);
  const IpPool$releaseByIp = new rt.Call(instance, "IpPool.releaseByIp", () => IpPool.prototype.releaseByIp);
  const IpPool$releaseBySubid = new rt.Call(instance, "IpPool.releaseBySubid", () => IpPool.prototype.releaseBySubid);
  const IpPool$releaseBySubinstance = new rt.Call(instance, "IpPool.releaseBySubinstance", () => IpPool.prototype.releaseBySubinstance);
  const IpPool$releaseMany = new rt.Call(instance, "IpPool.releaseMany", () => IpPool.prototype.releaseMany);
  const IpPool$getBinding = new rt.Call(instance, "IpPool.getBinding", () => IpPool.prototype.getBinding);
  const IpPool$bindingDetails = new rt.Call(instance, "IpPool.bindingDetails", () => IpPool.prototype.bindingDetails);
  const IpPool$addressState = new rt.Call(instance, "IpPool.addressState", () => IpPool.prototype.addressState);
  const IpPool$findBySubid = new rt.Call(instance, "IpPool.findBySubid", () => IpPool.prototype.findBySubid);
  const IpPool$findByResource = new rt.Call(instance, "IpPool.findByResource", () => IpPool.prototype.findByResource);
  const IpPool$listBySubinstance = new rt.Call(instance, "IpPool.listBySubinstance", () => IpPool.prototype.listBySubinstance);
  const IpPool$listBindings = new rt.Call(instance, "IpPool.listBindings", () => IpPool.prototype.listBindings);
  const IpPool$listTenants = new rt.Call(instance, "IpPool.listTenants", () => IpPool.prototype.listTenants);
  const IpPool$reserveIp = new rt.Call(instance, "IpPool.reserveIp", () => IpPool.prototype.reserveIp);
  const IpPool$unreserveIp = new rt.Call(instance, "IpPool.unreserveIp", () => IpPool.prototype.unreserveIp);
  const IpPool$reserveCidr = new rt.Call(instance, "IpPool.reserveCidr", () => IpPool.prototype.reserveCidr);
  const IpPool$unreserveCidr = new rt.Call(instance, "IpPool.unreserveCidr", () => IpPool.prototype.unreserveCidr);
  const IpPool$listReservations = new rt.Call(instance, "IpPool.listReservations", () => IpPool.prototype.listReservations);
  const IpPool$stats = new rt.Call(instance, "IpPool.stats", () => rt.getter(IpPool, "stats"));
  const IpPool$familyStats = new rt.Call(instance, "IpPool.familyStats", () => IpPool.prototype.familyStats);
  const IpPool$tenantStats = new rt.Call(instance, "IpPool.tenantStats", () => IpPool.prototype.tenantStats);
  const IpPool$setStrategy = new rt.Call(instance, "IpPool.setStrategy", () => IpPool.prototype.setStrategy);
  const IpPool$setQuota = new rt.Call(instance, "IpPool.setQuota", () => IpPool.prototype.setQuota);
  const IpPool$setMetadata = new rt.Call(instance, "IpPool.setMetadata", () => IpPool.prototype.setMetadata);
  const IpPool$tick = new rt.Call(instance, "IpPool.tick", () => IpPool.prototype.tick);
  const IpPool$nowMs = new rt.Call(instance, "IpPool.nowMs", () => rt.getter(IpPool, "nowMs"));
  const IpPool$renew = new rt.Call(instance, "IpPool.renew", () => IpPool.prototype.renew);
  const IpPool$decline = new rt.Call(instance, "IpPool.decline", () => IpPool.prototype.decline);
  const IpPool$endQuarantine = new rt.Call(instance, "IpPool.endQuarantine", () => IpPool.prototype.endQuarantine);
  const IpPool$allocatePrefix = new rt.Call(instance, "IpPool.allocatePrefix", () => IpPool.prototype.allocatePrefix);
  const IpPool$releasePrefix = new rt.Call(instance, "IpPool.releasePrefix", () => IpPool.prototype.releasePrefix);
  const IpPool$findPrefixes = new rt.Call(instance, "IpPool.findPrefixes", () => IpPool.prototype.findPrefixes);
  const IpPool$listPrefixes = new rt.Call(instance, "IpPool.listPrefixes", () => IpPool.prototype.listPrefixes);
  const IpPool$prefixPool = new rt.Call(instance, "IpPool.prefixPool", () => IpPool.prototype.prefixPool);
  const IpPool$eventsSince = new rt.Call(instance, "IpPool.eventsSince", () => IpPool.prototype.eventsSince);
  const IpPool$journalSince = new rt.Call(instance, "IpPool.journalSince", () => IpPool.prototype.journalSince);
  const IpPool$applyEvents = new rt.Call(instance, "IpPool.applyEvents", () => IpPool.prototype.applyEvents);
  const IpPool$render = new rt.Call(instance, "IpPool.render", () => IpPool.prototype.render);
  const IpPool$snapshot = new rt.Call(instance, "IpPool.snapshot", () => IpPool.prototype.snapshot);
  const IpPool$restore = new rt.Call(instance, "IpPool.restore", () => IpPool.prototype.restore);
  const IpPool$exportBlock = new rt.Call(instance, "IpPool.exportBlock", () => IpPool.prototype.exportBlock);
  const IpPool$claimBlock = new rt.Call(instance, "IpPool.claimBlock", () => IpPool.prototype.claimBlock);
  const IpPool$dropBlock = new rt.Call(instance, "IpPool.dropBlock", () => IpPool.prototype.dropBlock);
  const Workbook$constructor = new rt.Call(instance, "new Workbook", () => Workbook);
  const Workbook$fromScenario = new rt.Call(instance, "Workbook.fromScenario", () => Workbook.fromScenario);
  const Workbook$revision = new rt.Call(instance, "Workbook.revision", () => rt.getter(Workbook, "revision"));
  const Workbook$addResource = new rt.Call(instance, "Workbook.addResource", () => Workbook.prototype.addResource);
  const Workbook$resourceStatus = new rt.Call(instance, "Workbook.resourceStatus", () => Workbook.prototype.resourceStatus);
  const Workbook$resources = new rt.Call(instance, "Workbook.resources", () => Workbook.prototype.resources);
  const Workbook$property = new rt.Call(instance, "Workbook.property", () => Workbook.prototype.property);
  const Workbook$setProperty = new rt.Call(instance, "Workbook.setProperty", () => Workbook.prototype.setProperty);
  const Workbook$acquire = new rt.Call(instance, "Workbook.acquire", () => Workbook.prototype.acquire);
  const Workbook$release = new rt.Call(instance, "Workbook.release", () => Workbook.prototype.release);
  const Workbook$releaseHolder = new rt.Call(instance, "Workbook.releaseHolder", () => Workbook.prototype.releaseHolder);
  const Workbook$holdings = new rt.Call(instance, "Workbook.holdings", () => Workbook.prototype.holdings);
  const Workbook$queue = new rt.Call(instance, "Workbook.queue", () => Workbook.prototype.queue);
  const Workbook$setVariable = new rt.Call(instance, "Workbook.setVariable", () => Workbook.prototype.setVariable);
  const Workbook$variables = new rt.Call(instance, "Workbook.variables", () => Workbook.prototype.variables);
  const Workbook$defineMetric = new rt.Call(instance, "Workbook.defineMetric", () => Workbook.prototype.defineMetric);
  const Workbook$record = new rt.Call(instance, "Workbook.record", () => Workbook.prototype.record);
  const Workbook$recordMany = new rt.Call(instance, "Workbook.recordMany", () => Workbook.prototype.recordMany);
  const Workbook$metric = new rt.Call(instance, "Workbook.metric", () => Workbook.prototype.metric);
  const Workbook$metrics = new rt.Call(instance, "Workbook.metrics", () => Workbook.prototype.metrics);
  const Workbook$tenants = new rt.Call(instance, "Workbook.tenants", () => Workbook.prototype.tenants);
  const Workbook$percentiles = new rt.Call(instance, "Workbook.percentiles", () => Workbook.prototype.percentiles);
  const Workbook$merge = new rt.Call(instance, "Workbook.merge", () => Workbook.prototype.merge);
  const Workbook$thresholds = new rt.Call(instance, "Workbook.thresholds", () => Workbook.prototype.thresholds);
  const Workbook$summary = new rt.Call(instance, "Workbook.summary", () => Workbook.prototype.summary);
  const Workbook$snapshot = new rt.Call(instance, "Workbook.snapshot", () => Workbook.prototype.snapshot);
  const Workbook$restore = new rt.Call(instance, "Workbook.restore", () => Workbook.prototype.restore);
  const Wbs$constructor = new rt.Call(instance, "new Wbs", () => Wbs);
  const Wbs$fromScenario = new rt.Call(instance, "Wbs.fromScenario", () => Wbs.fromScenario);
  const Wbs$name = new rt.Call(instance, "Wbs.name", () => rt.getter(Wbs, "name"));
  const Wbs$revision = new rt.Call(instance, "Wbs.revision", () => rt.getter(Wbs, "revision"));
  const Wbs$taskCount = new rt.Call(instance, "Wbs.taskCount", () => rt.getter(Wbs, "taskCount"));
  const Wbs$nextTaskId = new rt.Call(instance, "Wbs.nextTaskId", () => rt.getter(Wbs, "nextTaskId"));
  const Wbs$task = new rt.Call(instance, "Wbs.task", () => Wbs.prototype.task);
  const Wbs$find = new rt.Call(instance, "Wbs.find", () => Wbs.prototype.find);
  const Wbs$tasks = new rt.Call(instance, "Wbs.tasks", () => Wbs.prototype.tasks);
  const Wbs$children = new rt.Call(instance, "Wbs.children", () => Wbs.prototype.children);
  const Wbs$edges = new rt.Call(instance, "Wbs.edges", () => Wbs.prototype.edges);
  const Wbs$dependencies = new rt.Call(instance, "Wbs.dependencies", () => Wbs.prototype.dependencies);
  const Wbs$predecessors = new rt.Call(instance, "Wbs.predecessors", () => Wbs.prototype.predecessors);
  const Wbs$successors = new rt.Call(instance, "Wbs.successors", () => Wbs.prototype.successors);
  const Wbs$order = new rt.Call(instance, "Wbs.order", () => Wbs.prototype.order);
  const Wbs$waveCount = new rt.Call(instance, "Wbs.waveCount", () => rt.getter(Wbs, "waveCount"));
  const Wbs$wave = new rt.Call(instance, "Wbs.wave", () => Wbs.prototype.wave);
  const Wbs$criticalPath = new rt.Call(instance, "Wbs.criticalPath", () => Wbs.prototype.criticalPath);
  const Wbs$criticalPaths = new rt.Call(instance, "Wbs.criticalPaths", () => Wbs.prototype.criticalPaths);
  const Wbs$dates = new rt.Call(instance, "Wbs.dates", () => Wbs.prototype.dates);
  const Wbs$apply = new rt.Call(instance, "Wbs.apply", () => Wbs.prototype.apply);
  const Wbs$undo = new rt.Call(instance, "Wbs.undo", () => Wbs.prototype.undo);
  const Wbs$schedule = new rt.Call(instance, "Wbs.schedule", () => Wbs.prototype.schedule);
  const Wbs$explain = new rt.Call(instance, "Wbs.explain", () => Wbs.prototype.explain);
  const Wbs$render = new rt.Call(instance, "Wbs.render", () => Wbs.prototype.render);
  const Wbs$renderGantt = new rt.Call(instance, "Wbs.renderGantt", () => Wbs.prototype.renderGantt);
  const Wbs$snapshot = new rt.Call(instance, "Wbs.snapshot", () => Wbs.prototype.snapshot);
  const Wbs$restore = new rt.Call(instance, "Wbs.restore", () => Wbs.prototype.restore);
  const LoadPlan$fromScenario = new rt.Call(instance, "LoadPlan.fromScenario", () => LoadPlan.fromScenario);
  const LoadPlan$users = new rt.Call(instance, "LoadPlan.users", () => rt.getter(LoadPlan, "users"));
  const LoadPlan$lastArrivalMs = new rt.Call(instance, "LoadPlan.lastArrivalMs", () => rt.getter(LoadPlan, "lastArrivalMs"));
  const LoadPlan$settings = new rt.Call(instance, "LoadPlan.settings", () => rt.getter(LoadPlan, "settings"));
  const LoadPlan$groups = new rt.Call(instance, "LoadPlan.groups", () => rt.getter(LoadPlan, "groups"));
  const LoadPlan$tenants = new rt.Call(instance, "LoadPlan.tenants", () => rt.getter(LoadPlan, "tenants"));
  const LoadPlan$arrivals = new rt.Call(instance, "LoadPlan.arrivals", () => LoadPlan.prototype.arrivals);
  const LoadPlan$arrivedBy = new rt.Call(instance, "LoadPlan.arrivedBy", () => LoadPlan.prototype.arrivedBy);
  const LoadPlan$feasibility = new rt.Call(instance, "LoadPlan.feasibility", () => LoadPlan.prototype.feasibility);
  const LoadPlan$estimate = new rt.Call(instance, "LoadPlan.estimate", () => LoadPlan.prototype.estimate);
  const LoadRun$fromPlan = new rt.Call(instance, "LoadRun.fromPlan", () => LoadRun.fromPlan);
  const LoadRun$revision = new rt.Call(instance, "LoadRun.revision", () => rt.getter(LoadRun, "revision"));
  const LoadRun$due = new rt.Call(instance, "LoadRun.due", () => LoadRun.prototype.due);
  const LoadRun$leave = new rt.Call(instance, "LoadRun.leave", () => LoadRun.prototype.leave);
  const LoadRun$progress = new rt.Call(instance, "LoadRun.progress", () => rt.getter(LoadRun, "progress"));
  const LoadRun$snapshot = new rt.Call(instance, "LoadRun.snapshot", () => LoadRun.prototype.snapshot);
  const LoadRun$restore = new rt.Call(instance, "LoadRun.restore", () => LoadRun.prototype.restore);
  const Machine$fromWbs = new rt.Call(instance, "Machine.fromWbs", () => Machine.fromWbs);
  const Machine$revision = new rt.Call(instance, "Machine.revision", () => rt.getter(Machine, "revision"));
  const Machine$nowMs = new rt.Call(instance, "Machine.nowMs", () => rt.getter(Machine, "nowMs"));
  const Machine$nodes = new rt.Call(instance, "Machine.nodes", () => Machine.prototype.nodes);
  const Machine$spawn = new rt.Call(instance, "Machine.spawn", () => Machine.prototype.spawn);
  const Machine$addInstances = new rt.Call(instance, "Machine.addInstances", () => Machine.prototype.addInstances);
  const Machine$start = new rt.Call(instance, "Machine.start", () => Machine.prototype.start);
  const Machine$nextActions = new rt.Call(instance, "Machine.nextActions", () => Machine.prototype.nextActions);
  const Machine$nextActionsBatch = new rt.Call(instance, "Machine.nextActionsBatch", () => Machine.prototype.nextActionsBatch);
  const Machine$inFlight = new rt.Call(instance, "Machine.inFlight", () => Machine.prototype.inFlight);
  const Machine$complete = new rt.Call(instance, "Machine.complete", () => Machine.prototype.complete);
  const Machine$completeMany = new rt.Call(instance, "Machine.completeMany", () => Machine.prototype.completeMany);
  const Machine$tick = new rt.Call(instance, "Machine.tick", () => Machine.prototype.tick);
  const Machine$runUntil = new rt.Call(instance, "Machine.runUntil", () => Machine.prototype.runUntil);
  const Machine$progress = new rt.Call(instance, "Machine.progress", () => rt.getter(Machine, "progress"));
  const Machine$sendEvent = new rt.Call(instance, "Machine.sendEvent", () => Machine.prototype.sendEvent);
  const Machine$cancel = new rt.Call(instance, "Machine.cancel", () => Machine.prototype.cancel);
  const Machine$nextFinished = new rt.Call(instance, "Machine.nextFinished", () => Machine.prototype.nextFinished);
  const Machine$lateReports = new rt.Call(instance, "Machine.lateReports", () => Machine.prototype.lateReports);
  const Machine$status = new rt.Call(instance, "Machine.status", () => Machine.prototype.status);
  const Machine$states = new rt.Call(instance, "Machine.states", () => Machine.prototype.states);
  const Machine$counts = new rt.Call(instance, "Machine.counts", () => rt.getter(Machine, "counts"));
  const Machine$variables = new rt.Call(instance, "Machine.variables", () => Machine.prototype.variables);
  const Machine$visits = new rt.Call(instance, "Machine.visits", () => Machine.prototype.visits);
  const Machine$trace = new rt.Call(instance, "Machine.trace", () => Machine.prototype.trace);
  const Machine$traceHash = new rt.Call(instance, "Machine.traceHash", () => rt.getter(Machine, "traceHash"));
  const Machine$instanceHash = new rt.Call(instance, "Machine.instanceHash", () => Machine.prototype.instanceHash);
  const Machine$sync = new rt.Call(instance, "Machine.sync", () => Machine.prototype.sync);
  const Machine$snapshot = new rt.Call(instance, "Machine.snapshot", () => Machine.prototype.snapshot);
  const Machine$restore = new rt.Call(instance, "Machine.restore", () => Machine.prototype.restore);
  const Machine$log = new rt.Call(instance, "Machine.log", () => Machine.prototype.log);
  const Machine$replay = new rt.Call(instance, "Machine.replay", () => Machine.prototype.replay);
  const Machine$render = new rt.Call(instance, "Machine.render", () => Machine.prototype.render);
  const Machine$renderVisits = new rt.Call(instance, "Machine.renderVisits", () => Machine.prototype.renderVisits);
  const Run$fromScenario = new rt.Call(instance, "Run.fromScenario", () => Run.fromScenario);
  const Run$addInput = new rt.Call(instance, "Run.addInput", () => Run.prototype.addInput);
  const Run$step = new rt.Call(instance, "Run.step", () => Run.prototype.step);
  const Run$progress = new rt.Call(instance, "Run.progress", () => rt.getter(Run, "progress"));
  const Run$nextActions = new rt.Call(instance, "Run.nextActions", () => Run.prototype.nextActions);
  const Run$complete = new rt.Call(instance, "Run.complete", () => Run.prototype.complete);
  const Run$sendEvent = new rt.Call(instance, "Run.sendEvent", () => Run.prototype.sendEvent);
  const Run$stop = new rt.Call(instance, "Run.stop", () => Run.prototype.stop);
  const Run$workbook = new rt.Call(instance, "Run.workbook", () => Run.prototype.workbook);
  const Run$pools = new rt.Call(instance, "Run.pools", () => rt.getter(Run, "pools"));
  const Run$renderPool = new rt.Call(instance, "Run.renderPool", () => Run.prototype.renderPool);
  const Run$renderVisits = new rt.Call(instance, "Run.renderVisits", () => Run.prototype.renderVisits);
  const Run$summary = new rt.Call(instance, "Run.summary", () => Run.prototype.summary);
  const Run$summaryText = new rt.Call(instance, "Run.summaryText", () => Run.prototype.summaryText);

  return {
    Scenario,
    Source,
    Expression,
    Template,
    parse,
    validate,
    format,
    convert,
    evaluate,
    render,
    defaultLimits,
    explain,
    applyFixes,
    fix,
    ignore,
    complete,
    hover,
    definition,
    Socket,
    poll,
    resolve,
    IpPool,
    Workbook,
    Wbs,
    LoadPlan,
    LoadRun,
    Machine,
    Run,
  };
}
