//! How an attempt continues.

/// How an attempt continues.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// It continues with the same request.
    More,
    /// It has succeeded.
    Done,
    /// It continues with another request, perhaps to another server; see `Client::peer`.
    Again,
}
