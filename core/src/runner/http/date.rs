//! Dates of cookies, in all forms that servers use. (RFC 6265 section 5.1.1)

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Returns the seconds since 1970 of a date; none if it is not a date. The time zone is ignored: it
/// is always UTC.
pub fn read(text: &str) -> Option<i64> {
    let (mut time, mut day, mut month, mut year) = (None, None, None, None);
    for token in text.split(is_delimiter).filter(|token| !token.is_empty()) {
        if time.is_none()
            && let Some(found) = clock(token)
        {
            time = Some(found);
        } else if day.is_none()
            && let Some(found) = number(token, 1, 2)
        {
            day = Some(found);
        } else if month.is_none()
            && let Some(found) = month_of(token)
        {
            month = Some(found);
        } else if year.is_none()
            && let Some(found) = number(token, 2, 4)
        {
            year = Some(match found {
                70..=99 => found.saturating_add(1_900),
                0..=69 => found.saturating_add(2_000),
                whole => whole,
            });
        }
    }
    let ((hour, minute, second), day, month, year) = (time?, day?, month?, year?);
    if !(1..=31).contains(&day) || year < 1_601 || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let hours = days(year, month, day).checked_mul(24)?.checked_add(hour)?;
    hours.checked_mul(60)?.checked_add(minute)?.checked_mul(60)?.checked_add(second)
}

fn is_delimiter(letter: char) -> bool {
    matches!(letter, '\t' | ' '..='/' | ';'..='@' | '['..='`' | '{'..='~')
}

/// Returns the number of the leading digits of a token, if their count is in range and no colon
/// follows.
fn number(token: &str, least: usize, most: usize) -> Option<i64> {
    let end = token.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(token.len());
    let (digits, rest) = token.split_at_checked(end)?;
    let count = (least..=most).contains(&digits.len());
    (count && !rest.starts_with(':')).then(|| digits.parse().ok())?
}

fn clock(token: &str) -> Option<(i64, i64, i64)> {
    let mut parts = token.splitn(3, ':');
    let mut part = || number(parts.next()?, 1, 2);
    Some((part()?, part()?, part()?))
}

fn month_of(token: &str) -> Option<i64> {
    let start = token.get(..3)?.to_ascii_lowercase();
    (1..).zip(MONTHS).find(|(_, name)| *name == start).map(|(number, _)| number)
}

/// Returns the days since 1 January 1970, in the Gregorian calendar.
fn days(year: i64, month: i64, day: i64) -> i64 {
    // Years begin with March here, so that the leap day is their last day.
    let (year, month) =
        if month > 2 { (year, month.saturating_sub(3)) } else { (year.saturating_sub(1), month.saturating_add(9)) };
    let leap_days = (year / 4).saturating_sub(year / 100).saturating_add(year / 400);
    let in_year = month.saturating_mul(153).saturating_add(2) / 5;
    year.saturating_mul(365)
        .saturating_add(leap_days)
        .saturating_add(in_year)
        .saturating_add(day)
        .saturating_sub(719_469)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_all_forms() {
        for text in [
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "sun, 6 nov 1994 8:49:37 +0000",
            "06 November 1994 08:49:37 UTC",
            "08:49:37 6-Nov-1994",
            "Thu, 06 Nov 1994 08:49:37",
        ] {
            assert_eq!(read(text), Some(784_111_777), "{text}");
        }
        assert_eq!(read("Thu, 01 Jan 1970 00:00:00 GMT"), Some(0));
        assert_eq!(read("Wed, 31 Dec 1969 23:59:59 GMT"), Some(-1));
        assert_eq!(read("Thu, 29 Feb 2024 12:00:00 GMT"), Some(1_709_208_000));
        assert_eq!(read("Fri, 31 Dec 9999 23:59:59 GMT"), Some(253_402_300_799));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "0",
            "tomorrow",
            "32 Jan 2000 00:00:00",
            "1 Jan 1600 00:00:00",
            "1 Jan 2000 24:00:00",
            "1 Jan 2000 00:60:00",
            "1 Jan 2000",
            "Jan 2000 00:00:00",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
