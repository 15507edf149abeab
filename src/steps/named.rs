//! Choices by the name of a column, or by a pattern (`V*`). Knows no kind.

use glob::Pattern;

/// What is said of columns. A column's own name goes before a pattern, and of the
/// patterns that match the one with the most letters (the first by name of these).
#[derive(Debug, Clone, PartialEq)]
pub struct Named<T> {
    /// By rank.
    entries: Vec<(String, Option<Pattern>, T)>,
}

impl<T> Default for Named<T> {
    fn default() -> Named<T> {
        Named { entries: Vec::new() }
    }
}

pub fn is_pattern(name: &str) -> bool {
    name.contains(['*', '?', '['])
}

/// Characters of a pattern that stand for themselves.
pub fn literals(pattern: &str) -> usize {
    let mut inside = false;
    let literal = |c: &char| {
        inside = *c == '[' || inside && *c != ']';
        !inside && !matches!(c, '*' | '?' | ']')
    };
    pattern.chars().filter(literal).count()
}

impl<T> Named<T> {
    /// What is no pattern although it looks like one is a name.
    pub fn new(entries: impl IntoIterator<Item = (String, T)>) -> Named<T> {
        let entry = |(name, value): (String, T)| {
            let pattern = is_pattern(&name).then(|| Pattern::new(&name).ok()).flatten();
            (name, pattern, value)
        };
        let mut entries: Vec<_> = entries.into_iter().map(entry).collect();
        entries.sort_by(|(a, ..), (b, ..)| literals(b).cmp(&literals(a)).then_with(|| a.cmp(b)));
        Named { entries }
    }

    /// What is said of a column by its own name.
    pub fn own(&self, column: &str) -> Option<&T> {
        self.entries.iter().find(|(name, ..)| name == column).map(|(.., value)| value)
    }

    /// What holds for a column.
    pub fn get(&self, column: &str) -> Option<&T> {
        let own = self.entries.iter().find(|(name, ..)| name == column);
        let matches = |pattern: &Pattern| pattern.matches(column);
        let found = own.or_else(|| {
            self.entries.iter().find(|(_, pattern, _)| pattern.as_ref().is_some_and(matches))
        });
        found.map(|(.., value)| value)
    }

    /// The first entry that none of the columns is meant by, and whether it is a
    /// pattern.
    pub fn idle<'a>(&self, columns: impl Iterator<Item = &'a str> + Clone) -> Option<(&str, bool)> {
        let used = |(name, pattern, _): &&(String, Option<Pattern>, T)| {
            let meant = |column: &str| {
                name == column || pattern.as_ref().is_some_and(|pattern| pattern.matches(column))
            };
            columns.clone().any(meant)
        };
        let idle = self.entries.iter().find(|entry| !used(entry));
        idle.map(|(name, pattern, _)| (name.as_str(), pattern.is_some()))
    }

    /// The names and patterns.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|(name, ..)| name.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(names: &[&str]) -> Named<String> {
        Named::new(names.iter().map(|name| ((*name).to_owned(), (*name).to_owned())))
    }

    #[test]
    fn a_name_goes_before_the_longest_pattern() {
        let named = named(&["*", "V*", "V1", "V1*", "a[b]"]);
        let of = |column: &str| named.get(column).unwrap().as_str();
        assert_eq!(
            ["V1", "V12", "V2", "x", "ab", "a[b]"].map(of),
            ["V1", "V1*", "V*", "*", "a[b]", "a[b]"]
        );
    }

    #[test]
    fn what_means_no_column_is_found() {
        let named = named(&["a", "V*"]);
        assert_eq!(named.idle(["a", "V2"].into_iter()), None);
        assert_eq!(named.idle(["a"].into_iter()), Some(("V*", true)));
        assert_eq!(named.idle(["V"].into_iter()), Some(("a", false)));
        assert_eq!(Named::new([("a[".to_owned(), 3)]).get("a["), Some(&3));
    }
}
