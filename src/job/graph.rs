//! Who needs whom: edges, an order to run in, closures, selectors. Knows the
//! steps' names and nothing of what they do.

use crate::error::{Error, Result};

use super::fault::suggest;

/// The steps as numbers, in the order of the file.
#[derive(Debug, Clone, Default)]
pub struct Graph {
    upstream: Vec<Vec<usize>>,
    downstream: Vec<Vec<usize>>,
    order: Vec<usize>,
}

impl Graph {
    /// `upstream[i]`: the steps that step `i` needs, each once. The error is
    /// the cycles, each a list of steps that begins and ends with the same.
    pub fn new(upstream: Vec<Vec<usize>>) -> std::result::Result<Graph, Vec<Vec<usize>>> {
        let mut downstream = vec![Vec::new(); upstream.len()];
        for (step, needs) in upstream.iter().enumerate() {
            for &need in needs {
                downstream[need].push(step);
            }
        }
        let order = sort(&upstream, &downstream);
        if order.len() < upstream.len() {
            return Err(cycles(&downstream, &order));
        }
        Ok(Graph { upstream, downstream, order })
    }

    /// Each step after all that it needs, otherwise as in the file.
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    pub fn upstream(&self, step: usize) -> &[usize] {
        &self.upstream[step]
    }

    pub fn downstream(&self, step: usize) -> &[usize] {
        &self.downstream[step]
    }

    /// What the selectors (`model`, `model+`, `+model`) choose, in running
    /// order; everything where there are none.
    ///
    /// Errors: `Usage` where a selector names no step.
    pub fn select(&self, names: &[&str], selectors: &[String]) -> Result<Vec<usize>> {
        if selectors.is_empty() {
            return Ok(self.order.clone());
        }
        let mut chosen = vec![false; names.len()];
        for selector in selectors {
            let (up, rest) = strip(selector, |s| s.strip_prefix('+'));
            let (down, name) = strip(rest, |s| s.strip_suffix('+'));
            let step = find(names, name).map_err(|e| e.within(format!("selector `{selector}`")))?;
            chosen[step] = true;
            if up {
                mark(&self.upstream, step, &mut chosen);
            }
            if down {
                mark(&self.downstream, step, &mut chosen);
            }
        }
        Ok(self.order.iter().copied().filter(|&step| chosen[step]).collect())
    }
}

/// The number of the step of that name.
pub fn find(names: &[&str], name: &str) -> Result<usize> {
    names.iter().position(|known| *known == name).ok_or_else(|| {
        let near = suggest(name, "steps", names.iter().copied());
        Error::usage(format!("the job has no step `{name}`{near}"))
    })
}

fn strip(text: &str, cut: impl Fn(&str) -> Option<&str>) -> (bool, &str) {
    cut(text).map_or((false, text), |rest| (true, rest))
}

/// Marks all that can be reached from `start`, whatever is marked before.
fn mark(edges: &[Vec<usize>], start: usize, chosen: &mut [bool]) {
    let mut seen = vec![false; edges.len()];
    let mut left = vec![start];
    while let Some(step) = left.pop() {
        chosen[step] = true;
        for &next in &edges[step] {
            if !std::mem::replace(&mut seen[next], true) {
                left.push(next);
            }
        }
    }
}

/// Kahn's algorithm, always the first of the file that is ready. Steps in or
/// below a cycle are left out.
fn sort(upstream: &[Vec<usize>], downstream: &[Vec<usize>]) -> Vec<usize> {
    let mut waiting: Vec<usize> = upstream.iter().map(Vec::len).collect();
    let mut ready: std::collections::BTreeSet<usize> =
        (0..upstream.len()).filter(|&step| waiting[step] == 0).collect();
    let mut order = Vec::with_capacity(upstream.len());
    while let Some(step) = ready.pop_first() {
        order.push(step);
        for &next in &downstream[step] {
            waiting[next] -= 1;
            if waiting[next] == 0 {
                ready.insert(next);
            }
        }
    }
    order
}

/// Cycles among the steps that are not in `order`; at least one, and none
/// that shares a step with another.
fn cycles(downstream: &[Vec<usize>], order: &[usize]) -> Vec<Vec<usize>> {
    let mut done = vec![false; downstream.len()];
    for &step in order {
        done[step] = true;
    }
    let mut found = Vec::new();
    for start in 0..downstream.len() {
        if !done[start]
            && let Some(cycle) = cycle_through(downstream, start, &done)
        {
            for &step in &cycle {
                done[step] = true;
            }
            found.push(cycle);
        }
    }
    found
}

/// The shortest way from `start` back to itself, around steps that are `done`.
fn cycle_through(downstream: &[Vec<usize>], start: usize, done: &[bool]) -> Option<Vec<usize>> {
    let mut from = vec![None; downstream.len()];
    let mut left = std::collections::VecDeque::from([start]);
    while let Some(step) = left.pop_front() {
        for &next in downstream[step].iter().filter(|&&next| !done[next]) {
            if next == start {
                return Some(walk_back(&from, start, step));
            }
            if from[next].is_none() {
                from[next] = Some(step);
                left.push_back(next);
            }
        }
    }
    None
}

fn walk_back(from: &[Option<usize>], start: usize, last: usize) -> Vec<usize> {
    let mut cycle = vec![start, last];
    let mut step = last;
    while step != start {
        let Some(before) = from[step] else { break };
        cycle.push(before);
        step = before;
    }
    if last == start {
        cycle.truncate(2);
    }
    cycle.reverse();
    cycle
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 5] = ["raw", "summary", "model", "encoded", "decoded"];

    /// raw → summary → model → encoded → decoded, raw → encoded.
    fn graph() -> Graph {
        Graph::new(vec![vec![], vec![0], vec![1], vec![0, 2], vec![3, 2]]).unwrap()
    }

    fn select(selectors: &[&str]) -> Vec<&'static str> {
        let selectors: Vec<String> = selectors.iter().map(|s| (*s).to_owned()).collect();
        let chosen = graph().select(&NAMES, &selectors).unwrap();
        chosen.into_iter().map(|step| NAMES[step]).collect()
    }

    #[test]
    fn selectors_are_dbts() {
        assert_eq!(select(&[]), NAMES);
        assert_eq!(select(&["model"]), ["model"]);
        assert_eq!(select(&["model+"]), ["model", "encoded", "decoded"]);
        assert_eq!(select(&["+model"]), ["raw", "summary", "model"]);
        assert_eq!(select(&["+model+"]), NAMES);
        assert_eq!(select(&["decoded", "raw"]), ["raw", "decoded"]);
    }

    #[test]
    fn an_unknown_selector_names_the_nearest() {
        let error = graph().select(&NAMES, &["+modle".into()]).unwrap_err();
        assert_eq!(error.class().exit_code(), 2);
        assert!(error.message().contains("did you mean `model`?"), "{error}");
    }

    #[test]
    fn the_order_is_that_of_the_file_where_it_can_be() {
        let graph = Graph::new(vec![vec![3], vec![], vec![], vec![2]]).unwrap();
        assert_eq!(graph.order(), [1, 2, 3, 0]);
    }

    #[test]
    fn cycles_are_found_in_full() {
        assert_eq!(Graph::new(vec![vec![0]]).unwrap_err(), [[0, 0]]);
        // 0 → 1 → 2 → 0, 3 below; 4 → 5 → 4.
        let upstream = vec![vec![2], vec![0], vec![1], vec![2], vec![5], vec![4]];
        let cycles = Graph::new(upstream).unwrap_err();
        assert_eq!(cycles, [vec![0, 1, 2, 0], vec![4, 5, 4]]);
    }
}
