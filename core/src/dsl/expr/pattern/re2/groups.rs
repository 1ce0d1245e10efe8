//! Groups with a question mark: flags and names.

use super::{Flags, PatternFault, Reader};

impl Reader<'_> {
    /// What follows `(?`: the flags, and whether they are those of a group.
    pub(super) fn after_question(&mut self, from: usize) -> Result<Option<(Flags, bool)>, PatternFault> {
        const LOOKS: [&str; 4] = ["=", "!", "<=", "<!"];
        if LOOKS.into_iter().any(|look| self.take(look)) {
            return self.fault(from, "RE2 has no look-around", "match what is around as well, or use two patterns");
        }
        if self.take("P<") || self.take("<") {
            self.group_name(from)?;
            return Ok(Some((self.level.flags, true)));
        }
        let mut flags = self.level.flags;
        // `U` swaps greed and laziness: no matter here.
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
                    let reason = format!("`{other}` is not a flag of a group");
                    return self.fault(
                        flag_at,
                        reason,
                        "flags are `i`, `m`, `s` and `U`; after `-` they are switched off",
                    );
                }
                None => {
                    return self.fault(from, "this `(` is never closed", "add `)`, or write `\\(` for the character");
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
            return self.fault(from, "the name of a group is wrong", "write letters, digits and `_`: `(?P<name>…)`");
        };
        self.at = self.at.saturating_add(name.len()).saturating_add(1);
        if !self.names.insert(name) {
            return self.fault(from, format!("two groups are called `{name}`"), "give each group a name of its own");
        }
        Ok(())
    }
}
