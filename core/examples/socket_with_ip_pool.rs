//! Sockets on addresses of a pool: a TCP server, a client with a chosen source address, UDP, and two tenants
//! that share a port.
//!
//! `cargo run --example socket_with_ip_pool`: everything happens on loopback, and it runs to its end by itself.
//! Linux and Windows answer for all of 127.0.0.0/8; on macOS say first, for each address that is printed,
//! `sudo ifconfig lo0 alias 127.10.0.1`.

use std::{error::Error, thread};

use scheduler_core::{CoreLibError, IpPool, ResourceType, Socket, SocketAddress};

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> Outcome<()> {
    tcp_server_with_a_pool()?;
    client_with_a_chosen_source_address()?;
    udp_on_pool_addresses()?;
    two_tenants_on_one_port()?;
    println!("done");
    Ok(())
}

/// A server takes its address from a pool, answers one request and gives the address back.
fn tcp_server_with_a_pool() -> Outcome<()> {
    println!("-- a TCP server on an address of a pool");
    let mut pool = IpPool::new("server-pool");
    pool.add_cidr_range("127.10.0.0/24")?;
    let ip = pool.allocate("services", "http-server", ResourceType::Custom("tcp-server".into()))?;
    let mut server = Socket::tcp_v4()?;
    server.bind_to_ip(ip, 0)?;
    server.listen(128)?;
    let address = local(&server)?;
    println!("listening on {address}");

    let client = thread::spawn(move || -> Result<Vec<u8>, CoreLibError> {
        let mut client = Socket::tcp_v4()?;
        client.connect(address)?;
        client.send(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        read_to_end(&mut client)
    });
    let mut client_socket = server.accept()?;
    let request = client_socket.recv(4096)?;
    println!("request: {}", first_line(&request));
    client_socket.send(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nHello")?;
    client_socket.close();
    let answer = join(client)?;
    println!("answer: {}", first_line(&answer));
    assert!(answer.ends_with(b"Hello"));

    server.close();
    pool.release_by_ip(ip, None)?;
    Ok(())
}

/// The server sees the address that the pool gave the client, and no other.
fn client_with_a_chosen_source_address() -> Outcome<()> {
    println!("-- a client with a chosen source address");
    let mut pool = IpPool::new("client-pool");
    pool.add_cidr_range("127.10.1.0/24")?;
    let mut server = listen_on("127.10.0.1")?;
    let address = local(&server)?;

    for user in ["user-1", "user-2", "user-3"] {
        let ip = pool.allocate("load-test", user, ResourceType::Vm)?;
        let binding = pool.get_binding(ip).ok_or("an allocated address has a binding")?;
        let mut client = Socket::tcp_v4()?;
        client.bind_with_binding(&binding, 0)?;
        client.connect(address.clone())?;
        let seen = server.accept()?.remote_addr().ok_or("a connection has a peer")?;
        println!("{user} comes from {seen}");
        assert_eq!(seen.ip(), Some(ip));
    }
    Ok(())
}

/// Datagrams between two addresses of one pool; then a connected socket.
fn udp_on_pool_addresses() -> Outcome<()> {
    println!("-- UDP");
    let mut pool = IpPool::new("udp-pool");
    pool.add_cidr_range("127.10.2.0/24")?;
    let mut sensor = Socket::udp_v4()?;
    sensor.bind_to_ip(pool.allocate("metrics", "sensor", ResourceType::Container)?, 0)?;
    let mut collector = Socket::udp_v4()?;
    collector.bind_to_ip(pool.allocate("metrics", "collector", ResourceType::Container)?, 0)?;

    sensor.send_to(b"temperature 21", local(&collector)?)?;
    let datagram = collector.recv_from(1500)?;
    println!("{} says {:?}", datagram.remote, String::from_utf8_lossy(&datagram.data));
    assert_eq!(datagram.remote, local(&sensor)?);

    sensor.connect(local(&collector)?)?;
    sensor.send(b"temperature 22")?;
    let datagram = collector.recv_from(11)?;
    println!("the first {} bytes of the next one; truncated: {}", datagram.data.len(), datagram.truncated);
    assert!(datagram.truncated);
    Ok(())
}

/// Each tenant has a pool of its own; their servers share a port number, because their addresses differ.
fn two_tenants_on_one_port() -> Outcome<()> {
    println!("-- two tenants on one port");
    let mut port = 0;
    let mut servers = Vec::new();
    for (tenant, network) in [("tenant-a", "127.10.3.0/24"), ("tenant-b", "127.10.4.0/24")] {
        let mut pool = IpPool::new(tenant);
        pool.add_cidr_range(network)?;
        let mut server = Socket::tcp_v4()?;
        server.bind_to_ip(pool.allocate(tenant, "web", ResourceType::Pod)?, port)?;
        server.listen(16)?;
        port = server.local_port().ok_or("a bound socket has a port")?;
        servers.push((tenant, server));
    }
    let mut clients = Vec::new();
    for (tenant, mut server) in servers {
        let address = local(&server)?;
        println!("{tenant} serves {address}");
        clients.push((tenant, {
            let mut client = Socket::tcp_v4()?;
            client.connect(address)?;
            client
        }));
        server.accept()?.send(tenant.as_bytes())?;
    }
    for (tenant, mut client) in clients {
        assert_eq!(read_to_end(&mut client)?, tenant.as_bytes());
    }
    Ok(())
}

fn listen_on(host: &str) -> Result<Socket, CoreLibError> {
    let mut server = Socket::tcp_v4()?;
    server.bind(SocketAddress::new(host, 0))?;
    server.listen(128)?;
    Ok(server)
}

fn local(socket: &Socket) -> Outcome<SocketAddress> {
    socket.local_addr().ok_or_else(|| "the socket is not bound".into())
}

fn read_to_end(socket: &mut Socket) -> Result<Vec<u8>, CoreLibError> {
    let mut all = Vec::new();
    loop {
        let part = socket.recv(4096)?;
        if part.is_empty() {
            return Ok(all);
        }
        all.extend(part);
    }
}

fn first_line(message: &[u8]) -> String {
    String::from_utf8_lossy(message).lines().next().unwrap_or_default().to_owned()
}

fn join(thread: thread::JoinHandle<Result<Vec<u8>, CoreLibError>>) -> Outcome<Vec<u8>> {
    Ok(thread.join().map_err(|_| "the client's thread panicked")??)
}
