//! The `schema` command.

use dianyuan::SCHEMAS;

use crate::args::SchemaArguments;
use crate::outcome::Outcome;

pub(crate) fn run(arguments: &SchemaArguments) -> Outcome {
    let schema = arguments.name.as_deref().and_then(dianyuan::schema);
    Outcome::done(match schema {
        Some(schema) => schema.to_canonical() + "\n",
        None => SCHEMAS.join("\n") + "\n",
    })
}
