pub mod borders;
pub mod content_format;
pub mod content_split;
