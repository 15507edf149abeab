//! Tests of reading and writing Parquet on real files.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use arrow::array::{
    ArrayRef, BooleanArray, Decimal128Array, Float32Array, Float64Array, Int64Array, RecordBatch,
    StringArray, UInt8Array,
};
use proptest::prelude::*;

use super::parquet_in::Footer;
use super::parquet_out::{Compression, Layout, ParquetFile};
use crate::error::Class;

fn batch(rows: usize) -> RecordBatch {
    let int = |i: usize| (!i.is_multiple_of(7)).then_some(i as i64 * 977);
    let decimals = Decimal128Array::from_iter((0..rows).map(|i| int(i).map(i128::from)));
    let columns: [(&str, ArrayRef); 6] = [
        ("float", Arc::new(Float64Array::from_iter_values((0..rows).map(|i| i as f64 / 3.0)))),
        ("int", Arc::new(Int64Array::from_iter((0..rows).map(int)))),
        ("small", Arc::new(UInt8Array::from_iter_values((0..rows).map(|i| (i % 10) as u8)))),
        ("flag", Arc::new(BooleanArray::from_iter((0..rows).map(|i| int(i).map(|v| v % 2 == 0))))),
        ("text", Arc::new(StringArray::from_iter((0..rows).map(|i| Some(format!("t{}", i % 5)))))),
        ("money", Arc::new(decimals.with_precision_and_scale(20, 2).unwrap())),
    ];
    RecordBatch::try_from_iter(columns).unwrap()
}

fn written(groups: &[RecordBatch], compression: Compression) -> Vec<u8> {
    let layout = Layout::new(&groups[0].schema(), compression).unwrap();
    let mut file = ParquetFile::create(Vec::new(), Path::new("memory"), &layout).unwrap();
    for group in groups {
        file.append(layout.encode(std::slice::from_ref(group)).unwrap()).unwrap();
    }
    file.close().unwrap().0
}

fn save(folder: &tempfile::TempDir, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join("part-00000.parquet");
    fs::write(&path, bytes).unwrap();
    path
}

fn read(path: &Path) -> crate::error::Result<Vec<RecordBatch>> {
    let footer = Footer::read(path)?;
    let all = footer.everything();
    footer.spans(&all).map(|span| footer.read_span(span, &all)).collect()
}

#[test]
fn what_is_written_is_read_back() {
    let folder = tempfile::tempdir().unwrap();
    for name in Compression::NAMES {
        let compression = Compression::named(name).unwrap();
        let path = save(&folder, &written(&[batch(1000), batch(10)], compression));
        assert_eq!(read(&path).unwrap(), [batch(1000), batch(10)], "{name}");
    }
}

#[test]
fn a_projection_reads_its_columns_in_the_order_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = save(&folder, &written(&[batch(100)], Compression::None));
    let footer = Footer::read(&path).unwrap();
    let projection = footer.columns(&["text", "int"]).unwrap();
    let span = footer.spans(&projection).next().unwrap();
    let read = footer.read_span(span, &projection).unwrap();
    assert_eq!(read, batch(100).project(&[1, 4]).unwrap());
    let error = footer.columns(&["txt"]).unwrap_err();
    assert!(error.to_string().contains("did you mean `text`?"), "{error}");
}

#[test]
fn large_row_groups_are_read_in_spans() {
    let folder = tempfile::tempdir().unwrap();
    let rows = 3_000_001;
    let floats: ArrayRef = Arc::new(Float64Array::from_iter_values((0..rows).map(|i| i as f64)));
    let whole = RecordBatch::try_from_iter([("x", floats)]).unwrap();
    let path = save(&folder, &written(&[whole.clone(), whole.slice(5, 10)], Compression::Snappy));
    let footer = Footer::read(&path).unwrap();
    let all = footer.everything();
    let spans: Vec<_> = footer.spans(&all).collect();
    assert_eq!(spans.iter().map(|s| s.rows).sum::<usize>(), rows as usize + 10);
    assert!(spans.len() == 4, "{spans:?}");
    for span in &spans[..3] {
        let read = footer.read_span(*span, &all).unwrap();
        assert_eq!(read, whole.slice(span.first_row as usize, span.rows));
    }
    assert_eq!(footer.read_span(spans[3], &all).unwrap(), whole.slice(5, 10));
}

#[test]
fn the_same_rows_give_the_same_bytes_without_metadata() {
    let one = written(&[batch(500)], Compression::Zstd);
    let schema = batch(1).schema().as_ref().clone();
    let noted: std::collections::HashMap<_, _> =
        (0..20).map(|i| (format!("k{i}"), "v".to_owned())).collect();
    let noted =
        RecordBatch::try_new(Arc::new(schema.with_metadata(noted)), batch(500).columns().to_vec());
    assert_eq!(one, written(&[noted.unwrap()], Compression::Zstd));
}

/// Columns whose values repeat, over more rows than a page has.
fn repeating(rows: usize, distinct: usize, run: usize) -> RecordBatch {
    use arrow::array::{
        Date32Array, Int16Array, TimestampMicrosecondArray, UInt32Array, UInt64Array,
    };
    let pick = |i: usize| (i / run * 7919) % distinct;
    let some = |i: usize| (i % 11 != 3).then(|| pick(i));
    let columns: [(&str, ArrayRef, bool); 8] = [
        (
            "i16",
            Arc::new(Int16Array::from_iter_values((0..rows).map(|i| pick(i) as i16 - 100))),
            false,
        ),
        (
            "u32",
            Arc::new(UInt32Array::from_iter((0..rows).map(|i| Some(u32::MAX - some(i)? as u32)))),
            true,
        ),
        (
            "u64",
            Arc::new(UInt64Array::from_iter((0..rows).map(|i| Some(some(i)? as u64 * (1 << 48))))),
            true,
        ),
        (
            "i64",
            Arc::new(Int64Array::from_iter_values((0..rows).map(|i| pick(i) as i64 * -977_777))),
            true,
        ),
        (
            "day",
            Arc::new(Date32Array::from_iter((0..rows).map(|i| some(i).map(|v| v as i32)))),
            true,
        ),
        (
            "at",
            Arc::new(
                TimestampMicrosecondArray::from_iter(
                    (0..rows).map(|i| Some(some(i)? as i64 * 86_400_000_000)),
                )
                .with_timezone("UTC"),
            ),
            true,
        ),
        (
            "text",
            Arc::new(StringArray::from_iter((0..rows).map(|i| Some("x".repeat(some(i)? % 70))))),
            true,
        ),
        ("none", Arc::new(Int64Array::new_null(rows)), true),
    ];
    RecordBatch::try_from_iter_with_nullable(columns).unwrap()
}

#[test]
fn repeating_values_are_read_back() {
    let folder = tempfile::tempdir().unwrap();
    for (rows, distinct, run) in
        [(600_003, 300, 1), (300_000, 30_000, 100), (7, 3, 1), (1000, 1, 1)]
    {
        let whole = repeating(rows, distinct, run);
        let layout = Layout::new(&whole.schema(), Compression::None).unwrap();
        let mut file = ParquetFile::create(Vec::new(), Path::new("memory"), &layout).unwrap();
        let (first, second) = (whole.slice(0, rows / 3), whole.slice(rows / 3, rows - rows / 3));
        file.append(layout.encode(&[first, second]).unwrap()).unwrap();
        let written = file.close().unwrap().0;
        let read = read(&save(&folder, &written)).unwrap();
        assert_eq!(read, [whole], "{rows} rows, {distinct} distinct");
    }
}

#[test]
fn repeating_values_have_statistics() {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    let written = written(&[repeating(1000, 50, 1)], Compression::None);
    let file = SerializedFileReader::new(bytes::Bytes::from(written)).unwrap();
    let group = file.metadata().row_group(0);
    let shown = |i: usize| format!("{:?}", group.column(i).statistics().unwrap());
    assert!(shown(0).contains("min: Some(-100), max: Some(-51)"), "{}", shown(0));
    // Unsigned values are ordered as such.
    assert!(shown(1).contains("min: Some(-50), max: Some(-1)"), "{}", shown(1));
    assert!(shown(1).contains("null_count: Some(91)"), "{}", shown(1));
    assert_eq!(group.column(0).encodings().count(), 3);
}

/// Floats over more rows than a page has, with nulls in some of the pages only.
fn floating(rows: usize) -> RecordBatch {
    let single = |i: usize| (i < 70_000 || !i.is_multiple_of(3)).then_some(i as f32 / 7.0);
    let columns: [(&str, ArrayRef, bool); 3] = [
        ("f64", Arc::new(Float64Array::from_iter_values((0..rows).map(|i| -(i as f64)))), false),
        ("f32", Arc::new(Float32Array::from_iter((0..rows).map(single))), true),
        ("none", Arc::new(Float64Array::new_null(rows)), true),
    ];
    RecordBatch::try_from_iter_with_nullable(columns).unwrap()
}

#[test]
fn floats_are_read_back_however_they_came() {
    let folder = tempfile::tempdir().unwrap();
    let whole = floating(200_001);
    let at_once = written(std::slice::from_ref(&whole), Compression::None);
    assert_eq!(read(&save(&folder, &at_once)).unwrap(), std::slice::from_ref(&whole));
    let layout = Layout::new(&whole.schema(), Compression::None).unwrap();
    let mut group = layout.row_group(whole.num_rows());
    for (from, to) in [(0, 1), (1, 65_536), (65_536, 100_000), (100_000, 200_001)] {
        group.write(&whole.slice(from, to - from)).unwrap();
    }
    let mut file = ParquetFile::create(Vec::new(), Path::new("memory"), &layout).unwrap();
    file.append(group.close().unwrap()).unwrap();
    assert!(file.close().unwrap().0 == at_once, "the same bytes");
}

#[test]
fn columns_may_come_one_after_the_other() {
    let whole = batch(50_000);
    for compression in [Compression::None, Compression::Lz4] {
        let at_once = written(std::slice::from_ref(&whole), compression);
        let layout = Layout::new(&whole.schema(), compression).unwrap();
        let mut group = layout.row_group(whole.num_rows());
        // The last one first: it waits for those before it.
        for column in [5, 0, 1, 2, 3, 4] {
            for (from, to) in [(0, 20_000), (20_000, 50_000)] {
                group.push(column, &whole.column(column).slice(from, to - from)).unwrap();
            }
        }
        let more = group.push(1, &whole.column(1).slice(0, 1)).unwrap_err();
        assert!(more.to_string().contains("50001 rows, not 50000"), "{more}");
        let mut file = ParquetFile::create(Vec::new(), Path::new("memory"), &layout).unwrap();
        let mut group = layout.row_group(whole.num_rows());
        for column in [5, 0, 1, 2, 3, 4] {
            group.push(column, whole.column(column)).unwrap();
        }
        file.append(group.close().unwrap()).unwrap();
        assert!(file.close().unwrap().0 == at_once, "the same bytes");
    }
}

#[test]
fn floats_have_the_statistics_that_the_format_asks_for() {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    let nan = f64::NAN;
    let columns: [(&str, Vec<Option<f64>>, &str); 4] = [
        ("zeros", vec![Some(0.0), Some(-0.0), Some(nan)], "min: Some(-0.0), max: Some(0.0)"),
        ("nans", vec![Some(nan), None, Some(nan)], "min: None, max: None"),
        ("ends", vec![Some(f64::INFINITY), Some(2.5), None], "min: Some(2.5), max: Some(inf)"),
        ("one", vec![None, Some(-3.0), Some(nan)], "min: Some(-3.0), max: Some(-3.0)"),
    ];
    let array =
        |values: &Vec<Option<f64>>| -> ArrayRef { Arc::new(Float64Array::from(values.clone())) };
    let batch = columns.iter().map(|(name, values, _)| (*name, array(values)));
    let batch = RecordBatch::try_from_iter_with_nullable(batch.map(|(n, a)| (n, a, true))).unwrap();
    // By the general encoder, and by our own.
    for compression in [Compression::Lz4, Compression::None] {
        let written = written(std::slice::from_ref(&batch), compression);
        let file = SerializedFileReader::new(bytes::Bytes::from(written)).unwrap();
        let group = file.metadata().row_group(0);
        for (index, (name, values, expected)) in columns.iter().enumerate() {
            let shown = format!("{:?}", group.column(index).statistics().unwrap());
            assert!(shown.contains(expected), "{name}, {compression:?}: {shown}");
            let nulls = values.iter().filter(|v| v.is_none()).count();
            assert!(shown.contains(&format!("null_count: Some({nulls})")), "{name}: {shown}");
        }
    }
}

#[test]
fn a_batch_of_another_schema_is_refused() {
    let layout = Layout::new(&batch(1).schema(), Compression::None).unwrap();
    assert!(layout.encode(&[batch(5).project(&[1, 0, 2, 3, 4, 5]).unwrap()]).is_err());
}

#[test]
fn zero_rows_keep_their_schema() {
    let folder = tempfile::tempdir().unwrap();
    let path = save(&folder, &written(&[batch(0)], Compression::None));
    let footer = Footer::read(&path).unwrap();
    assert_eq!((footer.rows(), footer.schema().fields().len()), (0, 6));
    assert!(read(&path).unwrap().is_empty());
}

#[test]
fn a_torn_file_is_bad_data_wherever_it_is_torn() {
    let folder = tempfile::tempdir().unwrap();
    let whole = written(&[batch(200)], Compression::Snappy);
    for length in 0..whole.len() {
        let error = read(&save(&folder, &whole[..length])).unwrap_err();
        assert_eq!(error.class(), Class::Data, "{length}: {error}");
        assert!(error.message().contains("part-00000.parquet"), "{error}");
    }
}

#[test]
fn what_is_no_parquet_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let error = read(&save(&folder, b"")).unwrap_err();
    assert!(error.message().ends_with("is empty; it should be a Parquet file"), "{error}");
    let error = read(&save(&folder, b"size_bytes,modified\n1,2\n")).unwrap_err();
    assert!(error.message().contains("does not end in `PAR1`"), "{error}");
    let error = read(&folder.path().join("nothing.parquet")).unwrap_err();
    assert_eq!(error.class(), Class::Missing);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Damage anywhere gives the rows, other rows, or bad data; never a panic.
    #[test]
    fn damage_never_panics(
        at in any::<proptest::sample::Index>(),
        with in prop::collection::vec(any::<u8>(), 1..9),
        from_end in any::<bool>(),
        compressed in any::<bool>(),
    ) {
        let compression = if compressed { Compression::Lz4 } else { Compression::None };
        let mut damaged = written(&[batch(50), batch(20)], compression);
        let range = if from_end { damaged.len().min(600) } else { damaged.len() };
        let start = damaged.len() - range + at.index(range);
        for (byte, new) in damaged[start..].iter_mut().zip(with) {
            *byte = new;
        }
        let folder = tempfile::tempdir().unwrap();
        if let Err(error) = read(&save(&folder, &damaged)) {
            prop_assert_eq!(error.class(), Class::Data, "{}", error);
        }
    }
}
