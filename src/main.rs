//! The program: reads the command line and hands over.

use debrief::{
    config::Config,
    exchange::demo,
    i18n::Language,
    store::{Edit, EditLabel, Workbook},
};

fn main() -> anyhow::Result<()> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "/tmp/x.debrief".into());
    let mut workbook = Workbook::open(&path)?;
    if workbook.deals(&Default::default())?.is_empty() {
        workbook.load(Edit::new(EditLabel::ImportDemo), &demo::demo(Language::En)?.into_bundle())?;
    }
    debrief::tui::run(workbook, Config::default())
}
