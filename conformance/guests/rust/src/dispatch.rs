//! Every function of package `scheduler:core`, called in a Rust guest's imports.
// Generated from wit/ by `cargo xtask bindings`. Do not edit.
#![allow(unused_mut, unused_imports, unused_variables, clippy::all)]

use conformance_wire::{Call, Failure, borrow, borrow_all, borrow_mut, references};
use serde_json::Value as Json;

/// Makes the call that `interface` and `function`, as WIT mangles it, name.
pub fn dispatch(interface: &str, function: &str, call: &Call<'_>) -> Result<Json, Failure> {
    match interface {
        "types" => types(function, call),
        "parser" => parser(function, call),
        "socket" => socket(function, call),
        "ip-pool" => ip_pool(function, call),
        "workbook" => workbook(function, call),
        "wbs" => wbs(function, call),
        "load" => load(function, call),
        "workflow" => workflow(function, call),
        "runner" => runner(function, call),
        _ => Err(Failure::Unknown),
    }
}

fn types(function: &str, call: &Call<'_>) -> Result<Json, Failure> {
    match function {
        "[method]scenario.name" => {
            let this = call.this::<scheduler_core_guest::types::Scenario>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.name();
            Ok(call.value(&value)?)
        }
        "[method]scenario.version" => {
            let this = call.this::<scheduler_core_guest::types::Scenario>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.version();
            Ok(call.value(&value)?)
        }
        "[method]scenario.pools" => {
            let this = call.this::<scheduler_core_guest::types::Scenario>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.pools();
            Ok(call.value(&value)?)
        }
        "[method]scenario.workflows" => {
            let this = call.this::<scheduler_core_guest::types::Scenario>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.workflows();
            Ok(call.value(&value)?)
        }
        "[method]scenario.diagnostics" => {
            let this = call.this::<scheduler_core_guest::types::Scenario>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.diagnostics();
            Ok(call.value(&value)?)
        }
        "[method]scenario.to-json" => {
            let this = call.this::<scheduler_core_guest::types::Scenario>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.to_json(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        _ => Err(Failure::Unknown),
    }
}

fn parser(function: &str, call: &Call<'_>) -> Result<Json, Failure> {
    match function {
        "parse" => {
            let value = scheduler_core_guest::parser::parse(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.bind(value, None))
        }
        "validate" => {
            let value = scheduler_core_guest::parser::validate(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "format" => {
            let value = scheduler_core_guest::parser::format(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "convert" => {
            let value = scheduler_core_guest::parser::convert(call.argument(0)?, call.argument(1)?, call.argument(2)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "evaluate" => {
            let value = scheduler_core_guest::parser::evaluate(call.argument(0)?, &call.list(1)?, call.argument(2)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "render" => {
            let value = scheduler_core_guest::parser::render(call.argument(0)?, &call.list(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "default-limits" => {
            let value = scheduler_core_guest::parser::default_limits();
            Ok(call.value(&value)?)
        }
        "explain" => {
            let value = scheduler_core_guest::parser::explain(call.argument(0)?, &call.list(1)?);
            Ok(call.value(&value)?)
        }
        "apply-fixes" => {
            let value = scheduler_core_guest::parser::apply_fixes(call.argument(0)?, &call.list(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "fix" => {
            let value = scheduler_core_guest::parser::fix(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "ignore" => {
            let value = scheduler_core_guest::parser::ignore(call.argument(0)?, call.argument(1)?, &call.argument(2)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "complete" => {
            let value = scheduler_core_guest::parser::complete(call.argument(0)?, call.argument(1)?, call.argument(2)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "hover" => {
            let value = scheduler_core_guest::parser::hover(call.argument(0)?, call.argument(1)?, call.argument(2)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "definition" => {
            let value = scheduler_core_guest::parser::definition(call.argument(0)?, call.argument(1)?, call.argument(2)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[constructor]source" => {
            let value = scheduler_core_guest::parser::Source::new(call.argument(0)?);
            Ok(call.bind(value, None))
        }
        "[method]source.push" => {
            let this = call.this::<scheduler_core_guest::parser::Source>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.push(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]source.length" => {
            let this = call.this::<scheduler_core_guest::parser::Source>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.length();
            Ok(call.value(&value)?)
        }
        "[method]source.clear" => {
            let this = call.this::<scheduler_core_guest::parser::Source>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.clear();
            call.value(&value)
        }
        "[method]source.parse" => {
            let this = call.this::<scheduler_core_guest::parser::Source>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.parse();
            let value = call.check(value)?;
            Ok(call.bind(value, None))
        }
        "[method]source.validate" => {
            let this = call.this::<scheduler_core_guest::parser::Source>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.validate();
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[static]source.with-limits" => {
            let value = scheduler_core_guest::parser::Source::with_limits(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.bind(value, None))
        }
        "[method]source.convert" => {
            let this = call.this::<scheduler_core_guest::parser::Source>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.convert(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[static]expression.compile" => {
            let value = scheduler_core_guest::parser::Expression::compile(call.argument(0)?, &call.list(1)?, call.argument(2)?);
            let value = call.check(value)?;
            Ok(call.bind(value, None))
        }
        "[method]expression.source" => {
            let this = call.this::<scheduler_core_guest::parser::Expression>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.source();
            Ok(call.value(&value)?)
        }
        "[method]expression.variables" => {
            let this = call.this::<scheduler_core_guest::parser::Expression>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.variables();
            Ok(call.value(&value)?)
        }
        "[method]expression.kind" => {
            let this = call.this::<scheduler_core_guest::parser::Expression>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.kind();
            Ok(call.value(&value)?)
        }
        "[method]expression.evaluate" => {
            let this = call.this::<scheduler_core_guest::parser::Expression>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.evaluate(&call.list(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]expression.filter" => {
            let this = call.this::<scheduler_core_guest::parser::Expression>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.filter(&call.list(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[static]template.compile" => {
            let value = scheduler_core_guest::parser::Template::compile(call.argument(0)?, &call.list(1)?);
            let value = call.check(value)?;
            Ok(call.bind(value, None))
        }
        "[method]template.variables" => {
            let this = call.this::<scheduler_core_guest::parser::Template>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.variables();
            Ok(call.value(&value)?)
        }
        "[method]template.evaluate" => {
            let this = call.this::<scheduler_core_guest::parser::Template>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.evaluate(&call.list(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        _ => Err(Failure::Unknown),
    }
}

fn socket(function: &str, call: &Call<'_>) -> Result<Json, Failure> {
    match function {
        "[static]socket.tcp-v4" => {
            let value = scheduler_core_guest::socket::Socket::tcp_v4();
            let value = call.check(value)?;
            Ok(call.bind(value, None))
        }
        "[static]socket.tcp-v6" => {
            let value = scheduler_core_guest::socket::Socket::tcp_v6();
            let value = call.check(value)?;
            Ok(call.bind(value, None))
        }
        "[static]socket.udp-v4" => {
            let value = scheduler_core_guest::socket::Socket::udp_v4();
            let value = call.check(value)?;
            Ok(call.bind(value, None))
        }
        "[static]socket.udp-v6" => {
            let value = scheduler_core_guest::socket::Socket::udp_v6();
            let value = call.check(value)?;
            Ok(call.bind(value, None))
        }
        "[method]socket.bind" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.bind(call.argument(0)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]socket.bind-to-ip" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.bind_to_ip(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]socket.bind-with-binding" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.bind_with_binding(&call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]socket.listen" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.listen(call.argument(0)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]socket.accept" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.accept();
            let value = call.check(value)?;
            Ok(call.bind(value, None))
        }
        "[method]socket.connect" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.connect(call.argument(0)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]socket.connect-from" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.connect_from(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]socket.finish-connect" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.finish_connect();
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]socket.disconnect" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.disconnect();
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]socket.send" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.send(call.argument(0)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]socket.send-some" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.send_some(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]socket.recv" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.recv(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]socket.send-to" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.send_to(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]socket.recv-from" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.recv_from(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]socket.send-many" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.send_many(call.argument(0)?, &call.list(1)?, call.argument(2)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]socket.recv-many" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.recv_many(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]socket.shutdown" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.shutdown(call.argument(0)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]socket.close" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.close();
            call.value(&value)
        }
        "[method]socket.state" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.state();
            Ok(call.value(&value)?)
        }
        "[method]socket.is-bound" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.is_bound();
            Ok(call.value(&value)?)
        }
        "[method]socket.is-connected" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.is_connected();
            Ok(call.value(&value)?)
        }
        "[method]socket.is-listening" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.is_listening();
            Ok(call.value(&value)?)
        }
        "[method]socket.protocol" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.protocol();
            Ok(call.value(&value)?)
        }
        "[method]socket.family" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.family();
            Ok(call.value(&value)?)
        }
        "[method]socket.local-addr" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.local_addr();
            Ok(call.value(&value)?)
        }
        "[method]socket.local-ip" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.local_ip();
            Ok(call.value(&value)?)
        }
        "[method]socket.local-port" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.local_port();
            Ok(call.value(&value)?)
        }
        "[method]socket.remote-addr" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.remote_addr();
            Ok(call.value(&value)?)
        }
        "[method]socket.set-timeout" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.set_timeout(call.argument(0)?);
            call.value(&value)
        }
        "[method]socket.timeout" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.timeout();
            Ok(call.value(&value)?)
        }
        "[method]socket.keep-alive" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.keep_alive();
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]socket.set-keep-alive" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.set_keep_alive(call.argument(0)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]socket.keep-alive-idle" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.keep_alive_idle();
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]socket.set-keep-alive-idle" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.set_keep_alive_idle(call.argument(0)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]socket.keep-alive-interval" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.keep_alive_interval();
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]socket.set-keep-alive-interval" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.set_keep_alive_interval(call.argument(0)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]socket.keep-alive-count" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.keep_alive_count();
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]socket.set-keep-alive-count" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.set_keep_alive_count(call.argument(0)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]socket.hop-limit" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.hop_limit();
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]socket.set-hop-limit" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.set_hop_limit(call.argument(0)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]socket.receive-buffer-size" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.receive_buffer_size();
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]socket.set-receive-buffer-size" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.set_receive_buffer_size(call.argument(0)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]socket.send-buffer-size" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.send_buffer_size();
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]socket.set-send-buffer-size" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.set_send_buffer_size(call.argument(0)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]socket.reuse-address" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.reuse_address();
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]socket.set-reuse-address" => {
            let this = call.this::<scheduler_core_guest::socket::Socket>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.set_reuse_address(call.argument(0)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "poll" => {
            let resources0 = call.resources::<scheduler_core_guest::socket::Socket>(0)?;
            let resources0 = borrow_all(&resources0)?;
            let value = scheduler_core_guest::socket::poll(&references(&resources0), &call.list(1)?, call.argument(2)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "resolve" => {
            let value = scheduler_core_guest::socket::resolve(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        _ => Err(Failure::Unknown),
    }
}

fn ip_pool(function: &str, call: &Call<'_>) -> Result<Json, Failure> {
    match function {
        "[constructor]ip-pool" => {
            let value = scheduler_core_guest::ip_pool::IpPool::new(call.argument(0)?);
            Ok(call.bind(value, None))
        }
        "[static]ip-pool.with-options" => {
            let value = scheduler_core_guest::ip_pool::IpPool::with_options(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.bind(value, None))
        }
        "[static]ip-pool.from-definition" => {
            let value = scheduler_core_guest::ip_pool::IpPool::from_definition(&call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.bind(value, None))
        }
        "[method]ip-pool.name" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.name();
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.revision" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.revision();
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.add-cidr-range" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.add_cidr_range(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.add-cidr-range-with" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.add_cidr_range_with(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.add-range" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.add_range(call.argument(0)?, call.argument(1)?, call.argument(2)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]ip-pool.remove-range" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.remove_range(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.resume-range" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.resume_range(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.ranges" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.ranges();
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.allocate" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.allocate(call.argument(0)?, call.argument(1)?, &call.argument(2)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.allocate-with" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.allocate_with(call.argument(0)?, call.argument(1)?, &call.argument(2)?, &call.argument(3)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.allocate-specific" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.allocate_specific(call.argument(0)?, call.argument(1)?, &call.argument(2)?, call.argument(3)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.allocate-many" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.allocate_many(call.argument(0)?, &call.list(1)?, &call.argument(2)?, &call.argument(3)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.allocate-dual" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.allocate_dual(call.argument(0)?, call.argument(1)?, &call.argument(2)?, &call.argument(3)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.release-by-ip" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.release_by_ip(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.release-by-subid" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.release_by_subid(call.argument(0)?, call.argument(1)?, call.argument(2)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.release-by-subinstance" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.release_by_subinstance(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.release-many" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.release_many(call.argument(0)?, &call.list(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.get-binding" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.get_binding(call.argument(0)?);
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.binding-details" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.binding_details(call.argument(0)?);
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.address-state" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.address_state(call.argument(0)?);
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.find-by-subid" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.find_by_subid(call.argument(0)?, call.argument(1)?);
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.find-by-resource" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.find_by_resource(&call.argument(0)?, &call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.list-by-subinstance" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.list_by_subinstance(call.argument(0)?, &call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.list-bindings" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.list_bindings(&call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.list-tenants" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.list_tenants(&call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.reserve-ip" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.reserve_ip(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.unreserve-ip" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.unreserve_ip(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.reserve-cidr" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.reserve_cidr(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.unreserve-cidr" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.unreserve_cidr(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.list-reservations" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.list_reservations(&call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.stats" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.stats();
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.family-stats" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.family_stats(call.argument(0)?);
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.tenant-stats" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.tenant_stats(call.argument(0)?);
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.set-strategy" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.set_strategy(call.argument(0)?);
            call.value(&value)
        }
        "[method]ip-pool.set-quota" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.set_quota(call.argument(0)?, call.argument(1)?, call.argument(2)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]ip-pool.set-metadata" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.set_metadata(call.argument(0)?, &call.list(1)?, call.argument(2)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]ip-pool.tick" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.tick(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.now-ms" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.now_ms();
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.renew" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.renew(call.argument(0)?, call.argument(1)?, call.argument(2)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]ip-pool.decline" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.decline(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]ip-pool.end-quarantine" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.end_quarantine(call.argument(0)?);
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.allocate-prefix" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.allocate_prefix(call.argument(0)?, call.argument(1)?, call.argument(2)?, call.argument(3)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.release-prefix" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.release_prefix(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.find-prefixes" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.find_prefixes(call.argument(0)?, call.argument(1)?);
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.list-prefixes" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.list_prefixes(&call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.prefix-pool" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.prefix_pool(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.bind(value, None))
        }
        "[method]ip-pool.events-since" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.events_since(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.journal-since" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.journal_since(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.apply-events" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.apply_events(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.render" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.render(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.snapshot" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.snapshot(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.restore" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.restore(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]ip-pool.export-block" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.export_block(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.claim-block" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.claim_block(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]ip-pool.drop-block" => {
            let this = call.this::<scheduler_core_guest::ip_pool::IpPool>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.drop_block(call.argument(0)?);
            Ok(call.value(&value)?)
        }
        _ => Err(Failure::Unknown),
    }
}

fn workbook(function: &str, call: &Call<'_>) -> Result<Json, Failure> {
    match function {
        "[constructor]workbook" => {
            let value = scheduler_core_guest::workbook::Workbook::new();
            Ok(call.bind(value, None))
        }
        "[static]workbook.from-scenario" => {
            let resource0 = call.resource::<scheduler_core_guest::types::Scenario>(0)?;
            let resource0 = borrow(&resource0)?;
            let value = scheduler_core_guest::workbook::Workbook::from_scenario(&resource0);
            let value = call.check(value)?;
            Ok(call.bind(value, None))
        }
        "[method]workbook.revision" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.revision();
            Ok(call.value(&value)?)
        }
        "[method]workbook.add-resource" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.add_resource(call.argument(0)?, call.argument(1)?, call.argument(2)?, &call.list(3)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]workbook.resource-status" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.resource_status(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]workbook.resources" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.resources(call.argument(0)?, &call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]workbook.property" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.property(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]workbook.set-property" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.set_property(call.argument(0)?, call.argument(1)?, &call.argument(2)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]workbook.acquire" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.acquire(call.argument(0)?, call.argument(1)?, call.argument(2)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]workbook.release" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.release(call.argument(0)?, call.argument(1)?, call.argument(2)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]workbook.release-holder" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.release_holder(call.argument(0)?);
            Ok(call.value(&value)?)
        }
        "[method]workbook.holdings" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.holdings(call.argument(0)?, call.argument(1)?, &call.argument(2)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]workbook.queue" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.queue(call.argument(0)?, &call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]workbook.set-variable" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.set_variable(call.argument(0)?, &call.argument(1)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]workbook.variables" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.variables();
            Ok(call.value(&value)?)
        }
        "[method]workbook.define-metric" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.define_metric(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]workbook.record" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.record(call.argument(0)?, call.argument(1)?, call.argument(2)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]workbook.record-many" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.record_many(call.argument(0)?, call.argument(1)?, &call.list(2)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]workbook.metric" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.metric(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]workbook.metrics" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.metrics(call.argument(0)?, &call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]workbook.tenants" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.tenants(&call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]workbook.percentiles" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.percentiles(call.argument(0)?, call.argument(1)?, &call.list(2)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]workbook.merge" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let resource0 = call.resource::<scheduler_core_guest::workbook::Workbook>(0)?;
            let resource0 = borrow(&resource0)?;
            let value = this.merge(&resource0);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]workbook.thresholds" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.thresholds();
            Ok(call.value(&value)?)
        }
        "[method]workbook.summary" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.summary();
            Ok(call.value(&value)?)
        }
        "[method]workbook.snapshot" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.snapshot(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]workbook.restore" => {
            let this = call.this::<scheduler_core_guest::workbook::Workbook>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.restore(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        _ => Err(Failure::Unknown),
    }
}

fn wbs(function: &str, call: &Call<'_>) -> Result<Json, Failure> {
    match function {
        "[constructor]wbs" => {
            let value = scheduler_core_guest::wbs::Wbs::new(call.argument(0)?);
            Ok(call.bind(value, None))
        }
        "[static]wbs.from-scenario" => {
            let resource0 = call.resource::<scheduler_core_guest::types::Scenario>(0)?;
            let resource0 = borrow(&resource0)?;
            let value = scheduler_core_guest::wbs::Wbs::from_scenario(&resource0, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.bind(value, None))
        }
        "[method]wbs.name" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.name();
            Ok(call.value(&value)?)
        }
        "[method]wbs.revision" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.revision();
            Ok(call.value(&value)?)
        }
        "[method]wbs.task-count" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.task_count();
            Ok(call.value(&value)?)
        }
        "[method]wbs.next-task-id" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.next_task_id();
            Ok(call.value(&value)?)
        }
        "[method]wbs.task" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.task(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]wbs.find" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.find(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]wbs.tasks" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.tasks(&call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]wbs.children" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.children(call.argument(0)?, &call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]wbs.edges" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.edges(&call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]wbs.dependencies" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.dependencies(&call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]wbs.predecessors" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.predecessors(call.argument(0)?, &call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]wbs.successors" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.successors(call.argument(0)?, &call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]wbs.order" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.order(&call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]wbs.wave-count" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.wave_count();
            Ok(call.value(&value)?)
        }
        "[method]wbs.wave" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.wave(call.argument(0)?, &call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]wbs.critical-path" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.critical_path(&call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]wbs.critical-paths" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.critical_paths(&call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]wbs.dates" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.dates(&call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]wbs.apply" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.apply(&call.list(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]wbs.undo" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.undo();
            Ok(call.value(&value)?)
        }
        "[method]wbs.schedule" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let resource0 = call.resource::<scheduler_core_guest::workbook::Workbook>(0)?;
            let resource0 = borrow(&resource0)?;
            let value = this.schedule(&resource0, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]wbs.explain" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.explain(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]wbs.render" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.render(call.argument(0)?, call.argument(1)?, call.argument(2)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]wbs.render-gantt" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let resource0 = call.resource::<scheduler_core_guest::workbook::Workbook>(0)?;
            let resource0 = borrow(&resource0)?;
            let value = this.render_gantt(&resource0, call.argument(1)?, call.argument(2)?, call.argument(3)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]wbs.snapshot" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.snapshot(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]wbs.restore" => {
            let this = call.this::<scheduler_core_guest::wbs::Wbs>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.restore(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        _ => Err(Failure::Unknown),
    }
}

fn load(function: &str, call: &Call<'_>) -> Result<Json, Failure> {
    match function {
        "[static]load-plan.from-scenario" => {
            let resource0 = call.resource::<scheduler_core_guest::types::Scenario>(0)?;
            let resource0 = borrow(&resource0)?;
            let value = scheduler_core_guest::load::LoadPlan::from_scenario(&resource0);
            let value = call.check(value)?;
            Ok(call.bind(value, None))
        }
        "[method]load-plan.users" => {
            let this = call.this::<scheduler_core_guest::load::LoadPlan>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.users();
            Ok(call.value(&value)?)
        }
        "[method]load-plan.last-arrival-ms" => {
            let this = call.this::<scheduler_core_guest::load::LoadPlan>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.last_arrival_ms();
            Ok(call.value(&value)?)
        }
        "[method]load-plan.settings" => {
            let this = call.this::<scheduler_core_guest::load::LoadPlan>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.settings();
            Ok(call.value(&value)?)
        }
        "[method]load-plan.groups" => {
            let this = call.this::<scheduler_core_guest::load::LoadPlan>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.groups();
            Ok(call.value(&value)?)
        }
        "[method]load-plan.tenants" => {
            let this = call.this::<scheduler_core_guest::load::LoadPlan>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.tenants();
            Ok(call.value(&value)?)
        }
        "[method]load-plan.arrivals" => {
            let this = call.this::<scheduler_core_guest::load::LoadPlan>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.arrivals(&call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]load-plan.arrived-by" => {
            let this = call.this::<scheduler_core_guest::load::LoadPlan>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.arrived_by(call.argument(0)?);
            Ok(call.value(&value)?)
        }
        "[method]load-plan.feasibility" => {
            let this = call.this::<scheduler_core_guest::load::LoadPlan>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.feasibility();
            Ok(call.value(&value)?)
        }
        "[method]load-plan.estimate" => {
            let this = call.this::<scheduler_core_guest::load::LoadPlan>()?;
            let mut this = borrow_mut(&this)?;
            let resource0 = call.resource::<scheduler_core_guest::types::Scenario>(0)?;
            let resource0 = borrow(&resource0)?;
            let value = this.estimate(&resource0, &call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[static]load-run.from-plan" => {
            let resource0 = call.resource::<scheduler_core_guest::load::LoadPlan>(0)?;
            let resource0 = borrow(&resource0)?;
            let value = scheduler_core_guest::load::LoadRun::from_plan(&resource0, call.argument(1)?);
            Ok(call.bind(value, None))
        }
        "[method]load-run.revision" => {
            let this = call.this::<scheduler_core_guest::load::LoadRun>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.revision();
            Ok(call.value(&value)?)
        }
        "[method]load-run.due" => {
            let this = call.this::<scheduler_core_guest::load::LoadRun>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.due(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]load-run.leave" => {
            let this = call.this::<scheduler_core_guest::load::LoadRun>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.leave(call.argument(0)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]load-run.progress" => {
            let this = call.this::<scheduler_core_guest::load::LoadRun>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.progress();
            Ok(call.value(&value)?)
        }
        "[method]load-run.snapshot" => {
            let this = call.this::<scheduler_core_guest::load::LoadRun>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.snapshot(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]load-run.restore" => {
            let this = call.this::<scheduler_core_guest::load::LoadRun>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.restore(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        _ => Err(Failure::Unknown),
    }
}

fn workflow(function: &str, call: &Call<'_>) -> Result<Json, Failure> {
    match function {
        "[static]machine.from-wbs" => {
            let resource0 = call.resource::<scheduler_core_guest::wbs::Wbs>(0)?;
            let resource0 = borrow(&resource0)?;
            let resource1 = call.resource::<scheduler_core_guest::workbook::Workbook>(1)?;
            let resource1 = borrow(&resource1)?;
            let value = scheduler_core_guest::workflow::Machine::from_wbs(&resource0, &resource1, call.argument(2)?);
            let value = call.check(value)?;
            Ok(call.bind(value, None))
        }
        "[method]machine.revision" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.revision();
            Ok(call.value(&value)?)
        }
        "[method]machine.now-ms" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.now_ms();
            Ok(call.value(&value)?)
        }
        "[method]machine.nodes" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.nodes(&call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]machine.spawn" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.spawn(call.argument(0)?, &call.list(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]machine.add-instances" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.add_instances(call.argument(0)?, call.argument(1)?, &call.list(2)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]machine.start" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.start(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]machine.next-actions" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.next_actions(call.argument(0)?);
            Ok(call.value(&value)?)
        }
        "[method]machine.next-actions-batch" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.next_actions_batch(call.argument(0)?);
            Ok(call.value(&value)?)
        }
        "[method]machine.in-flight" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.in_flight(&call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]machine.complete" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.complete(call.argument(0)?, &call.argument(1)?, call.argument(2)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]machine.complete-many" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.complete_many(&call.list(0)?, &call.list(1)?, &call.argument(2)?, &call.list(3)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]machine.tick" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.tick(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]machine.run-until" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.run_until(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]machine.progress" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.progress();
            Ok(call.value(&value)?)
        }
        "[method]machine.send-event" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.send_event(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]machine.cancel" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.cancel(call.argument(0)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]machine.next-finished" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.next_finished(call.argument(0)?);
            Ok(call.value(&value)?)
        }
        "[method]machine.late-reports" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.late_reports();
            Ok(call.value(&value)?)
        }
        "[method]machine.status" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.status(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]machine.states" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.states(call.argument(0)?, call.argument(1)?);
            Ok(call.value(&value)?)
        }
        "[method]machine.counts" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.counts();
            Ok(call.value(&value)?)
        }
        "[method]machine.variables" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.variables(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]machine.visits" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.visits(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]machine.trace" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.trace(call.argument(0)?, &call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]machine.trace-hash" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.trace_hash();
            Ok(call.value(&value)?)
        }
        "[method]machine.instance-hash" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.instance_hash(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]machine.sync" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let resource0 = call.resource::<scheduler_core_guest::wbs::Wbs>(0)?;
            let resource0 = borrow(&resource0)?;
            let value = this.sync(&resource0, call.argument(1)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]machine.snapshot" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.snapshot(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]machine.restore" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.restore(call.argument(0)?, call.argument(1)?, call.argument(2)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]machine.log" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.log(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]machine.replay" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.replay(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]machine.render" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.render(call.argument(0)?, call.argument(1)?, call.argument(2)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]machine.render-visits" => {
            let this = call.this::<scheduler_core_guest::workflow::Machine>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.render_visits(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        _ => Err(Failure::Unknown),
    }
}

fn runner(function: &str, call: &Call<'_>) -> Result<Json, Failure> {
    match function {
        "[static]run.from-scenario" => {
            let resource0 = call.resource::<scheduler_core_guest::types::Scenario>(0)?;
            let resource0 = borrow(&resource0)?;
            let value = scheduler_core_guest::runner::Run::from_scenario(&resource0, &call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.bind(value, None))
        }
        "[method]run.add-input" => {
            let this = call.this::<scheduler_core_guest::runner::Run>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.add_input(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            call.value(&value)
        }
        "[method]run.step" => {
            let this = call.this::<scheduler_core_guest::runner::Run>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.step(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]run.progress" => {
            let this = call.this::<scheduler_core_guest::runner::Run>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.progress();
            Ok(call.value(&value)?)
        }
        "[method]run.next-actions" => {
            let this = call.this::<scheduler_core_guest::runner::Run>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.next_actions(call.argument(0)?);
            Ok(call.value(&value)?)
        }
        "[method]run.complete" => {
            let this = call.this::<scheduler_core_guest::runner::Run>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.complete(call.argument(0)?, &call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]run.send-event" => {
            let this = call.this::<scheduler_core_guest::runner::Run>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.send_event(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]run.stop" => {
            let this = call.this::<scheduler_core_guest::runner::Run>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.stop(call.argument(0)?);
            call.value(&value)
        }
        "[method]run.workbook" => {
            let this = call.this::<scheduler_core_guest::runner::Run>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.workbook();
            Ok(call.bind(value, None))
        }
        "[method]run.pools" => {
            let this = call.this::<scheduler_core_guest::runner::Run>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.pools();
            Ok(call.value(&value)?)
        }
        "[method]run.render-pool" => {
            let this = call.this::<scheduler_core_guest::runner::Run>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.render_pool(call.argument(0)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]run.render-visits" => {
            let this = call.this::<scheduler_core_guest::runner::Run>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.render_visits(call.argument(0)?, call.argument(1)?);
            let value = call.check(value)?;
            Ok(call.value(&value)?)
        }
        "[method]run.summary" => {
            let this = call.this::<scheduler_core_guest::runner::Run>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.summary();
            Ok(call.value(&value)?)
        }
        "[method]run.summary-text" => {
            let this = call.this::<scheduler_core_guest::runner::Run>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.summary_text();
            Ok(call.value(&value)?)
        }
        _ => Err(Failure::Unknown),
    }
}
