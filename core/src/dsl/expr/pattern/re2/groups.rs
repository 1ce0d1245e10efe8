//! Groups that begin with `(?`: flags and names.

use super::{Flags, PatternFault, Reader};

impl Reader<'_> {
    /// Reads what follows `(?`: the flags, and whether they apply to a group.
    pub(super) fn after_question(&mut self, from: usize) -> Result<Option<(Flags, bool)>, PatternFault> {
        const LOOKS: [&str; 4] = ["=", "!", "<=", "<!"];
        if LOOKS.into_iter().any(|look| self.take(look)) {
            return self.fault(from, "RE2 has no look-around", "match the surrounding text too, or use two patterns");
        }
        if self.take("P<") || self.take("<") {
            self.group_name(from)?;
            return Ok(Some((self.level.flags, true)));
        }
        let mut flags = self.level.flags;
        // `U` swaps greedy and lazy, which makes no difference here.
        let mut swapped = false;
        let (mut on, mut is_open) = (true, false);
        loop {
            let flag_at = self.at;
            let place = match self.next() {
                Some('i') => &mut flags.fold,
                Some('m') => &mut flags.lines,
                Some('s') => &mut flags.dot_all,
                Some('U') => &mut swapped,
                Some('-') if on => {
                    (on, is_open) = (false, true);
                    continue;
                }
                Some(end @ (':' | ')')) if !is_open => return Ok(Some((flags, end == ':'))),
                Some(other) => {
                    let reason = format!("`{other}` is not a group flag");
                    return self.fault(flag_at, reason, "use `i`, `m`, `s` or `U`; flags after `-` are switched off");
                }
                None => {
                    return self.fault(from, "this `(` is never closed", "add `)`, or write `\\(` for a literal `(`");
                }
            };
            *place = on;
            is_open = false;
        }
    }

    fn group_name(&mut self, from: usize) -> Result<(), PatternFault> {
        let named = self.rest().split_once('>').filter(|(name, _)| {
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        });
        let Some((name, _)) = named else {
            return self.fault(from, "invalid group name", "write letters, digits and `_`: `(?P<name>…)`");
        };
        self.at = self.at.saturating_add(name.len()).saturating_add(1);
        if !self.names.insert(name) {
            return self.fault(from, format!("duplicate group name `{name}`"), "give each group a different name");
        }
        Ok(())
    }
}
