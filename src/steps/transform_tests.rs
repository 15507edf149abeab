//! Datasets through `transform` and back, by the real runner.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use arrow::array::{
    Array, ArrayRef, AsArray, BooleanArray, Decimal128Array, Float32Array, Float64Array,
    Int16Array, Int64Array, StringArray, TimestampNanosecondArray, UInt8Array, UInt64Array,
};
use arrow::datatypes::{Float64Type, UInt8Type};
use arrow::record_batch::RecordBatch;
use serde_json::{Map, Value, json};

use super::model::{Coding, FORMAT, MODEL_FILE, Model, ModelColumn};
use super::parts::Parts;
use super::testing::Bench;
use super::{inverse_transform, transform};
use crate::error::Result;
use crate::mixture::fit::{AxisChoice, FitOptions, fit};
use crate::mixture::math::norm_quantile;
use crate::mixture::random::{Stream, open_unit_f64};
use crate::mixture::summary::ColumnSummary;
use crate::runner::attempt::Attempt;
use crate::runner::marker::Marker;
use crate::runner::step::{Inputs, Output, Step, Totals};
use crate::store::columns::{Class, floats};
use crate::store::parquet_out::{Compression, Layout};

/// Leaves the batches given: for each partition, its row groups.
pub struct Given(pub Vec<Vec<RecordBatch>>);

impl Step for Given {
    fn partitions(&self, _: &Inputs) -> Result<Option<usize>> {
        Ok(Some(self.0.len()))
    }

    fn run(&self, attempt: &Attempt) -> Result<()> {
        let layout = Layout::new(&self.0[0][0].schema(), Compression::None)?;
        let parts = Parts { attempt, layout: &layout };
        for (partition, groups) in self.0.iter().enumerate() {
            let mut file = parts.open(partition)?;
            for group in groups {
                parts.append(&mut file, layout.encode(std::slice::from_ref(group))?)?;
            }
            parts.close(file, Map::new())?;
        }
        Ok(())
    }
}

/// Leaves the model given.
struct Modelled(Model);

impl Step for Modelled {
    fn partitions(&self, _: &Inputs) -> Result<Option<usize>> {
        Ok(None)
    }

    fn run(&self, attempt: &Attempt) -> Result<()> {
        let mut file = attempt.create(MODEL_FILE)?;
        self.0.write(&mut file, Path::new(MODEL_FILE))?;
        attempt.commit(file, 0, Map::new())
    }

    fn finish(&self, _: &Attempt, _: &[Output]) -> Result<Totals> {
        Ok(Totals::default())
    }
}

/// A model of these columns of the table, or of all its numbers. Later rows than
/// it was fitted to come too, and extremes that no fit takes.
fn model(names: &[&str]) -> Model {
    static MODEL: LazyLock<Model> = LazyLock::new(|| fitted(&table(0, 2000), AxisChoice::Linear));
    let wanted = |c: &ModelColumn| names.is_empty() || names.contains(&c.name.as_str());
    let columns = MODEL.columns.iter().filter(|c| wanted(c)).cloned().collect();
    Model { format: FORMAT, columns, others: Default::default() }
}

fn fitted(batch: &RecordBatch, axis: AxisChoice) -> Model {
    let mut columns = Vec::new();
    for (field, array) in batch.schema().fields().iter().zip(batch.columns()) {
        if !Class::of(field.data_type()).is_numeric() {
            continue;
        }
        let values = floats(array).unwrap();
        let known = |r: &usize| array.is_valid(*r) && values[*r].abs() < 1e100;
        let known: Vec<f64> = (0..array.len()).filter(known).map(|r| values[r]).collect();
        let summary = ColumnSummary::of(&known, array.null_count() as u64, 200);
        let options = FitOptions { components: 5, tol: 1e-4, axis, ..FitOptions::default() };
        columns.push(ModelColumn {
            name: field.name().clone(),
            data_type: field.data_type().clone(),
            coding: Coding::Mixture(Box::new(fit(&summary, &options).unwrap())),
        });
    }
    Model { format: FORMAT, columns, others: Default::default() }
}

fn random(row: usize) -> u64 {
    Stream::new(5, "test", 0).u64_at(row as u64)
}

fn normal(row: usize) -> f64 {
    norm_quantile(open_unit_f64(random(row)))
}

/// A null in every eleventh row.
fn some<T>(row: usize, value: T) -> Option<T> {
    (row % 11 != 10).then_some(value)
}

/// Rows from `first` on of a table with all that is difficult.
fn table(first: usize, rows: usize) -> RecordBatch {
    let rows = first..first + rows;
    let ids = |row: usize| match row {
        0 => i64::MIN,
        1 => i64::MAX,
        _ => random(row) as i64,
    };
    let odd = |row: usize| match row % 1000 {
        0 => f64::NAN,
        1 => f64::INFINITY,
        2 => f64::NEG_INFINITY,
        3 => -0.0,
        4 => 1e300,
        5 => 5e-324,
        6 => f64::from_bits(0xfff8_0000_0000_1234),
        _ => normal(row) * 3.0 + 1e9,
    };
    let cents =
        |row: usize| (random(row) % 100_000) as i128 * if row.is_multiple_of(2) { 1 } else { -1 };
    let wide = |row: usize| match row {
        0 => 10_i128.pow(38) - 1,
        1 => 1 - 10_i128.pow(38),
        _ => i128::from(random(row)) * 1_000_000_007,
    };
    let each = |f: &dyn Fn(usize) -> Option<f64>| -> Float64Array { rows.clone().map(f).collect() };
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("name", Arc::new(rows.clone().map(|r| some(r, format!("n{r}"))).collect::<StringArray>())),
        ("id", Arc::new(rows.clone().map(|r| some(r, ids(r))).collect::<Int64Array>())),
        ("big", Arc::new(rows.clone().map(|r| some(r, random(r))).collect::<UInt64Array>())),
        ("small", Arc::new(rows.clone().map(|r| (r % 9) as i16 - 4).collect::<Int16Array>())),
        (
            "price",
            Arc::new(
                (rows.clone().map(|r| some(r, cents(r))).collect::<Decimal128Array>())
                    .with_precision_and_scale(10, 2)
                    .unwrap(),
            ),
        ),
        (
            "wide",
            Arc::new(
                (rows.clone().map(|r| some(r, wide(r))).collect::<Decimal128Array>())
                    .with_precision_and_scale(38, 5)
                    .unwrap(),
            ),
        ),
        (
            "time",
            Arc::new(
                (rows.clone())
                    .map(|r| some(r, 1_700_000_000_000_000_000 + (random(r) >> 8) as i64))
                    .collect::<TimestampNanosecondArray>()
                    .with_timezone("UTC"),
            ),
        ),
        ("odd", Arc::new(each(&|r| some(r, odd(r))))),
        ("cents", Arc::new(each(&|r| some(r, cents(r) as f64 / 100.0)))),
        (
            "single",
            Arc::new(rows.clone().map(|r| some(r, normal(r) as f32)).collect::<Float32Array>()),
        ),
        ("nothing", Arc::new(each(&|_| None))),
        ("constant", Arc::new(each(&|_| Some(7.5)))),
        ("flag", Arc::new(rows.map(|r| Some(r % 3 == 0)).collect::<BooleanArray>())),
    ];
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(n, a)| (n, a, true)))
        .unwrap()
}

/// What the reader of the spec hands to a kind.
fn params(own: Value) -> Map<String, Value> {
    let defaults = json!({
        "assignment": "draw", "encoding": "index", "value_type": "float64", "ctgan": false,
        "unseen": "error", "other_columns": "passthrough", "compression": "none",
        "enforce_range": false,
    });
    let mut params = defaults.as_object().unwrap().clone();
    params.extend(own.as_object().unwrap().clone());
    params
}

/// A bench with the table as `raw` (an empty partition among others) and its `model`.
fn bench() -> (Bench, Marker) {
    bench_of(model(&[]))
}

fn bench_of(model: Model) -> (Bench, Marker) {
    let bench = Bench::new();
    let parts = vec![
        vec![table(0, 1500), table(1500, 1), table(1501, 3000)],
        vec![table(0, 0)],
        vec![table(4501, 700)],
    ];
    let raw = bench.run("raw", Box::new(Given(parts)), 1);
    bench.run("model", Box::new(Modelled(model)), 1);
    (bench, raw)
}

fn encode(bench: &Bench, name: &str, own: Value, threads: usize) -> Marker {
    let step = transform::build(&params(own)).unwrap();
    bench.try_run(name, step, threads, &[], &["input=raw", "model=model"]).unwrap()
}

fn decode(bench: &Bench, name: &str, input: &str, threads: usize) -> Result<Marker> {
    let step = inverse_transform::build(&params(json!({}))).unwrap();
    let input = format!("input={input}");
    bench.try_run(name, step, threads, &[], &[&input, "model=model", "compare=raw"])
}

fn column<'a>(marker: &'a Marker, name: &str) -> &'a Value {
    &marker.details["columns"][name]
}

#[test]
fn everything_comes_back_identical() {
    let (bench, raw) = bench();
    for (name, own) in [
        ("plain", json!({"exact": "auto"})),
        ("hot", json!({"exact": "auto", "encoding": "one_hot", "value_type": "float32"})),
        ("clipped", json!({"exact": "auto", "ctgan": true, "assignment": "argmax"})),
    ] {
        let encoded = encode(&bench, name, own, 2);
        let decoded = decode(&bench, &format!("{name}-back"), name, 2).unwrap();
        assert_eq!(encoded.rows, 5201);
        assert_eq!(decoded.details["differing"], 0, "{name}: {:#?}", decoded.details);
        assert_eq!(decoded.details["largest_error"], 0.0);
        assert_eq!(column(&decoded, "id")["rows"], 5201);
        let raw = bench.rows(&raw);
        assert!(bench.rows(&decoded) == raw, "{name}");
    }
}

#[test]
fn whole_numbers_and_cents_come_back_by_default() {
    let (bench, _) = bench();
    let encoded = encode(&bench, "encoded", json!({"value_type": "float32"}), 2);
    let decoded = decode(&bench, "decoded", "encoded", 2).unwrap();
    for name in ["id", "big", "small", "price", "wide", "time", "cents", "nothing", "constant"] {
        assert_eq!(column(&decoded, name)["differing"], 0, "{name}");
    }
    for name in ["odd", "single"] {
        assert!(bench.dataset(&encoded).schema().index_of(&format!("{name}.exact")).is_err());
    }
    let kept = &encoded.details["kept_exact"];
    assert_eq!((&kept["small"], &kept["price"]), (&json!(0), &json!(0)), "{kept}");
    assert!(kept["id"].as_u64() > Some(4000), "{kept}");
}

#[test]
fn on_a_bent_axis_everything_comes_back_identical() {
    let model = fitted(&table(0, 2000), AxisChoice::Symlog);
    let is_bent = |c: &&ModelColumn| matches!(&c.coding, Coding::Mixture(m) if !m.axis.is_linear());
    let bent = model.columns.iter().filter(is_bent);
    assert_eq!(bent.count(), model.columns.len() - 2, "all but `nothing` and `constant`");
    let (bench, raw) = bench_of(model);
    for (name, own) in [
        ("plain", json!({"exact": "auto"})),
        ("hot", json!({"exact": "auto", "encoding": "one_hot", "value_type": "float32"})),
        ("clipped", json!({"exact": "auto", "ctgan": true, "assignment": "argmax"})),
    ] {
        encode(&bench, name, own, 2);
        let decoded = decode(&bench, &format!("{name}-back"), name, 2).unwrap();
        assert_eq!(decoded.details["differing"], 0, "{name}: {:#?}", decoded.details);
        assert!(bench.rows(&decoded) == bench.rows(&raw), "{name}");
    }
}

#[test]
fn on_a_bent_axis_few_originals_are_kept() {
    let (bench, _) = bench_of(fitted(&table(0, 2000), AxisChoice::Symlog));
    let encoded = encode(&bench, "encoded", json!({}), 2);
    let decoded = decode(&bench, "decoded", "encoded", 2).unwrap();
    for name in ["id", "big", "small", "price", "wide", "time", "cents", "nothing", "constant"] {
        assert_eq!(column(&decoded, name)["differing"], 0, "{name}");
    }
    let kept = &encoded.details["kept_exact"];
    assert_eq!([&kept["small"], &kept["price"], &kept["cents"]], [0; 3], "{kept}");
    // Floats without few decimals keep none, and come back within some ulps of 1e9.
    assert!(bench.dataset(&encoded).schema().index_of("odd.exact").is_err());
    let [one, two] = [("one", 1), ("two", 2)].map(|(name, n)| encode(&bench, name, json!({}), n));
    assert_eq!(one.digest, two.digest);
}

#[test]
fn bytes_do_not_depend_on_threads() {
    let (bench, _) = bench();
    let one = encode(&bench, "one", json!({}), 1);
    let two = encode(&bench, "two", json!({}), 2);
    assert_eq!(one.digest, two.digest);
    let back_one = decode(&bench, "back-one", "one", 1).unwrap();
    let back_two = decode(&bench, "back-two", "one", 2).unwrap();
    assert_eq!((&back_one.digest, &back_one.details), (&back_two.digest, &back_two.details));
}

#[test]
fn draws_do_not_depend_on_row_groups() {
    let (bench, _) = bench();
    let rows = |name: &str, groups: Vec<RecordBatch>| {
        bench.run(name, Box::new(Given(vec![groups])), 1);
        let step = transform::build(&params(json!({}))).unwrap();
        let inputs = [&format!("input={name}"), "model=model"];
        let encoded = bench.try_run(&format!("{name}-encoded"), step, 2, &[], &inputs);
        bench.rows(&encoded.unwrap())
    };
    let joined = rows("joined", vec![table(0, 4501)]);
    let cut = rows("cut", vec![table(0, 33), table(33, 4000), table(4033, 468)]);
    let row = joined.iter().zip(&cut).position(|(a, b)| a != b);
    let differing = row.map(|row| (row, &joined[row], &cut[row]));
    assert_eq!((joined.len(), differing), (cut.len(), None));
}

#[test]
fn an_original_is_found_however_it_is_cut_into_row_groups() {
    let (bench, _) = bench();
    let groups = |bounds: &[usize]| {
        let cut = bounds.windows(2).map(|ends| table(ends[0], ends[1] - ends[0]));
        vec![cut.collect::<Vec<RecordBatch>>()]
    };
    bench.run("joined", Box::new(Given(groups(&[0, 4501]))), 1);
    bench.run("cut", Box::new(Given(groups(&[0, 33, 34, 2000, 4033, 4501]))), 1);
    bench.run("other", Box::new(Given(groups(&[0, 1999, 2001, 4501]))), 1);
    let step = transform::build(&params(json!({"exact": "off"}))).unwrap();
    bench.try_run("cut-encoded", step, 2, &[], &["input=cut", "model=model"]).unwrap();
    let details = |original: &str| {
        let step = inverse_transform::build(&params(json!({}))).unwrap();
        let compare = format!("compare={original}");
        let name = format!("beside-{original}");
        let inputs = ["input=cut-encoded", "model=model", &compare];
        bench.try_run(&name, step, 2, &[], &inputs).unwrap().details
    };
    let same = details("cut");
    assert_eq!(same["columns"]["small"]["rows"], 4501);
    assert!(same["differing"].as_u64() > Some(0), "{same:?}");
    assert_eq!((details("joined"), details("other")), (same.clone(), same));
}

#[test]
fn nulls_and_what_is_not_finite_have_no_component() {
    let (bench, _) = bench();
    let encoded = encode(&bench, "encoded", json!({"other_columns": "drop"}), 1);
    let dataset = bench.dataset(&encoded);
    assert!(dataset.schema().index_of("name").is_err());
    let footer = dataset.footer(0).unwrap();
    let read = footer.columns(&["odd.component", "odd.normalized"]).unwrap();
    let first = footer.spans(&read).next().unwrap();
    let batch = footer.read_span(first, &read).unwrap();
    let component = batch.column(0).as_primitive::<UInt8Type>();
    let value = batch.column(1).as_primitive::<Float64Type>();
    assert!((0..3).all(|row| component.is_null(row) && value.is_valid(row)));
    assert!(value.value(0).is_nan() && value.value(1) == f64::INFINITY);
    assert!(component.is_null(10) && value.is_null(10));
    assert!(component.is_valid(3) && component.is_valid(7) && value.value(7).abs() < 2.0);
}

#[test]
fn clipping_gives_the_loss_of_ctgan() {
    let (bench, _) = bench();
    let own = json!({"columns": {"odd": {"ctgan": true}, "small": {"clip": 0.5}}});
    encode(&bench, "encoded", own, 1);
    let decoded = decode(&bench, "decoded", "encoded", 1).unwrap();
    assert!(column(&decoded, "odd")["largest_error"].as_f64() > Some(1e299));
    assert_eq!(column(&decoded, "id")["differing"], 0);
}

#[test]
fn synthetic_rows_need_no_side_columns_and_may_have_other_types() {
    let (bench, _) = bench();
    let rows: Vec<(&str, ArrayRef)> = vec![
        ("small.component", Arc::new(Int64Array::from(vec![Some(0), None, Some(0)]))),
        ("small.normalized", Arc::new(Float32Array::from(vec![Some(0.1), None, Some(1e30)]))),
    ];
    let batch = RecordBatch::try_from_iter(rows).unwrap();
    bench.run("synthetic", Box::new(Given(vec![vec![batch]])), 1);
    let model = model(&["small"]);
    bench.run("small-model", Box::new(Modelled(model)), 1);
    let step = inverse_transform::build(&params(json!({}))).unwrap();
    let inputs = ["input=synthetic", "model=small-model"];
    let decoded = bench.try_run("decoded", step, 1, &[], &inputs).unwrap();
    let rows = bench.rows(&decoded);
    assert_eq!((rows[1][0].as_str(), rows[2][0].as_str()), ("", "32767"));
    assert!(decoded.details.is_empty());
}

/// Encoded rows that `transform` does not write, and what is said of them.
fn refused(columns: Vec<(&str, ArrayRef)>) -> String {
    let bench = Bench::new();
    let model = model(&["small"]);
    let Coding::Mixture(mixture) = &model.columns[0].coding else { panic!() };
    let active = mixture.active().len();
    bench.run("model", Box::new(Modelled(model)), 1);
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    bench.run("encoded", Box::new(Given(vec![vec![batch.clone(), batch]])), 1);
    let step = inverse_transform::build(&params(json!({}))).unwrap();
    let inputs = ["input=encoded", "model=model"];
    let error = bench.try_run("decoded", step, 1, &[], &inputs).unwrap_err();
    assert_eq!(error.class().exit_code(), 65, "{error}");
    let text = error.message().replace(&format!("has {active}"), "has N");
    text.replace(&*bench.path("work").to_string_lossy(), "W")
}

fn small(component: Option<u8>, value: Option<f64>) -> Vec<(&'static str, ArrayRef)> {
    vec![
        ("small.component", Arc::new(UInt8Array::from(vec![Some(0), component]))),
        ("small.normalized", Arc::new(Float64Array::from(vec![Some(0.0), value]))),
    ]
}

#[test]
fn encoded_rows_are_read_strictly() {
    let at = "`W/encoded/part-00000.parquet`: row 1, column";
    assert_eq!(
        refused(small(Some(77), Some(0.0))),
        format!("{at} `small.component`: there is no component 77; the model has N")
    );
    assert_eq!(
        refused(small(None, Some(0.5))),
        format!("{at} `small.normalized`: is 0.5, but the row has no component")
    );
    assert_eq!(
        refused(small(Some(0), None)),
        format!("{at} `small.normalized`: is null, but the row has a component")
    );
    assert_eq!(
        refused(small(Some(0), Some(f64::NAN))),
        format!("{at} `small.normalized`: is NaN, but the row has a component")
    );
    assert_eq!(
        refused(small(None, Some(f64::INFINITY))),
        format!("{at} `small.normalized`: is inf, which Int16 cannot be")
    );
    let exact: ArrayRef = Arc::new(Int16Array::from(vec![None, Some(3)]));
    let mut columns = small(None, None);
    columns.push(("small.exact", exact));
    assert_eq!(refused(columns), format!("{at} `small.exact`: holds a value, but the row is null"));
}

#[test]
fn encoded_columns_are_found_strictly() {
    let of = |columns: Vec<(&str, ArrayRef)>| refused(columns);
    let one: ArrayRef = Arc::new(UInt8Array::from(vec![1, 1]));
    let text: ArrayRef = Arc::new(StringArray::from(vec!["a", "b"]));
    let value: ArrayRef = Arc::new(Float64Array::from(vec![0.0, 0.0]));
    assert_eq!(
        of(vec![("small.normalized", value.clone())]),
        "step `encoded`: there is no column `small.component`"
    );
    assert_eq!(
        of(vec![("small.component", one.clone())]),
        "step `encoded`: there is no column `small.normalized`"
    );
    assert_eq!(
        of(vec![("small.component", text.clone()), ("small.normalized", value.clone())]),
        "step `encoded`: column `small.component` is Utf8, which `transform` does not write"
    );
    let both = vec![
        ("small.component", one.clone()),
        ("small.component.0", one.clone()),
        ("small.normalized", value.clone()),
    ];
    assert_eq!(of(both), "step `encoded`: `small` is there in both encodings");
    let mut columns = small(Some(0), Some(0.0));
    columns.push(("small", value));
    assert_eq!(of(columns), "step `encoded`: there is a column `small` beside its encoded form");
}

#[test]
fn a_dataset_that_does_not_fit_the_model_is_refused() {
    let refused = |batch: RecordBatch, own: Value| {
        let bench = Bench::new();
        let model = model(&["small", "nothing"]);
        bench.run("model", Box::new(Modelled(model)), 1);
        bench.run("raw", Box::new(Given(vec![vec![batch]])), 1);
        let step = transform::build(&params(own)).unwrap();
        let inputs = ["input=raw", "model=model"];
        let error = bench.try_run("encoded", step, 1, &[], &inputs).unwrap_err();
        error.message().replace(&*bench.path("work").to_string_lossy(), "W")
    };
    let column = |name: &str, array: ArrayRef| (name.to_owned(), array);
    let numbers: ArrayRef = Arc::new(Int16Array::from(vec![1, 2]));
    let wide: ArrayRef = Arc::new(Int64Array::from(vec![1, 2]));
    let values: ArrayRef = Arc::new(Float64Array::from(vec![None, Some(2.0)]));
    let batch = |columns: Vec<(String, ArrayRef)>| RecordBatch::try_from_iter(columns).unwrap();
    assert_eq!(
        refused(batch(vec![column("nothing", values.clone())]), json!({})),
        "step `raw`: there is no column `small`"
    );
    let two =
        |small: &ArrayRef| vec![column("small", small.clone()), column("nothing", values.clone())];
    assert_eq!(
        refused(batch(two(&wide)), json!({})),
        "`W/raw/part-00000.parquet`: column `small` is Int64; the model was fitted to Int16"
    );
    assert_eq!(
        refused(batch(two(&numbers)), json!({})),
        "`W/raw/part-00000.parquet`: row 1, column `nothing`: the model of this column has no component; it was fitted to no value"
    );
    assert_eq!(
        refused(batch(two(&numbers)), json!({"columns": {"smal": {}}})),
        "`columns`: the model has no column `smal`"
    );
    let mut twice = two(&numbers);
    twice.push(column("small.component", values.clone()));
    assert_eq!(
        refused(batch(twice), json!({})),
        "step `raw`: column `small.component` is called like one that stands for `small`"
    );
}
