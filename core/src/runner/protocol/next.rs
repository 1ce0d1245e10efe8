//! How an attempt goes on.

/// How an attempt goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// It goes on with the same request.
    More,
    /// It has succeeded.
    Done,
    /// It goes on with another request, perhaps to another server: look at `Client::peer`.
    Again,
}
