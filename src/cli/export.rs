//! `export`: models and transformed data in the forms of other tools. Reads what
//! steps left, and writes one file or stdout.

use std::fs::{self, File, OpenOptions};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use arrow::array::{Array, AsArray};
use arrow::datatypes::{DataType, Float32Type};
use arrow::record_batch::RecordBatch;
use serde_json::Value;

use super::Context;
use super::args::{ExportArgs, ExportFormat};
use crate::error::{Error, IoContext, Result};
use crate::runner::marker::{self, Found};
use crate::runner::step::Input;
use crate::steps::layout;
use crate::steps::model::Model;
use crate::store::columns::floats;
use crate::store::dataset::Dataset;
use crate::store::page_cache::PageCache;

pub fn export(context: &Context, args: &ExportArgs) -> Result<ExitCode> {
    match args.format {
        ExportFormat::Npy => {
            let data = needed(args.data.as_deref(), "--data", "the folder of transformed data")?;
            let to = needed(args.output.as_deref(), "--output", "the file to write")?;
            let data = partitions(data)?;
            write(to, |file| npy(context, &data, file, to))?;
        }
        ExportFormat::Json | ExportFormat::Sklearn | ExportFormat::Ctgan => {
            let json = model(args)?;
            match &args.output {
                None => context.print_json(&json),
                Some(to) => write(to, |file| writeln!(file, "{json:#}").doing("write", to))?,
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn model(args: &ExportArgs) -> Result<Value> {
    let folder = needed(args.model.as_deref(), "--model", "the folder of a `fit` step")?;
    let model = Model::read(&input(folder)?)?;
    Ok(match args.format {
        ExportFormat::Sklearn => layout::sklearn(&model),
        ExportFormat::Ctgan => {
            let data = args.data.as_deref().map(|data| input(data)?.dataset()).transpose()?;
            layout::ctgan(&model, data.as_ref().map(|data| data.schema().as_ref()))?
        }
        _ => serde_json::to_value(&model)
            .map_err(|e| Error::unexpected(format!("the model cannot be written: {e}")))?,
    })
}

fn needed<'a>(path: Option<&'a Path>, option: &str, what: &str) -> Result<&'a Path> {
    path.ok_or_else(|| Error::usage(format!("`{option}` is missing: {what}")))
}

/// What the step of that folder left; a file in it will do.
fn input(path: &Path) -> Result<Input> {
    let dir = if path.is_file() { path.parent().unwrap_or(Path::new(".")) } else { path };
    let shown = dir.display();
    let marker = match marker::read(&dir.join("_SUCCESS")) {
        Found::Whole(marker) => *marker,
        Found::Absent => {
            return Err(Error::missing(format!("`{shown}` holds no complete result of a step"))
                .hint("give the folder of a step that has run, such as `work/model`"));
        }
        Found::Broken(why) => return Err(Error::data(why)),
        Found::Unreadable(error) => return Err(error),
    };
    let (role, step) = ("model".to_owned(), marker.step.clone());
    Ok(Input { role, step, dir: dir.to_owned(), marker, cache: PageCache::Kept })
}

/// The dataset that the step of that folder left. Of no partitions nobody knows how wide
/// a matrix would be.
fn partitions(path: &Path) -> Result<Dataset> {
    let dataset = input(path)?.dataset()?;
    if dataset.partitions().is_empty() {
        let text = format!("`{}` holds no partitions", path.display());
        return Err(Error::missing(text).hint("give the folder of a `transform` step"));
    }
    Ok(dataset)
}

/// Writes a file whole, or leaves what was there. A link is followed; what is no
/// file (a pipe, a terminal) is written to as it is.
fn write(to: &Path, fill: impl FnOnce(&mut BufWriter<File>) -> Result<()>) -> Result<()> {
    let to = &fs::canonicalize(to).unwrap_or_else(|_| to.to_owned());
    if fs::metadata(to).is_ok_and(|there| !there.is_file()) {
        let file = OpenOptions::new().write(true).open(to).doing("open", to)?;
        let mut file = BufWriter::new(file);
        return fill(&mut file).and_then(|()| file.flush().doing("write", to));
    }
    let mut name = to.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part: PathBuf = to.with_file_name(name);
    let mut file = BufWriter::new(File::create_new(&part).doing("create", &part)?);
    let written = fill(&mut file)
        .and_then(|()| file.flush().doing("write", &part))
        .and_then(|()| file.get_ref().sync_all().doing("sync", &part))
        .and_then(|()| fs::rename(&part, to).doing("rename to", to));
    if written.is_err() {
        // What matters is why it failed.
        let _ = fs::remove_file(&part);
    }
    written
}

/// All rows of a dataset as a matrix of `float32`, row by row (NumPy's format 1.0).
fn npy(context: &Context, data: &Dataset, file: &mut impl Write, to: &Path) -> Result<()> {
    let width = data.schema().fields().len();
    file.write_all(&header(data.rows(), width)).doing("write", to)?;
    for position in 0..data.partitions().len() {
        let footer = data.footer(position)?;
        let projection = footer.everything();
        for span in footer.spans(&projection) {
            context.stop.check()?;
            let batch = footer.read_span(span, &projection)?;
            let rows = matrix(&batch).map_err(|(row, error)| {
                let row = span.first_row + row as u64;
                error.within(format_args!("`{}`, row {row}", footer.path().display()))
            })?;
            file.write_all(&rows).doing("write", to)?;
        }
    }
    Ok(())
}

fn header(rows: u64, width: usize) -> Vec<u8> {
    let text = format!("{{'descr': '<f4', 'fortran_order': False, 'shape': ({rows}, {width}), }}");
    let mut header = b"\x93NUMPY\x01\x00".to_vec();
    // Magic, length and text are a multiple of 64 bytes, and end in a newline.
    let length = (10 + text.len() + 1).next_multiple_of(64) - 10;
    header.extend((length as u16).to_le_bytes());
    header.extend(format!("{text:<width$}\n", width = length - 1).bytes());
    header
}

/// The rows of a batch one after the other; the error has its row.
fn matrix(batch: &RecordBatch) -> std::result::Result<Vec<u8>, (usize, Error)> {
    let (rows, width) = (batch.num_rows(), batch.num_columns());
    let mut bytes = vec![0; rows * width * size_of::<f32>()];
    for (at, (field, array)) in batch.schema().fields().iter().zip(batch.columns()).enumerate() {
        let hint = "transform the data with `encoding: matrix`, and `other_columns: drop`";
        let name = field.name();
        if let Some(row) = (0..rows).find(|row| array.is_null(*row)) {
            return Err((row, Error::data(format!("column `{name}` is null")).hint(hint)));
        }
        let mut put = |row: usize, value: f32| {
            let place = (row * width + at) * size_of::<f32>();
            bytes[place..place + size_of::<f32>()].copy_from_slice(&value.to_le_bytes());
        };
        if !array.data_type().is_floating() {
            let text = format!("column `{name}` is {}, not a float", array.data_type());
            return Err((0, Error::data(text).hint(hint)));
        }
        if *array.data_type() == DataType::Float32 {
            let values = array.as_primitive::<Float32Type>().values();
            values.iter().enumerate().for_each(|(row, value)| put(row, *value));
        } else {
            let values = floats(array)
                .map_err(|e| (0, e.within(format_args!("column `{name}`")).hint(hint)))?;
            values.iter().enumerate().for_each(|(row, value)| put(row, *value as f32));
        }
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_is_numpys() {
        for (rows, width) in [(0, 1), (1_000_000_000, 5_000)] {
            let header = header(rows, width);
            assert_eq!(header.len() % 64, 0);
            assert_eq!(header[..8], *b"\x93NUMPY\x01\x00");
            assert_eq!(usize::from(u16::from_le_bytes([header[8], header[9]])) + 10, header.len());
            assert!(header.ends_with(b"\n"));
        }
    }
}
