//! How fast the kernels are, each by itself and on one thread, in memory and
//! in the page cache: `cargo bench`, or `cargo bench -- draw fit` for those
//! whose names contain a word. `scripts/bench` measures the whole program.

#![allow(clippy::print_stdout, reason = "the table is the result")]

mod timing;

use std::error::Error;
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use arrow::array::{ArrayRef, Float32Array, Float64Array, Int32Array};
use arrow::datatypes::{Field, Schema};
use arrow::record_batch::RecordBatch;
use milepost::mixture::fit::{FitOptions, fit};
use milepost::mixture::math::{exp, norm_quantile};
use milepost::mixture::model::Mixture;
use milepost::mixture::normalize::{FloatColumn, Floats, Scale, Storage};
use milepost::mixture::posterior::Posterior;
use milepost::mixture::random::{Stream, open_unit_f64};
use milepost::mixture::sampler::Sampler;
use milepost::mixture::summary::{ColumnSummary, DEFAULT_BINS};
use milepost::store::parquet_in::Footer;
use milepost::store::parquet_out::{Compression, Layout, ParquetFile};
use timing::Stopwatch;

/// Values of a row group.
const VALUES: usize = 1 << 20;

type Done = Result<(), Box<dyn Error>>;

fn main() -> Done {
    let Some(watch) = Stopwatch::from_args(std::env::args().skip(1)) else { return Ok(()) };
    Stopwatch::head();
    let random = random_numbers(&watch);
    let x = lognormal(&watch, &random);
    let summary = summaries(&watch, &x);
    let mixture = fits(&watch, &summary)?;
    let components = draws(&watch, &mixture, &x, &random)?;
    let v = distances(&watch, &mixture, &x, &components);
    parquet(&watch, x, &v, &components)?;
    hashes(&watch, &random);
    Ok(())
}

fn random_numbers(watch: &Stopwatch) -> Vec<u64> {
    let stream = Stream::new(42, "benchmark", 0);
    let mut random = vec![0; VALUES];
    watch.measure("random numbers", VALUES, || stream.fill(0, &mut random));
    stream.fill(0, &mut random);
    random
}

/// The column of `scripts/bench`.
fn lognormal(watch: &Stopwatch, random: &[u64]) -> Vec<f64> {
    let value = |number: &u64| exp(3.0 + 1.5 * norm_quantile(open_unit_f64(*number)));
    let all = || random.iter().map(value).collect::<Vec<f64>>();
    watch.measure("lognormal values", VALUES, all);
    all()
}

fn summaries(watch: &Stopwatch, x: &[f64]) -> ColumnSummary {
    let of = |values: &[f64]| ColumnSummary::of(values, 0, DEFAULT_BINS);
    let whole: Vec<f64> = x.iter().map(|x| x.floor()).collect();
    watch.measure("summarize", VALUES, || of(x));
    watch.measure("summarize, whole numbers", VALUES, || of(&whole));
    watch.measure("summarize, 1,000 rows", 1000, || of(&x[..1000]));
    let (a, b) = (of(&x[..VALUES / 2]), of(&x[VALUES / 2..]));
    let bins = a.bins.len() + b.bins.len();
    watch.measure("merge summaries (per bin)", bins, || ColumnSummary::merge(&a, &b, DEFAULT_BINS));
    of(x)
}

/// With all components active, as in `scripts/bench`.
fn fits(watch: &Stopwatch, summary: &ColumnSummary) -> Result<Mixture, Box<dyn Error>> {
    let options = FitOptions { weight_threshold: 1e-4, ..FitOptions::default() };
    watch.measure("fit (per bin)", summary.bins.len(), || fit(summary, &options));
    let mixture = fit(summary, &options).map_err(|error| format!("{error:?}"))?;
    let (iterations, active) = (mixture.fit.bounds.len(), mixture.active().len());
    println!("    {iterations} iterations, {active} active components");
    Ok(mixture)
}

fn draws(
    watch: &Stopwatch,
    mixture: &Mixture,
    x: &[f64],
    random: &[u64],
) -> Result<Vec<u8>, Box<dyn Error>> {
    let posterior = Posterior::new(&mixture.densities(), &mixture.active(), false)
        .ok_or("no component is active")?;
    watch.measure("tables for draws", 1, || Sampler::new(posterior.clone()));
    let sampler = Sampler::new(posterior.clone());
    let mut components = vec![0; x.len()];
    watch.measure("draw, evaluated in full", VALUES, || {
        posterior.draw(x, random, &mut components);
    });
    watch.measure("likeliest, by tables", VALUES, || sampler.likeliest(x, &mut components));
    watch.measure("draw, by tables", VALUES, || sampler.draw(x, random, &mut components));
    let evaluated = sampler.draw(x, random, &mut components);
    println!("    {evaluated} of {} draws evaluated in full", x.len());
    Ok(components)
}

fn distances(watch: &Stopwatch, mixture: &Mixture, x: &[f64], components: &[u8]) -> Vec<f64> {
    let scales: Vec<Scale> = (mixture.active().into_iter())
        .map(|k| &mixture.components[k])
        .map(|component| Scale { mean: component.mean, sd: component.sd() })
        .collect();
    let storage = Storage { single: true, clip: None };
    let floats = Floats::new(&scales, FloatColumn::default(), storage);
    let (mut v, mut back) = (vec![0.0; x.len()], vec![0.0; x.len()]);
    watch.measure("normalize", VALUES, || floats.forward(x, components, &mut v));
    floats.forward(x, components, &mut v);
    watch.measure("inverse", VALUES, || floats.inverse(&v, components, &mut back));
    watch.measure("rows that differ", VALUES, || floats.differing(x, components, &v));
    v
}

/// One column of each type that the steps write, from and to memory.
fn parquet(watch: &Stopwatch, x: Vec<f64>, v: &[f64], components: &[u8]) -> Done {
    let single: Float32Array = v.iter().map(|v| Some(*v as f32)).collect();
    let component: Int32Array = components.iter().map(|k| Some(i32::from(*k))).collect();
    let columns: [(&str, ArrayRef); 3] = [
        ("float64", Arc::new(Float64Array::from(x))),
        ("float32", Arc::new(single)),
        ("component", Arc::new(component)),
    ];
    let folder = tempfile::tempdir()?;
    for (name, column) in columns {
        let schema = Schema::new(vec![Field::new(name, column.data_type().clone(), true)]);
        let batch = RecordBatch::try_new(Arc::new(schema.clone()), vec![column])?;
        let layout = Layout::new(&schema, Compression::None)?;
        let batches = [batch];
        watch.measure(&format!("Parquet, encode {name}"), VALUES, || layout.encode(&batches));
        let path = folder.path().join(format!("{name}.parquet"));
        let mut file = ParquetFile::create(File::create(&path)?, &path, &layout)?;
        file.append(layout.encode(&batches)?)?;
        file.close()?;
        read(watch, name, &path)?;
    }
    Ok(())
}

/// From the page cache.
fn read(watch: &Stopwatch, name: &str, path: &Path) -> Done {
    watch.measure(&format!("Parquet, read footer of {name}"), 1, || Footer::read(path));
    let footer = Footer::read(path)?;
    let projection = footer.everything();
    watch.measure(&format!("Parquet, read {name}"), VALUES, || {
        footer.spans(&projection).try_for_each(|span| footer.read_span(span, &projection).map(drop))
    });
    Ok(())
}

/// What files are hashed with while they are written.
fn hashes(watch: &Stopwatch, random: &[u64]) {
    let bytes: Vec<u8> = random.iter().flat_map(|number| number.to_le_bytes()).collect();
    watch.measure("hash (per 8 bytes)", VALUES, || blake3::hash(&bytes));
}
