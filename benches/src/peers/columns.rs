//! Columns as files of little-endian numbers, and a list that says what each holds.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use dianyuan::wire::Json;

/// A number of a column.
pub trait Number: Copy {
    /// Its type as `NumPy` writes it.
    const NAME: &'static str;
    /// Its bytes, the lowest first.
    fn bytes(self) -> impl AsRef<[u8]>;
}

macro_rules! numbers {
    ($($type:ty = $name:literal),+) => { $(
        impl Number for $type {
            const NAME: &'static str = $name;
            fn bytes(self) -> impl AsRef<[u8]> {
                self.to_le_bytes()
            }
        }
    )+ };
}
numbers!(
    u8 = "<u1",
    u16 = "<u2",
    u32 = "<u4",
    i32 = "<i4",
    u64 = "<u8"
);

/// A folder of columns.
#[derive(Debug)]
pub struct Columns {
    folder: PathBuf,
    list: Vec<Json<'static>>,
}

impl Columns {
    /// A folder that is there.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            list: Vec::new(),
        }
    }

    /// Writes one column of a table.
    ///
    /// # Errors
    /// What the file system says.
    pub fn write<T: Number>(
        &mut self,
        table: &'static str,
        name: &str,
        numbers: impl IntoIterator<Item = T>,
    ) -> io::Result<()> {
        let mut file = BufWriter::new(File::create(self.folder.join(format!("{table}.{name}")))?);
        for number in numbers {
            file.write_all(number.bytes().as_ref())?;
        }
        self.list.push(Json::object([
            ("table", Json::from(table)),
            ("name", Json::from(name.to_owned())),
            ("type", Json::from(T::NAME)),
        ]));
        file.flush()
    }

    /// Writes the list of columns.
    ///
    /// # Errors
    /// What the file system says.
    pub fn finish(self) -> io::Result<()> {
        let list = Json::Array(self.list).to_canonical();
        fs::write(self.folder.join("columns.json"), list)
    }
}
