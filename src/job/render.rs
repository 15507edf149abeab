//! The graph for others: JSON for Airflow, DOT and Mermaid for pictures. From
//! the spec alone; nothing here looks at data or environment.

use std::fmt::Write;

use serde_json::{Value, json};

use super::read::Target;
use super::spec::Job;
use super::step::StepSpec;

/// Version of the JSON below; rises when a key changes its meaning.
const FORMAT: u32 = 2;

impl Job {
    /// Nodes in running order, edges, and what the job says of itself.
    pub fn graph_json(&self) -> Value {
        let order = self.order();
        let nodes: Vec<Value> = order.iter().map(|step| self.node_json(step)).collect();
        let edges: Vec<Value> = order.iter().flat_map(|step| self.edges_json(step)).collect();
        let params: Vec<Value> = self
            .params
            .iter()
            .map(|param| {
                json!({
                    "name": param.name,
                    "description": param.description,
                    "secret": param.secret,
                    "required": param.required,
                    "default": param.default,
                    "given": param.given,
                })
            })
            .collect();
        json!({
            "format": FORMAT,
            "job": self.name,
            "description": self.description,
            "spec": { "path": self.path, "bytes": self.source.0, "crc32": self.source.1 },
            "workdir": self.workdir,
            "folder_per_run": self.folder_per_run(),
            "seed": self.seed,
            "params": params,
            "airflow": self.airflow,
            "nodes": nodes,
            "edges": edges,
        })
    }

    fn node_json(&self, step: &StepSpec) -> Value {
        let upstream: Vec<&str> = self.upstream(step).iter().map(|s| s.name.as_str()).collect();
        json!({
            "name": step.name,
            "kind": step.kind.name,
            "summary": step.kind.summary,
            "description": step.description,
            "shards": step.shards,
            "on_empty": step.on_empty.name(),
            "group": step.group,
            "airflow": step.airflow,
            "upstream": upstream,
            "external": step.references.iter().filter_map(external).collect::<Vec<_>>(),
            "params": step.params,
            "output": self.output(step),
            "logs": self.workdir.join(".milepost").join(&step.name).join("logs"),
            "line": step.line,
        })
    }

    fn edges_json(&self, step: &StepSpec) -> Vec<Value> {
        let roles = |name: &str| -> Vec<&str> {
            step.references
                .iter()
                .filter(|r| matches!(&r.target, Target::Step(target) if target == name))
                .map(|r| r.role.as_str())
                .collect()
        };
        let edge = |from: &&StepSpec| json!({ "from": from.name, "to": step.name, "roles": roles(&from.name) });
        self.upstream(step).iter().map(edge).collect()
    }

    /// For Graphviz: `milepost graph --format dot | dot -Tsvg`.
    pub fn graph_dot(&self) -> String {
        let mut dot =
            format!("digraph {} {{\n  rankdir=LR;\n  node [shape=box];\n", quoted(&self.name));
        for step in self.order() {
            let label = format!("{}\\n{}", step.name, label(step));
            let _ = writeln!(dot, "  {} [label=\"{label}\"];", quoted(&step.name));
        }
        for step in self.order() {
            for from in self.upstream(step) {
                let _ = writeln!(dot, "  {} -> {};", quoted(&from.name), quoted(&step.name));
            }
        }
        dot.push_str("}\n");
        dot
    }

    /// For Markdown pages that draw Mermaid.
    pub fn graph_mermaid(&self) -> String {
        let mut text = String::from("flowchart LR\n");
        let id = |name: &str| self.steps.iter().position(|step| step.name == name).unwrap_or(0);
        for step in self.order() {
            let (id, name, label) = (id(&step.name), &step.name, label(step));
            let _ = writeln!(text, "  s{id}[\"{name}<br/><i>{label}</i>\"]");
        }
        for step in self.order() {
            for from in self.upstream(step) {
                let _ = writeln!(text, "  s{} --> s{}", id(&from.name), id(&step.name));
            }
        }
        text
    }
}

fn external(reference: &super::read::Reference) -> Option<Value> {
    match &reference.target {
        Target::Path(path) => Some(json!({ "role": reference.role, "path": path })),
        Target::Step(_) => None,
    }
}

fn label(step: &StepSpec) -> String {
    match step.shards {
        1 => step.kind.name.to_owned(),
        n => format!("{}, {n} shards", step.kind.name),
    }
}

/// Names of jobs and steps hold no sign that DOT would want escaped.
fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

#[cfg(test)]
mod tests {
    use super::super::testing::{SIZES, job};
    use serde_json::json;

    #[test]
    fn json_holds_what_airflow_needs() {
        let graph = job(SIZES).graph_json();
        assert_eq!(graph["job"], json!("file-sizes"));
        let encoded = &graph["nodes"][3];
        assert_eq!(encoded["name"], json!("encoded"));
        assert_eq!(encoded["upstream"], json!(["raw", "model"]));
        assert_eq!(encoded["output"], json!("/jobs/work/encoded"));
        assert_eq!(encoded["shards"], json!(1));
        let last = &graph["edges"][6];
        assert_eq!(*last, json!({"from": "encoded", "to": "decoded", "roles": ["input"]}));
        assert_eq!(graph["spec"]["bytes"], json!(SIZES.len()));
    }

    #[test]
    fn pictures() {
        let job = job(SIZES);
        let dot = job.graph_dot();
        assert!(dot.contains("\"raw\" [label=\"raw\\npartition\"];"), "{dot}");
        assert!(dot.contains("\"raw\" -> \"encoded\";"), "{dot}");
        let mermaid = job.graph_mermaid();
        assert!(mermaid.contains("s0[\"raw<br/><i>partition</i>\"]"), "{mermaid}");
        assert!(mermaid.contains("s0 --> s3"), "{mermaid}");
    }
}
